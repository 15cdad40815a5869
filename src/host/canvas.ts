import type { NodeId } from '../workflow/workflow.ts'
import type { HostApp, HostCanvas, HostGraph, HostNode, HostWidget } from './comfy.ts'

/** A node where it runs: one inside a subgraph that is used twice comes twice, under two execution ids. */
export type Placed = { id: NodeId; node: HostNode; path: HostNode[] }

type WithGraph = Pick<HostApp, 'rootGraph' | 'canvas'>

function subgraphOf(node: HostNode): HostGraph | null {
  return node.isSubgraphNode?.() && node.subgraph ? node.subgraph : null
}

/** Every node on the canvas, at every depth. */
export function* walkNodes(app: WithGraph): Generator<Placed> {
  if (app.rootGraph) yield* walk(app.rootGraph, [])
}

function* walk(graph: HostGraph, path: HostNode[]): Generator<Placed> {
  for (const node of graph.nodes) {
    yield { id: [...path, node].map((step) => String(step.id)).join(':'), node, path }
    const inner = subgraphOf(node)
    // A subgraph inside itself cannot be made by hand, but a file can say so.
    if (inner && !path.some((step) => step.subgraph === inner)) yield* walk(inner, [...path, node])
  }
}

export function findNode(app: WithGraph, id: NodeId): Placed | null {
  let graph = app.rootGraph
  const path: HostNode[] = []
  const steps = id.split(':')
  for (const [depth, step] of steps.entries()) {
    const node = graph?.nodes.find((candidate) => String(candidate.id) === step)
    if (!node) return null
    if (depth === steps.length - 1) return { id, node, path }
    graph = subgraphOf(node) ?? undefined
    path.push(node)
  }
  return null
}

/** Brings a node into view, opening the subgraphs around it. False: it is no longer there. */
export function showNode(app: WithGraph, id: NodeId): boolean {
  const found = findNode(app, id)
  const { canvas, rootGraph } = app
  if (!found || !canvas || !rootGraph) return false
  const host = found.path.at(-1)
  const graph = host?.subgraph ?? rootGraph
  const isElsewhere = canvas.graph !== graph
  if (isElsewhere) {
    canvas.setGraph?.(rootGraph)
    for (const step of found.path) if (step.subgraph) canvas.openSubgraph?.(step.subgraph, step)
  }
  center(canvas, found.node)
  // A graph that opens is fitted to the screen a moment later, and would take the node out of view again.
  if (isElsewhere) setTimeout(() => center(canvas, found.node), FITTED_AFTER_MS)
  return true
}

const FITTED_AFTER_MS = 250

function center(canvas: HostCanvas, node: HostNode): void {
  if (canvas.ds && canvas.ds.scale > 1) canvas.ds.scale = 1
  canvas.selectItems?.([node])
  canvas.centerOnNode?.(node)
  canvas.setDirty?.(true, true)
}

/** What a person calls the node: its title, with its id where the canvas shows ids. */
export function nodeTitle(app: WithGraph, id: NodeId): string | null {
  const node = findNode(app, id)?.node
  return node ? node.title || node.comfyClass || node.type : null
}

export function findWidget(node: HostNode, name: string): HostWidget | null {
  return node.widgets?.find((widget) => widget.name === name) ?? null
}

export function readWidget(node: HostNode, name: string): unknown {
  return findWidget(node, name)?.value
}

/** Sets a widget as a hand would: one step of undo, the node's own callback, a redraw. */
export function setWidget(app: WithGraph, node: HostNode, name: string, value: string): boolean {
  const widget = findWidget(node, name)
  if (!widget) return false
  app.canvas?.emitBeforeChange?.()
  widget.value = value
  widget.callback?.(value)
  app.canvas?.emitAfterChange?.()
  node.setDirtyCanvas?.(true, true)
  return true
}
