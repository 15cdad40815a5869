import { count, listOf, orNull, shape, text } from '../guard.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Sleep } from '../sleep.ts'
import { refusalText } from '../text/text.ts'
import type { CommitSearchProgress, CommitSearchReport, CommitSearchRequest } from '../types/commit-search.ts'
import { isCommitSearchResult } from '../types/commit-search.ts'
import type { LocalFailure } from '../types/facts.ts'
import { isJobState, pollJob } from './poll-job.ts'
import type { LocalCall } from './request.ts'
import { isJobFailure } from './request.ts'

const isJob = shape({
  state: isJobState,
  host: text,
  done: count,
  total: count,
  directory: orNull(text),
  results: listOf(isCommitSearchResult),
  failed: isJobFailure,
})

/**
 * Looks for the commits of what has none, by comparing it with public repositories, and asks whether anybody can
 * fetch the others. Asks the network: only on a click or an option that says so. The workflow is sent, never an
 * address: the Python side knows where to look, and takes a name on the one host at most.
 */
export async function runCommitSearch(
  call: LocalCall,
  request: CommitSearchRequest,
  onProgress: (progress: CommitSearchProgress) => void,
  signal: AbortSignal,
  sleep: Sleep,
): Promise<Result<CommitSearchReport, LocalFailure>> {
  const ended = await pollJob(
    call,
    { path: '/runflow/commit-searches', body: request, is: isJob },
    ({ host, done, total, directory }) => onProgress({ host, done, total, directory }),
    signal,
    sleep,
  )
  if (!ended.ok) return ended
  const { state, results, failed } = ended.value
  if (state === 'cancelled') return fail({ kind: 'cancelled' })
  // A host that stopped answering takes nothing back of what it said before.
  const { code, params } = failed ?? { code: 'search-failed', params: {} }
  return ok({ results, stopped: state === 'failed' ? refusalText(code, params) : null })
}
