import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ApiCallName, ApiFailure } from '../types/runflow-api.ts'

type ReadPage<Row> = (
  query: Record<string, string>,
) => Promise<Result<{ rows: Row[]; next: string | null }, ApiFailure>>

const MOST_ROWS = 500
const MOST_PAGES = 200

/**
 * The whole list, or its first `most` rows, or a failure: a page that is missing, or a cursor that comes twice, is not a
 * list that was read.
 */
export async function readAllPages<Row>(
  readPage: ReadPage<Row>,
  where: ApiCallName,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<Row[], ApiFailure>> {
  const rows: Row[] = []
  const seen = new Set<string>()
  let cursor: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const limit = String(Math.min(MOST_ROWS, most - rows.length))
    const query: Record<string, string> = cursor === null ? { limit } : { limit, pq: cursor }
    const page = await readPage(query)
    if (!page.ok) return page
    // Not as arguments of a call: an API that heeds no limit may send more rows than one takes.
    for (const row of page.value.rows) rows.push(row)
    cursor = page.value.next
    if (cursor === null || rows.length >= most) return ok(rows.slice(0, most))
    if (seen.has(cursor)) break
    seen.add(cursor)
  }
  return fail({ kind: 'unexpected-response', where })
}
