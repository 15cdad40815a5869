import { definitionsOf } from './definitions.ts'
import type { Execution } from './executions.ts'
import { createPromotionFinder } from './promotion-finder.ts'
import { readWidget } from './widget-values.ts'
import type { Graph, NodeId } from './workflow.ts'

/** The widget that counts: the node's own, or that of the outermost instance that promotes it. */
export type InForce = { value: unknown; holder: Execution; name: string }

/** Goes outwards from a node's widget. A node of a subgraph runs once for each instance of it. */
export function openWidgetsInForce(graph: Graph, executions: ReadonlyMap<NodeId, Execution>) {
  const definitions = definitionsOf(graph)
  const findShown = createPromotionFinder()
  return (execution: Execution, widget: string, index: number): InForce => {
    let value = readWidget(execution.node, widget, index)
    let [at, name] = [execution, widget]
    for (;;) {
      const inside = at.definition === null ? undefined : definitions.get(at.definition)
      const instance = executions.get(at.instances.at(-1) ?? '')
      if (inside === undefined || instance === undefined) return { value, holder: at, name }
      const shown = findShown(instance.node, inside, { node: at.node, widget: name })
      if (shown === undefined) return { value, holder: at, name }
      value = readWidget(instance.node, shown.name, shown.index) ?? value
      ;[at, name] = [instance, shown.name]
    }
  }
}
