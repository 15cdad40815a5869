/**
 * Whether two values are the same JSON: the order of keys does not count, and what JSON leaves out neither. `keysOfB`
 * may remember the keys of a value that is compared again and again: the rest is no more work than `a` is large.
 */
export function isSameJson(a: unknown, b: unknown, keysOfB = keysOf): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index], keysOfB))
  if (isObject(a) && isObject(b)) {
    const keys = keysOf(a)
    return (
      keys.length === keysOfB(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key], keysOfB))
    )
  }
  return a === b
}

export function keysOf(object: Record<string, unknown>): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
