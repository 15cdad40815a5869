// A run of an endpoint, as far as anything here reads it.

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
  /** As it comes: which names it has is not documented. */
  costBreakdown: unknown
  durationMs: number | null
  createdAt: string | null
  startedAt: string | null
  completedAt: string | null
  nodesCompleted: number | null
  nodesTotal: number | null
  hasLogs: boolean | null
  hasNodeRuns: boolean | null
  workflowId: string | null
  clientRef: string | null
  metadata: Record<string, unknown>
  evaluation: { passed: boolean | null; statusCode: string | null; score: number | null } | null
}

/** One line of what a run wrote. `at`: a time as the API tells it. */
export type LogLine = { at: string | null; level: string | null; message: string; meta: unknown }

/** What one node of a run did. `fields`: the row as it comes, as which of them names the node is not documented. */
export type NodeRun = {
  status: string | null
  classType: string | null
  message: string | null
  fields: Record<string, unknown>
}
