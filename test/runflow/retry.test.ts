import { describe, expect, it } from 'vitest'
import type { CallKind } from '../../src/runflow/retry.ts'
import { RETRY_RULES, retryDelayMs, retryReason } from '../../src/runflow/retry.ts'
import type { ApiFailure } from '../../src/types/runflow-api.ts'
import table from '../contract/retry.json' with { type: 'json' }

// What the contract's words are here. All others end it at once, whatever the call.
const repeatable: [string, ApiFailure][] = [
  ['429', { kind: 'rate-limited' }],
  ['5xx', { kind: 'server', status: 503 }],
  ['lost', { kind: 'network' }],
  ['lost', { kind: 'timeout' }],
]
const final: ApiFailure[] = [
  { kind: 'unauthorized' },
  { kind: 'forbidden', code: null, detail: null },
  { kind: 'gone' },
  { kind: 'conflict', code: null, detail: null },
  { kind: 'rejected', status: 422, code: null, detail: null },
  { kind: 'unexpected-response', where: 'look-up' },
  { kind: 'relay-refused', code: 'relay-origin', params: {} },
  { kind: 'cancelled' },
]
const rules: Record<CallKind, { attempts: number; after: string[] }> = table.calls
const calls = Object.entries(rules) as [CallKind, (typeof rules)[CallKind]][]

describe('the table of repeats', () => {
  it.each(calls)('says of %s what the contract says: %j', (kind, { attempts, after }) => {
    expect(RETRY_RULES[kind].attempts).toBe(attempts)
    for (const [word, failure] of repeatable)
      expect(retryReason(kind, failure) !== null, word).toBe(after.includes(word))
    for (const failure of final) expect(retryReason(kind, failure), failure.kind).toBeNull()
  })

  it('knows every call that the contract names, and no other', () => {
    expect(Object.keys(RETRY_RULES).sort()).toEqual(Object.keys(table.calls).sort())
  })

  it('doubles the wait, up to 32 s, and adds up to a second', () => {
    const waits = [1, 2, 3, 4].map((attempt) => retryDelayMs(attempt, 0.25))
    expect(waits).toEqual(table.waits_seconds.map((wait) => (wait + 0.25 * table.random_seconds) * 1000))
    expect(waits).toEqual([1250, 2250, 4250, 8250])
    expect(retryDelayMs(9, 0)).toBe(32_000)
    const drawn = Array.from({ length: 50 }, () => retryDelayMs(1))
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1000)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(2000)
    expect(new Set(drawn).size).toBeGreaterThan(1)
  })
})
