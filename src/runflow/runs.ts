import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { RunFilter, RunPage } from '../types/management-api.ts'
import type { DispatchBody, Dispatched, Run } from '../types/run.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import { readAllPages } from './read-all-pages.ts'
import { readListPage } from './run-details.ts'
import type { RunRecord } from './schemas.ts'
import { dispatchedRun, runOutput, runRecord } from './schemas.ts'
import type { Send } from './transport.ts'
import { readAnswer } from './transport.ts'

/** First-party sources list different sets: this is all of them. Anything else is still running. */
const finalStates = new Set([
  'succeeded',
  'failed',
  'canceled',
  'cancelled',
  'partial_succeeded',
  'timeout',
  'errored',
])

export async function dispatchRun(
  send: Send,
  owner: string,
  slug: string,
  body: DispatchBody,
  signal?: AbortSignal,
): Promise<Result<Dispatched, ApiFailure>> {
  const path = `/v1/comfyui-workflows/${encodeURIComponent(owner)}/${encodeURIComponent(slug)}/runs`
  const call = {
    kind: 'dispatch',
    where: 'dispatch',
    method: 'POST',
    path,
    named: true,
    json: body,
    signal,
  } as const
  const answer = await send(call)
  if (!answer.ok) return answer
  const read = readAnswer(answer.value, dispatchedRun, 'dispatch')
  if (!read.ok) return read
  const runId = read.value.run_id ?? read.value.id
  if (!runId) return fail({ kind: 'unexpected-response', where: 'dispatch' })
  return ok({ runId, status: read.value.status ?? read.value.status_code ?? 'queued' })
}

export async function readRun(
  send: Send,
  id: string,
  signal?: AbortSignal,
): Promise<Result<Run, ApiFailure>> {
  const path = `/v1/runs/${encodeURIComponent(id)}`
  const answer = await send({ kind: 'read', where: 'run', method: 'GET', path, named: true, signal })
  if (!answer.ok) return answer
  const read = readAnswer(answer.value, runRecord, 'run')
  return read.ok ? ok(toRun(read.value)) : read
}

/** Newest first. The filter may be ignored, so what comes is looked at here too. */
export async function listRuns(
  send: Send,
  filter: RunFilter,
  most: number,
  signal?: AbortSignal,
): Promise<Result<Run[], ApiFailure>> {
  const [field, value] =
    'workflowId' in filter ? ['comfyui_workflow_id', filter.workflowId] : ['client_ref', filter.clientRef]
  // Nothing that ends the filter: then it would be another one.
  if (value.includes("'")) throw new RangeError('The value of a filter holds no quote')
  const query = { q: `${field}.eq:'${value}'`, sort_by: 'created_at:desc' }
  const rows = await readAllPages(
    (page) => readListPage(send, '/v1/runs', 'runs', { ...query, ...page }, signal),
    'runs',
    most,
  )
  if (!rows.ok) return rows
  const runs = rows.value.flatMap((row) => {
    const read = runRecord.safeParse(row)
    return read.success ? [toRun(read.data)] : []
  })
  return ok(runs.filter((run) => ('workflowId' in filter ? run.workflowId : run.clientRef) === value))
}

/** One page of the runs of an endpoint. The filter may be ignored, so what comes is looked at here too. */
export async function readRunPage(
  send: Send,
  workflowId: string,
  { most, next }: { most: number; next: string | null },
  signal?: AbortSignal,
): Promise<Result<RunPage, ApiFailure>> {
  if (workflowId.includes("'")) throw new RangeError('The value of a filter holds no quote')
  const query = {
    q: `comfyui_workflow_id.eq:'${workflowId}'`,
    sort_by: 'created_at:desc',
    limit: String(most),
    ...(next !== null && { pq: next }),
  }
  const page = await readListPage(send, '/v1/runs', 'runs', query, signal)
  if (!page.ok) return page
  const runs = page.value.rows.flatMap((row) => {
    const read = runRecord.safeParse(row)
    return read.success ? [toRun(read.data)] : []
  })
  const own = runs.filter((run) => run.workflowId === workflowId)
  return ok({ runs: own, next: page.value.next, isFiltered: own.length === runs.length })
}

function toRun(record: RunRecord): Run {
  const status = record.status_code ?? record.status ?? 'queued'
  const output = runOutput.safeParse(record.output)
  const evaluation = record.current_evaluation_summary
  return {
    id: record.id,
    status,
    finished: finalStates.has(status),
    outputs: output.success
      ? output.data.outputs.map((file) => ({ outputId: file.output_id, url: file.url }))
      : [],
    failureCode: record.failure_code ?? null,
    failureMessage: record.failure_message ?? record.failure_reason ?? textOf(record.error),
    failureStage: record.failure_stage_code ?? record.failure_stage ?? null,
    cost: record.cost == null ? null : String(record.cost),
    costBreakdown: record.cost_breakdown ?? null,
    durationMs: record.duration_ms ?? null,
    createdAt: record.created_at ?? null,
    startedAt: record.started_at ?? null,
    completedAt: record.completed_at ?? record.finished_at ?? null,
    nodesCompleted: record.nodes_completed ?? null,
    nodesTotal: record.nodes_total ?? null,
    hasLogs: record.has_logs ?? null,
    hasNodeRuns: record.has_node_runs ?? null,
    workflowId: record.comfyui_workflow_id ?? null,
    clientRef: record.client_ref ?? null,
    metadata: record.metadata ?? {},
    evaluation: evaluation
      ? {
          passed: typeof evaluation.passed === 'boolean' ? evaluation.passed : null,
          statusCode: textOf(evaluation.status_code),
          score: typeof evaluation.score === 'number' ? evaluation.score : null,
        }
      : null,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
