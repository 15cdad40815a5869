import type { InnerWidget, LinkedWidget, ListedWidget, Promotions } from './promoted.ts'
import { listedWidgets, promotionsOf } from './promoted.ts'
import type { GraphNode, Subgraph } from './workflow.ts'

/** Name and index of a promoted widget on an instance. Index -1: it has no value in the array. */
type ShownWidget = { name: string; index: number }

export type FindShown = (
  instance: GraphNode,
  definition: Subgraph,
  inner: InnerWidget,
) => ShownWidget | undefined

/**
 * Finds the promoted widget that stands for an inner widget on an instance; undefined: it is not promoted. The same
 * promoted widget is always the same object. Every definition and every instance is indexed once.
 */
export function createPromotionFinder(): FindShown {
  const byDefinition = new Map<Subgraph, ByDefinition>()
  const byInstance = new Map<GraphNode, ByInstance>()
  return (instance, definition, inner) => {
    const outer = byDefinition.get(definition) ?? indexDefinition(definition)
    byDefinition.set(definition, outer)
    const own = byInstance.get(instance) ?? indexInstance(instance, outer.promotions)
    byInstance.set(instance, own)
    const linked = outer.byTarget.get(inner.node)?.get(inner.widget)
    if (own.names.size === 0) return linked
    const listed = [own.byTarget.get(inner.node)?.get(inner.widget), linked && own.byLinked.get(linked)]
    const [first] = listed.filter((widget) => widget !== undefined).sort((a, b) => a.index - b.index)
    if (first !== undefined || linked === undefined || own.names.has(linked.name)) return first
    const unplaced = own.unplaced.get(linked) ?? { name: linked.name, index: -1 }
    own.unplaced.set(linked, unplaced)
    return unplaced
  }
}

type ByTarget<T> = Map<GraphNode, Map<string, T>>

type ByDefinition = { promotions: Promotions; byTarget: ByTarget<LinkedWidget> }

function indexDefinition(definition: Subgraph): ByDefinition {
  const promotions = promotionsOf(definition)
  const byTarget: ByTarget<LinkedWidget> = new Map()
  for (const widget of promotions.linked)
    for (const target of widget.targets) keepFirst(byTarget, target, widget)
  return { promotions, byTarget }
}

type ByInstance = {
  names: Set<string>
  byTarget: ByTarget<ListedWidget>
  byLinked: Map<LinkedWidget, ListedWidget>
  unplaced: Map<LinkedWidget, ShownWidget>
}

function indexInstance(instance: GraphNode, promotions: Promotions): ByInstance {
  const found: ByInstance = {
    names: new Set(),
    byTarget: new Map(),
    byLinked: new Map(),
    unplaced: new Map(),
  }
  for (const widget of listedWidgets(instance, promotions)) {
    found.names.add(widget.name)
    if (widget.target !== null) keepFirst(found.byTarget, widget.target, widget)
    if (widget.linked !== null && !found.byLinked.has(widget.linked))
      found.byLinked.set(widget.linked, widget)
  }
  return found
}

function keepFirst<T>(byTarget: ByTarget<T>, { node, widget }: InnerWidget, value: T): void {
  const known = byTarget.get(node)
  if (known === undefined) byTarget.set(node, new Map([[widget, value]]))
  else if (!known.has(widget)) known.set(widget, value)
}
