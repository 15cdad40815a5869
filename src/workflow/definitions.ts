import { isRecord } from '../is-record.ts'
import { recordsIn } from './links.ts'
import type { Graph, GraphNode, Subgraph } from './workflow.ts'

// Subgraphs, and the group nodes of older front ends: defined once in a file, used by nodes that have them as their
// type.

/** All subgraph definitions by id. They are listed at the root; exported ones may have definitions of their own. */
export function definitionsOf(graph: Graph): Map<string, Subgraph> {
  const found = new Map<string, Subgraph>()
  const waiting: Graph[] = [graph]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const subgraph of next.definitions?.subgraphs ?? []) {
      if (!Array.isArray(subgraph?.nodes) || found.has(subgraph.id)) continue
      found.set(subgraph.id, subgraph)
      waiting.push(subgraph)
    }
  }
  return found
}

/** Legacy group nodes by the type of their instances. Front ends have used two spellings of it. */
export function groupNodesOf(graph: Graph): Map<string, Graph> {
  const found = new Map<string, Graph>()
  const groups = graph.extra?.groupNodes
  if (!isRecord(groups)) return found
  for (const [name, group] of Object.entries(groups)) {
    if (!isRecord(group) || !Array.isArray(group.nodes)) continue
    const nodes = recordsIn(group.nodes).filter((node): node is GraphNode => typeof node.type === 'string')
    const graph: Graph = { ...group, nodes }
    for (const separator of ['>', '/']) found.set(`workflow${separator}${name}`, graph)
  }
  return found
}

/**
 * The definitions in an order in which each comes after those it contains. Definitions that contain each other, which
 * no front end opens, come in any order. There is no recursion: a file may nest thousands of definitions.
 */
export function innerFirst(definitions: ReadonlyMap<string, Subgraph>): Subgraph[] {
  const ordered = new Set<Subgraph>()
  const entered = new Set<Subgraph>()
  for (const start of definitions.values()) {
    const waiting = [start]
    for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
      if (entered.has(at)) {
        ordered.add(at)
        waiting.pop()
        continue
      }
      entered.add(at)
      for (const { type } of at.nodes) {
        const inner = definitions.get(type)
        if (inner !== undefined && !entered.has(inner)) waiting.push(inner)
      }
    }
  }
  return [...ordered]
}
