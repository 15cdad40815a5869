import type { Execution } from '../workflow/executions.ts'
import { definitionsOf } from '../workflow/executions.ts'
import type { PromotedWidget } from '../workflow/promoted.ts'
import { promotedWidgets } from '../workflow/promoted.ts'
import { readWidget } from '../workflow/widget-values.ts'
import type { Graph, GraphNode, NodeId, Subgraph } from '../workflow/workflow.ts'

/** `nodeId`: the node that a person goes to in order to change it. `value`: what counts, wherever it is kept. */
type Editable = { nodeId: NodeId; value: unknown }
/** `index`: the widget's place in the node itself. */
export type FindEditable = (nodeId: NodeId, widget: string, index: number) => Editable

/**
 * A widget that a subgraph promotes is grey inside of it: it is typed at the instance outside, or further out where
 * that is promoted again.
 */
export function openEditables(graph: Graph, executions: Map<NodeId, Execution>): FindEditable {
  const definitions = definitionsOf(graph)
  const known = new Map<GraphNode | Subgraph, Promotions>()

  function widgetsOutside(instance: GraphNode, definition: Subgraph): Promotions {
    // Older files list at the instance what it promotes; in newer ones the definition alone decides.
    const decider = Array.isArray(instance.properties?.proxyWidgets) ? instance : definition
    const widgets = known.get(decider) ?? indexByTarget(promotedWidgets(instance, definition))
    known.set(decider, widgets)
    return widgets
  }

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
      const promoted = widgetsOutside(instance.node, inside).get(node)?.get(name)
      if (promoted === undefined) break
      const own = readWidget(instance.node, promoted.name, promoted.index) ?? editable.value
      editable = { nodeId: instanceId, value: own }
      ;({ node, definition } = instance)
      name = promoted.name
    }
    return editable
  }
}

/** By inner node and widget: the widget that the instance has for it. */
type Promotions = Map<GraphNode, Map<string, PromotedWidget>>

function indexByTarget(promoted: PromotedWidget[]): Promotions {
  const widgets: Promotions = new Map()
  for (const one of promoted)
    for (const { node, widget } of one.targets) {
      const ofNode = widgets.get(node) ?? new Map<string, PromotedWidget>()
      if (!ofNode.has(widget)) ofNode.set(widget, one)
      widgets.set(node, ofNode)
    }
  return widgets
}
