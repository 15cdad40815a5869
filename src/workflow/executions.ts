import { definitionsOf, groupNodesOf } from './definitions.ts'
import { idText } from './links.ts'
import type { Graph, GraphNode, NodeId } from './workflow.ts'

/** The mode of a node together with those of the instances around it: the outermost one that is off decides. */
export type EffectiveMode = 'active' | 'muted' | 'bypassed'

/** One run of a canvas node. A node of a subgraph runs once for each instance of the subgraph. */
export type Execution = {
  id: NodeId
  node: GraphNode
  mode: EffectiveMode
  /** Execution ids of the instances around it, outermost first. */
  instances: NodeId[]
  /** Id of the subgraph definition that contains the node; null at the root and in legacy group nodes. */
  definition: string | null
}

/** One run of a graph: of the root, or of the definition behind one instance. */
export type Frame = {
  graph: Graph
  /** The same as in its executions. */
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

/** The runs of the root and of every subgraph and legacy group node. Outer frames come before the frames in them. */
export function framesOf(
  graph: Graph,
  definitions: ReadonlyMap<string, Graph> = definitionsOf(graph),
): Frame[] {
  const groups = groupNodesOf(graph)
  const frames: Frame[] = []
  /** Types of the instances that are being entered. */
  const open = new Set<string>()
  enter(graph, null, null)
  return frames

  function enter(inner: Graph, definition: string | null, instance: Execution | null): void {
    const frame: Frame = { graph: inner, definition, instance, executions: [] }
    const instances = instance === null ? [] : [...instance.instances, instance.id]
    const mode = instance?.mode ?? 'active'
    frames.push(frame)
    inner.nodes.forEach((node, index) => {
      // Members of a legacy group node have no id. The prompt uses their index.
      const local = idText(node.id ?? node.index ?? index)
      const id = instance === null ? local : `${instance.id}:${local}`
      const execution = { id, node, mode: mode === 'active' ? modeOf(node) : mode, instances, definition }
      frame.executions.push(execution)
      const { type } = node
      const next = definitions.get(type) ?? groups.get(type)
      // A definition that contains itself would never end. The front end refuses such a file.
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
