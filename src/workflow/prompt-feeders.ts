import { reach } from './dependencies.ts'
import type { Canvas, Edge, Vertex } from './flat-graph.ts'
import type { NodeId, Prompt } from './workflow.ts'

// What feeds a place of the canvas, as nodes of the prompt: through all that the prompt does not have, such as reroutes
// and muted or bypassed nodes. One place may be fed by all of the prompt, so no list is made for each.

/** A node of the prompt; null: the prompt does not have it, and what feeds it counts instead. */
function promptIdOf({ execution }: Vertex, prompt: Prompt): NodeId | null {
  return execution !== null && Object.hasOwn(prompt, execution.id) ? execution.id : null
}

function sourcesOf(vertex: Vertex, prompt: Prompt): Vertex[] {
  return promptIdOf(vertex, prompt) === null ? vertex.into.map(({ from }) => from) : []
}

/** All nodes of the prompt that feed these edges. */
export function feedersOfAll(edges: Edge[], prompt: Prompt): NodeId[] {
  const passed = reach(
    edges.map(({ from }) => from),
    (vertex) => sourcesOf(vertex, prompt),
  )
  return [...passed].map((vertex) => promptIdOf(vertex, prompt)).filter((id) => id !== null)
}

/** Whether some node of the prompt that feeds an edge is such a one. Nothing is looked up where there are no edges. */
export function fedBySome(
  edges: Edge[],
  prompt: Prompt,
  { vertices }: Canvas,
  isSuch: (id: NodeId) => boolean,
): (edge: Edge) => boolean {
  if (edges.length === 0) return () => false
  const starts = vertices.filter((vertex) => {
    const id = promptIdOf(vertex, prompt)
    return id !== null && isSuch(id)
  })
  const fed = reach(starts, ({ outOf }) =>
    outOf.map(({ to }) => to).filter((to) => promptIdOf(to, prompt) === null),
  )
  return ({ from }) => fed.has(from)
}

/** Real canvases have a reroute or two there. A list for each of thousands of places is only made as far as this. */
const MOST_LINKS = 200

/** The nodes of the prompt that one place stands for; null where more than MOST_LINKS lead to them. */
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
