import type { Guard } from '../guard.ts'
import { matching, oneOf, shape } from '../guard.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Sleep } from '../sleep.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'

/** What each kind of job says first. */
export const isJobState = oneOf('running', 'done', 'failed', 'cancelled')

const isStarted = shape({ job_id: matching(/^[0-9a-f]{1,64}$/) })

const FIRST_POLL_MS = 100
const POLL_MS = 500
/** A poll that gets no answer says nothing about the job: a busy ComfyUI answers the next one. */
const MISSED_POLLS = 3

type JobKind<Job> = { path: string; body: unknown; is: Guard<Job> }

/** Starts a job and polls it to its end, whatever that is. An abort cancels it over there too. */
export async function pollJob<Job extends { state: string }>(
  call: LocalCall,
  { path: jobs, body, is }: JobKind<Job>,
  onProgress: (job: Job) => void,
  signal: AbortSignal,
  sleep: Sleep,
): Promise<Result<Job, LocalFailure>> {
  if (signal.aborted) return fail({ kind: 'cancelled' })
  // Without the signal: aborted between sending and answer, a job would run on that nobody has the id of.
  const started = await ask(call, { method: 'POST', path: jobs, body })
  if (!started.ok) return started
  if (!isStarted(started.value)) return fail({ kind: 'unreadable', where: `${jobs}: job_id` })
  const path = `${jobs}/${started.value.job_id}`

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
    if (!is(job)) return fail({ kind: 'unreadable', where: path })
    if (job.state !== 'running') return ok(job)
    onProgress(job)
  }
}
