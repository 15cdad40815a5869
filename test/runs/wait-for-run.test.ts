import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/result.ts'
import { fail, ok } from '../../src/result.ts'
import { endOf } from '../../src/runs/run-end.ts'
import { startRun } from '../../src/runs/start-run.ts'
import { waitForRun } from '../../src/runs/wait-for-run.ts'
import type { Run } from '../../src/types/run.ts'
import type { ApiFailure } from '../../src/types/runflow-api.ts'

const RUN: Run = {
  id: 'r1',
  status: 'running',
  finished: false,
  outputs: [],
  failureCode: null,
  failureMessage: null,
  failureStage: null,
  cost: null,
  costBreakdown: null,
  durationMs: null,
  createdAt: null,
  startedAt: null,
  completedAt: null,
  nodesCompleted: null,
  nodesTotal: null,
  hasLogs: null,
  hasNodeRuns: null,
  workflowId: 'w1',
  clientRef: 'ref',
  metadata: {},
  evaluation: null,
}
const ended: Run = { ...RUN, status: 'succeeded', finished: true }

function waitWith(answers: Result<Run, ApiFailure>[], deadlineMs = 60_000, stop = new AbortController()) {
  let now = 0
  const pauses: number[] = []
  const api = { readRun: async () => answers.shift() ?? ok(RUN) }
  const sleep = async (ms: number) => {
    pauses.push(ms)
    now += ms
  }
  const waiting = { sleep, nowMs: () => now, deadlineMs, onRun: () => {} }
  return { pauses, stop, waited: waitForRun('r1', api, waiting, stop.signal) }
}

describe('waiting for a run', () => {
  it('asks every two seconds at first, and every ten later', async () => {
    const { waited, pauses } = waitWith([...Array(12).fill(ok(RUN)), ok(ended)], 600_000)
    expect(await waited).toEqual({ kind: 'ended', run: ended })
    expect([pauses[0], pauses[1], pauses.at(-1)]).toEqual([2000, 2500, 10_000])
  })

  it.each<ApiFailure>([
    { kind: 'network' },
    { kind: 'timeout' },
    { kind: 'server', status: 503 },
    { kind: 'rate-limited' },
    { kind: 'unexpected-response', where: 'run' },
  ])('goes on after %j: the run is paid for', async (failure) => {
    expect(await waitWith([fail(failure), ok(RUN), fail(failure), ok(ended)]).waited).toMatchObject({
      kind: 'ended',
    })
  })

  it.each<ApiFailure>([{ kind: 'gone' }, { kind: 'unauthorized' }])('ends with %j', async (failure) => {
    expect(await waitWith([ok(RUN), fail(failure)]).waited).toEqual({ kind: 'failed', failure, run: RUN })
  })

  it('ends at the deadline, and not after it', async () => {
    const { waited, pauses } = waitWith([], 5000)
    expect(await waited).toEqual({ kind: 'deadline', run: RUN })
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(5000)
  })

  it('takes a state that nobody knows for one that goes on', async () => {
    const { waited } = waitWith([ok({ ...RUN, status: 'unheard_of' })], 1000)
    expect(await waited).toMatchObject({ kind: 'deadline' })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await waitWith([], 5000, stop).waited).toEqual({ kind: 'stopped', run: null })
  })
})

describe('starting a run', () => {
  const order = { owner: 'o', slug: 's', workflowId: 'w1', body: { input: {}, client_ref: 'ref' } }
  const lost: ApiFailure = { kind: 'network' }

  function startWith(
    answer: Result<{ runId: string; status: string }, ApiFailure>,
    lists: Result<Run[], ApiFailure>[],
  ) {
    let dispatched = 0
    const api = {
      async dispatch() {
        dispatched++
        return answer
      },
      listRuns: async () => lists.shift() ?? ok([]),
    }
    return { started: startRun(order, api, async () => {}), count: () => dispatched }
  }

  it('is told by the answer', async () => {
    const { started } = startWith(ok({ runId: 'r1', status: 'queued' }), [])
    expect(await started).toEqual({ kind: 'started', runId: 'r1' })
  })

  it('is found by its reference where the answer was lost, and sent once', async () => {
    const { started, count } = startWith(fail(lost), [ok([]), ok([RUN])])
    expect([await started, count()]).toEqual([{ kind: 'found', runId: 'r1' }, 1])
  })

  it('is not taken for one of another endpoint', async () => {
    const { started } = startWith(fail(lost), [ok([{ ...RUN, workflowId: 'w2' }])])
    expect(await started).toEqual({ kind: 'unknown', failure: lost })
  })

  it('is never sent again where nobody knows', async () => {
    const { started, count } = startWith(fail(lost), [fail(lost), fail(lost), fail(lost)])
    expect([await started, count()]).toEqual([{ kind: 'unknown', failure: lost }, 1])
  })

  it('is found by its reference where Runflow names a conflict, and else refused', async () => {
    const conflict: ApiFailure = { kind: 'conflict', code: null, detail: null }
    const { started, count } = startWith(fail(conflict), [ok([RUN])])
    expect([await started, count()]).toEqual([{ kind: 'found', runId: 'r1' }, 1])
    expect(await startWith(fail(conflict), [ok([])]).started).toEqual({ kind: 'refused', failure: conflict })
  })

  it('is refused with what Runflow says', async () => {
    const failure: ApiFailure = { kind: 'rejected', status: 402, code: null, detail: null }
    expect(await startWith(fail(failure), []).started).toEqual({ kind: 'refused', failure })
  })
})

describe('the end of a run', () => {
  it.each([
    ['succeeded', 'succeeded'],
    ['partial_succeeded', 'partly-succeeded'],
    ['canceled', 'run-cancelled'],
    ['cancelled', 'run-cancelled'],
    ['failed', 'run-failed'],
    ['timeout', 'run-failed'],
    ['errored', 'run-failed'],
  ])('%s is %s', (status, end) => {
    expect(endOf({ status })).toBe(end)
  })
})
