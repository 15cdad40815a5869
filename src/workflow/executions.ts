import { idText, isRecord, recordsIn } from './links.ts'
import type { Graph, GraphNode, NodeId, Subgraph } from './workflow.ts'

/** What the modes of a node and of the instances around it come to; the outermost one that is off decides. */
export type EffectiveMode = 'active' | 'muted' | 'bypassed'

/** One canvas node as it runs in one place. */
export type Execution = {
  id: NodeId
  node: GraphNode
  mode: EffectiveMode
  /** Execution ids of the instances around it, outermost first. */
  instances: NodeId[]
  /** Id of the subgraph definition it stands in; null at the root, and inside legacy group nodes. */
  definition: string | null
}

/** One graph as it runs in one place: the root, or the definition behind one instance. */
export type Frame = {
  graph: Graph
  definition: string | null
  /** Execution id of the instance; null at the root. */
  instance: NodeId | null
  executions: Execution[]
}

/** Every execution of the graph at every depth, instances themselves included. */
export function walkGraph(graph: Graph): Execution[] {
  return framesOf(graph).flatMap((frame) => frame.executions)
}

export function framesOf(graph: Graph): Frame[] {
  const definitions = definitionsOf(graph)
  const groups = groupNodesOf(graph)
  const frames: Frame[] = []
  enter(graph, null, null, [], 'active', new Set())
  return frames

  function enter(
    inner: Graph,
    definition: string | null,
    instance: NodeId | null,
    instances: NodeId[],
    mode: EffectiveMode,
    open: ReadonlySet<string>,
  ): void {
    const frame: Frame = { graph: inner, definition, instance, executions: [] }
    frames.push(frame)
    inner.nodes.forEach((node, index) => {
      // Nodes of a legacy group have no id: their place in the group is what the prompt calls them.
      const local = idText(node.id ?? node.index ?? index)
      const id = instance === null ? local : `${instance}:${local}`
      const effective = mode === 'active' ? modeOf(node) : mode
      frame.executions.push({ id, node, mode: effective, instances, definition })
      const next = definitions.get(node.type) ?? groups.get(node.type)
      // A definition inside itself is a broken file; the front end refuses it, and we must not hang on it.
      if (next === undefined || open.has(node.type)) return
      const nextDefinition = definitions.has(node.type) ? node.type : null
      enter(next, nextDefinition, id, [...instances, id], effective, new Set(open).add(node.type))
    })
  }
}

/**
 * How much framesOf would give, counted up to the limits: definitions that each hold the next one twice double with
 * every level, and a file of a few kilobytes comes to millions.
 */
export function measureExpansion(
  graph: Graph,
  most: number,
  mostLevels: number,
): { executions: number; levels: number } {
  const definitions = definitionsOf(graph)
  const groups = groupNodesOf(graph)
  let executions = 0
  let levels = 0
  // A list instead of a call of itself: how deep it goes is what is asked.
  const waiting: { inner: Graph; open: Open | null; level: number }[] = [
    { inner: graph, open: null, level: 0 },
  ]
  for (
    let next = waiting.pop();
    next !== undefined && executions <= most && levels <= mostLevels;
    next = waiting.pop()
  ) {
    const { inner, open, level } = next
    levels = Math.max(levels, level)
    executions += inner.nodes.length
    for (const { type } of inner.nodes) {
      const held = definitions.get(type) ?? groups.get(type)
      if (held !== undefined && !isOpen(open, type))
        waiting.push({ inner: held, open: { type, around: open }, level: level + 1 })
    }
  }
  return { executions, levels }
}

type Open = { type: string; around: Open | null }

function isOpen(open: Open | null, type: string): boolean {
  for (let at = open; at !== null; at = at.around) if (at.type === type) return true
  return false
}

export function modeOf(node: GraphNode): EffectiveMode {
  return node.mode === 2 ? 'muted' : node.mode === 4 ? 'bypassed' : 'active'
}

/** All subgraph definitions by id. They lie flat at the root; exported ones may hold their own. */
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

/** Legacy group nodes by the type of their instances, in both spellings that front ends have used. */
export function groupNodesOf(graph: Graph): Map<string, Graph> {
  const found = new Map<string, Graph>()
  const groups = graph.extra?.groupNodes
  if (!isRecord(groups)) return found
  for (const [name, group] of Object.entries(groups)) {
    if (!isRecord(group) || !Array.isArray(group.nodes)) continue
    const nodes = recordsIn(group.nodes).filter((node): node is GraphNode => typeof node.type === 'string')
    for (const separator of ['>', '/']) found.set(`workflow${separator}${name}`, { ...group, nodes })
  }
  return found
}
