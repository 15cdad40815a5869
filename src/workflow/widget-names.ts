import { isRecord } from './links.ts'

const AFTER_A_NUMBER = new Set<unknown>(['fixed', 'randomize', 'increment', 'decrement'])

/**
 * The names of a node's values that are kept by their place, where its sockets tell: files have one for each widget,
 * but for what happens to a seed after it was used. null: they do not fit.
 */
export function namesOfValues(node: Record<string, unknown>): (string | null)[] | null {
  const values = placedValues(node)
  if (values === null) return null
  const names = widgetNames(node)
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
