import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import type { RunRecord } from './schemas.ts'
import { dispatchedRun, runOutput, runRecord } from './schemas.ts'
import type { Send } from './transport.ts'
import { readAnswer } from './transport.ts'

export type DispatchBody = {
  input: Record<string, unknown>
  callback_url?: string | null
  metadata?: Record<string, unknown>
  client_ref?: string | null
}
export type Dispatched = { runId: string; status: string }

export type Run = {
  id: string
  status: string
  /** Nothing changes any more, but for the evaluation. */
  finished: boolean
  /** One entry per file; an `outputId` repeats. URLs are signed and expire: read the run again for fresh ones. */
  outputs: { outputId: string; url: string }[]
  failureCode: string | null
  failureMessage: string | null
  failureStage: string | null
  /** Decimal text, US dollars. */
  cost: string | null
  durationMs: number | null
  createdAt: string | null
  startedAt: string | null
  completedAt: string | null
  evaluation: { passed: boolean | null; statusCode: string | null; score: number | null } | null
}

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
    durationMs: record.duration_ms ?? null,
    createdAt: record.created_at ?? null,
    startedAt: record.started_at ?? null,
    completedAt: record.completed_at ?? record.finished_at ?? null,
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
