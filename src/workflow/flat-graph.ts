import { definitionsOf } from './definitions.ts'
import type { Execution, Frame } from './executions.ts'
import { framesOf, modeOf } from './executions.ts'
import type { Link } from './links.ts'
import { createSocketFinder, idText, readLinks, SUBGRAPH_INPUT, SUBGRAPH_OUTPUT } from './links.ts'
import type { Graph, NodeId, Subgraph } from './workflow.ts'

// The canvas as one flat graph with its links. Unlike the prompt, it has virtual, muted and bypassed nodes too.

/** One run of a node, or something that links pass through: a socket of a subgraph instance, or a bypassed instance. */
export type Vertex = {
  /** null: links only pass through it. */
  execution: Execution | null
  /** Execution id of the instance, where it is a socket of one. */
  socketOf: NodeId | null
  into: Edge[]
  outOf: Edge[]
}

export type Edge = {
  from: Vertex
  to: Vertex
  /** null: the connection through a bypassed instance, for which there is no link. */
  link: Link | null
  frame: Frame
  /** The node and the socket the link ends in; null: an output of the subgraph itself. */
  target: Execution | null
  socket: string
}

export type Canvas = {
  frames: Frame[]
  vertices: Vertex[]
  /** The vertices that are nodes, by execution id. */
  byId: Map<NodeId, Vertex>
  edges: Edge[]
  /** The execution ids of the members of each legacy group node, by its own. */
  members: Map<NodeId, NodeId[]>
}

export function flattenCanvas(graph: Graph): Canvas {
  const definitions = definitionsOf(graph)
  const frames = framesOf(graph, definitions)
  const canvas: Canvas = { frames, vertices: [], byId: new Map(), edges: [], members: new Map() }
  /** By execution id of the instance. null: the root, which has such links in a broken file only. */
  const sockets = { in: new Map<NodeId | null, Slots>(), out: new Map<NodeId | null, Slots>() }
  const findEnds = createEndFinder(definitions)
  for (const frame of frames) {
    const nodes = frame.executions.map(nodeVertex)
    const { graph: inner, definition, instance } = frame
    // Links of a legacy group node give indices instead of ids. What its members read is taken from the prompt.
    if (definition === null && instance !== null)
      canvas.members.set(
        instance.id,
        nodes.map((_, index) => `${instance.id}:${index}`),
      )
    else for (const ends of findEnds(inner)) addLink(ends, frame, nodes)
    if (definition !== null && instance !== null && modeOf(instance.node) === 'bypassed')
      addBypass(instance, frame)
  }
  return canvas

  /** Nodes with the same id, as in a broken file, are one node in the prompt, and so they are here. */
  function nodeVertex(execution: Execution): Vertex {
    const vertex = canvas.byId.get(execution.id) ?? addVertex(execution)
    canvas.byId.set(execution.id, vertex)
    vertex.execution = execution
    return vertex
  }

  function addVertex(execution: Execution | null, socketOf: NodeId | null = null): Vertex {
    const vertex: Vertex = { execution, socketOf, into: [], outOf: [] }
    canvas.vertices.push(vertex)
    return vertex
  }

  function addLink({ link, origin, target, targetSlot, socket }: Ends, frame: Frame, nodes: Vertex[]): void {
    const [source, reader] = [at(nodes, origin), at(nodes, target)]
    // Inside a subgraph, links start at its inputs and end at its outputs.
    const from =
      source === null
        ? socketVertex('in', frame.instance?.id ?? null, link.originSlot)
        : (socketOf(source, 'out', link.originSlot) ?? source)
    const to =
      reader === null
        ? socketVertex('out', frame.instance?.id ?? null, targetSlot)
        : (socketOf(reader, 'in', targetSlot) ?? reader)
    addEdge({ from, to, link, frame, target: reader?.execution ?? null, socket })
  }

  /** The socket of an instance that a link is connected to; null: not an instance. */
  function socketOf({ execution }: Vertex, side: 'in' | 'out', slot: number): Vertex | null {
    if (execution === null || !definitions.has(execution.node.type)) return null
    return socketVertex(side, execution.id, slot)
  }

  function socketVertex(side: 'in' | 'out', instance: NodeId | null, slot: number): Vertex {
    const slots: Slots = sockets[side].get(instance) ?? new Map()
    sockets[side].set(instance, slots)
    const vertex = slots.get(slot) ?? addVertex(null, instance)
    slots.set(slot, vertex)
    return vertex
  }

  function addEdge(edge: Edge): void {
    canvas.edges.push(edge)
    edge.from.outOf.push(edge)
    edge.to.into.push(edge)
  }

  /**
   * A bypassed instance may pass the value of any input to any output. All of them meet in one vertex, which takes as
   * many edges as there are sockets. One edge for each pair would be thousands of times as many.
   */
  function addBypass({ id, node }: Execution, frame: Frame): void {
    const through = addVertex(null)
    const rest = { link: null, frame, target: null, socket: '' }
    const { inputs } = frame.graph
    const [ins, outs] = [Array.isArray(inputs) ? inputs.length : 0, node.outputs?.length ?? 0]
    for (let slot = 0; slot < ins; slot++)
      addEdge({ from: socketVertex('in', id, slot), to: through, ...rest })
    for (let slot = 0; slot < outs; slot++)
      addEdge({ from: through, to: socketVertex('out', id, slot), ...rest })
  }
}

type Slots = Map<number, Vertex>

function at(nodes: Vertex[], index: number | null): Vertex | null {
  return index === null ? null : (nodes[index] ?? null)
}

/** A link with both its ends looked up. They are the same in every run of the graph. */
type Ends = {
  link: Link
  /** Indices in the graph's list of nodes; null: the subgraph itself. */
  origin: number | null
  target: number | null
  targetSlot: number
  socket: string
}

function createEndFinder(definitions: Map<string, Subgraph>): (graph: Graph) => Ends[] {
  const findSocket = createSocketFinder()
  const slotsByName = new Map<Subgraph, Map<unknown, number>>()
  const known = new Map<Graph, Ends[]>()
  return (graph) => {
    const found = known.get(graph) ?? findEnds(graph)
    known.set(graph, found)
    return found
  }

  function findEnds(graph: Graph): Ends[] {
    const indices = new Map(graph.nodes.map(({ id }, index) => [idText(id), index]))
    return readLinks(graph).flatMap((link): Ends[] => {
      const origin = link.originId === SUBGRAPH_INPUT ? null : indices.get(link.originId)
      const target = link.targetId === SUBGRAPH_OUTPUT ? null : indices.get(link.targetId)
      // A link without a node at one end carries nothing.
      if (origin === undefined || target === undefined) return []
      const node = target === null ? undefined : graph.nodes[target]
      const socket = node && findSocket(node, link)
      const definition = node && definitions.get(node.type)
      const named = definition && slotsOf(definition).get(socket?.name)
      return [{ link, origin, target, targetSlot: named ?? link.targetSlot, socket: socket?.name ?? '' }]
    })
  }

  /** The inputs of a definition by name. An instance may list fewer: the front end leaves out unlinked widgets. */
  function slotsOf(definition: Subgraph): Map<unknown, number> {
    const found = slotsByName.get(definition) ?? indicesByName(definition.inputs)
    slotsByName.set(definition, found)
    return found
  }
}

function indicesByName(inputs: unknown): Map<unknown, number> {
  const indices = new Map<unknown, number>()
  if (Array.isArray(inputs))
    inputs.forEach((input: { name?: unknown } | null, index) => {
      if (!indices.has(input?.name)) indices.set(input?.name, index)
    })
  return indices
}
