import { definitionsOf, groupNodesOf } from './definitions.ts'
import type { Execution, Frame } from './executions.ts'
import type { Link } from './links.ts'
import { createSocketFinder, idText, readLinks, recordsIn, SUBGRAPH_INPUT, SUBGRAPH_OUTPUT } from './links.ts'
import type { Graph, GraphNode, GraphSocket } from './workflow.ts'

/**
 * Where the canvas has a socket's value come from. `nowhere`: no link, or one that only promotes the widget. `output`:
 * of that node, seen through reroutes and the edges of subgraphs. `unsure`: the front end decides, as behind a
 * bypassed node.
 */
export type Origin =
  | { kind: 'nowhere' }
  | { kind: 'output'; execution: Execution; slot: number }
  | { kind: 'unsure' }

const NOWHERE: Origin = { kind: 'nowhere' }
const UNSURE: Origin = { kind: 'unsure' }

/** null: the canvas shows no such socket. */
export type OriginOf = (execution: Execution, socket: GraphSocket | null) => Origin

/** One link as it runs in one place. */
type Place = { frame: Frame; link: Link }
/** The links of one graph by where they end: in a node's socket, or in an output of the subgraph. */
type Ends = { sockets: Map<GraphSocket, Link>; outputs: Map<number, Link> }
/** A subgraph's inputs by name, and an instance's sockets for them. `isWhole`: each of those is one of its inputs. */
type InputEdge = { names: unknown[]; sockets: Map<unknown, GraphSocket>; isWhole: boolean }

/** Follows links backwards. Each is followed once, however many sockets are behind it. */
export function openLinkOrigins(graph: Graph, frames: Frame[]): OriginOf {
  const definitions = definitionsOf(graph)
  const groups = groupNodesOf(graph)
  const byInstance = new Map(frames.map((frame) => [frame.instance, frame]))
  const frameOf = new Map<Execution, Frame>()
  const byLocalId = new Map<Frame, Map<string, Execution>>()
  for (const frame of frames) {
    byLocalId.set(frame, new Map(frame.executions.map((execution) => [idText(execution.node.id), execution])))
    for (const execution of frame.executions) frameOf.set(execution, frame)
  }
  const ends = new Map<Graph, Ends>()
  const edges = new Map<GraphNode, InputEdge>()
  const known = new Map<Frame, Map<Link, Origin>>()

  return (execution, socket) => {
    const frame = frameOf.get(execution)
    // Members of a legacy group node are linked by their places, not by ids.
    if (frame === undefined || (frame.definition === null && frame.instance !== null)) return UNSURE
    if (socket === null) return NOWHERE
    const next = intoSocket(frame, socket)
    return 'kind' in next ? next : follow(next)
  }

  function follow(start: Place): Origin {
    const passed: Place[] = []
    let at: Place | Origin = start
    while (!('kind' in at)) {
      const links: Map<Link, Origin> = known.get(at.frame) ?? new Map()
      known.set(at.frame, links)
      const before = links.get(at.link)
      if (before === undefined) {
        passed.push(at)
        // Met again on this way, it is a circle.
        links.set(at.link, UNSURE)
      }
      at = before ?? stepBack(at)
    }
    for (const { frame, link } of passed) known.get(frame)?.set(link, at)
    return at
  }

  function stepBack({ frame, link }: Place): Place | Origin {
    if (link.originId === SUBGRAPH_INPUT) return outOfSubgraph(frame, link)
    const origin = byLocalId.get(frame)?.get(link.originId)
    if (origin === undefined || origin.mode !== 'active' || groups.has(origin.node.type)) return UNSURE
    if (definitions.has(origin.node.type)) {
      const inside = byInstance.get(origin)
      const inner = inside && endsOf(inside.graph).outputs.get(link.originSlot)
      return inside === undefined ? UNSURE : inner === undefined ? NOWHERE : { frame: inside, link: inner }
    }
    // Its value is written into the widget.
    if (origin.node.type === 'PrimitiveNode') return NOWHERE
    if (origin.node.type !== 'Reroute') return { kind: 'output', execution: origin, slot: link.originSlot }
    const [socket] = origin.node.inputs ?? []
    return socket === undefined ? NOWHERE : intoSocket(frame, socket)
  }

  /** From the inner side of a subgraph's input to what its instance has there. */
  function outOfSubgraph(frame: Frame, link: Link): Place | Origin {
    const { instance, graph: inner } = frame
    const outside = instance === null ? undefined : frameOf.get(instance)
    if (instance === null || outside === undefined) return UNSURE
    return atInstance(outside, instance.node, inner, link.originSlot)
  }

  function atInstance(outside: Frame, instance: GraphNode, inner: Graph, slot: number): Place | Origin {
    const { names, sockets, isWhole } = edges.get(instance) ?? readEdge(instance, inner)
    edges.set(instance, { names, sockets, isWhole })
    const socket = sockets.get(names[slot])
    if (socket !== undefined) return intoSocket(outside, socket)
    // An instance may leave out sockets that nothing is linked to. Of other names, nobody knows which is which.
    return isWhole ? NOWHERE : UNSURE
  }

  function intoSocket(frame: Frame, socket: GraphSocket): Place | Origin {
    const link = endsOf(frame.graph).sockets.get(socket)
    if (link !== undefined) return { frame, link }
    return socket.link === undefined || socket.link === null ? NOWHERE : UNSURE
  }

  function endsOf(graph: Graph): Ends {
    const before = ends.get(graph)
    if (before !== undefined) return before
    const found = readEnds(graph)
    ends.set(graph, found)
    return found
  }
}

function readEdge(instance: GraphNode, inner: Graph): InputEdge {
  const names = recordsIn(inner.inputs).map(({ name }) => name)
  const sockets = new Map<unknown, GraphSocket>(
    (instance.inputs ?? []).map((socket) => [socket.name, socket]),
  )
  const known = new Set(names)
  return { names, sockets, isWhole: [...sockets.keys()].every((name) => known.has(name)) }
}

function readEnds(graph: Graph): Ends {
  const found: Ends = { sockets: new Map(), outputs: new Map() }
  const nodes = new Map(graph.nodes.map((node) => [idText(node.id), node]))
  const findSocket = createSocketFinder()
  for (const link of readLinks(graph)) {
    if (link.targetId === SUBGRAPH_OUTPUT) found.outputs.set(link.targetSlot, link)
    const node = nodes.get(link.targetId)
    const socket = node && findSocket(node, link)
    if (socket !== undefined) found.sockets.set(socket, link)
  }
  return found
}
