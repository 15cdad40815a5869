import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clearOldKey, isRegistered, runflowSettings } from '../../src/host/settings.ts'
import { fakeManager } from '../support/fake-comfy.ts'

const CONTRACT = '../shared/contract/nodes.json'
const renderer = () => ({}) as HTMLElement

describe('the settings', () => {
  it('are never reported, whatever changes', () => {
    for (const setting of runflowSettings(renderer, () => {}))
      expect(setting.telemetry).toEqual({ trackChanges: false })
  })

  it('hand the host one and the same renderer for the key', () => {
    expect(runflowSettings(renderer, () => {})[1]?.type).toBe(renderer)
  })

  it.skipIf(!existsSync(CONTRACT))('are named as in the contract (skipped without ../shared)', () => {
    const { settings } = JSON.parse(readFileSync(CONTRACT, 'utf8')) as {
      settings: { id: string; name: string; category: string[]; default: string }[]
    }
    expect(
      runflowSettings(renderer, () => {}).map(({ id, name, category, defaultValue }) => ({
        id,
        name,
        category,
        default: defaultValue,
      })),
    ).toEqual(settings)
  })

  it('are not registered a second time beside the existing plugin', () => {
    const manager = fakeManager()
    expect(isRegistered(manager)).toBe(false)
    manager.setting.settings = { 'Runflow.ApiUrl': {} }
    expect(isRegistered(manager)).toBe(true)
  })

  it('say honestly whether the old key is gone', async () => {
    const settings = { 'Runflow.ApiKey': 'rf_live_OLDER_not_a_real_key' }
    expect(await clearOldKey(fakeManager(settings))).toBe(true)
    expect(settings['Runflow.ApiKey']).toBe('')
    const stubborn = fakeManager({ 'Runflow.ApiKey': 'rf_live_OLDER_not_a_real_key' })
    stubborn.setting.set = async () => {}
    expect(await clearOldKey(stubborn)).toBe(false)
    stubborn.setting.set = () => Promise.reject(new Error('offline'))
    expect(await clearOldKey(stubborn)).toBe(false)
  })
})
