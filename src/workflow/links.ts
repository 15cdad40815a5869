import { isRecord } from '../is-record.ts'
import type { Graph, GraphNode, GraphSocket } from './workflow.ts'

/** A link of one graph, read from either form of a file. Ids are text here; files mix numbers and text. */
export type Link = {
  id: string
  originId: string
  originSlot: number
  targetId: string
  targetSlot: number
}

/** The ids that links inside a subgraph use for its own inputs and outputs, in place of a node id. */
export const SUBGRAPH_INPUT = '-10'
export const SUBGRAPH_OUTPUT = '-20'

/** Ids are numbers or text. For anything else this gives the name of its type: an object may throw when made a text. */
export function idText(id: unknown): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : typeof id
}

/** Links are arrays at the root of today's files, objects in subgraph definitions and at the root of a v1 file. */
export function readLinks(graph: Graph): Link[] {
  if (!Array.isArray(graph.links)) return []
  const links: Link[] = []
  for (const raw of graph.links as unknown[]) {
    if (Array.isArray(raw)) links.push(toLink(raw[0], raw[1], raw[2], raw[3], raw[4]))
    else if (isRecord(raw))
      links.push(toLink(raw.id, raw.origin_id, raw.origin_slot, raw.target_id, raw.target_slot))
  }
  return links
}

function toLink(
  id: unknown,
  origin: unknown,
  originSlot: unknown,
  target: unknown,
  targetSlot: unknown,
): Link {
  return {
    id: idText(id),
    originId: idText(origin),
    originSlot: slotOf(originSlot),
    targetId: idText(target),
    targetSlot: slotOf(targetSlot),
  }
}

function slotOf(slot: unknown): number {
  return typeof slot === 'string' || typeof slot === 'number' ? Number(slot) : -1
}

/**
 * Finds the socket in which a link ends. Some front ends renumber slots, so the link id that the socket holds counts
 * before the slot number. Each node's sockets are indexed once: a node may have thousands of links.
 */
export function createSocketFinder(): (node: GraphNode, link: Link) => GraphSocket | undefined {
  const byLink = new Map<GraphNode, Map<string, GraphSocket>>()
  return (node, link) => {
    const numbered = node.inputs?.[link.targetSlot]
    if (numbered?.link != null && idText(numbered.link) === link.id) return numbered
    const known = byLink.get(node) ?? socketsByLink(node)
    byLink.set(node, known)
    return known.get(link.id) ?? numbered
  }
}

function socketsByLink(node: GraphNode): Map<string, GraphSocket> {
  const found = new Map<string, GraphSocket>()
  for (const socket of node.inputs ?? []) {
    const id = socket.link == null ? null : idText(socket.link)
    if (id !== null && !found.has(id)) found.set(id, socket)
  }
  return found
}

/** Removes links from a graph, also where sockets, subgraph inputs and outputs, and reroute points mention them. */
export function removeLinks(graph: Graph, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return
  const stays = (id: unknown) => !gone.has(idText(id))
  if (Array.isArray(graph.links))
    graph.links = graph.links.filter((raw: unknown) =>
      stays(Array.isArray(raw) ? raw[0] : isRecord(raw) && raw.id),
    )
  for (const node of graph.nodes) {
    for (const socket of node.inputs ?? []) if (socket.link != null && !stays(socket.link)) socket.link = null
    for (const socket of node.outputs ?? []) {
      if (!Array.isArray(socket.links) || socket.links.every(stays)) continue
      const links: unknown[] = socket.links.filter(stays)
      socket.links = links.length > 0 ? links : null
    }
  }
  for (const slot of [...recordsIn(graph.inputs), ...recordsIn(graph.outputs)])
    if (Array.isArray(slot.linkIds)) slot.linkIds = slot.linkIds.filter(stays)
  removeReroutePoints(graph, stays)
}

/** Native reroutes are points on links. Definitions and v1 files keep them beside the links, other files in `extra`. */
function removeReroutePoints(graph: Graph, stays: (linkId: unknown) => boolean): void {
  for (const holder of [graph, graph.extra]) {
    if (!isRecord(holder)) continue
    if (Array.isArray(holder.linkExtensions))
      holder.linkExtensions = recordsIn(holder.linkExtensions).filter((extension) => stays(extension.id))
    if (!Array.isArray(holder.reroutes)) continue
    const points = recordsIn(holder.reroutes).filter((point) => {
      if (!Array.isArray(point.linkIds) || point.linkIds.every(stays)) return true
      point.linkIds = point.linkIds.filter(stays)
      return Array.isArray(point.linkIds) && point.linkIds.length > 0
    })
    const ids = new Set(points.map((point) => point.id))
    for (const point of points)
      if (point.parentId !== undefined && !ids.has(point.parentId)) delete point.parentId
    holder.reroutes = points
  }
}

export function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
