import type { Guard } from '../guard.ts'
import { count, matching, oneOf, shape } from '../guard.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Sleep } from '../sleep.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'

/** What each kind of job says first. */
export const isJobState = oneOf('running', 'done', 'failed', 'cancelled')

const isStarted = shape({ job_id: matching(/^[0-9a-f]{1,64}$/) })

/** How often a job has changed. The Python side of an older version does not say it, and answers at once. */
const isCounted = shape({ changes: count })

/** Between two requests at least, where the first was not made to wait and said nothing new. */
const IDLE_MS = 500
/** A request that gets no answer says nothing about the job: a busy ComfyUI answers the next one. */
const MISSED_POLLS = 3

type JobKind<Job> = { path: string; body: unknown; is: Guard<Job> }

/**
 * Starts a job and follows it to its end, whatever that is. Each request says which state was seen last, and is answered
 * when there is another one, or after a while. An abort cancels the job over there too.
 */
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
  let seen = 0
  for (;;) {
    // What was not answered may have been cut off while it waited, by a proxy say: the next one does not wait.
    const asked = missed === 0 ? `${path}?after=${seen}` : path
    const turn = new AbortController()
    // Beside the request: one that has waited over there is followed by the next at once.
    const idle = sleep(IDLE_MS, AbortSignal.any([turn.signal, signal]))
    const polled = await ask(call, { method: 'GET', path: asked, signal, priority: 'low' })
    const isMissed = !polled.ok && polled.error.kind === 'unreachable'
    missed = isMissed ? missed + 1 : 0
    const job = polled.ok && is(polled.value) ? polled.value : null
    const isRunning = job?.state === 'running'
    const changes = isCounted(job) ? job.changes : null
    const isNews = changes !== null && changes !== seen
    seen = changes ?? seen
    if (isRunning) onProgress(job)
    const goesOn = isRunning || (isMissed && missed < MISSED_POLLS)
    if (goesOn && !isNews) await idle
    turn.abort()
    if (goesOn) continue
    if (!polled.ok) {
      if (polled.error.kind === 'cancelled') await ask(call, { method: 'DELETE', path })
      return polled
    }
    return job === null ? fail({ kind: 'unreadable', where: path }) : ok(job)
  }
}
