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

/** `localStorage`, or what stands for it. Reading the property may throw by itself. */
type Slots = () => Pick<Storage, 'getItem' | 'setItem'>

const SLOT = 'runflow.runs'
const MOST = 20
/** Nothing runs that long. */
const LONGEST_MS = 7 * 24 * 3600 * 1000

/**
 * The runs that a browser waits for, so that a page which is loaded again takes them up. No value and no result of a run
 * stands in it. Where the browser keeps nothing, they last as long as the page.
 */
export function keepRuns(slots: Slots) {
  let ofPage: KeptRun[] = []
  let isBlocked = false

  /** Read anew each time: another tab may have written. */
  function read(): KeptRun[] {
    if (isBlocked) return ofPage
    try {
      const kept: unknown = JSON.parse(slots().getItem(SLOT) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isKept) : []
    } catch {
      return ofPage
    }
  }

  function write(runs: KeptRun[]): void {
    ofPage = runs
    try {
      slots().setItem(SLOT, JSON.stringify(runs))
      isBlocked = false
    } catch {
      // Full or blocked: what stands there is not what was written.
      isBlocked = true
    }
  }

  return {
    /** Those of one organization: another key sees only its own. The latest first. */
    of(origin: string, orgId: string | null, now: number): KeptRun[] {
      return read().filter(
        (run) => run.origin === origin && run.orgId === orgId && Math.abs(now - run.at) < LONGEST_MS,
      )
    },
    keep(run: KeptRun): void {
      write([run, ...read().filter(({ clientRef }) => clientRef !== run.clientRef)].slice(0, MOST))
    },
    drop(clientRef: string): void {
      write(read().filter((run) => run.clientRef !== clientRef))
    },
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
