import { UnknownRequest } from './answers.ts'
import type { Faults } from './faults.ts'

/** The list envelope: no total, opaque cursors. `previous` is told as the real API tells it, and used by nobody. */
export function pageOf<T>(rows: T[], query: Record<string, string>, faults: Faults) {
  const limit = Number(query.limit ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new UnknownRequest(`A limit of ${query.limit} is outside 1..500`)
  const size = Math.min(limit, faults.pageSize)
  const start = query.pq === undefined ? 0 : startOf(query.pq)
  const more = faults.cursorStuck || start + size < rows.length
  return {
    items: rows.slice(start, start + size),
    first: null,
    next: more ? cursorOf(faults.cursorStuck ? size : start + size) : null,
    previous: start > 0 ? cursorOf(Math.max(0, start - size)) : null,
  }
}

/** `field.eq:'value'` and nothing else: an unknown filter is a mistake of ours, not an empty list. */
export function filterOf(q: string | undefined, fields: string[]): { field: string; value: string } | null {
  if (q === undefined) return null
  const [, field, value] = /^([a-z_]+)\.(?:eq|EQ):'([^']*)'$/.exec(q) ?? []
  if (field === undefined || value === undefined || !fields.includes(field))
    throw new UnknownRequest(`No filter of the contract: ${q}`)
  return { field, value }
}

export function refuseUnknownQuery(query: Record<string, string>, known: string[]): void {
  const unknown = Object.keys(query).filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new UnknownRequest(`No query parameter of the contract: ${unknown.join(', ')}`)
}

function cursorOf(start: number): string {
  return btoa(`sandbox:${start}`)
}

function startOf(cursor: string): number {
  let text: string
  try {
    text = atob(cursor)
  } catch {
    text = ''
  }
  const digits = /^sandbox:(\d+)$/.exec(text)?.[1]
  if (digits === undefined) throw new UnknownRequest('A cursor that the sandbox never gave')
  return Number(digits)
}
