import type { WorkflowInterface } from '../contract/interface.ts'
import type { CommitSearchReport } from '../types/commit-search.ts'
import type { Facts } from '../types/facts.ts'
import type { Execution } from '../workflow/executions.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'

/** What every check may look at. Each check takes the whole and uses the least. */
export type CheckContext = {
  /** The widget's value as it is. */
  name: unknown
  /** As it stands on the canvas: modes, and what a person can click. */
  captured: Workflow
  /** Every node of the captured graph in every place where it runs, by execution id. */
  executions: Map<NodeId, Execution>
  /** What would be sent, after the scrub. */
  sent: Workflow
  interface: WorkflowInterface
  facts: Facts
  /** Of a search for commits, where there was one. */
  commitSearch?: CommitSearchReport | null
  /** Keys known to this deploy, looked for whatever form they have. */
  secrets: string[]
}
