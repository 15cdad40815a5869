import type { ValueProblem } from '../contract/check-values.ts'
import { checkValues } from '../contract/check-values.ts'
import { readInterface } from '../contract/interface.ts'
import { readContract } from '../contract/stored-contract.ts'
import type { Faults } from './faults.ts'
import { promptOf } from './row.ts'
import type { SandboxContext, StoredRun } from './state.ts'
import { signedUrl, timeText } from './state.ts'

type Stage = 'queued' | 'dispatching' | 'running' | 'failed' | 'evaluated'

/** When each stage begins: reads of the run so far, and ms since it was created. */
const stages: { stage: Stage; reads: number; ms: number }[] = [
  { stage: 'queued', reads: 0, ms: 0 },
  { stage: 'dispatching', reads: 2, ms: 1_000 },
  { stage: 'running', reads: 3, ms: 2_000 },
  { stage: 'failed', reads: 4, ms: 5_000 },
  { stage: 'evaluated', reads: 5, ms: 15_000 },
]
const RUNNING_AFTER_MS = 2_000
const FAILED_AFTER_MS = 5_000

function stageOf(run: StoredRun, nowMs: number, faults: Faults): Stage {
  const reached = stages.filter(({ reads, ms }) =>
    faults.runs === 'by-read' ? run.reads >= reads : nowMs - run.createdMs >= ms,
  )
  return reached.at(-1)?.stage ?? 'queued'
}

export type RunRecord = ReturnType<typeof runRecord>

/** The run as the API answers it. It ends as failed: nothing here computes a picture, and none is invented. */
export function runRecord(context: SandboxContext, run: StoredRun, faults: Faults) {
  const stage = stageOf(run, context.nowMs(), faults)
  const ended = stage === 'failed' || stage === 'evaluated'
  const started = ended || stage === 'running'
  const failure = ended ? failureOf(run) : null
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
    request_id: `00000000-0000-4000-8000-${run.id.slice(-12)}`,
    batch_id: null,
    client_ref: run.body.client_ref ?? null,
    jurisdiction_code: null,
    flow_version_id: null,
    resolved_template_id: null,
    status_code: ended ? 'failed' : stage,
    input: signedInput(context, run.body.input),
    output: null,
    context: {},
    metadata: run.body.metadata ?? {},
    callback_url: run.body.callback_url ?? null,
    duration_ms: ended ? FAILED_AFTER_MS : null,
    nodes_total: null,
    nodes_completed: null,
    has_logs: false,
    has_node_runs: false,
    links: {},
    cost: null,
    cost_breakdown: null,
    created_at: timeText(run.createdMs),
    started_at: started ? timeText(run.createdMs + RUNNING_AFTER_MS) : null,
    completed_at: ended ? timeText(run.createdMs + FAILED_AFTER_MS) : null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    failure_stage_code: null,
  }
  if (stage !== 'evaluated') return record
  return {
    ...record,
    feedback_is_positive: null,
    feedback_reason: null,
    current_evaluation_summary: { passed: false, status_code: 'completed', score: 0 },
  }
}

function describe(problem: ValueProblem): string {
  const of = `The value of the input ${problem.id}`
  switch (problem.kind) {
    case 'unknown-input':
      return `There is no input ${problem.id}. The inputs: ${problem.known.join(', ')}.`
    case 'missing':
      return `The input ${problem.id} has no value.`
    case 'wrong-type':
      return `${of} is not of the type ${problem.expected}.`
    case 'not-https':
      return `${of} is neither an https address nor an uploaded asset.`
    case 'too-small':
      return `${of} is below ${problem.minimum}.`
    case 'too-large':
      return `${of} is above ${problem.maximum}.`
    case 'not-offered':
      return `${of} is none of ${problem.choices.map((choice) => JSON.stringify(choice)).join(', ')}.`
  }
}

/** What the platform would refuse when it runs comes first; else the truth about this place. */
function failureOf({ row, body }: StoredRun): { code: string | null; message: string } {
  const contract = readContract(readInterface(promptOf(row)), row.graph)
  const [problem] = checkValues(contract, new Map(Object.entries(body.input)))
  if (problem !== undefined) return { code: 'INPUT_VALIDATION_FAILED', message: describe(problem) }
  for (const [path, model] of Object.entries(row.models))
    if (model.sha256 === undefined)
      return { code: 'invalid_sha', message: `Model ${path} has no usable sha256.` }
  for (const [name, pack] of Object.entries(row.custom_nodes)) {
    if (pack.commit === null) return { code: null, message: `Custom node pack ${name} has no pinned commit.` }
    if (!pack.origin?.startsWith('https://'))
      return { code: null, message: `Custom node pack ${name} has no https origin to clone from.` }
  }
  const comfyui = row.environment.comfyui as { origin: string | null; commit: string | null } | undefined
  if (!comfyui?.origin || !comfyui.commit)
    return {
      code: null,
      message: 'The ComfyUI of this workflow has no origin and commit to reproduce it from.',
    }
  return {
    code: 'SANDBOX_HAS_NO_GPU',
    message:
      'This is the sandbox: the endpoint was found and the run accepted, but there is no GPU here, so nothing was computed.',
  }
}

function signedInput(context: SandboxContext, input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const id = typeof value === 'string' ? /^runflow:\/\/assets\/(.+)$/.exec(value)?.[1] : undefined
      const upload = context.state.uploads.find((one) => one.id === id)
      if (upload === undefined) return [name, value]
      const path = `/assets/${upload.id}/${encodeURIComponent(upload.filename)}`
      return [name, signedUrl(context.origins, path, 604_800, upload.signature)]
    }),
  )
}
