import { definitionsOf, groupNodesOf } from './definitions.ts'
import { idText } from './links.ts'
import type { Graph, GraphNode } from './workflow.ts'

/** How much a graph comes to when every instance is replaced by the nodes of its subgraph. */
export type Expansion = {
  nodes: number
  /**
   * Nodes, sockets, links and stated models that are read again because their subgraph has more than one instance. What
   * is read once is not counted: it is no larger than the file.
   */
  repeated: number
  /** Characters of all execution ids. Each id repeats the ids of the instances around it. */
  idLength: number
  /** How deep subgraphs are nested. */
  levels: number
}

/**
 * Counts what the graph comes to, and stops above the limits. Definitions that each contain the next one twice double
 * with every level, so a file of a few kilobytes can come to millions of nodes.
 */
export function measureExpansion(graph: Graph, most: Expansion): Expansion {
  const definitions = definitionsOf(graph)
  const groups = groupNodesOf(graph)
  const sizes = new Map<Graph, Size>()
  const total: Expansion = { nodes: 0, repeated: 0, idLength: 0, levels: 0 }
  // A list instead of recursion, because the depth is not known yet.
  const waiting: Run[] = [{ graph, around: null, type: null, idLength: 0, level: 0 }]
  for (let at = waiting.pop(); at !== undefined && isWithin(total, most); at = waiting.pop()) {
    const known = sizes.get(at.graph)
    const size = known ?? sizeOf(at.graph, (type) => definitions.get(type) ?? groups.get(type))
    sizes.set(at.graph, size)
    total.nodes += at.graph.nodes.length
    if (known !== undefined) total.repeated += size.parts
    total.idLength += size.idLength + at.graph.nodes.length * at.idLength
    total.levels = Math.max(total.levels, at.level)
    for (const { type, inner, idLength } of size.instances)
      if (!isInside(at, type))
        waiting.push({
          graph: inner,
          around: at,
          type,
          idLength: at.idLength + idLength + 1,
          level: at.level + 1,
        })
  }
  return total
}

/** One run of a graph. */
type Run = { graph: Graph; around: Run | null; type: string | null; idLength: number; level: number }

type Size = {
  parts: number
  idLength: number
  instances: { type: string; inner: Graph; idLength: number }[]
}

function isWithin(total: Expansion, most: Expansion): boolean {
  return (Object.keys(most) as (keyof Expansion)[]).every((name) => total[name] <= most[name])
}

/** A definition that contains itself is not entered again. */
function isInside(run: Run, type: string): boolean {
  for (let at: Run | null = run; at !== null; at = at.around) if (at.type === type) return true
  return false
}

function sizeOf(graph: Graph, definitionOf: (type: string) => Graph | undefined): Size {
  const size: Size = { parts: lengthOf(graph.links), idLength: 0, instances: [] }
  size.parts += lengthOf(graph.inputs) + lengthOf(graph.outputs)
  graph.nodes.forEach((node, index) => {
    const idLength = idText(node.id ?? node.index ?? index).length
    size.idLength += idLength
    size.parts += partsOf(node)
    const inner = definitionOf(node.type)
    if (inner !== undefined) size.instances.push({ type: node.type, inner, idLength })
  })
  return size
}

function partsOf({ inputs, outputs, properties }: GraphNode): number {
  return 1 + lengthOf(inputs) + lengthOf(outputs) + lengthOf(properties?.models)
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
