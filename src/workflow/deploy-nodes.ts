import { DEPLOY_CLASS, DEPLOY_WIDGETS, ENDPOINT_NAME_EXTRA } from '../names.ts'
import { definitionsOf } from './definitions.ts'
import type { EffectiveMode, Execution } from './executions.ts'
import { walkGraph } from './executions.ts'
import { idText, readLinks, SUBGRAPH_INPUT } from './links.ts'
import { createPromotionFinder } from './promotion-finder.ts'
import { readWidget } from './widget-values.ts'
import type { Graph, GraphNode, GraphSocket, NodeId } from './workflow.ts'

/** A Deploy node with the values in force: a promoted value counts before the inner one. */
export type DeployNode = {
  nodeId: NodeId
  mode: EffectiveMode
  /** null: linked, or not a text. A missing value is the empty text. */
  endpointName: string | null
  host: string | null
  apiKey: string | null
}

type DeployWidget = (typeof DEPLOY_WIDGETS)[number]

/** The API address and the key. They are never sent. */
export const SECRET_WIDGETS: readonly string[] = ['host', 'api_key'] satisfies DeployWidget[]

export function findDeployNodes(graph: Graph): DeployNode[] {
  const executions = walkGraph(graph)
  const deploys = executions.filter((execution) => execution.node.type === DEPLOY_CLASS)
  if (deploys.length === 0) return []
  const readValue = createValueReader(graph, executions)
  return deploys.map((execution) => {
    const read = (widget: DeployWidget) =>
      textOf(readValue(execution, { name: widget, index: DEPLOY_WIDGETS.indexOf(widget) }))
    const [endpointName, host, apiKey] = [read('endpoint_name'), read('host'), read('api_key')]
    return { nodeId: execution.id, mode: execution.mode, endpointName, host, apiKey }
  })
}

/**
 * The endpoint's name from the given Deploy node, or without one from the first active Deploy node, else from `extra`.
 */
export function endpointNameOf(graph: Graph, nodeId?: NodeId): string | null {
  const deploys = findDeployNodes(graph)
  const chosen =
    nodeId === undefined
      ? deploys.find((deploy) => deploy.mode === 'active')
      : deploys.find((deploy) => deploy.nodeId === nodeId)
  if (chosen !== undefined || nodeId !== undefined) return chosen?.endpointName ?? null
  return keptNameOf(graph)
}

/** Every name under which this canvas can be deployed, by a node that is off too: with one that is on, none is kept. */
export function endpointNamesOn(graph: Graph): string[] {
  const deploys = findDeployNodes(graph)
  const kept = deploys.some(({ mode }) => mode === 'active') ? null : keptNameOf(graph)
  return [...deploys.map(({ endpointName }) => endpointName), kept].filter((name) => name !== null)
}

function keptNameOf({ extra }: Graph): string | null {
  const kept = extra?.[ENDPOINT_NAME_EXTRA]
  return typeof kept === 'string' ? kept : null
}

/** Stands for the value of a widget that a link feeds. */
const LINKED = Symbol('linked')

type PlacedWidget = { name: string; index: number }

/**
 * Reads the value of a widget that is in force. Each instance that promotes the widget may hold another value, and the
 * outermost one counts. One promoted widget may stand for many Deploy nodes, so its value is read once and kept.
 */
function createValueReader(graph: Graph, executions: Execution[]) {
  const byId = new Map(executions.map((execution) => [execution.id, execution]))
  const definitions = definitionsOf(graph)
  const findShown = createPromotionFinder()
  const isLinked = createLinkFinder()
  const known = new Map<Execution, Map<PlacedWidget, unknown>>()
  return read

  function read(execution: Execution, widget: PlacedWidget): unknown {
    const { node } = execution
    const inside = execution.definition === null ? undefined : definitions.get(execution.definition)
    if (isLinked(inside ?? graph, node, widget.name)) return LINKED
    const own = readWidget(node, widget.name, widget.index)
    const instance = byId.get(execution.instances.at(-1) ?? '')
    if (inside === undefined || instance === undefined) return own
    const shown = findShown(instance.node, inside, { node, widget: widget.name })
    return (shown === undefined ? undefined : readOnce(instance, shown)) ?? own
  }

  function readOnce(instance: Execution, shown: PlacedWidget): unknown {
    const values = known.get(instance) ?? new Map<PlacedWidget, unknown>()
    known.set(instance, values)
    if (!values.has(shown)) values.set(shown, read(instance, shown))
    return values.get(shown)
  }
}

/** Whether another node feeds the widget. A link from the subgraph's own input only promotes it. */
function createLinkFinder(): (graph: Graph, node: GraphNode, widget: string) => boolean {
  const origins = new Map<Graph, Map<string, string>>()
  const sockets = new Map<GraphNode, Map<string, GraphSocket>>()
  return (graph, node, widget) => {
    const byWidget =
      sockets.get(node) ??
      firstOf(
        node.inputs ?? [],
        (own) => own.widget?.name ?? own.name,
        (own) => own,
      )
    sockets.set(node, byWidget)
    const socket = byWidget.get(widget)
    if (socket?.link === undefined || socket.link === null) return false
    const originOf =
      origins.get(graph) ??
      firstOf(
        readLinks(graph),
        (link) => link.id,
        (link) => link.originId,
      )
    origins.set(graph, originOf)
    const origin = originOf.get(idText(socket.link))
    return origin !== undefined && origin !== SUBGRAPH_INPUT
  }
}

/** Where several items share a key, the first one counts. */
function firstOf<T, V>(items: T[], keyOf: (item: T) => string, read: (item: T) => V): Map<string, V> {
  const found = new Map<string, V>()
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), read(item))
  return found
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : null
}
