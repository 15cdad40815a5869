import { readInterface } from '../../contract/interface.ts'
import { reach, readersOf } from '../../workflow/dependencies.ts'
import { inputKindOf, outputKindOf } from '../../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../../workflow/workflow.ts'
import { isLink } from '../../workflow/workflow.ts'

/**
 * The nodes to mute so that these have no part in the workflow, all that reads them included: what is left lacks
 * nothing. Empty where that would take something from callers, or mute a node in every copy of its subgraph.
 */
export function nodesToLeaveOut(nodeIds: NodeId[], prompt: Prompt): NodeId[] {
  const readers = readersOf(prompt)
  const all = [...reach(nodeIds, (id) => (readers.get(id) ?? []).map((reader) => reader.nodeId))]
  const canGo = all.every((id) => !id.includes(':') && Object.hasOwn(prompt, id) && !isInterface(prompt, id))
  return canGo && hasFedOutput(prompt) ? all : []
}

/** Whether nothing else reads these: switched off, they leave no hole in what stays. */
export function areApart(nodeIds: NodeId[], prompt: Prompt): boolean {
  const readers = readersOf(prompt)
  return nodeIds.every((id) => (readers.get(id) ?? []).every((reader) => nodeIds.includes(reader.nodeId)))
}

function isInterface(prompt: Prompt, id: NodeId): boolean {
  const classType = prompt[id]?.class_type
  return inputKindOf(classType) !== undefined || outputKindOf(classType) !== undefined
}

/** No output is among what goes, so one that is fed now is fed then. */
function hasFedOutput(prompt: Prompt): boolean {
  return readInterface(prompt).outputs.some(({ nodeId }) => {
    const value = prompt[nodeId]?.inputs.value
    return isLink(value) && Object.hasOwn(prompt, value[0])
  })
}
