import type { InjectProblem } from '../../runs/inject.ts'
import type { NodeId } from '../../workflow/workflow.ts'
import { describeValueProblem } from '../refused-run.ts'
import type { RunFile } from '../state.ts'
import type { Collected } from './collect-outputs.ts'
import type { ComfyFailure, HistoryEntry } from './comfy-server.ts'
import type { LiveRun, LogEntry } from './live-run.ts'
import { doneNodes, enter, leave } from './live-run.ts'
import { short } from './refusal-text.ts'

/** How a run on a ComfyUI ended. `message` is told to the caller where it is no success. */
export type End = {
  status: 'succeeded' | 'partial_succeeded' | 'failed' | 'canceled'
  code: string | null
  message: string | null
  files: RunFile[]
}

export function unreachable(failure: ComfyFailure): End {
  const message =
    failure.kind === 'status'
      ? `ComfyUI, or a proxy in front of it, answered HTTP ${failure.status} with something else than was asked for.`
      : 'ComfyUI does not answer. Is it running, and can this machine reach it?'
  return failedWith('COMFYUI_UNREACHABLE', message)
}

export const LOST = failedWith(
  'COMFYUI_LOST',
  'ComfyUI no longer knows this run: it was restarted while it worked on it, or its history was cleared.',
)
export const TAKEN_OUT: End = {
  ...failedWith(null, 'It was taken out of the queue of ComfyUI, or ComfyUI was restarted, before it began.'),
  status: 'canceled',
}

type Notes = {
  note(level: LogEntry['level'], message: string, nodeId?: NodeId | null): void
  known: ReadonlyMap<NodeId, string>
  nowMs: number
}

/** What ComfyUI's history and the files that came make of a run. */
export function endOf(
  { completed, events }: HistoryEntry,
  { files, missing }: Collected,
  live: LiveRun,
  { note, known, nowMs }: Notes,
): End {
  const interrupted = events.get('execution_interrupted')
  const broken = events.get('execution_error')
  const { node_id: at, executed } = broken ?? interrupted ?? {}
  // Told at the end as well, for where no events were heard.
  for (const id of Array.isArray(executed) ? executed : [])
    if (known.has(id) && !doneNodes(live).some((node) => node.id === id))
      enter(live, known, id, nowMs, 'succeeded')
  if (typeof at === 'string' && known.has(at)) enter(live, known, at, nowMs, 'failed')
  leave(live, completed ? 'succeeded' : 'failed', nowMs)
  if (interrupted !== undefined) {
    const message = `It was interrupted in ComfyUI${placeOf(interrupted, known)}.`
    note('error', message, nodeIdIn(interrupted, known))
    return { status: 'canceled', code: null, message, files: [] }
  }
  const lines = missing.map(({ outputId, reason }) => `No file of the output ${outputId} came: ${reason}.`)
  if (broken !== undefined || !completed) {
    const message = describeError(broken ?? {}, known)
    note('error', message, nodeIdIn(broken ?? {}, known))
    const status = files.length > 0 ? 'partial_succeeded' : 'failed'
    return { status, code: 'COMFYUI_NODE_FAILED', message, files }
  }
  for (const line of lines) note('error', line)
  if (lines.length === 0) {
    note('info', 'ComfyUI ran it to its end.')
    return { status: 'succeeded', code: null, message: null, files }
  }
  const message = `ComfyUI ran it to its end. ${lines.join(' ')}`
  return {
    status: files.length > 0 ? 'partial_succeeded' : 'failed',
    code: 'COMFYUI_NO_OUTPUT',
    message,
    files,
  }
}

export function failedWith(code: string | null, message: string): End {
  return { status: 'failed', code, message, files: [] }
}

export function describeInjectProblem(problem: InjectProblem): string {
  switch (problem.kind) {
    case 'no-file':
      return `The value of the input ${problem.id} is neither an https address nor an uploaded asset.`
    case 'no-node':
      return `No node of the workflow has the input ${problem.id}.`
    default:
      return describeValueProblem(problem)
  }
}

/** What a node says when it fails is text of anybody's. */
function describeError(data: Record<string, unknown>, known: ReadonlyMap<NodeId, string>): string {
  const said = [data.exception_type, data.exception_message].filter((part) => typeof part === 'string')
  const what = short(said.join(': ')) || 'ComfyUI did not say why'
  return `ComfyUI failed${placeOf(data, known)}: ${what}`
}

function placeOf(data: Record<string, unknown>, known: ReadonlyMap<NodeId, string>): string {
  const id = nodeIdIn(data, known)
  if (id !== null) return ` at node ${id}, ${known.get(id)}`
  // A node of ours that loads a picture, or one that an output does not need.
  return typeof data.node_type === 'string' ? ` at a node of the class ${short(data.node_type)}` : ''
}

/** Only what is an execution id of the deployed workflow. */
function nodeIdIn(
  { node_id: id }: Record<string, unknown>,
  known: ReadonlyMap<NodeId, string>,
): NodeId | null {
  return typeof id === 'string' && known.has(id) ? id : null
}
