import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type {
  CommitSearchProgress,
  CommitSearchReport,
  CommitSearchRequest,
  CommitSearchResult,
} from '../types/commit-search.ts'
import type { LocalFailure } from '../types/facts.ts'
import { watchJob } from './poll-job.ts'
import type { LocalCall } from './request.ts'
import { count, listOf, matching, oneOf, orNull, shape, text } from './validate.ts'

type Job = {
  state: 'running' | 'done' | 'failed' | 'cancelled'
  host: string
  done: number
  total: number
  directory: string | null
  results: CommitSearchResult[]
  message: string | null
}

const isJob = shape<Job>({
  state: oneOf('running', 'done', 'failed', 'cancelled'),
  host: text,
  done: count,
  total: count,
  directory: orNull(text),
  results: listOf(
    shape<CommitSearchResult>({
      directory: orNull(text),
      origin: orNull(text),
      commit: orNull(matching(/^[0-9a-f]{40}$/)),
      problem: orNull(
        oneOf<NonNullable<CommitSearchResult['problem']>>(
          'no-origin',
          'no-match',
          'too-many',
          'too-large',
          'private',
          'not-there',
          'unreadable',
          'no-answer',
          'unpushed',
          'unknown',
        ),
      ),
    }),
  ),
  message: orNull(text),
})

/**
 * Looks for the commits of what has none, by comparing it with public repositories, and asks whether a stranger can
 * fetch the others. Asks the network: only on a click or an option that says so. The workflow is sent, never an
 * address: the Python side knows where to look, and takes a name on the one host at most.
 */
export async function runCommitSearch(
  call: LocalCall,
  request: CommitSearchRequest,
  onProgress: (progress: CommitSearchProgress) => void,
  signal: AbortSignal,
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>,
): Promise<Result<CommitSearchReport, LocalFailure>> {
  const ended = await watchJob(
    call,
    { path: '/runflow/commit-searches', body: request, is: isJob },
    ({ host, done, total, directory }) => onProgress({ host, done, total, directory }),
    signal,
    sleep,
  )
  if (!ended.ok) return ended
  const { state, results, message } = ended.value
  if (state === 'cancelled') return fail({ kind: 'cancelled' })
  // A host that stopped answering takes nothing back of what it said before.
  const stopped = state === 'failed' ? (message ?? 'The commits could not be looked for.') : null
  return ok({ results, stopped })
}
