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
  const { vertices, byId } = flattenCanvas(graph)
  const isMuted = ({ execution }: Vertex) => execution?.mode === 'muted'
  const muted = vertices.filter(isMuted)
  if (muted.length === 0) return { muted: [], before: new Set() }
  const sources = ({ into }: Vertex) => into.map(({ from }) => from)
  const wanted = reach(
    vertices.filter(({ execution }) => execution !== null && counts(execution.id)),
    sources,
  )
  const between = muted.filter((vertex) => wanted.has(vertex) && vertex.into.length > 0)
  // What lies in a muted subgraph is off with it, and the subgraph is what somebody muted.
  const muting = between.flatMap(({ execution }) => {
    const around = execution === null ? [] : [...execution.instances, execution.id]
    return around.find((id) => byId.get(id)?.execution?.mode === 'muted') ?? []
  })
  const before = [...reach(between, sources)].flatMap(({ execution }) => execution?.id ?? [])
  return { muted: [...new Set(muting)], before: new Set(before) }
}
