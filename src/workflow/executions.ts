import { definitionsOf, groupNodesOf } from './definitions.ts'
import { idText } from './links.ts'
import type { Graph, GraphNode, NodeId } from './workflow.ts'

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
  /** As of its executions. */
  definition: string | null
  /** null: the root. */
  instance: Execution | null
  /** One for each node, in the order of the graph's list. */
  executions: Execution[]
}

/** Every execution of the graph at every depth, instances themselves included. */
export function walkGraph(graph: Graph): Execution[] {
  return framesOf(graph).flatMap((frame) => frame.executions)
}

/** The root and every subgraph in every place where it runs; each frame comes before the frames in it. */
export function framesOf(
  graph: Graph,
  definitions: ReadonlyMap<string, Graph> = definitionsOf(graph),
): Frame[] {
  const groups = groupNodesOf(graph)
  const frames: Frame[] = []
  /** Types of the instances around the frame that is being entered. */
  const open = new Set<string>()
  enter(graph, null, null)
  return frames

  function enter(inner: Graph, definition: string | null, instance: Execution | null): void {
    const frame: Frame = { graph: inner, definition, instance, executions: [] }
    const instances = instance === null ? [] : [...instance.instances, instance.id]
    const mode = instance?.mode ?? 'active'
    frames.push(frame)
    inner.nodes.forEach((node, index) => {
      // Nodes of a legacy group have no id: their place in the group is what the prompt calls them.
      const local = idText(node.id ?? node.index ?? index)
      const id = instance === null ? local : `${instance.id}:${local}`
      const execution = { id, node, mode: mode === 'active' ? modeOf(node) : mode, instances, definition }
      frame.executions.push(execution)
      const { type } = node
      const next = definitions.get(type) ?? groups.get(type)
      // A definition inside itself is a broken file; the front end refuses it, and we must not hang on it.
      if (next === undefined || open.has(type)) return
      open.add(type)
      enter(next, definitions.has(type) ? type : null, execution)
      open.delete(type)
    })
  }
}

export function modeOf(node: GraphNode): EffectiveMode {
  return node.mode === 2 ? 'muted' : node.mode === 4 ? 'bypassed' : 'active'
}
