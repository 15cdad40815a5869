import { isRecord } from '../is-record.ts'
import type { Cut } from './cut-input-links.ts'
import { definitionsOf } from './definitions.ts'
import type { Execution } from './executions.ts'
import type { Canvas, Edge } from './flat-graph.ts'
import { idText, readLinks, recordsIn, removeLinks } from './links.ts'
import { dropPromotions, readPromotions } from './prune-promoted.ts'
import type { Graph, NodeId, Prompt } from './workflow.ts'

/**
 * Removes from the graph, in place, what is not needed wherever it runs. `sent` is the prompt that is sent: its nodes
 * all stay. Returns the execution ids that were removed.
 */
export function dropFromGraph(
  canvas: Canvas,
  sent: Prompt,
  cut: Pick<Cut, 'fromCanvas' | 'isGone'>,
): NodeId[] {
  const graph = canvas.frames[0]?.graph
  if (graph === undefined) return []
  const dropped = droppedExecutions(canvas, sent, cut)
  const nodes = goneNodes(canvas, dropped)
  const promotions = readPromotions(graph, nodes)
  for (const [owner, ids] of goneLinks(canvas, cut.isGone)) removeLinks(owner, ids)
  for (const [owner, ids] of nodes) dropNodes(owner, ids)
  dropPromotions(graph, promotions, nodes)
  dropUnusedDefinitions(graph)
  dropAppChoices(graph, nodes.get(graph) ?? new Set())
  return [...dropped]
}

/**
 * An instance is removed when something in it was and nothing in it matters any more; notes and unlinked nodes that do
 * not run do not matter. It stays where its output is still read: a subgraph may pass a value straight through.
 */
function droppedExecutions(
  { frames, byId, edges }: Canvas,
  sent: Prompt,
  { fromCanvas, isGone }: Pick<Cut, 'fromCanvas' | 'isGone'>,
): Set<NodeId> {
  const holders = new Set(
    frames.filter(({ executions }) => executions.length > 0).map(({ instance }) => instance?.id),
  )
  const [touched, alive] = [new Set<NodeId>(), new Set<NodeId>()]
  for (const edge of edges) {
    const { socketOf } = edge.from
    const isRead = edge.link !== null && edge.frame.instance?.id !== socketOf && !isGone(edge)
    if (socketOf !== null && isRead) alive.add(socketOf)
  }
  const stateOfLeaf = ({ id, definition }: Execution) => {
    const vertex = byId.get(id)
    const goes = vertex !== undefined && fromCanvas.has(vertex)
    const isWired = vertex !== undefined && vertex.into.length + vertex.outOf.length > 0
    // Members of a legacy group node have no links of their own on the canvas, and always matter.
    return { goes, matters: !goes && (isWired || definition === null || Object.hasOwn(sent, id)) }
  }
  // Innermost frames first: what holds for an instance then holds for the one around it.
  for (const { instance, executions } of frames.toReversed()) {
    if (instance === null) continue
    for (const execution of executions) {
      const { goes, matters } = holders.has(execution.id)
        ? { goes: touched.has(execution.id), matters: alive.has(execution.id) }
        : stateOfLeaf(execution)
      if (goes) touched.add(instance.id)
      if (matters) alive.add(instance.id)
    }
  }
  const dropped = new Set<NodeId>()
  for (const [id, vertex] of byId)
    if (holders.has(id) ? touched.has(id) && !alive.has(id) : fromCanvas.has(vertex)) dropped.add(id)
  return dropped
}

function goneLinks(canvas: Canvas, isGone: (edge: Edge) => boolean): Map<Graph, Set<string>> {
  const found = new Map<Graph, Map<string, boolean>>()
  for (const edge of canvas.edges) {
    if (edge.link === null) continue
    const links = found.get(edge.frame.graph) ?? new Map<string, boolean>()
    found.set(edge.frame.graph, links.set(edge.link.id, (links.get(edge.link.id) ?? true) && isGone(edge)))
  }
  return pick(found)
}

function goneNodes(canvas: Canvas, dropped: ReadonlySet<NodeId>): Map<Graph, Set<string>> {
  const found = new Map<Graph, Map<string, boolean>>()
  for (const { graph, executions } of canvas.frames) {
    const nodes = found.get(graph) ?? new Map<string, boolean>()
    found.set(graph, nodes)
    for (const { id, node } of executions) {
      const local = idText(node.id)
      nodes.set(local, (nodes.get(local) ?? true) && dropped.has(id))
    }
  }
  return pick(found)
}

function pick(found: Map<Graph, Map<string, boolean>>): Map<Graph, Set<string>> {
  return new Map(
    [...found].map(([graph, all]) => [
      graph,
      new Set([...all].filter(([, isGone]) => isGone).map(([id]) => id)),
    ]),
  )
}

function dropNodes(graph: Graph, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return
  const ends = readLinks(graph).filter((link) => ids.has(link.originId) || ids.has(link.targetId))
  removeLinks(graph, new Set(ends.map((link) => link.id)))
  graph.nodes = graph.nodes.filter((node) => !ids.has(idText(node.id)))
  if (Array.isArray(graph.floatingLinks)) {
    const isLoose = (link: Record<string, unknown>) =>
      ids.has(idText(link.origin_id)) || ids.has(idText(link.target_id))
    graph.floatingLinks = recordsIn(graph.floatingLinks).filter((link) => !isLoose(link))
  }
}

/** No front end saves a definition that no node uses, and a leftover one may still hold private values. */
function dropUnusedDefinitions(graph: Graph): void {
  const definitions = definitionsOf(graph)
  const used = new Set<string>()
  const waiting: Graph[] = [graph]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { type } of next.nodes) {
      const definition = definitions.get(type)
      if (definition === undefined || used.has(type)) continue
      used.add(type)
      waiting.push(definition)
    }
  for (const owner of [graph, ...definitions.values()])
    if (owner.definitions?.subgraphs !== undefined)
      owner.definitions.subgraphs = owner.definitions.subgraphs.filter((definition) =>
        used.has(definition?.id),
      )
}

/** App mode's inputs and outputs: `"<workflow id>:<node id>:<widget>"`, or just a node id in older files. */
function dropAppChoices(graph: Graph, gone: ReadonlySet<string>): void {
  const chosen = graph.extra?.linearData
  if (!isRecord(chosen) || gone.size === 0) return
  const nodeOf = (id: unknown) => /^[0-9a-f-]{36}:([^:]+):/.exec(idText(id))?.[1] ?? idText(id)
  if (Array.isArray(chosen.inputs))
    chosen.inputs = chosen.inputs.filter(
      (entry: unknown) => !Array.isArray(entry) || !gone.has(nodeOf(entry[0])),
    )
  if (Array.isArray(chosen.outputs))
    chosen.outputs = chosen.outputs.filter((id: unknown) => !gone.has(idText(id)))
}
