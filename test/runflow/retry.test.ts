import { describe, expect, it } from 'vitest'
import type { ApiFailure } from '../../src/deploy/api.ts'
import type { CallKind } from '../../src/runflow/retry.ts'
import { repeatAfterMs } from '../../src/runflow/retry.ts'

const failures: ApiFailure[] = [
  { kind: 'rate-limited' },
  { kind: 'server', status: 503 },
  { kind: 'network' },
  { kind: 'timeout' },
  { kind: 'unauthorized' },
  { kind: 'forbidden', code: null, detail: null },
  { kind: 'gone' },
  { kind: 'conflict', code: null, detail: null },
  { kind: 'rejected', status: 422, code: null, detail: null },
  { kind: 'unexpected-response', where: 'look-up' },
  { kind: 'relay-refused', code: 'relay-origin', message: '' },
  { kind: 'cancelled' },
]

const repeated: [CallKind, ApiFailure['kind'][]][] = [
  ['read', ['rate-limited', 'server', 'network', 'timeout']],
  ['edit', ['rate-limited', 'server', 'network', 'timeout']],
  ['confirm', ['rate-limited', 'server', 'network', 'timeout']],
  ['announce', ['rate-limited', 'server', 'network', 'timeout']],
  ['delete', ['rate-limited', 'server', 'network', 'timeout']],
  ['create', ['rate-limited']],
  ['dispatch', ['rate-limited']],
  ['put', ['server', 'network', 'timeout']],
]

describe('the table of repeats', () => {
  it.each(repeated)('%s is repeated only after %j', (kind, expected) => {
    const after = failures.filter((failure) => repeatAfterMs(kind, failure, 1, 0) !== null)
    expect(after.map((failure) => failure.kind)).toEqual(expected)
  })

  it.each<[CallKind, number]>([
    ['read', 5],
    ['edit', 5],
    ['confirm', 5],
    ['announce', 5],
    ['delete', 5],
    ['create', 5],
    ['dispatch', 5],
    ['put', 3],
  ])('%s is sent at most %i times', (kind, attempts) => {
    const failure: ApiFailure = kind === 'put' ? { kind: 'network' } : { kind: 'rate-limited' }
    expect(repeatAfterMs(kind, failure, attempts - 1, 0)).not.toBeNull()
    expect(repeatAfterMs(kind, failure, attempts, 0)).toBeNull()
  })

  it('doubles the wait and adds up to a second', () => {
    const waits = [1, 2, 3, 4].map((attempt) => repeatAfterMs('read', { kind: 'network' }, attempt, 0.25))
    expect(waits).toEqual([1250, 2250, 4250, 8250])
  })
})
