import { createHmac } from 'node:crypto'
import type { Sleep } from '../sleep.ts'
import { callbackBody } from './callback-body.ts'
import type { Faults } from './faults.ts'
import { requestId, runRecord } from './run-record.ts'
import type { SandboxContext, StoredRun } from './state.ts'
import { stageOf, timesOf } from './timeline.ts'

/** That Runflow tries again is documented; how often and when is not. */
const MOST_ATTEMPTS = 5
const FIRST_WAIT_MS = 1000
const ANSWER_MS = 10_000

/** How callbacks leave. Without it none does. */
export type Courier = { post: typeof fetch; sleep: Sleep }

export type Callbacks = {
  /** Begins to wait for the end of the run. */
  afterDispatch(run: StoredRun): void
  /** For runs that a ComfyUI works on. */
  afterEnd(run: StoredRun): void
  /** For runs that move on with each read. */
  afterRead(run: StoredRun): void
  /** false: it has no callback, or has not ended. */
  redeliver(run: StoredRun): boolean
}

export function createCallbacks(
  context: SandboxContext,
  faults: Faults,
  courier: (Courier & { signal: AbortSignal }) | null,
): Callbacks {
  const isDue = (run: StoredRun) =>
    typeof run.body.callback_url === 'string' && run.ending.isFinal && hasEnded(run)
  const hasEnded = (run: StoredRun) => {
    const stage = stageOf(run, context.nowMs(), faults)
    return stage === 'ended' || stage === 'evaluated'
  }

  function begin(run: StoredRun): void {
    if (courier === null || !isDue(run)) return
    run.delivery = { state: 'pending', attempts: 0, lastStatus: null, lastAttemptMs: null }
    void deliver(run, run.delivery, courier)
  }

  async function deliver(
    run: StoredRun,
    delivery: NonNullable<StoredRun['delivery']>,
    { post, sleep, signal }: Courier & { signal: AbortSignal },
  ): Promise<void> {
    const { endedMs } = timesOf(run)
    const body = callbackBody(runRecord(context, run, faults), { createdMs: run.createdMs, endedMs })
    const headers = {
      'Content-Type': 'application/json',
      ...signatureOf(run, body),
      'Runflow-Request-Id': requestId(run),
    }
    while (!signal.aborted) {
      const status = await send({ post, sleep }, String(run.body.callback_url), { headers, body })
      delivery.attempts += 1
      delivery.lastStatus = status
      delivery.lastAttemptMs = context.nowMs()
      if (status !== null && status >= 200 && status < 300) delivery.state = 'delivered'
      else if (delivery.attempts === MOST_ATTEMPTS) delivery.state = 'failed'
      if (delivery.state !== 'pending') return
      await sleep(FIRST_WAIT_MS * 2 ** (delivery.attempts - 1), signal)
    }
  }

  /** Only where the organization has a secret. */
  function signatureOf(run: StoredRun, body: string): Record<string, string> {
    const { id } = run.key.organization
    const secret = context.state.callbackSecrets.findLast((one) => one.organizationId === id)
    if (secret === undefined) return {}
    secret.lastUsedMs = context.nowMs()
    return { 'Runflow-Signature': createHmac('sha256', secret.plain).update(body).digest('hex') }
  }

  return {
    afterDispatch(run) {
      if (
        run.live !== null ||
        courier === null ||
        faults.runs === 'by-read' ||
        typeof run.body.callback_url !== 'string'
      )
        return
      void courier
        .sleep(timesOf(run).endedMs - context.nowMs(), courier.signal)
        .then(() => run.delivery === null && begin(run))
    },
    afterEnd(run) {
      if (run.delivery === null) begin(run)
    },
    afterRead(run) {
      if (run.live === null && faults.runs === 'by-read' && run.delivery === null) begin(run)
    },
    redeliver(run) {
      if (!isDue(run)) return false
      begin(run)
      return true
    },
  }
}

/** The status of the answer. null: there was none in time. A redirection is an answer, and not followed. */
async function send(
  { post, sleep }: Courier,
  address: string,
  request: { headers: Record<string, string>; body: string },
): Promise<number | null> {
  const answered = new AbortController()
  const tooLate = new AbortController()
  void sleep(ANSWER_MS, answered.signal).then(() => tooLate.abort())
  try {
    const response = await post(address, {
      method: 'POST',
      redirect: 'manual',
      signal: tooLate.signal,
      ...request,
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  } finally {
    answered.abort()
  }
}
