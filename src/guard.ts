import { isRecord } from './is-record.ts'

// What another process answered is unknown until looked at. A shape is stated once, as a guard, and its type is read
// from it. Fields nobody asked for pass.

export type Guard<T> = (value: unknown) => value is T
export type Guarded<G> = G extends Guard<infer T> ? T : never

export const text: Guard<string> = (value): value is string => typeof value === 'string'
export const flag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean'
/** Bytes: a whole number from 0. */
export const count: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

/** Any number that JSON can hold. */
export const finite: Guard<number> = (value): value is number => Number.isFinite(value)

export function matching(pattern: RegExp): Guard<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value)
}

export function oneOf<T extends string>(...values: T[]): Guard<T> {
  return (value): value is T => values.some((known) => known === value)
}

/** One value of JSON that holds no others. */
export const scalar: Guard<string | number | boolean | null> = (
  value,
): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** For a value that is passed on as it came. */
export const anything: Guard<unknown> = (value): value is unknown => value !== undefined

export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value)
}

export function listOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(guard)
}

export function mapOf<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => isRecord(value) && Object.values(value).every(guard)
}

type Fields = Record<string, Guard<unknown>>
type Shape<F extends Fields> = { -readonly [Name in keyof F]: Guarded<F[Name]> }
/** A guard of an object, which knows its fields. */
export type ShapeGuard<F extends Fields> = Guard<Shape<F>> & { fields: F }

export function shape<F extends Fields>(fields: F): ShapeGuard<F> {
  const guard = (value: unknown): value is Shape<F> => wrongField(value, fields) === null
  return Object.assign(guard, { fields })
}

/** Name of the first field that is missing or wrong, for whoever has to find out which side is older. */
export function wrongField(value: unknown, fields: Fields): string | null {
  if (!isRecord(value)) return 'the whole answer'
  for (const name in fields) if (!fields[name]?.(value[name])) return name
  return null
}
