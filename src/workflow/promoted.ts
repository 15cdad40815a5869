import { INPUT_EDGE, idText, isRecord, readLinks, recordsIn, targetSocket } from './links.ts'
import type { GraphNode, Subgraph } from './workflow.ts'

/** A widget of an inner node that its subgraph instance shows as its own, with a value of its own. */
export type PromotedWidget = {
  /** The instance's name for it; keys `widgets_values_named`. */
  name: string
  /** Its place in the instance's `widgets_values`; -1 where it has none. */
  index: number
  /** The input of the definition it comes through; null in the older form, which names the inner widget. */
  slot: number | null
  targets: { node: GraphNode; widget: string }[]
}

/**
 * Two forms. Newer front ends promote by a link from the definition's input to the inner widget's socket. Older ones
 * list `[inner node id, widget]` in `properties.proxyWidgets`, where "-1" means an input as in the newer form; the
 * order of that list is then the order of the values.
 */
export function promotedWidgets(instance: GraphNode, definition: Subgraph): PromotedWidget[] {
  const linked = linkedWidgets(definition)
  const proxies = instance.properties?.proxyWidgets
  if (!Array.isArray(proxies) || proxies.length === 0) return linked
  const nodes = new Map(definition.nodes.map((node) => [idText(node.id), node]))
  const listed = proxies.map((entry: unknown, index): PromotedWidget => {
    const [id, name] = Array.isArray(entry) ? [idText(entry[0]), idText(entry[1])] : ['', '']
    const own = id === '-1' ? linked.find((widget) => widget.name === name) : undefined
    const node = nodes.get(id)
    const targets = own?.targets ?? (node === undefined ? [] : [{ node, widget: name }])
    return { name, index, slot: own?.slot ?? null, targets }
  })
  const names = new Set(listed.map((widget) => widget.name))
  return [
    ...listed,
    ...linked.filter(({ name }) => !names.has(name)).map((widget) => ({ ...widget, index: -1 })),
  ]
}

function linkedWidgets(definition: Subgraph): PromotedWidget[] {
  const nodes = new Map(definition.nodes.map((node) => [idText(node.id), node]))
  const targets = new Map<number, PromotedWidget['targets']>()
  for (const link of readLinks(definition)) {
    const node = link.originId === INPUT_EDGE ? nodes.get(link.targetId) : undefined
    const socket = node && targetSocket(node, link)
    if (node === undefined || !isRecord(socket?.widget)) continue
    const target = { node, widget: socket.widget.name }
    const known = targets.get(link.originSlot)
    if (known === undefined) targets.set(link.originSlot, [target])
    else known.push(target)
  }
  let index = 0
  return recordsIn(definition.inputs).flatMap((input, slot) => {
    const known = targets.get(slot)
    return known === undefined ? [] : [{ name: idText(input.name), index: index++, slot, targets: known }]
  })
}

/** Copies of promoted values that a front end could not place, kept by it in the instance's properties. */
export function quarantinedValues(instance: GraphNode): { name: string; entry: Record<string, unknown> }[] {
  return recordsIn(instance.properties?.proxyWidgetErrorQuarantine).flatMap((entry) => {
    const original = entry.originalEntry
    return isRecord(entry) && Array.isArray(original) ? [{ name: idText(original[1]), entry }] : []
  })
}
