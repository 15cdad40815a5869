import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import type { LogLine, NodeRun } from '../types/run.ts'
import type { ApiCallName, ApiFailure } from '../types/runflow-api.ts'
import { readAllPages } from './read-all-pages.ts'
import { anyPage, cursorIn, logLine, nodeRun } from './schemas.ts'
import type { Send } from './transport.ts'
import { readAnswer } from './transport.ts'

/** More than anybody looks through: whoever writes more is something else. */
const MOST_ROWS = 100_000

/** In the order in which they were written. */
export async function readLogs(
  send: Send,
  runId: string,
  signal?: AbortSignal,
): Promise<Result<LogLine[], ApiFailure>> {
  const rows = await readAllOf(send, runId, 'logs', signal)
  if (!rows.ok) return rows
  return ok(
    rows.value.flatMap((row): LogLine[] => {
      const read = logLine.safeParse(row)
      if (!read.success) return []
      const { timestamp, level_code: level, message, meta } = read.data
      const text = typeof message === 'string' ? message : (JSON.stringify(message) ?? '')
      return [{ at: timestamp ?? null, level: level ?? null, message: text, meta: meta ?? null }]
    }),
  )
}

export async function readNodeRuns(
  send: Send,
  runId: string,
  signal?: AbortSignal,
): Promise<Result<NodeRun[], ApiFailure>> {
  const rows = await readAllOf(send, runId, 'node-runs', signal)
  if (!rows.ok) return rows
  return ok(
    rows.value.flatMap((row): NodeRun[] => {
      const read = nodeRun.safeParse(row)
      if (!read.success) return []
      const { status_code: code, status, class_type: classType, ...fields } = read.data
      const said = [fields.failure_message, fields.error_message, fields.error]
      const message = said.find((text) => typeof text === 'string' && text.trim() !== '')
      return [
        {
          status: code ?? status ?? null,
          classType: classType ?? null,
          message: typeof message === 'string' ? message : null,
          fields,
        },
      ]
    }),
  )
}

function readAllOf(send: Send, runId: string, where: 'logs' | 'node-runs', signal?: AbortSignal) {
  const path = `/v1/runs/${encodeURIComponent(runId)}/${where}`
  return readAllPages((page) => readListPage(send, path, where, page, signal), where, MOST_ROWS)
}

/** One page of a list of runs, or of what lies below one of them. */
export async function readListPage(
  send: Send,
  path: string,
  where: ApiCallName,
  query: Record<string, string>,
  signal?: AbortSignal,
): Promise<Result<{ rows: unknown[]; next: string | null }, ApiFailure>> {
  const named = where !== 'runs'
  const answer = await send({ kind: 'read', where, method: 'GET', path, named, query, signal })
  if (!answer.ok) return answer
  const page = readAnswer(answer.value, anyPage, where)
  if (!page.ok) return page
  return ok({ rows: page.value.items, next: cursorIn(page.value) })
}
