import type { WorkflowInterface } from '../workflow/interface.ts'
import type { Execution } from '../workflow/walk.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'
import type { Facts } from './facts.ts'
import type { PinReport } from './pins.ts'

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
  pins?: PinReport | null
  /** Keys known to this deploy, looked for whatever form they have. */
  secrets: string[]
}
