import { describe, expect, it } from 'vitest'
import type { KeptRun } from '../../src/runs/kept-runs.ts'
import { keepRuns } from '../../src/runs/kept-runs.ts'

const kept = (clientRef: string, more: Partial<KeptRun> = {}): KeptRun => ({
  ...{ origin: 'https://a', orgId: 'o', workflowId: 'w', slug: 's', clientRef, runId: null, at: 1000 },
  ...more,
})

function openSlots(begin: Record<string, string> = {}) {
  const slots = new Map(Object.entries(begin))
  const storage = {
    getItem: (name: string) => slots.get(name) ?? null,
    setItem: (name: string, value: string) => void slots.set(name, value),
  }
  return { slots, keeper: keepRuns(() => storage) }
}
const refs = (runs: KeptRun[]) => runs.map(({ clientRef }) => clientRef)

describe('runs that are waited for', () => {
  it('are those of one organization at one API, the latest first', () => {
    const { keeper } = openSlots()
    for (const run of [kept('1'), kept('2', { orgId: 'p' }), kept('3', { origin: 'https://b' }), kept('4')])
      keeper.keep(run)
    expect(refs(keeper.of('https://a', 'o', 2000))).toEqual(['4', '1'])
  })

  it('are kept once each, and dropped at their end', () => {
    const { keeper } = openSlots()
    keeper.keep(kept('1'))
    keeper.keep(kept('1', { runId: 'r' }))
    expect(keeper.of('https://a', 'o', 2000)).toEqual([kept('1', { runId: 'r' })])
    keeper.drop('1')
    expect(keeper.of('https://a', 'o', 2000)).toEqual([])
  })

  it('are forgotten after a week, and the oldest above twenty', () => {
    const { keeper } = openSlots()
    keeper.keep(kept('old'))
    expect(keeper.of('https://a', 'o', 1000 + 7 * 24 * 3600 * 1000)).toEqual([])
    for (let at = 0; at < 30; at++) keeper.keep(kept(`${at}`))
    expect(keeper.of('https://a', 'o', 2000)).toHaveLength(20)
  })

  it.each(['{', '{}', '[1, null, {"origin": "https://a"}]'])('survive %s in the storage', (text) => {
    expect(openSlots({ 'runflow.runs': text }).keeper.of('https://a', 'o', 0)).toEqual([])
  })

  it.each<Partial<KeptRun>>([
    { clientRef: "1' or slug.eq:'x" },
    { runId: '../../v1/auth/me' },
    { runId: '\ud800' },
    { runId: '' },
    { at: 1e300 },
  ])('are none of ours with %j', (odd) => {
    const text = JSON.stringify([kept('1', odd), kept('2')])
    expect(refs(openSlots({ 'runflow.runs': text }).keeper.of('https://a', 'o', 2000))).toEqual(['2'])
  })

  it('last as long as the page where the storage is full', () => {
    let isFull = true
    let stored = JSON.stringify([kept('0')])
    const setItem = (_: string, text: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      stored = text
    }
    const keeper = keepRuns(() => ({ getItem: () => stored, setItem }))
    keeper.keep(kept('1'))
    expect(refs(keeper.of('https://a', 'o', 2000))).toEqual(['1', '0'])
    isFull = false
    keeper.keep(kept('2'))
    expect(refs(JSON.parse(stored))).toEqual(['2', '1', '0'])
  })

  it('last as long as the page where the browser keeps nothing', () => {
    const keeper = keepRuns(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    keeper.keep(kept('1'))
    expect(refs(keeper.of('https://a', 'o', 2000))).toEqual(['1'])
  })
})
