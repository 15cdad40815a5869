import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { FactsRequest, Hashes, HashProgress, LocalFailure } from '../types/facts.ts'
import { watchJob } from './poll-job.ts'
import type { LocalCall } from './request.ts'
import { count, mapOf, matching, oneOf, orNull, shape, text } from './validate.ts'

type Job = {
  state: 'running' | 'done' | 'failed' | 'cancelled'
  bytes_done: number
  bytes_total: number
  file: string | null
  models: Record<string, string>
  files: Record<string, string>
  message: string | null
}

const sha256 = matching(/^[0-9a-f]{64}$/)
const isJob = shape<Job>({
  state: oneOf('running', 'done', 'failed', 'cancelled'),
  bytes_done: count,
  bytes_total: count,
  file: orNull(text),
  models: mapOf(sha256),
  files: mapOf(sha256),
  message: orNull(text),
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
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>,
): Promise<Result<Hashes, LocalFailure>> {
  const ended = await watchJob(
    call,
    { path: '/runflow/hash-jobs', body: request, is: isJob },
    ({ bytes_done, bytes_total, file, models, files }) =>
      onProgress({ bytesDone: bytes_done, bytesTotal: bytes_total, file, hashed: { models, files } }),
    signal,
    sleep,
  )
  if (!ended.ok) return ended
  const { state, models, files } = ended.value
  if (state === 'cancelled') return fail({ kind: 'cancelled' })
  if (state === 'failed') return fail({ kind: 'refused', code: 'hash-failed', params: {} })
  return ok({ models, files })
}
