import { isRecord } from './links.ts'
import type { GraphNode } from './workflow.ts'

// A node's widget values stand in up to three forms side by side: an array by place, a record by name (some packs),
// and `widgets_values_named` beside either; front ends keep a copy of what they do not know under `extensions`.

const FIELDS = ['widgets_values', 'widgets_values_named'] as const

type Holder = unknown[] | Record<string, unknown>

function holdersOf(node: GraphNode): Holder[] {
  const holders: Holder[] = []
  collect(node)
  return holders

  function collect(owner: Record<string, unknown>): void {
    for (const field of FIELDS) {
      const values = owner[field]
      if (Array.isArray(values) || isRecord(values)) holders.push(values)
    }
    if (isRecord(owner.extensions)) collect(owner.extensions)
  }
}

/** The array is what front ends restore from, so it wins; undefined where no form knows the widget. */
export function readWidget(node: GraphNode, name: string, index: number): unknown {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder) ? index >= 0 && index < holder.length : Object.hasOwn(holder, name))
      return Array.isArray(holder) ? holder[index] : holder[name]
  }
  return undefined
}

/** Empties a widget in every form that has it. */
export function emptyWidget(node: GraphNode, name: string, index: number): void {
  for (const holder of holdersOf(node)) {
    if (!Array.isArray(holder)) {
      if (Object.hasOwn(holder, name)) holder[name] = ''
    } else if (index >= 0 && index < holder.length) holder[index] = ''
  }
}

/** Leaves only the widgets that a class declares: buttons of the existing plugin are saved behind them, as null. */
export function keepWidgets(node: GraphNode, names: readonly string[]): void {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder)) holder.splice(names.length)
    else for (const name of Object.keys(holder)) if (!names.includes(name)) delete holder[name]
  }
}

/** Takes widgets away that a node has no more, so that what follows them moves up as in the front end. */
export function removeWidgets(node: GraphNode, widgets: readonly { name: string; index: number }[]): void {
  const indices = new Set(widgets.map((widget) => widget.index))
  for (const holder of holdersOf(node)) {
    if (!Array.isArray(holder)) for (const { name } of widgets) delete holder[name]
    else holder.splice(0, holder.length, ...holder.filter((_, index) => !indices.has(index)))
  }
}

/** Empties every value of which this is true. */
export function emptyValues(node: GraphNode, isGone: (value: unknown) => boolean): void {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder))
      holder.splice(0, holder.length, ...holder.map((value) => (isGone(value) ? '' : value)))
    else for (const [name, value] of Object.entries(holder)) if (isGone(value)) holder[name] = ''
  }
}
