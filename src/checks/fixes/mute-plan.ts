import type { Reader } from '../../workflow/dependencies.ts'
import { reach, readersOf, sourcesOf } from '../../workflow/dependencies.ts'
import { inputKindOf, outputKindOf } from '../../workflow/io-nodes.ts'
import type { NodeId, Prompt, Workflow } from '../../workflow/workflow.ts'
import { isLink } from '../../workflow/workflow.ts'

/** What must be known of a workflow before any part of it is muted. */
export type MutePlan = {
  prompt: Prompt
  readers: Map<NodeId, Reader[]>
  /** What a Runflow Input or Output needs, and nodes in subgraphs, which are off in every copy or in none. */
  needed: Set<NodeId>
  hasFedOutput: boolean
}

export function planMuting({ prompt }: Workflow): MutePlan {
  const readers = readersOf(prompt)
  const fixed: NodeId[] = []
  let hasFedOutput = false
  for (const [id, node] of Object.entries(prompt)) {
    const isOutput = outputKindOf(node.class_type) !== undefined
    if (isOutput || inputKindOf(node.class_type) !== undefined || id.includes(':')) fixed.push(id)
    const { value } = node.inputs
    // No output is among what goes, so one that is fed now is fed then.
    if (isOutput && isLink(value) && Object.hasOwn(prompt, value[0])) hasFedOutput = true
  }
  return { prompt, readers, needed: reach(fixed, (id) => sourcesOf(prompt, id)), hasFedOutput }
}

/**
 * The nodes to mute so that these have no part in the workflow, all that reads them included: what is left lacks
 * nothing. Empty where that would take something from callers, or mute a node in every copy of its subgraph.
 */
export function nodesToLeaveOut(nodeIds: NodeId[], plan: MutePlan): NodeId[] {
  const { prompt, readers, needed, hasFedOutput } = plan
  const canGo = nodeIds.every((id) => Object.hasOwn(prompt, id) && !needed.has(id))
  if (!canGo || !hasFedOutput) return []
  return [...reach(nodeIds, (id) => (readers.get(id) ?? []).map((reader) => reader.nodeId))]
}

/** Whether nothing else reads these: switched off, they leave no hole in what stays. */
export function areApart(nodeIds: NodeId[], readers: Map<NodeId, Reader[]>): boolean {
  const own = new Set(nodeIds)
  return nodeIds.every((id) => (readers.get(id) ?? []).every((reader) => own.has(reader.nodeId)))
}
