// What another process answered is unknown until looked at. Fields nobody asked for pass.

export type Guard<T> = (value: unknown) => value is T

export const text: Guard<string> = (value): value is string => typeof value === 'string'
export const flag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean'
/** Bytes: a whole number from 0. */
export const count: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

export function matching(pattern: RegExp): Guard<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value)
}

export function oneOf<T extends string>(...values: T[]): Guard<T> {
  return (value): value is T => values.some((known) => known === value)
}

export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value)
}

export function listOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(guard)
}

export function mapOf<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => isRecord(value) && Object.values(value).every(guard)
}

export type Fields<T> = { [K in keyof T]-?: Guard<T[K]> }

export function shape<T>(fields: Fields<T>): Guard<T> {
  return (value): value is T => wrongField(value, fields) === null
}

/** Name of the first field that is missing or wrong, for whoever has to find out which side is older. */
export function wrongField<T>(value: unknown, fields: Fields<T>): string | null {
  if (!isRecord(value)) return 'the whole answer'
  for (const name in fields) if (!fields[name](value[name])) return name
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
