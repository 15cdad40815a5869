import { COMPARED_FIELDS } from '../contract/endpoint.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ApiFailure, LiveEndpoint, LookUp, ResourceEntry } from '../types/runflow-api.ts'
import { readPrompt } from '../workflow/parse.ts'
import { readAllPages } from './read-all-pages.ts'
import type { WorkflowRow } from './schemas.ts'
import { resourceEntry } from './schemas.ts'

export type Page = { rows: WorkflowRow[]; next: string | null }
export type ReadPage = (query: Record<string, string>) => Promise<Result<Page, ApiFailure>>
export type ReadRow = (id: string) => Promise<Result<WorkflowRow, ApiFailure>>

/** A few rows, so that a deleted or a foreign one cannot hide the one that is looked for. */
const FEW = '5'
const unreadable = fail<ApiFailure>({ kind: 'unexpected-response', where: 'look-up' })

/**
 * Found or free, both only from an answered list. A row of another slug, or without one, means that the filter was
 * ignored: then the whole list is read and compared here, for that row's id would be somebody else's endpoint.
 */
export async function lookUpSlug(
  slug: string,
  readPage: ReadPage,
  readRow: ReadRow,
): Promise<Result<LookUp, ApiFailure>> {
  if (slug.includes("'")) throw new RangeError('A slug holds no quote: it would end the filter')
  const filtered = await readPage({ q: `slug.eq:'${slug}'`, limit: FEW })
  if (!filtered.ok) return filtered
  const { rows, next } = filtered.value
  const trusted = rows.every((row) => row.slug === slug)
  // More pages without a live row on this one: it may stand on the next.
  if (trusted && (next === null || rows.some(isLive))) return decide(rows, readRow)
  const all = await readAllRows(readPage)
  if (!all.ok) return all
  // A row without a slug may be the one that is looked for.
  if (all.value.some((row) => row.slug == null)) return unreadable
  const own = all.value.filter((row) => row.slug === slug)
  return decide(own, readRow)
}

export function readAllRows(readPage: ReadPage): Promise<Result<WorkflowRow[], ApiFailure>> {
  return readAllPages(readPage, 'look-up')
}

async function decide(rows: WorkflowRow[], readRow: ReadRow): Promise<Result<LookUp, ApiFailure>> {
  const endpoints: LiveEndpoint[] = []
  for (const row of rows.filter(isLive)) {
    const whole = await withAllFields(row, readRow)
    if (!whole.ok) return whole
    endpoints.push(toEndpoint(whole.value))
  }
  const [endpoint, ...others] = endpoints
  if (endpoint === undefined) return ok({ kind: 'free' })
  return ok(others.length === 0 ? { kind: 'found', endpoint } : { kind: 'found', endpoint, others })
}

function isLive(row: WorkflowRow): boolean {
  return row.deleted_at == null
}

/** A plan compares with all that is stored; whether a list row has it is not known. */
async function withAllFields(row: WorkflowRow, readRow: ReadRow): Promise<Result<WorkflowRow, ApiFailure>> {
  const isWhole = COMPARED_FIELDS.every((field) => row[field] !== undefined)
  if (isWhole && row.workflow_json !== null && row.resources !== null) return ok(row)
  const fetched = await readRow(row.id)
  return fetched.ok ? ok({ ...row, ...fetched.value }) : fetched
}

export function toEndpoint(row: WorkflowRow): LiveEndpoint {
  const returned = COMPARED_FIELDS.filter((field) => row[field] !== undefined)
  return {
    id: row.id,
    orgId: row.org_id ?? null,
    slug: row.slug ?? '',
    name: row.name ?? '',
    workflowJson: readPrompt(row.workflow_json),
    resources: readResources(row.resources),
    isPublic: row.is_public ?? null,
    gpuMode: row.gpu_mode ?? null,
    createdAt: row.created_at ?? null,
    updatedAt: row.updated_at ?? null,
    stored: Object.fromEntries(returned.map((field) => [field, row[field]])),
  }
}

/** An entry that cannot be read is left out: its file then counts as not uploaded. */
function readResources(entries: unknown): Record<string, ResourceEntry> {
  if (typeof entries !== 'object' || entries === null) return {}
  const read = Object.entries(entries).flatMap(([path, entry]): [string, ResourceEntry][] => {
    const parsed = resourceEntry.safeParse(entry)
    return parsed.success ? [[path, parsed.data]] : []
  })
  // Not filled by assignment: a file may be called __proto__.
  return Object.fromEntries(read)
}
