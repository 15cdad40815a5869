import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { takeTurns } from '../take-turns.ts'
import type { EndpointPage, ListedSummary } from '../types/management-api.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import { toEndpoint } from './find-endpoint.ts'
import { anyPage, cursorIn, deletedRow, workflowRow } from './schemas.ts'
import { shallowRows } from './shallow-rows.ts'
import type { Send } from './transport.ts'

const PAGE_SIZE = '50'
/** All that a list shows. */
const SHOWN_FIELDS = 'id,org_id,slug,name,is_public,gpu_mode,created_at,updated_at,deleted_at'
/** The fields by which a row is large. */
const LARGE_FIELDS = ['workflow_json', 'graph']

/**
 * Reads the list page by page. Whether the API leaves out fields, and sorts, is not documented for this list: both are
 * asked for with the first page. Where that is refused, or not heeded, it is not asked for again.
 */
export function openEndpointPages(send: Send) {
  let asksForFields = true
  let asksForOrder = true

  async function request(next: string | null, signal: AbortSignal | undefined) {
    const query = {
      limit: PAGE_SIZE,
      ...(asksForOrder && { sort_by: 'updated_at:desc' }),
      ...(asksForFields && { fields: SHOWN_FIELDS }),
      ...(next !== null && { pq: next }),
    }
    const call = { kind: 'read', where: 'look-up', method: 'GET', path: '/v1/comfyui-workflows' } as const
    return send({ ...call, named: false, query, signal })
  }

  return async function readEndpointPage(
    next: string | null,
    signal?: AbortSignal,
  ): Promise<Result<EndpointPage, ApiFailure>> {
    let answer = await request(next, signal)
    const isRefused = !answer.ok && answer.error.kind === 'rejected' && next === null
    if (isRefused && (asksForFields || asksForOrder)) {
      asksForFields = false
      asksForOrder = false
      answer = await request(next, signal)
    }
    if (!answer.ok) return answer
    const read = await readRows(answer.value.text)
    const page = anyPage.safeParse(read.envelope)
    if (!page.success) return fail({ kind: 'unexpected-response', where: 'look-up' })
    if (read.rows.some(isLarge)) asksForFields = false
    return ok({ rows: read.rows.flatMap(toSummary), next: cursorIn(page.data) })
  }
}

/** The rows without what is nested in them, read in short turns, so that the page can be used meanwhile. */
async function readRows(text: string): Promise<{ rows: unknown[]; envelope: unknown }> {
  const rows: unknown[] = []
  const turns = takeTurns()
  for (const { kind, json } of shallowRows(text)) {
    if (kind === 'envelope') return { rows, envelope: { ...asObject(parse(json)), items: [] } }
    rows.push(parse(json))
    await turns.pause()
  }
  const whole = parse(text)
  const { items } = asObject(whole)
  return { rows: Array.isArray(items) ? items : [], envelope: whole }
}

function toSummary(row: unknown): ListedSummary[] {
  if (deletedRow.safeParse(row).success) return []
  const read = workflowRow.safeParse(row)
  if (read.success && read.data.slug) {
    const { workflowJson: _w, resources: _r, stored: _s, ...endpoint } = toEndpoint(read.data)
    return [{ kind: 'live', endpoint }]
  }
  const { id } = asObject(row)
  return [{ kind: 'unknown', id: typeof id === 'string' ? id : null }]
}

function isLarge(row: unknown): boolean {
  return LARGE_FIELDS.some((field) => Object.hasOwn(asObject(row), field))
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** undefined: it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
