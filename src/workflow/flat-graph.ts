import type { Execution, Frame } from './executions.ts'
import { definitionsOf, framesOf, groupNodesOf, modeOf } from './executions.ts'
import type { Link } from './links.ts'
import { INPUT_EDGE, idText, OUTPUT_EDGE, readLinks, targetSocket } from './links.ts'
import type { Graph, GraphNode, NodeId } from './workflow.ts'

// The canvas laid flat, links and all: unlike the prompt it has the virtual, muted and bypassed nodes too.

/** A node that runs somewhere, or one socket of a subgraph instance, which links pass through. */
export type Vertex = string

export type Edge = {
  from: Vertex
  to: Vertex
  link: Link
  frame: Frame
  /** The execution and the socket the link ends in; null where it ends at the edge of a subgraph. */
  target: Execution | null
  socket: string
}

export type Canvas = {
  frames: Frame[]
  executions: Map<NodeId, Execution>
  edges: Edge[]
  /** Edges that end in a vertex. */
  into: Map<Vertex, Edge[]>
  vertices: Set<Vertex>
  /** Legacy group nodes by type. */
  groups: Map<string, Graph>
}

export function flattenCanvas(graph: Graph): Canvas {
  const definitions = definitionsOf(graph)
  const isInstance = (node: GraphNode) => definitions.has(node.type)
  const frames = framesOf(graph)
  const canvas: Canvas = {
    frames,
    executions: new Map(),
    edges: [],
    into: new Map(),
    vertices: new Set(),
    groups: groupNodesOf(graph),
  }
  const links = new Map<Graph, Link[]>()
  for (const frame of frames) {
    const byLocalId = new Map<string, Execution>()
    for (const execution of frame.executions) {
      canvas.executions.set(execution.id, execution)
      canvas.vertices.add(execution.id)
      byLocalId.set(idText(execution.node.id), execution)
    }
    // Links of a legacy group count places, not ids; its members are bound by the prompt alone.
    if (frame.definition === null && frame.instance !== null) continue
    const known = links.get(frame.graph) ?? readLinks(frame.graph)
    links.set(frame.graph, known)
    for (const link of known) addEdge(link, frame, byLocalId)
  }
  for (const frame of frames)
    for (const execution of frame.executions)
      if (isInstance(execution.node) && modeOf(execution.node) === 'bypassed') addBypass(execution, frame)
  return canvas

  function addEdge(link: Link, frame: Frame, byLocalId: Map<string, Execution>): void {
    const origin = byLocalId.get(link.originId)
    const target = byLocalId.get(link.targetId) ?? null
    const from =
      link.originId === INPUT_EDGE
        ? inputSlot(frame.instance ?? '', link.originSlot)
        : origin === undefined
          ? null
          : isInstance(origin.node)
            ? outputSlot(origin.id, link.originSlot)
            : origin.id
    const to =
      link.targetId === OUTPUT_EDGE
        ? outputSlot(frame.instance ?? '', link.targetSlot)
        : target === null
          ? null
          : isInstance(target.node)
            ? inputSlot(target.id, definitionSlot(target.node, link))
            : target.id
    if (from === null || to === null) return
    const socket = target === null ? '' : (targetSocket(target.node, link)?.name ?? '')
    add({ from, to, link, frame, target, socket })
  }

  /** Instances may list fewer sockets than their definition has inputs: the front end leaves unlinked widgets out. */
  function definitionSlot(instance: GraphNode, link: Link): number {
    const inputs = definitions.get(instance.type)?.inputs
    const name = targetSocket(instance, link)?.name
    const named = Array.isArray(inputs) ? inputs.findIndex((input) => input?.name === name) : -1
    return named === -1 ? link.targetSlot : named
  }

  function add(edge: Edge): void {
    canvas.edges.push(edge)
    canvas.vertices.add(edge.from).add(edge.to)
    const known = canvas.into.get(edge.to)
    if (known === undefined) canvas.into.set(edge.to, [edge])
    else known.push(edge)
  }

  /** A bypassed instance passes values on from socket to socket, past everything in it. */
  function addBypass(instance: Execution, frame: Frame): void {
    const outputs = instance.node.outputs ?? []
    const inputs = definitions.get(instance.node.type)?.inputs
    const count = Array.isArray(inputs) ? inputs.length : 0
    for (let output = 0; output < outputs.length; output++)
      for (let input = 0; input < count; input++) {
        const [from, to] = [inputSlot(instance.id, input), outputSlot(instance.id, output)]
        const link: Link = { id: '', originId: '', originSlot: input, targetId: '', targetSlot: output }
        add({ from, to, link, frame, target: null, socket: '' })
      }
  }
}

function inputSlot(instance: NodeId, slot: number): Vertex {
  return `${instance} in ${slot}`
}

function outputSlot(instance: NodeId, slot: number): Vertex {
  return `${instance} out ${slot}`
}
