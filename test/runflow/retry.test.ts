import { describe, expect, it } from 'vitest'
import type { CallKind } from '../../src/runflow/retry.ts'
import { repeatAfterMs } from '../../src/runflow/retry.ts'
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
    for (const [word, failure] of repeatable) {
      const isRepeated = after.includes(word)
      expect(repeatAfterMs(kind, failure, 1, 0) !== null, word).toBe(isRepeated)
      expect(repeatAfterMs(kind, failure, attempts - 1, 0) !== null, word).toBe(isRepeated)
      expect(repeatAfterMs(kind, failure, attempts, 0), word).toBeNull()
    }
    for (const failure of final) expect(repeatAfterMs(kind, failure, 1, 0), failure.kind).toBeNull()
  })

  it('doubles the wait and adds up to a second', () => {
    const waits = [1, 2, 3, 4].map((attempt) => repeatAfterMs('read', { kind: 'network' }, attempt, 0.25))
    expect(waits).toEqual(table.waits_seconds.map((wait) => (wait + 0.25 * table.random_seconds) * 1000))
    expect(waits).toEqual([1250, 2250, 4250, 8250])
  })
})
