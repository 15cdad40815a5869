import { createSocketFinder, INPUT_EDGE, idText, isRecord, readLinks, recordsIn } from './links.ts'
import type { WidgetChoice } from './widget-values.ts'
import type { GraphNode, Subgraph } from './workflow.ts'

// Promoted widgets: widgets of inner nodes that a subgraph's instance shows as its own, with values of its own. There
// are two forms. Newer front ends promote by a link from the definition's input to the inner widget's socket. Older
// ones list `[inner node id, widget]` in the instance's `properties.proxyWidgets`, where "-1" means an input as in the
// newer form; the order of that list is then the order of the values.
//
// A definition may have thousands of both widgets and instances: what its inputs promote is worked out once, and each
// instance adds only what it lists itself.

export type InnerWidget = { node: GraphNode; widget: string }

/** What one input of a definition promotes. */
export type LinkedWidget = {
  /** The instance's name for it; keys `widgets_values_named`. */
  name: string
  /** Its place in `widgets_values` of an instance that lists nothing itself. */
  index: number
  slot: number
  targets: InnerWidget[]
}

/** One entry of an instance's own list: an input of the definition, or a widget of an inner node. */
export type ListedWidget = {
  name: string
  /** Its place in the instance's `widgets_values`. */
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
    const node = link.originId === INPUT_EDGE ? nodes.get(link.targetId) : undefined
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

/** What an instance lists itself; empty: what its definition promotes, in that order, is what it shows. */
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

/** Names and places of some promoted widgets of a definition, for instances that list nothing themselves. */
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

/** The same widgets as one instance names and places them. */
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
    // What the instance does not list it may still keep by name.
    hasName: (name) => names.has(name) || (!allNames.has(name) && chosen.names.has(name)),
    hasIndex: (index) => indices.has(index),
  }
}

/** Copies of promoted values that a front end could not place, kept by it in the instance's properties. */
export function quarantinedValues(instance: GraphNode): { name: string; entry: Record<string, unknown> }[] {
  return recordsIn(instance.properties?.proxyWidgetErrorQuarantine).flatMap((entry) => {
    const original = entry.originalEntry
    return Array.isArray(original) ? [{ name: idText(original[1]), entry }] : []
  })
}
