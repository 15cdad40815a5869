import { reach } from './dependencies.ts'
import type { Canvas, Edge, Vertex } from './flat-graph.ts'
import type { NodeId, Prompt } from './workflow.ts'

// Which nodes of the prompt feed a vertex of the canvas. What the prompt does not have is passed through: reroutes,
// muted and bypassed nodes, sockets of subgraphs. Thousands of vertices may each be fed by the whole prompt, so these
// functions answer without making a list for each.

/** null: the prompt does not have it, so what feeds it counts instead. */
function promptIdOf({ execution }: Vertex, prompt: Prompt): NodeId | null {
  return execution !== null && Object.hasOwn(prompt, execution.id) ? execution.id : null
}

function sourcesOf(vertex: Vertex, prompt: Prompt): Vertex[] {
  return promptIdOf(vertex, prompt) === null ? vertex.into.map(({ from }) => from) : []
}

/** All prompt nodes that feed one of these edges. */
export function feedersOfAll(edges: Edge[], prompt: Prompt): NodeId[] {
  const passed = reach(
    edges.map(({ from }) => from),
    (vertex) => sourcesOf(vertex, prompt),
  )
  return [...passed].map((vertex) => promptIdOf(vertex, prompt)).filter((id) => id !== null)
}

/** For each of these edges, whether one of the prompt nodes that feed it passes the test. */
export function fedBySome(
  edges: Edge[],
  prompt: Prompt,
  { vertices }: Canvas,
  passes: (id: NodeId) => boolean,
): (edge: Edge) => boolean {
  if (edges.length === 0) return () => false
  const starts = vertices.filter((vertex) => {
    const id = promptIdOf(vertex, prompt)
    return id !== null && passes(id)
  })
  const fed = reach(starts, ({ outOf }) =>
    outOf.map(({ to }) => to).filter((to) => promptIdOf(to, prompt) === null),
  )
  return ({ from }) => fed.has(from)
}

/** Real workflows have a reroute or two there. The limit keeps the lists of thousands of vertices short. */
const MOST_LINKS = 200

/** The prompt nodes that feed a vertex, itself if it is one; null: more than MOST_LINKS links lead to them. */
export function createFeederFinder(prompt: Prompt): (vertex: Vertex) => NodeId[] | null {
  const known = new Map<Vertex, NodeId[] | null>()
  return (vertex) => {
    const found = known.get(vertex)
    if (found !== undefined) return found
    const feeders = findFeeders(vertex)
    known.set(vertex, feeders)
    return feeders
  }

  function findFeeders(start: Vertex): NodeId[] | null {
    const passed = new Set([start])
    const feeders: NodeId[] = []
    let links = 0
    // A Set yields what is added while it is walked.
    for (const vertex of passed) {
      const id = promptIdOf(vertex, prompt)
      if (id !== null) feeders.push(id)
      else {
        links += vertex.into.length
        if (links > MOST_LINKS || known.get(vertex) === null) return null
        for (const { from } of vertex.into) passed.add(from)
      }
    }
    return feeders
  }
}
