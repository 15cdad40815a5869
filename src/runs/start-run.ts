import type { Sleep } from '../sleep.ts'
import type { ManagementApi } from '../types/management-api.ts'
import type { DispatchBody } from '../types/run.ts'
import type { ApiFailure, LostFailure } from '../types/runflow-api.ts'

export type Started =
  | { kind: 'started'; runId: string }
  /** The answer was lost, and the run was there. */
  | { kind: 'found'; runId: string }
  /** Nothing was started. */
  | { kind: 'refused'; failure: ApiFailure }
  /** It may have been started: nobody sends it again unasked, for it costs. */
  | { kind: 'unknown'; failure: LostFailure }

export type RunOrder = {
  owner: string
  slug: string
  workflowId: string
  body: DispatchBody & { client_ref: string }
}

/** A run that was just started may not be listed at once. */
const LOOKS = 3
const LOOK_AGAIN_MS = 2000

/** Starts one run, and never two: where the answer is lost, the run is looked for by its reference. */
export async function startRun(
  { owner, slug, workflowId, body }: RunOrder,
  api: Pick<ManagementApi, 'dispatch' | 'listRuns'>,
  sleep: Sleep,
): Promise<Started> {
  // Without a signal: whether it started is worth waiting for.
  const sent = await api.dispatch(owner, slug, body)
  if (sent.ok) return { kind: 'started', runId: sent.value.runId }
  if (sent.error.kind === 'conflict') {
    // With what is not documented: a run of this reference is ours.
    const found = await findRun(body.client_ref, workflowId, api)
    if (found.kind === 'found') return { kind: 'found', runId: found.runId }
  }
  if (!mayHaveStarted(sent.error)) return { kind: 'refused', failure: sent.error }
  for (let look = 1; look <= LOOKS; look++) {
    const found = await findRun(body.client_ref, workflowId, api)
    if (found.kind === 'found') return { kind: 'found', runId: found.runId }
    if (look < LOOKS) await sleep(LOOK_AGAIN_MS)
  }
  return { kind: 'unknown', failure: sent.error }
}

type Found = { kind: 'found'; runId: string } | { kind: 'none' } | { kind: 'failed'; failure: ApiFailure }

/** The run of this endpoint that was started with this reference. */
export async function findRun(
  clientRef: string,
  workflowId: string,
  api: Pick<ManagementApi, 'listRuns'>,
  signal?: AbortSignal,
): Promise<Found> {
  const runs = await api.listRuns({ clientRef }, 5, signal)
  if (!runs.ok) return { kind: 'failed', failure: runs.error }
  const [run] = runs.value.filter((one) => one.workflowId === null || one.workflowId === workflowId)
  return run === undefined ? { kind: 'none' } : { kind: 'found', runId: run.id }
}

function mayHaveStarted(failure: ApiFailure): failure is LostFailure {
  return ['network', 'timeout', 'server', 'unexpected-response'].includes(failure.kind)
}
