import { ENDPOINT_NAME_EXTRA } from '../names.ts'
import { idText, readLinks } from './links.ts'
import type { Graph, GraphNode } from './workflow.ts'

/**
 * The content of a workflow as a text to compare. Left out is how it looks: position, size, colour and stacking order
 * of nodes, and whether they are collapsed.
 */
export function contentOf(graph: Graph): string {
  return JSON.stringify([partsOf(graph), graph.extra?.[ENDPOINT_NAME_EXTRA]])
}

function partsOf(graph: Graph): unknown {
  return [
    graph.nodes.map(partsOfNode).toSorted(compareIds),
    readLinks(graph)
      // A link that is drawn again has another id.
      .map(({ originId, originSlot, targetId, targetSlot }) =>
        [originId, originSlot, targetId, targetSlot].join(' '),
      )
      .toSorted(),
    graph.definitions?.subgraphs?.map((subgraph) => [subgraph.id, subgraph.name, partsOf(subgraph)]),
  ]
}

type NodeParts = [id: string, ...rest: unknown[]]

function partsOfNode(node: GraphNode): NodeParts {
  const { id, type, mode, title, properties, widgets_values, widgets_values_named } = node
  return [idText(id), type, mode, title, properties, widgets_values, widgets_values_named]
}

function compareIds([a]: NodeParts, [b]: NodeParts): number {
  return a < b ? -1 : Number(a > b)
}
