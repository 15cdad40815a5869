import { describe, expect, it } from 'vitest'
import { COMMIT_HOST } from '../../src/checks/commit-search.ts'
import { runCommitSearch } from '../../src/local/commit-search-job.ts'
import type { LocalCall } from '../../src/local/request.ts'
import { refusalText } from '../../src/text/text.ts'
import type { CommitSearchProgress, CommitSearchRequest } from '../../src/types/commit-search.ts'
import { localExchange, lost, noWaiting, replay, responseOf } from '../support/wire.ts'

const request = localExchange('commit-search-1-start-202').request.body as CommitSearchRequest
const FOUND = {
  directory: 'ComfyUI-Example',
  root: 0,
  origin: 'https://storage.example/git/ComfyUI-Example',
  commit: '0123456789abcdef0123456789abcdef01234567',
  problem: null,
}

function answering(...answers: Parameters<typeof replay>) {
  const { fetch, sent } = replay(...answers)
  const call: LocalCall = (path, init) => fetch(`http://127.0.0.1:8188/api${path}`, init)
  return { call, sent }
}
const worked = (name: string) => responseOf(localExchange(name))
const start = () => worked('commit-search-1-start-202')

function run(call: LocalCall, signal = new AbortController().signal, progress: CommitSearchProgress[] = []) {
  return runCommitSearch(call, request, (one) => progress.push(one), signal, noWaiting().sleep)
}

describe('a search for commits', () => {
  it('is started with the workflow alone, polled, and gives what was found of each', async () => {
    const progress: CommitSearchProgress[] = []
    const { call, sent } = answering(
      start(),
      worked('commit-search-2-running-200'),
      worked('commit-search-3-done-200'),
    )
    expect(await run(call, undefined, progress)).toEqual({
      ok: true,
      value: {
        results: [
          FOUND,
          { directory: 'from-a-zip', root: 0, origin: null, commit: null, problem: 'no-origin' },
          {
            directory: null,
            root: null,
            origin: 'https://storage.example/git/ComfyUI',
            commit: null,
            problem: 'no-match',
          },
          {
            ...FOUND,
            directory: 'with-git',
            root: 0,
            origin: 'https://storage.example/git/with-git',
            problem: 'unpushed',
          },
        ],
        stopped: null,
      },
    })
    expect(progress).toEqual([{ host: COMMIT_HOST, done: 1, total: 3, directory: 'from-a-zip' }])
    expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'POST /api/runflow/commit-searches',
      'GET /api/runflow/commit-searches/3f0c8a52b1d94e7e9a0d5c1b7e2f4a68',
      'GET /api/runflow/commit-searches/3f0c8a52b1d94e7e9a0d5c1b7e2f4a68',
    ])
    expect(sent[0]?.body).toEqual(request)
    expect(sent.every(({ headers }) => headers.get('X-Runflow') === '1')).toBe(true)
  })

  it('keeps what was found when the host answers no more, and says why it stopped', async () => {
    const { call } = answering(start(), worked('commit-search-4-limit-200'))
    expect(await run(call)).toEqual({
      ok: true,
      value: {
        results: [FOUND],
        stopped: refusalText('search-limit-until', { host: 'api.github.com', time: '22:13' }),
      },
    })
  })

  it('is cancelled over there too when the signal fires', async () => {
    const abort = new AbortController()
    const { call, sent } = answering(
      start(),
      worked('commit-search-2-running-200'),
      worked('commit-search-5-cancel-200'),
    )
    const sleep = async () => {
      if (sent.length === 2) abort.abort()
    }
    const result = await runCommitSearch(call, request, () => {}, abort.signal, sleep)
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'DELETE'])
  })

  it('that was cancelled by somebody else ends as cancelled', async () => {
    const { call } = answering(start(), worked('commit-search-5-cancel-200'))
    expect(await run(call)).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })

  it('that nobody knows any more says so', async () => {
    const { call } = answering(start(), worked('commit-search-6-unknown-404'))
    expect(await run(call)).toMatchObject({ ok: false, error: { kind: 'refused', code: 'unknown-job' } })
  })

  it('asks nobody when it was cancelled before', async () => {
    const { call, sent } = answering()
    expect(await run(call, AbortSignal.abort())).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(sent).toHaveLength(0)
  })

  it('of an older Python side is absent, and without an answer unreachable', async () => {
    const absent = answering(new Response('', { status: 405 }))
    expect(await run(absent.call)).toEqual({ ok: false, error: { kind: 'absent' } })
    const gone = answering(start(), lost(), lost(), lost())
    expect(await run(gone.call)).toEqual({ ok: false, error: { kind: 'unreachable' } })
  })

  it.each([
    ['a branch in place of a commit', { results: [{ ...FOUND, commit: 'main' }] }],
    ['a problem that nobody here knows', { results: [{ ...FOUND, problem: 'moon' }] }],
    ['no host', { host: null }],
  ])('with %s is unreadable', async (_, changes) => {
    const body = { ...(localExchange('commit-search-3-done-200').response.body as object), ...changes }
    const { call } = answering(start(), Response.json(body))
    expect(await run(call)).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
  })
})
