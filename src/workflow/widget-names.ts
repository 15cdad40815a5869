import { isRecord } from '../is-record.ts'
import { definitionsOf } from './definitions.ts'
import type { Workflow } from './workflow.ts'
import { isLink } from './workflow.ts'

const AFTER_A_NUMBER = new Set<unknown>(['fixed', 'randomize', 'increment', 'decrement'])

/**
 * The names of values that are kept by their place: files have one for each widget, but for what happens to a seed after
 * it was used. null: they do not fit.
 */
export function namesOfValues(
  names: readonly string[],
  values: readonly unknown[],
): (string | null)[] | null {
  if (names.length === 0) return null
  let next = 0
  const named = values.map((value, index) => {
    if (AFTER_A_NUMBER.has(value) && typeof values[index - 1] === 'number') return null
    next += 1
    return names[next - 1] ?? null
  })
  return next === names.length ? named : null
}

/** Values that are kept by their place: in a list, or under its numbers as some packs save them. null: they are not. */
export function placedValues({ widgets_values: values }: Record<string, unknown>): unknown[] | null {
  if (Array.isArray(values)) return values
  if (!isRecord(values)) return null
  const keys = Object.keys(values)
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(values) : null
}

/** The widgets that a node has sockets for, in their order. */
export function widgetNames({ inputs }: Record<string, unknown>): string[] {
  const names: string[] = []
  if (!Array.isArray(inputs)) return names
  for (const socket of inputs) {
    const widget = isRecord(socket) ? socket.widget : null
    if (isRecord(widget) && typeof widget.name === 'string') names.push(widget.name)
  }
  return names
}

/** What the value of a primitive is called where it goes, or went. */
export function nameOfPrimitive({ type, outputs }: Record<string, unknown>): string | null {
  const [output]: unknown[] = type === 'PrimitiveNode' && Array.isArray(outputs) ? outputs : []
  const widget = isRecord(output) ? output.widget : null
  return isRecord(widget) && typeof widget.name === 'string' ? widget.name : null
}

/**
 * The widgets of a class by another node of it, for nodes of older front ends, which have no sockets for theirs: in its
 * sockets, or in the prompt, where widgets stand in their order. Of several the one that tells the most.
 */
export function widgetsOfClasses({ prompt, graph }: Workflow): (classType: unknown) => readonly string[] {
  let known: Map<unknown, string[]> | null = null

  function read(): Map<unknown, string[]> {
    const found = new Map<unknown, string[]>()
    const add = (classType: unknown, names: string[]) => {
      if (names.length > (found.get(classType)?.length ?? 0)) found.set(classType, names)
    }
    for (const { nodes } of [graph, ...definitionsOf(graph).values()])
      for (const node of nodes) add(node.type, widgetNames(node))
    for (const { class_type: classType, inputs } of Object.values(prompt))
      add(
        classType,
        Object.keys(inputs).filter((name) => !isLink(inputs[name])),
      )
    return found
  }

  return (classType) => {
    known ??= read()
    return known.get(classType) ?? []
  }
}
