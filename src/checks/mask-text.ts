import { maskSecrets } from './other-keys.ts'
import { maskKeys } from './runflow-keys.ts'

/** A text that others wrote, fit to be shown: without any key in it. */
export function maskText(text: string, known: string[] = []): string {
  return maskSecrets(maskKeys(text, known))
}

/** The same of all texts in a value, names of fields included. */
export function maskData<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T
  if (Array.isArray(value)) return value.map(maskData) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [maskText(name), maskData(inner)]),
  ) as T
}
