import type { Faults } from './faults.ts'
import { filePath } from './run-files.ts'
import { signAsset, signUrl } from './signing.ts'
import type { SandboxContext, StoredRun } from './state.ts'
import { timeText } from './state.ts'
import { doneOf, stageOf, timesOf } from './timeline.ts'

const GPU = { model: 'L4', dollarsPerSecond: 0.000147 }
const OWN_GPU = { model: 'local', dollarsPerSecond: 0 }

export type RunRecord = ReturnType<typeof runRecord>

/** The run as the API answers it at this moment, with addresses that are signed anew. */
export function runRecord(context: SandboxContext, run: StoredRun, faults: Faults) {
  const { ending } = run
  const stage = stageOf(run, context.nowMs(), faults)
  const hasEnded = stage === 'ended' || stage === 'evaluated'
  const isFinished = hasEnded && ending.isFinal
  const { startedMs, endedMs } = timesOf(run)
  const hasStarted = startedMs !== null && (hasEnded || stage === 'running')
  const failure = isFinished ? ending.failure : null
  const done = doneOf(run, context.nowMs(), faults)
  const record = {
    id: run.id,
    org_id: run.key.organization.id,
    comfyui_workflow_id: run.row.id,
    model_id: null,
    flow_id: null,
    target_type: 'comfyui_workflow',
    target_version: null,
    source_code: 'api',
    created_by: run.key.userId,
    request_id: requestId(run),
    batch_id: null,
    client_ref: run.body.client_ref ?? null,
    jurisdiction_code: null,
    flow_version_id: null,
    resolved_template_id: null,
    status_code: hasEnded ? ending.status : stage,
    input: signedInput(context, run.body.input),
    output: isFinished ? outputOf(context, run, faults) : null,
    context: {},
    metadata: run.body.metadata ?? {},
    callback_url: run.body.callback_url ?? null,
    duration_ms: isFinished ? endedMs - run.createdMs : null,
    nodes_total: run.nodes.length,
    nodes_completed: done,
    has_logs: hasStarted,
    has_node_runs: done > 0,
    links: {},
    ...costOf(run, isFinished),
    created_at: timeText(run.createdMs),
    started_at: hasStarted ? timeText(startedMs) : null,
    completed_at: isFinished ? timeText(endedMs) : null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    failure_stage_code: null,
  }
  if (stage !== 'evaluated') return record
  const passed = ending.outputs !== 'none'
  return {
    ...record,
    feedback_is_positive: run.feedback?.isPositive ?? null,
    feedback_reason: run.feedback?.reason ?? null,
    // Nobody looked at anything: these are figures to test with.
    current_evaluation_summary: { passed, status_code: 'completed', score: passed ? 1 : 0 },
  }
}

/** Of the dispatch; its callbacks carry it too. */
export function requestId({ id }: StoredRun): string {
  return `00000000-0000-4000-8000-${id.slice(-12)}`
}

/** null where the run gives nothing. One entry for each file. */
function outputOf(context: SandboxContext, run: StoredRun, faults: Faults) {
  if (run.ending.outputs === 'none') return null
  const outputs = run.files.map((file) => ({
    output_id: file.outputId,
    url: signUrl(context, { method: 'GET', path: filePath(run.id, file), seconds: faults.resultSeconds }),
  }))
  return { kind: 'comfyui_outputs', outputs }
}

/** Whether a failed run is charged is not known, so it has no cost. */
function costOf(run: StoredRun, isFinished: boolean) {
  const { startedMs, endedMs } = timesOf(run)
  if (!isFinished || run.ending.outputs === 'none' || startedMs === null)
    return { cost: null, cost_breakdown: null }
  const seconds = (endedMs - startedMs) / 1000
  // A GPU of one's own costs nothing that anybody here knows.
  const { model, dollarsPerSecond } = run.live === null ? GPU : OWN_GPU
  return {
    cost: (seconds * dollarsPerSecond).toFixed(6),
    cost_breakdown: { gpu: [{ gpu_model: model, gpu_seconds: seconds.toFixed(3) }] },
  }
}

function signedInput(context: SandboxContext, input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const id = typeof value === 'string' ? /^runflow:\/\/assets\/(.+)$/.exec(value)?.[1] : undefined
      const upload = context.state.uploads.find((one) => one.id === id)
      return [name, upload === undefined ? value : signAsset(context, upload)]
    }),
  )
}
