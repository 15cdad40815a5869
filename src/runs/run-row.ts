import type { Run } from '../types/run.ts'
import { sumDecimals } from './decimals.ts'
import { gpuSecondsOf } from './gpu-seconds.ts'

/** A run as scripts get it. Times as the API tells them; null is what it does not say. */
export function toRunRow(run: Run) {
  const { failureCode: code, failureMessage: message, failureStage: stage } = run
  return {
    id: run.id,
    status: run.status,
    finished: run.finished,
    workflow_id: run.workflowId,
    client_ref: run.clientRef,
    metadata: run.metadata,
    cost: run.cost,
    gpu_seconds: gpuSecondsOf(run.costBreakdown),
    duration_ms: run.durationMs,
    nodes_completed: run.nodesCompleted,
    nodes_total: run.nodesTotal,
    created_at: run.createdAt,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    failure: code === null && message === null && stage === null ? null : { code, message, stage },
    evaluation: run.evaluation && {
      passed: run.evaluation.passed,
      status: run.evaluation.statusCode,
      score: run.evaluation.score,
    },
  }
}

export type RunRow = ReturnType<typeof toRunRow>
type Sum = { count: number; cost: string; gpu_seconds: number }

/** What runs came to: all, by the state they are in, and by each value of each key of their metadata. US dollars. */
export function totalsOf(rows: RunRow[]) {
  const byStatus = new Map<string, number>()
  const byMetadata = new Map<string, Map<string, RunRow[]>>()
  for (const row of rows) {
    byStatus.set(row.status, (byStatus.get(row.status) ?? 0) + 1)
    for (const [key, value] of Object.entries(row.metadata)) {
      const values = byMetadata.get(key) ?? new Map<string, RunRow[]>()
      byMetadata.set(key, values)
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      values.set(text, [...(values.get(text) ?? []), row])
    }
  }
  return {
    totals: { ...sumOf(rows), by_status: [...byStatus].map(([status, count]) => ({ status, count })) },
    cost_by_metadata: [...byMetadata].map(([key, values]) => ({
      key,
      values: [...values].map(([value, of]) => ({ value, ...sumOf(of) })),
    })),
  }
}

function sumOf(rows: RunRow[]): Sum {
  const seconds = rows.reduce((total, row) => total + (row.gpu_seconds ?? 0), 0)
  return {
    count: rows.length,
    cost: sumDecimals(rows.flatMap(({ cost }) => cost ?? [])),
    gpu_seconds: Math.round(seconds * 1000) / 1000,
  }
}
