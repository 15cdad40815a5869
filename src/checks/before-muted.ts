import { reach } from '../workflow/dependencies.ts'
import type { Vertex } from '../workflow/flat-graph.ts'
import { flattenCanvas } from '../workflow/flat-graph.ts'
import type { Graph, NodeId } from '../workflow/workflow.ts'

/**
 * What would lead to a node that counts if the muted ones between them were on. `muted`: those. `before`: all that leads
 * to them. Asked of the canvas: the prompt has neither a muted node nor its links.
 */
export function findBeforeMuted(
  graph: Graph,
  counts: (id: NodeId) => boolean,
): { muted: NodeId[]; before: Set<NodeId> } {
  const { vertices } = flattenCanvas(graph)
  const isMuted = ({ execution }: Vertex) => execution?.mode === 'muted'
  const muted = vertices.filter(isMuted)
  if (muted.length === 0) return { muted: [], before: new Set() }
  const sources = ({ into }: Vertex) => into.map(({ from }) => from)
  const wanted = reach(
    vertices.filter(({ execution }) => execution !== null && counts(execution.id)),
    sources,
  )
  const between = muted.filter((vertex) => wanted.has(vertex) && vertex.into.length > 0)
  const before = reach(between, sources)
  return { muted: idsOf(between), before: new Set(idsOf(before)) }
}

function idsOf(vertices: Iterable<Vertex>): NodeId[] {
  return [...vertices].flatMap(({ execution }) => execution?.id ?? [])
}
