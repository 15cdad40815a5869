import type { Slots } from './kept-list.ts'
import { keepList } from './kept-list.ts'

/** A run that was begun and not seen to its end. `runId` null: Runflow has not said it. */
export type KeptRun = {
  origin: string
  orgId: string | null
  workflowId: string
  slug: string
  clientRef: string
  runId: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** No value and no result of a run stands in it. */
export function keepRuns(slots: Slots) {
  const list = keepList(slots, 'runflow.runs', isKept, ({ clientRef }) => clientRef)
  return {
    /** Those of one organization: another key sees only its own. The latest first. */
    of: (origin: string, orgId: string | null, now: number): KeptRun[] =>
      list.all(now).filter((run) => run.origin === origin && run.orgId === orgId),
    keep: list.keep,
    drop: list.drop,
  }
}
export type RunKeeper = ReturnType<typeof keepRuns>

/** They go into a filter and an address. */
const ID = /^[\w-]{1,255}$/

function isKept(value: unknown): value is KeptRun {
  if (typeof value !== 'object' || value === null) return false
  const { origin, orgId, workflowId, slug, clientRef, runId, at } = value as Record<string, unknown>
  return (
    [origin, workflowId, slug].every((text) => typeof text === 'string') &&
    (orgId === null || typeof orgId === 'string') &&
    typeof clientRef === 'string' &&
    ID.test(clientRef) &&
    (runId === null || (typeof runId === 'string' && ID.test(runId))) &&
    typeof at === 'number'
  )
}
