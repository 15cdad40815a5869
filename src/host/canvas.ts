import type { NodeId } from '../workflow/workflow.ts'
import type { HostApp, HostCanvas, HostGraph, HostNode, HostWidget } from './comfy.ts'

/** A node where it runs: one inside a subgraph that is used twice comes twice, under two execution ids. */
export type Placed = { id: NodeId; node: HostNode; path: HostNode[] }

type WithGraph = Pick<HostApp, 'rootGraph' | 'canvas'>

export function subgraphOf(node: HostNode): HostGraph | null {
  return node.isSubgraphNode?.() && node.subgraph ? node.subgraph : null
}

/** More places than anybody looks at: subgraphs that hold the next one twice double with every level. */
const MOST_PLACES = 1000

/**
 * The nodes of one kind, in every place where they run. Looked for whenever the canvas changes, so subgraphs without
 * one are not entered again and again.
 */
export function findPlaces(app: WithGraph, isWanted: (node: HostNode) => boolean): Placed[] {
  const found: Placed[] = []
  if (!app.rootGraph) return found
  const holders = holdersOf(app.rootGraph, isWanted)
  walk(app.rootGraph, [])
  return found

  function walk(graph: HostGraph, path: HostNode[]): void {
    for (const node of graph.nodes) {
      if (found.length >= MOST_PLACES) return
      if (isWanted(node))
        found.push({ id: [...path, node].map((step) => String(step.id)).join(':'), node, path })
      const inner = subgraphOf(node)
      // A subgraph inside itself cannot be made by hand, but a file can say so.
      if (inner && holders.has(inner) && !path.some((step) => step.subgraph === inner))
        walk(inner, [...path, node])
    }
  }
}

/** The graphs with such a node in them, at any depth. */
function holdersOf(root: HostGraph, isWanted: (node: HostNode) => boolean): Set<HostGraph> {
  const around = new Map<HostGraph, Set<HostGraph>>([[root, new Set()]])
  const holders = new Set<HostGraph>()
  // Map and Set give what is added while they are walked.
  for (const graph of around.keys())
    for (const node of graph.nodes) {
      if (isWanted(node)) holders.add(graph)
      const inner = subgraphOf(node)
      if (inner) around.set(inner, (around.get(inner) ?? new Set()).add(graph))
    }
  for (const graph of holders) for (const outer of around.get(graph) ?? []) holders.add(outer)
  return holders
}

export function findNode(app: WithGraph, id: NodeId): Placed | null {
  let graph = app.rootGraph
  const path: HostNode[] = []
  const steps = id.split(':')
  for (const [depth, step] of steps.entries()) {
    const node = graph?.nodes.find((choice) => String(choice.id) === step)
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
  select(canvas, found.node)
  // A graph that opens is fitted to the screen a moment later, and would take the node out of view again.
  if (isElsewhere) setTimeout(() => select(canvas, found.node), FITTED_AFTER_MS)
  return true
}

const FITTED_AFTER_MS = 250

/** Below this, the front ends draw no text on a node, or none that can be read. */
const READABLE = 0.6

/** Where a node that was just added cannot be seen or read, the view goes there. */
export function bringIntoView(canvas: HostCanvas | null | undefined, node: HostNode): void {
  // Not selected: in Nodes 2.0 that would be a step of undo by itself.
  if (canvas && !isInView(canvas, node)) center(canvas, node)
}

function isInView({ ds }: HostCanvas, { pos, size }: HostNode): boolean {
  const area = ds?.visible_area
  if (!ds || !area || !pos || !size || ds.scale < READABLE) return false
  const [left = 0, top = 0, width = 0, height = 0] = Array.from(area)
  const [x = 0, y = 0] = Array.from(pos)
  const [across = 0, down = 0] = Array.from(size)
  return x >= left && y >= top && x + across <= left + width && y + down <= top + height
}

function select(canvas: HostCanvas, node: HostNode): void {
  canvas.selectItems?.([node])
  center(canvas, node)
}

function center(canvas: HostCanvas, node: HostNode): void {
  if (canvas.ds && (canvas.ds.scale > 1 || canvas.ds.scale < READABLE)) canvas.ds.scale = 1
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
export function setWidget(
  app: Pick<WithGraph, 'canvas'>,
  node: HostNode,
  name: string,
  value: unknown,
): boolean {
  const widget = findWidget(node, name)
  if (!widget) return false
  changeWidget(app, node, widget, value)
  return true
}

export function changeWidget(
  app: Pick<WithGraph, 'canvas'>,
  node: HostNode,
  widget: HostWidget,
  value: unknown,
): void {
  asOneStep(app, () => {
    widget.value = value
    widget.callback?.(value)
  })
  node.setDirtyCanvas?.(true, true)
}

/** All that the task changes is undone together; steps inside it count as part of it. */
export function asOneStep<T>(app: Pick<WithGraph, 'canvas'>, task: () => T): T {
  app.canvas?.emitBeforeChange?.()
  try {
    return task()
  } finally {
    app.canvas?.emitAfterChange?.()
  }
}
