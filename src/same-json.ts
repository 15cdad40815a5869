/** Whether two values are the same JSON: the order of keys does not count, and what JSON leaves out neither. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]))
  if (isObject(a) && isObject(b)) {
    const keys = keysOf(a)
    return keys.length === keysOf(b).length && keys.every((key) => isSameJson(a[key], b[key]))
  }
  return a === b
}

function keysOf(object: Record<string, unknown>): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
