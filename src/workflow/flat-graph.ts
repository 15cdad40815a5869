import { definitionsOf } from './definitions.ts'
import type { Execution, Frame } from './executions.ts'
import { framesOf, modeOf } from './executions.ts'
import type { Link } from './links.ts'
import { createSocketFinder, INPUT_EDGE, idText, OUTPUT_EDGE, readLinks } from './links.ts'
import type { Graph, NodeId, Subgraph } from './workflow.ts'

// The canvas laid flat, links and all: unlike the prompt it has the virtual, muted and bypassed nodes too.

/** A node where it runs, or what links only pass through: one socket of a subgraph's instance, or a bypassed instance. */
export type Vertex = {
  /** null: not a node. */
  execution: Execution | null
  /** Execution id of the instance whose socket it is; null: no socket, or one of a broken file's root. */
  socketOf: NodeId | null
  into: Edge[]
  outOf: Edge[]
}

export type Edge = {
  from: Vertex
  to: Vertex
  /** null: the way through a bypassed instance, which no link draws. */
  link: Link | null
  frame: Frame
  /** The execution and the socket the link ends in; null where it ends at the edge of a subgraph. */
  target: Execution | null
  socket: string
}

export type Canvas = {
  frames: Frame[]
  vertices: Vertex[]
  /** The vertices that are nodes, by execution id. */
  byId: Map<NodeId, Vertex>
  edges: Edge[]
  /** By execution id of each legacy group node: what the prompt calls its members, in their order. */
  members: Map<NodeId, NodeId[]>
}

export function flattenCanvas(graph: Graph): Canvas {
  const definitions = definitionsOf(graph)
  const frames = framesOf(graph, definitions)
  const canvas: Canvas = { frames, vertices: [], byId: new Map(), edges: [], members: new Map() }
  /** By instance; null: the root, where a broken file may have links to an edge too. */
  const sockets = { in: new Map<NodeId | null, Slots>(), out: new Map<NodeId | null, Slots>() }
  const findEnds = createEndFinder(definitions)
  for (const frame of frames) {
    const nodes = frame.executions.map(nodeVertex)
    const { graph: inner, definition, instance } = frame
    // Links of a legacy group count places, not ids; its members are bound by the prompt alone.
    if (definition === null && instance !== null)
      canvas.members.set(
        instance.id,
        nodes.map((_, place) => `${instance.id}:${place}`),
      )
    else for (const ends of findEnds(inner)) addLink(ends, frame, nodes)
    if (definition !== null && instance !== null && modeOf(instance.node) === 'bypassed')
      addBypass(instance, frame)
  }
  return canvas

  /** Two nodes of one id, as in a broken file, are one to the prompt too. */
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
    // From within, the inputs of a subgraph are where links begin, and its outputs where they end.
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

  /** Links to an instance end in one of its sockets; null: it is no instance. */
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
   * A bypassed instance passes values on from each of its sockets to each, past everything in it. One vertex stands for
   * the whole way, so that there are as many edges as sockets and not as many as pairs of them.
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

function at(nodes: Vertex[], place: number | null): Vertex | null {
  return place === null ? null : (nodes[place] ?? null)
}

/** A link with both its ends looked up, the same in every place where its graph runs. */
type Ends = {
  link: Link
  /** Places in the graph's list of nodes; null: the edge of the subgraph. */
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
    const places = new Map(graph.nodes.map(({ id }, place) => [idText(id), place]))
    return readLinks(graph).flatMap((link): Ends[] => {
      const origin = link.originId === INPUT_EDGE ? null : places.get(link.originId)
      const target = link.targetId === OUTPUT_EDGE ? null : places.get(link.targetId)
      // One end is nowhere: a link that hangs loose carries nothing.
      if (origin === undefined || target === undefined) return []
      const node = target === null ? undefined : graph.nodes[target]
      const socket = node && findSocket(node, link)
      const definition = node && definitions.get(node.type)
      const named = definition && slotsOf(definition).get(socket?.name)
      return [{ link, origin, target, targetSlot: named ?? link.targetSlot, socket: socket?.name ?? '' }]
    })
  }

  /** Instances may list fewer sockets than their definition has inputs: the front end leaves unlinked widgets out. */
  function slotsOf(definition: Subgraph): Map<unknown, number> {
    const found = slotsByName.get(definition) ?? firstPlaces(definition.inputs)
    slotsByName.set(definition, found)
    return found
  }
}

function firstPlaces(inputs: unknown): Map<unknown, number> {
  const places = new Map<unknown, number>()
  if (Array.isArray(inputs))
    inputs.forEach((input: { name?: unknown } | null, place) => {
      if (!places.has(input?.name)) places.set(input?.name, place)
    })
  return places
}
