import type { FactsRequest, Hashes, HashProgress, LocalFailure } from '../deploy/facts.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalCall } from './ask.ts'
import { ask } from './ask.ts'
import { count, mapOf, matching, oneOf, orNull, shape, text } from './shape.ts'

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
const isStarted = shape<{ job_id: string }>({ job_id: matching(/^[0-9a-f]{1,64}$/) })

const FIRST_POLL_MS = 100
const POLL_MS = 500
/** A poll that gets no answer says nothing about the job: a busy ComfyUI answers the next one. */
const MISSED_POLLS = 3

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
  if (signal.aborted) return fail({ kind: 'cancelled' })
  // Without the signal: aborted between sending and answer, a job would run on that nobody has the id of.
  const started = await ask(call, { method: 'POST', path: '/runflow/hash-jobs', body: request })
  if (!started.ok) return started
  if (!isStarted(started.value)) return fail({ kind: 'unreadable', where: '/runflow/hash-jobs: job_id' })
  const path = `/runflow/hash-jobs/${started.value.job_id}`

  let missed = 0
  for (let waitMs = FIRST_POLL_MS; ; waitMs = POLL_MS) {
    await sleep(waitMs, signal)
    const polled = signal.aborted
      ? fail<LocalFailure>({ kind: 'cancelled' })
      : await ask(call, { method: 'GET', path, signal })
    if (!polled.ok) {
      if (polled.error.kind === 'unreachable' && ++missed < MISSED_POLLS) continue
      if (polled.error.kind === 'cancelled') await ask(call, { method: 'DELETE', path })
      return polled
    }
    missed = 0
    const job = polled.value
    if (!isJob(job)) return fail({ kind: 'unreadable', where: path })
    if (job.state === 'done') return ok({ models: job.models, files: job.files })
    if (job.state === 'cancelled') return fail({ kind: 'cancelled' })
    if (job.state === 'failed')
      return fail({
        kind: 'refused',
        code: 'hash-failed',
        message: job.message ?? 'A file could not be hashed.',
      })
    onProgress({ bytesDone: job.bytes_done, bytesTotal: job.bytes_total, file: job.file })
  }
}
