import { COMPARED_FIELDS } from '../contract/endpoint.ts'
import type { ComparedField } from '../types/runflow-api.ts'
import { comparable } from './compare-live.ts'

/**
 * What a deploy wrote, as one text: equal texts are the same endpoint, however its row is spelt. Its sha256 is the hash
 * that people see. null: some field is not known, so nothing can be said of the whole.
 */
export function canonicalBody(body: Partial<Record<ComparedField, unknown>>): string | null {
  if (COMPARED_FIELDS.some((field) => body[field] === undefined)) return null
  return canonicalJson(
    Object.fromEntries(COMPARED_FIELDS.map((field) => [field, comparable(field, body[field])])),
  )
}

/** JSON without blanks and with its keys in order. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`)
  return `{${fields.join(',')}}`
}
