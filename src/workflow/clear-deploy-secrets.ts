import { DEPLOY_CLASS, DEPLOY_WIDGETS } from '../names.ts'
import { SECRET_WIDGETS } from './deploy-nodes.ts'
import { definitionsOf, groupNodesOf } from './executions.ts'
import { isRecord } from './links.ts'
import { promotedWidgets, quarantinedValues } from './promoted.ts'
import { emptyValues, emptyWidget, keepWidgets, readWidget } from './widget-values.ts'
import type { Graph, GraphNode, Subgraph } from './workflow.ts'

const FILE_INPUT_WIDGETS = ['input_id', 'display_name', 'description', 'file_name'] as const

/**
 * Empties host and api_key of every Deploy node in place, wherever a front end keeps a copy of them, and takes the
 * buttons of the existing plugin away, which it saves as values without content.
 */
export function emptyDeployNodes(graph: Graph): void {
  const definitions = definitionsOf(graph)
  const groups = groupNodesOf(graph)
  const everyNode = [graph, ...definitions.values(), ...groups.values()].flatMap(({ nodes }) => nodes)

  // Read before anything is emptied: copies are also found by what they say.
  const secrets = new Set<unknown>()
  for (const node of everyNode) {
    if (node.type === 'RunflowInputFile') keepWidgets(node, FILE_INPUT_WIDGETS)
    if (node.type !== DEPLOY_CLASS) continue
    DEPLOY_WIDGETS.forEach((widget, index) => {
      if (!SECRET_WIDGETS.includes(widget)) return
      secrets.add(readWidget(node, widget, index))
      emptyWidget(node, widget, index)
    })
    keepWidgets(node, DEPLOY_WIDGETS)
    emptyKeys(node.properties)
    emptyKeys(node.extensions)
  }
  for (const nothing of ['', null, undefined]) secrets.delete(nothing)

  const secretNames = new Map<GraphNode, Map<string, number>>()
  const holdsDeploy = new Map<Graph, boolean>()
  for (const instance of everyNode) {
    const definition = definitions.get(instance.type)
    const inner = definition ?? groups.get(instance.type)
    if (inner === undefined || !hasDeploy(inner)) continue
    if (definition !== undefined) emptyPromoted(instance, definition)
    // A legacy group node keeps the values of its members in one row without names: there an address counts as a host.
    const isHost = (value: unknown) =>
      definition === undefined && typeof value === 'string' && /^https?:/i.test(value)
    emptyValues(instance, (value) => secrets.has(value) || isHost(value))
  }

  function emptyPromoted(instance: GraphNode, definition: Subgraph): void {
    const names = secretNamesOf(instance, definition)
    for (const [name, index] of names) emptyWidget(instance, name, index)
    for (const { name, entry } of quarantinedValues(instance))
      if ((names.has(name) || SECRET_WIDGETS.includes(name)) && 'hostValue' in entry) entry.hostValue = ''
  }

  /** The instance's own names and places of the promoted widgets that lead to a secret, through any depth. */
  function secretNamesOf(instance: GraphNode, definition: Subgraph): Map<string, number> {
    const known = secretNames.get(instance)
    if (known !== undefined) return known
    const names = new Map<string, number>()
    secretNames.set(instance, names)
    for (const { name, index, targets } of promotedWidgets(instance, definition)) {
      const isSecret = targets.some(({ node, widget }) => {
        if (node.type === DEPLOY_CLASS) return SECRET_WIDGETS.includes(widget)
        const next = definitions.get(node.type)
        return next !== undefined && secretNamesOf(node, next).has(widget)
      })
      if (isSecret) names.set(name, index)
    }
    return names
  }

  function hasDeploy(inner: Graph): boolean {
    const known = holdsDeploy.get(inner)
    if (known !== undefined) return known
    holdsDeploy.set(inner, false)
    const found = inner.nodes.some((node) => {
      const next = definitions.get(node.type) ?? groups.get(node.type)
      return node.type === DEPLOY_CLASS || (next !== undefined && hasDeploy(next))
    })
    holdsDeploy.set(inner, found)
    return found
  }
}

/** Front ends and packs copy what they do not know into properties and extensions. */
function emptyKeys(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) emptyKeys(item)
  if (!isRecord(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (SECRET_WIDGETS.includes(key) && typeof inner === 'string') value[key] = ''
    else emptyKeys(inner)
  }
}
