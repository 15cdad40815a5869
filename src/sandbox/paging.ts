import { fail, ok } from '../result.ts'
import { invalid, json, refusal, UnknownRequest } from './answers.ts'
import type { Faults } from './faults.ts'
import type { FieldError } from './validate.ts'

type Query = Record<string, string>

/** One page of the rows that the query is about. `filtered`: the fields that may be filtered by. */
export function answerList(rows: object[], query: Query, faults: Faults, filtered: string[] = []): Response {
  refuseUnknownQuery(query)
  const filter = filterOf(query.q, filtered)
  const kept = faults.filterIgnored ? rows : rows.filter((row) => passes(row, filter))
  const page = pageOf(kept, query, faults)
  if (!page.ok) return refusal(faults, invalid(page.error))
  const items = page.value.items.map((row) => projected(row, query.fields))
  return json(200, { ...page.value, items })
}

/** The list envelope: no total, opaque cursors. `previous` is there as in the real API, and nobody uses it. */
function pageOf<T extends object>(rows: T[], query: Query, faults: Faults) {
  const limit = Number(query.limit ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) return fail(limitErrors(query.limit))
  const size = Math.min(limit, faults.pageSize)
  const start = query.pq === undefined ? 0 : startOf(query.pq)
  const more = faults.cursorStuck || start + size < rows.length
  return ok({
    items: sorted(rows, query.sort_by).slice(start, start + size),
    first: null,
    next: more ? cursorOf(faults.cursorStuck ? size : start + size) : null,
    previous: start > 0 ? cursorOf(Math.max(0, start - size)) : null,
  })
}

function limitErrors(limit: string | undefined): FieldError[] {
  const msg = 'Input should be a whole number from 1 to 500'
  return [{ type: 'value_error', loc: ['query', 'limit'], msg: `${msg}, not ${limit}` }]
}

type Filter = { field: string; value: string }

/** `field.eq:'value'` and nothing else: what another filter would answer is not documented. */
function filterOf(q: string | undefined, fields: string[]): Filter | null {
  if (q === undefined) return null
  const [, field, value] = /^([a-z_]+)\.(?:eq|EQ):'([^']*)'$/.exec(q) ?? []
  if (field === undefined || value === undefined || !fields.includes(field))
    throw new UnknownRequest(`No filter of the contract: ${q}`, 'q')
  return { field, value }
}

function passes(row: object, filter: Filter | null): boolean {
  return filter === null || fieldOf(row, filter.field) === filter.value
}

/** `field:asc|desc`, several by commas: texts and numbers, as they come from JSON. */
function sorted<T extends object>(rows: T[], sortBy: string | undefined): T[] {
  if (sortBy === undefined) return rows
  const orders = sortBy.split(',').map((part) => {
    const [, field, direction] = /^([a-z_]+):(asc|desc)$/.exec(part) ?? []
    if (field === undefined) throw new UnknownRequest(`No order of the contract: ${part}`, 'sort_by')
    return { field, sign: direction === 'desc' ? -1 : 1 }
  })
  return rows.toSorted((a, b) => {
    for (const { field, sign } of orders) {
      const [one, other] = [String(fieldOf(a, field)), String(fieldOf(b, field))]
      if (one !== other) return sign * one.localeCompare(other, 'en', { numeric: true })
    }
    return 0
  })
}

function fieldOf(row: object, name: string): unknown {
  return Object.entries(row).find(([field]) => field === name)?.[1]
}

/** All that lists take. `embed` adds nothing to what is listed here, and a cursor knows its own direction. */
const PARAMETERS = ['q', 'limit', 'pq', 'from_prev', 'sort_by', 'fields', 'embed']

function refuseUnknownQuery(query: Query): void {
  const [unknown] = Object.keys(query).filter((name) => !PARAMETERS.includes(name))
  if (unknown !== undefined)
    throw new UnknownRequest(`No query parameter of the contract: ${unknown}`, unknown)
}

/** Only the fields that were asked for; names of none are passed over. */
function projected(row: object, fields: string | undefined): object {
  if (fields === undefined) return row
  const wanted = fields.split(',')
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.includes(name)))
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
  if (digits === undefined) throw new UnknownRequest('A cursor that the sandbox never gave', 'pq')
  return Number(digits)
}
