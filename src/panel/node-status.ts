import type { NodeId } from '../workflow/workflow.ts'
import { describeEndedRun } from './outcome-text.ts'
import { describeProgress } from './progress-text.ts'
import type { Run } from './state.ts'

/** What the line on a Deploy node says of a run of its own; null: nothing, so the slug is shown. */
export function describeNodeStatus(run: Run, nodeId: NodeId | null, slug: string | null): string | null {
  if (run.kind === 'idle' || run.choice.nodeId !== nodeId) return null
  if (run.kind === 'running') return describeProgress(run)
  // It was about another name.
  if (run.choice.slug !== slug) return null
  switch (run.outcome.kind) {
    case 'checked':
    // Whoever cancelled or said no knows it.
    case 'cancelled':
    case 'declined':
    // The button of the node says that, for as long as it is so.
    case 'unconfigured':
      return null
    case 'blocked':
      return run.findings.some(({ severity }) => severity === 'block') ? describeEndedRun(run).title : null
    default:
      return describeEndedRun(run).title
  }
}
