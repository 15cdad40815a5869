import { describe, expect, it } from 'vitest'
import { clearOldKey, isRegistered, runflowSettings } from '../../src/host/settings.ts'
import { fakeManager } from '../support/fake-comfy.ts'
import { readNamesContract } from '../support/names-contract.ts'

const renderer = () => ({}) as HTMLElement

describe('the settings', () => {
  it('are never reported, whatever changes', () => {
    for (const setting of runflowSettings(renderer, () => {}))
      expect(setting.telemetry).toEqual({ trackChanges: false })
  })

  it('hand the host one and the same renderer for the key', () => {
    expect(runflowSettings(renderer, () => {})[1]?.type).toBe(renderer)
  })

  it('are named as in the contract', () => {
    expect(
      runflowSettings(renderer, () => {}).map(({ id, name, category, defaultValue }) => ({
        id,
        name,
        category,
        default: defaultValue,
      })),
    ).toEqual(readNamesContract().settings)
  })

  it('are not registered a second time beside the existing plugin', () => {
    const manager = fakeManager()
    expect(isRegistered(manager)).toBe(false)
    manager.setting.settings = { 'Runflow.ApiUrl': {} }
    expect(isRegistered(manager)).toBe(true)
  })

  it('say honestly whether the old key is gone', async () => {
    const settings = { 'Runflow.ApiKey': 'rf_live_OLDER_not_a_real_key' }
    const server = (answer: () => Response) => ({ fetchApi: async () => answer() })
    const good = server(() => Response.json(settings))
    expect(await clearOldKey(fakeManager(settings), good)).toBe(true)
    expect(settings['Runflow.ApiKey']).toBe('')

    const offline = fakeManager()
    offline.setting.set = () => Promise.reject(new Error('offline'))
    expect(await clearOldKey(offline, good)).toBe(false)
  })

  it('clear the old key on the server itself where the page believes it cleared', async () => {
    const stored = { 'Runflow.ApiKey': 'rf_live_OLDER_not_a_real_key' }
    const sent: unknown[] = []
    const fetchApi = async (route: string, init?: RequestInit) => {
      if (init?.method !== 'POST') return Response.json(stored)
      sent.push([route, init.body])
      stored['Runflow.ApiKey'] = ''
      return new Response()
    }
    expect(await clearOldKey(fakeManager(), { fetchApi })).toBe(true)
    expect(sent).toEqual([['/settings/Runflow.ApiKey', '""']])
  })

  it.each([
    ['still holds it', () => Response.json({ 'Runflow.ApiKey': 'rf_live_OLDER_not_a_real_key' })],
    ['answers an error', () => new Response(null, { status: 500 })],
    ['answers no JSON', () => new Response('<html>')],
    ['answers no settings', () => Response.json(null)],
  ])('believe the server, not the page, that the old key is gone: it %s', async (_title, answer) => {
    expect(await clearOldKey(fakeManager(), { fetchApi: async () => answer() })).toBe(false)
  })
})
