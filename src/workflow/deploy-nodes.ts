import { DEPLOY_CLASS, DEPLOY_WIDGETS, ENDPOINT_NAME_EXTRA } from '../names.ts'
import type { EffectiveMode, Execution } from './executions.ts'
import { definitionsOf, walkGraph } from './executions.ts'
import { INPUT_EDGE, idText, readLinks } from './links.ts'
import { promotedWidgets } from './promoted.ts'
import { readWidget } from './widget-values.ts'
import type { Graph, GraphNode, NodeId, Subgraph } from './workflow.ts'

/** A Deploy node with its widgets as they count: a promoted value comes before the inner one. */
export type DeployNode = {
  nodeId: NodeId
  mode: EffectiveMode
  /** null: fed by a link, or no text. An absent value is the empty text. */
  endpointName: string | null
  host: string | null
  apiKey: string | null
}

export type DeployWidget = (typeof DEPLOY_WIDGETS)[number]

/** The two that say where to and with which key: they never travel. */
export const SECRET_WIDGETS: readonly string[] = ['host', 'api_key'] satisfies DeployWidget[]

export function findDeployNodes(graph: Graph): DeployNode[] {
  const executions = walkGraph(graph)
  const deploys = executions.filter((execution) => execution.node.type === DEPLOY_CLASS)
  if (deploys.length === 0) return []
  const byId = new Map(executions.map((execution) => [execution.id, execution]))
  const definitions = definitionsOf(graph)
  return deploys.map((execution) => {
    const read = (widget: DeployWidget) => textOf(widgetValue(execution, widget, graph, byId, definitions))
    const [endpointName, host, apiKey] = [read('endpoint_name'), read('host'), read('api_key')]
    return { nodeId: execution.id, mode: execution.mode, endpointName, host, apiKey }
  })
}

/** The endpoint's name by this Deploy node, else by the first active one, else the one kept in `extra`. */
export function endpointNameOf(graph: Graph, nodeId?: NodeId): string | null {
  const deploys = findDeployNodes(graph)
  const chosen =
    nodeId === undefined
      ? deploys.find((deploy) => deploy.mode === 'active')
      : deploys.find((deploy) => deploy.nodeId === nodeId)
  if (chosen !== undefined || nodeId !== undefined) return chosen?.endpointName ?? null
  const kept = graph.extra?.[ENDPOINT_NAME_EXTRA]
  return typeof kept === 'string' ? kept : null
}

const LINKED = Symbol('linked')

/** Goes outwards from the node: whatever promotes the widget may hold another value, and the outermost one counts. */
function widgetValue(
  execution: Execution,
  widget: DeployWidget,
  graph: Graph,
  byId: Map<NodeId, Execution>,
  definitions: Map<string, Subgraph>,
): unknown {
  let value = readWidget(execution.node, widget, DEPLOY_WIDGETS.indexOf(widget))
  let [node, name]: [GraphNode, string] = [execution.node, widget]
  let inside = execution.definition === null ? undefined : definitions.get(execution.definition)
  if (isLinked(inside ?? graph, node, name)) return LINKED
  for (const instanceId of [...execution.instances].reverse()) {
    const instance = byId.get(instanceId)
    if (inside === undefined || instance === undefined) return value
    const promoted = promotedWidgets(instance.node, inside).find(({ targets }) =>
      targets.some((target) => target.node === node && target.widget === name),
    )
    if (promoted === undefined) return value
    const own = readWidget(instance.node, promoted.name, promoted.index)
    if (own !== undefined && own !== null) value = own
    ;[node, name] = [instance.node, promoted.name]
    inside = instance.definition === null ? undefined : definitions.get(instance.definition)
    if (isLinked(inside ?? graph, node, name)) return LINKED
  }
  return value
}

/** Whether another node feeds the widget; a link from the subgraph's own input only promotes it. */
function isLinked(graph: Graph, node: GraphNode, widget: string): boolean {
  const socket = node.inputs?.find(({ name, widget: own }) => (own?.name ?? name) === widget)
  if (socket?.link === undefined || socket.link === null) return false
  const link = readLinks(graph).find(({ id }) => id === idText(socket.link))
  return link !== undefined && link.originId !== INPUT_EDGE
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : null
}
