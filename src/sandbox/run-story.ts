import type { LiveRun, LogEntry } from './comfy/live-run.ts'
import type { Faults } from './faults.ts'
import type { SandboxContext, StoredRun } from './state.ts'
import { timeText } from './state.ts'
import { doneOf, stageOf, timesOf } from './timeline.ts'

// What a run tells beside its record: a log, what each node did, and how it was judged. All three follow from its time.

type NodeRun = {
  id: string
  run_id: string
  comfyui_node_id: string
  class_type: string
  status_code: 'running' | 'succeeded' | 'failed'
  started_at: string
  completed_at: string | null
  duration_ms: number | null
}
type LogLine = {
  id: string
  run_id: string
  level_code: LogEntry['level']
  message: string
  timestamp: string
  meta: object
}

/** Those that are done, and the one that is at work or broke. */
export function nodeRunsOf(context: SandboxContext, run: StoredRun, faults: Faults): NodeRun[] {
  if (run.live !== null) return liveNodeRuns(run, run.live)
  const { startedMs, endedMs } = timesOf(run)
  if (startedMs === null) return []
  const eachMs = (endedMs - startedMs) / Math.max(1, run.nodes.length)
  const done = doneOf(run, context.nowMs(), faults)
  const current = currentState(context, run, faults)
  return run.nodes.slice(0, current === null ? done : done + 1).map(({ id, classType }, at) => {
    const isDone = at < done
    const beginMs = startedMs + Math.round(at * eachMs)
    const endMs = startedMs + Math.round((at + 1) * eachMs)
    return {
      id: partId('b', run, at),
      run_id: run.id,
      comfyui_node_id: id,
      class_type: classType,
      status_code: isDone || current === null ? 'succeeded' : current,
      started_at: timeText(beginMs),
      completed_at: isDone ? timeText(endMs) : null,
      duration_ms: isDone ? endMs - beginMs : null,
    }
  })
}

export function logOf(context: SandboxContext, run: StoredRun, faults: Faults): LogLine[] {
  if (run.live !== null) return liveLog(run, run.live)
  const { startedMs, endedMs } = timesOf(run)
  const stage = stageOf(run, context.nowMs(), faults)
  if (startedMs === null || stage === 'queued' || stage === 'dispatching') return []
  const lines: Pick<LogLine, 'level_code' | 'message' | 'timestamp'>[] = [
    { level_code: 'info', message: 'A worker took the run.', timestamp: timeText(startedMs) },
  ]
  for (const node of nodeRunsOf(context, run, faults))
    if (node.completed_at !== null)
      lines.push({
        level_code: 'info',
        message: `Node ${node.comfyui_node_id}, ${node.class_type}, is done.`,
        timestamp: node.completed_at,
      })
  if (stage !== 'running' && run.ending.isFinal) {
    const { failure } = run.ending
    const message = failure?.message ?? 'The run is over. Its files are placeholders: no GPU ran this.'
    lines.push({ level_code: failure === null ? 'info' : 'error', message, timestamp: timeText(endedMs) })
  }
  return lines.map((line, at) => ({ id: partId('a', run, at), run_id: run.id, ...line, meta: {} }))
}

function liveNodeRuns(run: StoredRun, { nodes }: LiveRun): NodeRun[] {
  return nodes.map(({ id, classType, status, startedMs, endedMs }, at) => ({
    id: partId('b', run, at),
    run_id: run.id,
    comfyui_node_id: id,
    class_type: classType,
    status_code: status,
    started_at: timeText(startedMs),
    completed_at: endedMs === null ? null : timeText(endedMs),
    duration_ms: endedMs === null ? null : endedMs - startedMs,
  }))
}

function liveLog(run: StoredRun, { log }: LiveRun): LogLine[] {
  return log.map(({ level, message, atMs, nodeId }, at) => ({
    id: partId('a', run, at),
    run_id: run.id,
    level_code: level,
    message,
    timestamp: timeText(atMs),
    meta: nodeId === null ? {} : { comfyui_node_id: nodeId },
  }))
}

/** One, some time after the end. */
export function evaluationsOf(context: SandboxContext, run: StoredRun, faults: Faults) {
  if (stageOf(run, context.nowMs(), faults) !== 'evaluated') return []
  const passed = run.ending.outputs !== 'none'
  const evaluation = {
    id: partId('c', run, 0),
    run_id: run.id,
    status_code: 'completed',
    passed,
    score: passed ? 1 : 0,
    reason: 'This is the sandbox: nobody looked at anything.',
    created_at: timeText(timesOf(run).endedMs),
  }
  return [evaluation]
}

/** null: none is at work. */
function currentState(context: SandboxContext, run: StoredRun, faults: Faults): 'running' | 'failed' | null {
  const stage = stageOf(run, context.nowMs(), faults)
  if (stage === 'queued' || stage === 'dispatching') return null
  if (stage === 'running' || !run.ending.isFinal) return 'running'
  return run.ending.reached > 0 && run.ending.failure !== null ? 'failed' : null
}

function partId(letter: string, { id }: StoredRun, at: number): string {
  return `00000000-0000-4000-8000-${letter}${id.slice(-6)}${at.toString(16).padStart(5, '0')}`
}
