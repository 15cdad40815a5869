import { describe, expect, it } from 'vitest'
import { count, shape, text } from '../../src/guard.ts'
import { pollJob } from '../../src/local/poll-job.ts'
import type { LocalCall } from '../../src/local/request.ts'
import { lost, noWaiting, replay } from '../support/wire.ts'

const isJob = shape({ state: text, done: count })
type Answers = Parameters<typeof replay>

/** Follows a job. A sleep begins beside each request; `waits` are those that were waited for. */
async function follow(answers: Answers, signal = new AbortController().signal) {
  const { fetch, sent } = replay(Response.json({ job_id: 'a1' }, { status: 202 }), ...answers)
  const call: LocalCall = (path, init) => fetch(`http://127.0.0.1:8188/api${path}`, init)
  const progress: number[] = []
  const waits: number[] = []
  // As the real one: it resolves at the end of its time, or when it is ended.
  const sleep = (ms: number, ended?: AbortSignal) => ({
    // biome-ignore lint/suspicious/noThenProperty: whether somebody waits for it is what is tested
    then(done: () => void) {
      if (!ended?.aborted) waits.push(ms)
      done()
    },
  })
  const ended = await pollJob(
    call,
    { path: '/jobs', body: {}, is: isJob },
    ({ done }) => progress.push(done),
    signal,
    sleep as never,
  )
  return { ended, progress, waits, asked: sent.slice(1).map(({ method, url }) => method + url.search) }
}

const job = (state: string, done: number, changes?: number) =>
  Response.json({ state, done, ...(changes === undefined ? {} : { changes }) })

describe('a job', () => {
  it('is asked for what comes after the state that was seen last, without a pause', async () => {
    const { ended, progress, waits, asked } = await follow([
      job('running', 1, 3),
      job('running', 2, 7),
      job('done', 3, 9),
    ])
    expect(ended).toMatchObject({ ok: true, value: { state: 'done' } })
    expect(progress).toEqual([1, 2])
    expect(asked).toEqual(['GET?after=0', 'GET?after=3', 'GET?after=7'])
    expect(waits).toEqual([])
  })

  it('of an older Python side, which answers at once, is not asked all the time', async () => {
    const { waits, asked } = await follow([job('running', 1), job('running', 1), job('done', 2)])
    expect(asked).toEqual(['GET?after=0', 'GET?after=0', 'GET?after=0'])
    expect(waits).toEqual([500, 500])
  })

  it('that is answered unchanged is not asked all the time', async () => {
    const { waits, asked } = await follow([job('running', 1, 4), job('running', 1, 4), job('done', 2, 5)])
    expect(asked).toEqual(['GET?after=0', 'GET?after=4', 'GET?after=4'])
    expect(waits).toEqual([500])
  })

  it('is asked without waiting over there where an answer did not come, and waits again then', async () => {
    const { ended, asked, waits } = await follow([
      lost(),
      job('running', 1, 4),
      lost(),
      lost(),
      job('running', 2, 5),
      job('done', 2, 6),
    ])
    expect(ended).toMatchObject({ ok: true })
    expect(asked).toEqual(['GET?after=0', 'GET', 'GET?after=4', 'GET', 'GET', 'GET?after=5'])
    expect(waits).toEqual([500, 500, 500])
  })

  it('is given up after three requests without an answer', async () => {
    const { ended } = await follow([job('running', 1, 1), lost(), lost(), lost()])
    expect(ended).toEqual({ ok: false, error: { kind: 'unreachable' } })
  })

  it('is cancelled over there when the signal fires while a request waits', async () => {
    const abort = new AbortController()
    const following = follow([job('running', 1, 1), 'hang', job('cancelled', 1, 2)], abort.signal)
    await new Promise((later) => setTimeout(later, 20))
    abort.abort()
    const { ended, asked } = await following
    expect(ended).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(asked).toEqual(['GET?after=0', 'GET?after=1', 'DELETE'])
  })

  it('leaves no timer behind', async () => {
    const left: AbortSignal[] = []
    const { fetch } = replay(Response.json({ job_id: 'a1' }), job('running', 1, 1), job('done', 1, 2))
    await pollJob(
      (path, init) => fetch(`http://127.0.0.1${path}`, init),
      { path: '/jobs', body: {}, is: isJob },
      () => {},
      new AbortController().signal,
      async (_, ended) => {
        if (ended) left.push(ended)
      },
    )
    expect(left.map(({ aborted }) => aborted)).toEqual([true, true])
    expect(noWaiting().waits).toEqual([])
  })
})
