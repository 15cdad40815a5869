import type { NodeId } from '../../workflow/workflow.ts'

/** A run that a ComfyUI works on: what is known of it so far. Times are of the sandbox's clock. */
export type LiveRun = {
  stage: 'queued' | 'dispatching' | 'running' | 'ended'
  startedMs: number | null
  endedMs: number | null
  /** In the order in which they began. */
  nodes: LiveNode[]
  log: LogEntry[]
}
export type LiveNode = {
  id: NodeId
  classType: string
  status: 'running' | 'succeeded' | 'failed'
  startedMs: number
  endedMs: number | null
}
export type LogEntry = {
  level: 'info' | 'warning' | 'error'
  message: string
  atMs: number
  /** The node that it is about. */
  nodeId: NodeId | null
}

export function newLiveRun(): LiveRun {
  return { stage: 'queued', startedMs: null, endedMs: null, nodes: [], log: [] }
}

export function doneNodes({ nodes }: LiveRun): LiveNode[] {
  return nodes.filter(({ status }) => status === 'succeeded')
}

/** Marks what ComfyUI says of its work. `known`: the class of each node that counts, by its id. */
export function follow(
  live: LiveRun,
  known: ReadonlyMap<NodeId, string>,
  { event, data }: { event: string; data: Record<string, unknown> },
  nowMs: number,
): void {
  if (event === 'execution_start') begin(live, nowMs)
  if (event === 'execution_cached' && Array.isArray(data.nodes))
    for (const id of data.nodes) if (known.has(id)) enter(live, known, id, nowMs, 'succeeded')
  if (event !== 'executing') return
  begin(live, nowMs)
  leave(live, 'succeeded', nowMs)
  // What a node expands into has ids of its own; on the canvas it is that node.
  const id = [data.display_node, data.node].find((one) => typeof one === 'string' && known.has(one))
  if (typeof id === 'string') enter(live, known, id, nowMs, 'running')
}

/** Nothing is at work any longer. */
export function leave({ nodes }: LiveRun, status: 'succeeded' | 'failed', nowMs: number): void {
  for (const node of nodes)
    if (node.status === 'running') {
      node.status = status
      node.endedMs = nowMs
    }
}

export function begin(live: LiveRun, nowMs: number): void {
  if (live.stage === 'ended' || live.startedMs !== null) return
  live.stage = 'running'
  live.startedMs = nowMs
}

export function enter(
  live: LiveRun,
  known: ReadonlyMap<NodeId, string>,
  id: NodeId,
  nowMs: number,
  status: LiveNode['status'],
): void {
  const endedMs = status === 'running' ? null : nowMs
  const before = live.nodes.find((node) => node.id === id)
  if (before !== undefined) Object.assign(before, { status, endedMs })
  else live.nodes.push({ id, classType: known.get(id) ?? '', status, startedMs: nowMs, endedMs })
}
