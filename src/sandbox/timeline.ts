import { doneNodes } from './comfy/live-run.ts'
import type { Faults } from './faults.ts'
import type { StoredRun } from './state.ts'

export type Stage = 'queued' | 'dispatching' | 'running' | 'ended' | 'evaluated'

/** When each stage begins: reads of the run so far, and ms since it was created. */
const STAGES: { stage: Stage; reads: number; ms: number }[] = [
  { stage: 'queued', reads: 0, ms: 0 },
  { stage: 'dispatching', reads: 2, ms: 1_000 },
  { stage: 'running', reads: 3, ms: 2_000 },
  { stage: 'ended', reads: 4, ms: 5_000 },
  { stage: 'evaluated', reads: 5, ms: 15_000 },
]
const JUDGED_AFTER_MS = 10_000
const RUNNING_AFTER_MS = 2_000
const ENDED_AFTER_MS = 5_000

export function stageOf(run: StoredRun, nowMs: number, faults: Faults): Stage {
  if (run.live !== null) {
    const { stage, endedMs } = run.live
    return endedMs !== null && nowMs - endedMs >= JUDGED_AFTER_MS ? 'evaluated' : stage
  }
  const reached = STAGES.filter(({ reads, ms }) =>
    faults.runs === 'by-read' ? run.reads >= reads : nowMs - run.createdMs >= ms * run.pace,
  )
  const stage = reached.at(-1)?.stage ?? 'queued'
  if (stage === 'queued' || stage === 'dispatching') return stage
  if (!run.ending.starts) return 'ended'
  // Only what was finished is judged.
  return stage === 'evaluated' && !run.ending.isFinal ? 'ended' : stage
}

/** `startedMs` null: no worker took it. */
export function timesOf({ createdMs, ending, pace, live }: StoredRun): {
  startedMs: number | null
  endedMs: number
} {
  if (live !== null) return { startedMs: live.startedMs, endedMs: live.endedMs ?? createdMs }
  const startMs = createdMs + RUNNING_AFTER_MS * pace
  if (!ending.starts) return { startedMs: null, endedMs: startMs }
  return { startedMs: startMs, endedMs: createdMs + ENDED_AFTER_MS * pace }
}

/** How many nodes of a run are done. */
export function doneOf(run: StoredRun, nowMs: number, faults: Faults): number {
  if (run.live !== null) return run.ending.reached === 1 ? run.nodes.length : doneNodes(run.live).length
  return Math.floor(run.nodes.length * progressOf(run, nowMs, faults))
}

/** How much of a running run is done, from 0 to 1. */
function progressOf(run: StoredRun, nowMs: number, faults: Faults): number {
  const { startedMs, endedMs } = timesOf(run)
  const stage = stageOf(run, nowMs, faults)
  if (startedMs === null || stage === 'queued' || stage === 'dispatching') return 0
  if (stage === 'running')
    return faults.runs === 'by-read' ? 0.5 : Math.min(1, (nowMs - startedMs) / (endedMs - startedMs))
  return run.ending.reached
}
