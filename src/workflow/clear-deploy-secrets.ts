import { isRecord } from '../is-record.ts'
import { DEPLOY_CLASS, DEPLOY_WIDGETS } from '../names.ts'
import { definitionsOf, groupNodesOf, innerFirst } from './definitions.ts'
import { reach } from './dependencies.ts'
import { SECRET_WIDGETS } from './deploy-nodes.ts'
import type { InnerWidget, LinkedChoice, Promotions } from './promoted.ts'
import { chooseLinked, chooseOnInstance, listedWidgets, promotionsOf, quarantinedValues } from './promoted.ts'
import type { WidgetChoice } from './widget-values.ts'
import { emptyValues, emptyWidgets, keepWidgets, readWidget } from './widget-values.ts'
import type { Graph, GraphNode, Subgraph } from './workflow.ts'

const FILE_INPUT_WIDGETS = ['input_id', 'display_name', 'description', 'file_name'] as const

/**
 * Empties host and api_key of every Deploy node, in place, with every copy that a front end keeps of them. Also removes
 * the values that the older plugin saves for its buttons.
 */
export function emptyDeployNodes(graph: Graph): void {
  const definitions = definitionsOf(graph)
  const groups = groupNodesOf(graph)
  // Both spellings of a group node lead to the same graph.
  const everyGraph = [...new Set([graph, ...definitions.values(), ...groups.values()])]
  const everyNode = everyGraph.flatMap(({ nodes }) => nodes)

  // Collected first: copies of a secret are also found by their value.
  const secrets = new Set<unknown>()
  for (const node of everyNode) {
    if (node.type === 'RunflowInputFile') keepWidgets(node, FILE_INPUT_WIDGETS)
    if (node.type === DEPLOY_CLASS) for (const secret of emptyDeployNode(node)) secrets.add(secret)
  }
  for (const nothing of ['', null, undefined]) secrets.delete(nothing)
  if (!everyNode.some(({ type }) => type === DEPLOY_CLASS)) return

  const innerOf = (node: GraphNode) => definitions.get(node.type) ?? groups.get(node.type)
  const holdDeploy = holdersOfDeploy(everyGraph, innerOf)
  const secretsOn = createSecretFinder(definitions)
  for (const instance of everyNode) {
    const inner = innerOf(instance)
    if (inner === undefined || !holdDeploy.has(inner)) continue
    const choice = secretsOn(instance)
    if (choice !== null) emptyPromoted(instance, choice)
    // A legacy group node lists the values of its members without names, so every address in it may be the host.
    const isHost = (value: unknown) => choice === null && typeof value === 'string' && /^https?:/i.test(value)
    emptyValues(instance, (value) => secrets.has(value) || isHost(value))
  }
}

/** Returns the values that were emptied. */
function emptyDeployNode(node: GraphNode): unknown[] {
  const held = DEPLOY_WIDGETS.flatMap((widget, index) =>
    SECRET_WIDGETS.includes(widget) ? [readWidget(node, widget, index)] : [],
  )
  emptyWidgets(node, {
    hasName: (name) => SECRET_WIDGETS.includes(name),
    hasIndex: (index) => SECRET_WIDGETS.includes(DEPLOY_WIDGETS[index] ?? ''),
  })
  keepWidgets(node, DEPLOY_WIDGETS)
  emptyKeys(node.properties)
  emptyKeys(node.extensions)
  return held
}

/** The graphs that contain a Deploy node, at any depth. */
function holdersOfDeploy(graphs: Graph[], innerOf: (node: GraphNode) => Graph | undefined): Set<Graph> {
  const around = new Map<Graph, Set<Graph>>()
  for (const graph of graphs)
    for (const node of graph.nodes) {
      const inner = innerOf(node)
      if (inner !== undefined) around.set(inner, (around.get(inner) ?? new Set()).add(graph))
    }
  const direct = graphs.filter(({ nodes }) => nodes.some(({ type }) => type === DEPLOY_CLASS))
  return reach(direct, (graph) => around.get(graph) ?? [])
}

/**
 * Finds the promoted widgets of an instance that lead to a secret at any depth; null: it is not a subgraph instance.
 * Inner definitions come first, so no recursion is needed: a file may nest thousands of definitions.
 */
function createSecretFinder(
  definitions: Map<string, Subgraph>,
): (instance: GraphNode) => WidgetChoice | null {
  const promoted = new Map<Subgraph, { all: Promotions; secret: LinkedChoice }>()
  const inner = new Map<GraphNode, WidgetChoice>()
  for (const definition of innerFirst(definitions)) {
    for (const node of definition.nodes) {
      const choice = secretsOn(node)
      if (choice !== null) inner.set(node, choice)
    }
    const all = promotionsOf(definition)
    promoted.set(definition, { all, secret: chooseLinked(all, ({ targets }) => targets.some(isSecret)) })
  }
  return (instance) => inner.get(instance) ?? secretsOn(instance)

  function secretsOn(instance: GraphNode): WidgetChoice | null {
    const definition = definitions.get(instance.type)
    const known = definition && promoted.get(definition)
    if (known === undefined) return null
    return chooseOnInstance(listedWidgets(instance, known.all), known.secret, isSecret)
  }

  function isSecret({ node, widget }: InnerWidget): boolean {
    if (node.type === DEPLOY_CLASS) return SECRET_WIDGETS.includes(widget)
    return inner.get(node)?.hasName(widget) ?? false
  }
}

function emptyPromoted(instance: GraphNode, choice: WidgetChoice): void {
  emptyWidgets(instance, choice)
  for (const { name, entry } of quarantinedValues(instance))
    if ((choice.hasName(name) || SECRET_WIDGETS.includes(name)) && Object.hasOwn(entry, 'hostValue'))
      entry.hostValue = ''
}

/** Front ends and packs keep copies of values they do not know in properties and extensions. */
function emptyKeys(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) emptyKeys(item)
  if (!isRecord(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (SECRET_WIDGETS.includes(key) && typeof inner === 'string') value[key] = ''
    else emptyKeys(inner)
  }
}
