import { isRecord } from '../is-record.ts'
import { createSocketFinder, idText, readLinks, recordsIn, SUBGRAPH_INPUT } from './links.ts'
import type { WidgetChoice } from './widget-values.ts'
import type { GraphNode, Subgraph } from './workflow.ts'

// Promoted widgets: widgets of inner nodes that a subgraph instance shows as its own, with its own values. There are
// two forms. Newer front ends promote by a link from an input of the definition to the socket of the inner widget.
// Older ones list `[inner node id, widget]` in the instance's `properties.proxyWidgets`, where "-1" means an input as
// in the newer form; the values are then in the order of that list.
//
// A definition may have thousands of widgets and thousands of instances. What its inputs promote is therefore found
// once, and an instance only adds its own list.

export type InnerWidget = { node: GraphNode; widget: string }

/** What one input of a definition promotes. */
export type LinkedWidget = {
  /** Its name on the instance, and its key in `widgets_values_named`. */
  name: string
  /** Its index in `widgets_values` of an instance without a list of its own. */
  index: number
  slot: number
  targets: InnerWidget[]
}

/** One entry of an instance's own list: an input of the definition, or a widget of an inner node. */
export type ListedWidget = {
  name: string
  /** Its index in the instance's `widgets_values`. */
  index: number
  linked: LinkedWidget | null
  target: InnerWidget | null
}

export type Promotions = {
  linked: LinkedWidget[]
  byName: Map<string, LinkedWidget>
  nodes: Map<string, GraphNode>
}

export function promotionsOf(definition: Subgraph): Promotions {
  const nodes = new Map(definition.nodes.map((node) => [idText(node.id), node]))
  const findSocket = createSocketFinder()
  const targets = new Map<number, InnerWidget[]>()
  for (const link of readLinks(definition)) {
    const node = link.originId === SUBGRAPH_INPUT ? nodes.get(link.targetId) : undefined
    const socket = node && findSocket(node, link)
    if (node === undefined || !isRecord(socket?.widget)) continue
    const target = { node, widget: idText(socket.widget.name) }
    const known = targets.get(link.originSlot)
    if (known === undefined) targets.set(link.originSlot, [target])
    else known.push(target)
  }
  const linked: LinkedWidget[] = []
  const byName = new Map<string, LinkedWidget>()
  recordsIn(definition.inputs).forEach((input, slot) => {
    const known = targets.get(slot)
    if (known === undefined) return
    const widget = { name: idText(input.name), index: linked.length, slot, targets: known }
    linked.push(widget)
    if (!byName.has(widget.name)) byName.set(widget.name, widget)
  })
  return { linked, byName, nodes }
}

/** The instance's own list. Empty: it shows what its definition promotes, in that order. */
export function listedWidgets(instance: GraphNode, { byName, nodes }: Promotions): ListedWidget[] {
  const proxies = instance.properties?.proxyWidgets
  if (!Array.isArray(proxies)) return []
  return proxies.map((entry: unknown, index): ListedWidget => {
    const [id, name] = Array.isArray(entry) ? [idText(entry[0]), idText(entry[1])] : ['', '']
    const linked = (id === '-1' ? byName.get(name) : undefined) ?? null
    const node = linked === null ? nodes.get(id) : undefined
    return { name, index, linked, target: node === undefined ? null : { node, widget: name } }
  })
}

/** What the values of an instance are called, in their order: by the instance, and by the nodes in it. */
export function namesOfPromoted(definition: Subgraph): (instance: GraphNode) => string[][] {
  const all = promotionsOf(definition)
  const namesOf = (name: string, targets: InnerWidget[]) => [name, ...targets.map(({ widget }) => widget)]
  const linked = all.linked.map(({ name, targets }) => namesOf(name, targets))
  return (instance) => {
    const listed = listedWidgets(instance, all)
    if (listed.length === 0) return linked
    return listed.map(({ name, linked, target }) =>
      namesOf(name, linked?.targets ?? (target === null ? [] : [target])),
    )
  }
}

/** Some of the widgets that a definition promotes, with names and indices for instances without a list of their own. */
export type LinkedChoice = { widgets: Set<LinkedWidget>; names: Set<string>; indices: Set<number> }

export function chooseLinked(
  { linked }: Promotions,
  isChosen: (widget: LinkedWidget) => boolean,
): LinkedChoice {
  const widgets = linked.filter(isChosen)
  return {
    widgets: new Set(widgets),
    names: new Set(widgets.map(({ name }) => name)),
    indices: new Set(widgets.map(({ index }) => index)),
  }
}

/** The same widgets by the names and indices that they have on one instance. */
export function chooseOnInstance(
  listed: ListedWidget[],
  chosen: LinkedChoice,
  isChosenTarget: (target: InnerWidget) => boolean,
): WidgetChoice {
  if (listed.length === 0)
    return { hasName: (name) => chosen.names.has(name), hasIndex: (index) => chosen.indices.has(index) }
  const allNames = new Set(listed.map(({ name }) => name))
  const own = listed.filter(({ linked, target }) =>
    linked === null ? target !== null && isChosenTarget(target) : chosen.widgets.has(linked),
  )
  const names = new Set(own.map(({ name }) => name))
  const indices = new Set(own.map(({ index }) => index))
  return {
    // A widget that is not on the list may still have a value by name.
    hasName: (name) => names.has(name) || (!allNames.has(name) && chosen.names.has(name)),
    hasIndex: (index) => indices.has(index),
  }
}

/** Promoted values for which a front end found no widget. It keeps them in the instance's properties. */
export function quarantinedValues(instance: GraphNode): { name: string; entry: Record<string, unknown> }[] {
  return recordsIn(instance.properties?.proxyWidgetErrorQuarantine).flatMap((entry) => {
    const original = entry.originalEntry
    return Array.isArray(original) ? [{ name: idText(original[1]), entry }] : []
  })
}
