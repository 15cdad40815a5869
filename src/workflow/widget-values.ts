import { isRecord } from '../is-record.ts'
import type { GraphNode } from './workflow.ts'

// A node may keep its widget values in several forms at once: an array, a record by name (some packs) and
// `widgets_values_named`. Front ends keep a copy of forms they do not know under `extensions`.

const FIELDS = ['widgets_values', 'widgets_values_named'] as const

type Holder = unknown[] | Record<string, unknown>

/** Some of a node's widgets. It is asked about each value that the node has, and may name widgets that have none. */
export type WidgetChoice = { hasName(name: string): boolean; hasIndex(index: number): boolean }

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

/** The array counts first, because front ends restore from it. undefined: the widget has no value. */
export function readWidget(node: GraphNode, name: string, index: number): unknown {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder) ? index >= 0 && index < holder.length : Object.hasOwn(holder, name))
      return Array.isArray(holder) ? holder[index] : holder[name]
  }
  return undefined
}

/** Empties the chosen widgets in every form. */
export function emptyWidgets(node: GraphNode, { hasName, hasIndex }: WidgetChoice): void {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder)) {
      for (const index of holder.keys()) if (hasIndex(index)) holder[index] = ''
    } else for (const name of Object.keys(holder)) if (hasName(name)) holder[name] = ''
  }
}

/** Keeps only the widgets that the class declares. The older plugin saves its buttons as further values. */
export function keepWidgets(node: GraphNode, names: readonly string[]): void {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder)) holder.splice(names.length)
    else for (const name of Object.keys(holder)) if (!names.includes(name)) delete holder[name]
  }
}

/** Removes widgets that the node no longer has. The values after them move up, as in the front end. */
export function removeWidgets(node: GraphNode, { hasName, hasIndex }: WidgetChoice): void {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder)) {
      let kept = 0
      for (const [index, value] of holder.entries()) if (!hasIndex(index)) holder[kept++] = value
      holder.length = kept
    } else for (const name of Object.keys(holder)) if (hasName(name)) delete holder[name]
  }
}

/** Empties every value that passes the test. */
export function emptyValues(node: GraphNode, isGone: (value: unknown) => boolean): void {
  for (const holder of holdersOf(node)) {
    if (Array.isArray(holder)) {
      for (const [index, value] of holder.entries()) if (isGone(value)) holder[index] = ''
    } else for (const [name, value] of Object.entries(holder)) if (isGone(value)) holder[name] = ''
  }
}
