import { definitionsOf } from '../workflow/definitions.ts'
import type { Execution } from '../workflow/executions.ts'
import { createPromotionFinder } from '../workflow/promotion-finder.ts'
import { readWidget } from '../workflow/widget-values.ts'
import type { Graph, GraphNode, NodeId } from '../workflow/workflow.ts'

/** `nodeId`: the node that a person goes to in order to change it. `value`: what counts, wherever it is kept. */
type Editable = { nodeId: NodeId; value: unknown }
/** `index`: the widget's place in the node itself. */
export type FindEditable = (nodeId: NodeId, widget: string, index: number) => Editable

/**
 * A widget that a subgraph promotes is grey inside of it: it is typed at the instance outside, or further out where
 * that is promoted again. Not in files of older front ends, whose instances only show the widget inside.
 */
export function openEditables(graph: Graph, executions: Map<NodeId, Execution>): FindEditable {
  const definitions = definitionsOf(graph)
  const findPromoted = createPromotionFinder()

  return (nodeId, widget, index) => {
    const execution = executions.get(nodeId)
    if (execution === undefined) return { nodeId, value: undefined }
    let editable: Editable = { nodeId, value: readWidget(execution.node, widget, index) }
    let { node, definition } = execution
    let name = widget
    for (const instanceId of execution.instances.toReversed()) {
      const instance = executions.get(instanceId)
      const inside = definition === null ? undefined : definitions.get(definition)
      if (instance === undefined || inside === undefined) break
      const promoted = isFed(node, name)
        ? findPromoted(instance.node, inside, { node, widget: name })
        : undefined
      if (promoted === undefined) break
      const own = readWidget(instance.node, promoted.name, promoted.index) ?? editable.value
      editable = { nodeId: instanceId, value: own }
      ;({ node, definition } = instance)
      name = promoted.name
    }
    return editable
  }
}

function isFed(node: GraphNode, name: string): boolean {
  const socket = node.inputs?.find((input) => (input.widget?.name ?? input.name) === name)
  return socket?.link !== undefined && socket.link !== null
}
