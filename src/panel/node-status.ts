import type { NodeId } from '../workflow/workflow.ts'
import { describeEndedRun } from './outcome-text.ts'
import { describeProgress } from './progress.tsx'
import type { Run } from './state.ts'

/** What the line on a Deploy node says of a run of its own; null: there is none, so the slug stands there. */
export function describeLine(run: Run, nodeId: NodeId | null, slug: string | null): string | null {
  if (run.kind === 'idle' || run.choice.nodeId !== nodeId) return null
  if (run.kind === 'running') return describeProgress(run.progress)
  // A name that was changed since makes the old outcome a lie.
  if (run.choice.slug !== slug || run.outcome.kind === 'checked') return null
  // The button of the node says that, for as long as it is so.
  if (run.outcome.kind === 'unconfigured') return null
  return describeEndedRun(run.outcome).title
}
