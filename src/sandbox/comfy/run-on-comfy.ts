import { readInterface } from '../../contract/interface.ts'
import { readContract } from '../../contract/stored-contract.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import { injectValues } from '../../runs/inject.ts'
import type { Sleep } from '../../sleep.ts'
import { feedersOf } from '../../workflow/dependencies.ts'
import type { Prompt } from '../../workflow/workflow.ts'
import { refusedInstall } from '../refused-run.ts'
import { promptOf } from '../row.ts'
import type { SandboxContext, StoredRun } from '../state.ts'
import { collectOutputs } from './collect-outputs.ts'
import type { ComfyEvents } from './comfy-events.ts'
import type { ComfyServer, HistoryEntry } from './comfy-server.ts'
import type { End } from './end.ts'
import { describeInjectProblem, endOf, failedWith, LOST, TAKEN_OUT, unreachable } from './end.ts'
import type { LiveRun, LogEntry } from './live-run.ts'
import { begin, follow } from './live-run.ts'
import { placeFiles } from './place-files.ts'
import { describeNode, describeRefusal } from './refusal-text.ts'

/** What a run needs of the world. `fileId`: of its folder among ComfyUI's input files; no two runs share one. */
export type RunPlace = {
  server: ComfyServer
  events: ComfyEvents
  context: SandboxContext
  request: typeof fetch
  sleep: Sleep
  fileId: string
  /** The sandbox ends. */
  signal: AbortSignal
  /** How long ComfyUI may give no answer before the run is given up. */
  patienceMs: number
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 1000

/** One run, from the caller's values to the files that come of it. Every way out is an end with a sentence. */
export async function runOnComfy(run: StoredRun, live: LiveRun, place: RunPlace): Promise<End> {
  const prompt = promptOf(run.row)
  const io = readInterface(prompt)
  const note = logTo(live, place.context)
  const refused = refusedInstall(run.row)
  if (refused !== null) note('warning', `Runflow itself would fail this run: ${refused.message}`)

  const outputNodes = io.outputs.map(({ nodeId }) => nodeId)
  const counted = feedersOf(prompt, outputNodes.length > 0 ? outputNodes : Object.keys(prompt))
  run.nodes = [...counted].map((id) => ({ id, classType: prompt[id]?.class_type ?? '' }))
  const known = new Map(run.nodes.map(({ id, classType }) => [id, classType]))

  const injected = await inject(run, prompt, place)
  if (!injected.ok) return failedWith('INPUT_VALIDATION_FAILED', injected.error)
  await place.events.open()
  const queued = await place.server.queuePrompt(injected.value, place.events.clientId)
  if (!queued.ok) {
    if (queued.error.kind !== 'refused') return unreachable(queued.error)
    for (const node of queued.error.refusal.nodes) note('error', describeNode(node), node.nodeId)
    return failedWith('COMFYUI_REFUSED', describeRefusal(queued.error.refusal))
  }
  const { promptId, refusals } = queued.value
  note('info', `ComfyUI queued it as ${promptId}.`)
  for (const node of refusals?.nodes ?? [])
    note('warning', `Does not run: ${describeNode(node)}`, node.nodeId)
  live.stage = 'dispatching'

  const ended = new AbortController()
  place.events.listen(promptId, (event, data) => {
    follow(live, known, { event, data }, place.context.nowMs())
    if (/^execution_(success|error|interrupted)$/.test(event)) ended.abort()
  })
  const entry = await waitFor(promptId, live, place, ended.signal)
  place.events.forget(promptId)
  if (!entry.ok) {
    if (place.signal.aborted) await place.server.cancel(promptId)
    return entry.error
  }
  begin(live, place.context.nowMs())
  const collected = await collectOutputs(io.outputs, entry.value, place.server, place.signal)
  return endOf(entry.value, collected, live, { note, known, nowMs: place.context.nowMs() })
}

async function inject(run: StoredRun, prompt: Prompt, place: RunPlace): Promise<Result<Prompt, string>> {
  const contract = readContract(readInterface(prompt), run.row.graph)
  const values = new Map(Object.entries(run.body.input))
  const { server, request, signal } = place
  const uploads = place.context.state.uploads.filter(
    ({ organizationId }) => organizationId === run.key.organization.id,
  )
  const placed = await placeFiles(contract, values, place.fileId, { server, uploads, request, signal })
  if (!placed.ok) return placed
  const injected = injectValues(prompt, contract, values, placed.value)
  return injected.ok ? injected : fail(injected.error.map(describeInjectProblem).join(' '))
}

/** Polled, as events get lost: they only make it quicker, and tell the progress. */
async function waitFor(
  promptId: string,
  live: LiveRun,
  { server, context, sleep, signal, patienceMs }: RunPlace,
  hint: AbortSignal,
): Promise<Result<HistoryEntry, End>> {
  let waitMs = FIRST_WAIT_MS
  let silentSinceMs: number | null = null
  let timesNowhere = 0
  while (!signal.aborted) {
    const entry = await server.readHistory(promptId)
    if (entry.ok && entry.value !== null) return ok(entry.value)
    const queue = entry.ok ? await server.placeInQueue(promptId) : entry
    if (queue.ok) {
      silentSinceMs = null
      if (queue.value === 'running') begin(live, context.nowMs())
      // Between the queue and the history it is in neither for a moment.
      timesNowhere = queue.value === 'nowhere' ? timesNowhere + 1 : 0
      if (timesNowhere > 3) return fail(live.startedMs === null ? TAKEN_OUT : LOST)
    } else {
      silentSinceMs ??= context.nowMs()
      if (context.nowMs() - silentSinceMs >= patienceMs) return fail(unreachable(queue.error))
    }
    // Woken by the event of its end, once; the history may know of it a moment later.
    await (hint.aborted ? sleep(FIRST_WAIT_MS, signal) : sleep(waitMs, AbortSignal.any([signal, hint])))
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5)
  }
  return fail({ ...TAKEN_OUT, message: 'The sandbox was stopped.' })
}

export function logTo(live: LiveRun, { nowMs }: Pick<SandboxContext, 'nowMs'>) {
  return (level: LogEntry['level'], message: string, nodeId: string | null = null): void =>
    void live.log.push({ level, message, nodeId, atMs: nowMs() })
}
