import { endOf } from '../../runs/run-end.ts'
import type { Run } from '../../types/run.ts'

/** Names the colour of the mark beside it. */
export function statusMark(run: Pick<Run, 'status' | 'finished'>): 'good' | 'partly' | 'bad' | 'open' {
  if (!run.finished) return 'open'
  const end = endOf(run)
  if (end === 'succeeded') return 'good'
  return end === 'run-failed' ? 'bad' : 'partly'
}

/** How its GPU is chosen. */
export function gpuKind(mode: string | null): 'auto' | 'explicit' | 'unknown' {
  // A new endpoint has it, and the API then often does not say it.
  if (mode === null || mode === 'auto') return 'auto'
  return mode === 'explicit' ? 'explicit' : 'unknown'
}
