import { count, mapOf, orNull, shape, text } from '../guard.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Sleep } from '../sleep.ts'
import type { FactsRequest, Hashes, HashProgress, LocalFailure } from '../types/facts.ts'
import { isSha256 } from '../types/facts.ts'
import { isJobState, pollJob } from './poll-job.ts'
import type { LocalCall } from './request.ts'
import { isJobFailure } from './request.ts'

const isJob = shape({
  state: isJobState,
  bytes_done: count,
  bytes_total: count,
  file: orNull(text),
  models: mapOf(isSha256),
  files: mapOf(isSha256),
  failed: isJobFailure,
})

/**
 * Hashes what is not remembered, polled to its end. The workflow is sent, never a path: the Python side finds the
 * files itself. An abort cancels the job there too; what it has hashed so far stays remembered.
 */
export async function runHashJob(
  call: LocalCall,
  request: FactsRequest,
  onProgress: (progress: HashProgress) => void,
  signal: AbortSignal,
  sleep: Sleep,
): Promise<Result<Hashes, LocalFailure>> {
  const ended = await pollJob(
    call,
    { path: '/runflow/hash-jobs', body: request, is: isJob },
    ({ bytes_done, bytes_total, file, models, files }) =>
      onProgress({ bytesDone: bytes_done, bytesTotal: bytes_total, file, hashed: { models, files } }),
    signal,
    sleep,
  )
  if (!ended.ok) return ended
  const { state, models, files, failed } = ended.value
  if (state === 'cancelled') return fail({ kind: 'cancelled' })
  if (state === 'failed') return fail({ kind: 'refused', ...(failed ?? { code: 'hash-failed', params: {} }) })
  return ok({ models, files })
}
