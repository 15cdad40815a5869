import { isRecord } from '../is-record.ts'
import type { Definition } from '../types/definitions.ts'
import { reach } from '../workflow/dependencies.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'

/** The nodes that ComfyUI is going to run: its output nodes, and whatever feeds them. */
export function nodesToRun(prompt: Prompt, definitions: Definition[]): Set<NodeId> {
  const outputs = definitions
    .filter(({ output_node: isOutput }) => isOutput)
    .flatMap(({ node_ids: ids }) => ids.filter((id) => nodeAt(prompt, id) !== undefined))
  return nodesFeeding(prompt, outputs)
}

/** These nodes, and whatever feeds them. */
export function nodesFeeding(prompt: Prompt, outputs: NodeId[]): Set<NodeId> {
  return reach(outputs, (id) =>
    Object.values(nodeAt(prompt, id)?.inputs ?? {}).flatMap((value) => (isLink(value) ? [value[0]] : [])),
  )
}

/** What ComfyUI's events say of one prompt. `nodeId`: the one at work. */
export type LocalProgress = { done: ReadonlySet<NodeId>; nodeId: NodeId | null }

export const NO_PROGRESS: LocalProgress = { done: new Set(), nodeId: null }

/**
 * One event more. Its names and forms changed over the years: each that is known is read, any other says nothing. Events
 * of other prompts are left out; an `executing` of some versions does not say whose it is, so that it counts only while
 * ours is the one that runs.
 */
export function afterEvent(
  progress: LocalProgress,
  promptId: string,
  type: string,
  detail: unknown,
  isRunning: boolean,
): LocalProgress {
  const isOfOther = isRecord(detail) && detail.prompt_id !== undefined && detail.prompt_id !== promptId
  if (isOfOther) return progress
  const add = (ids: NodeId[]) => ({ ...progress, done: new Set([...progress.done, ...ids]) })
  if (type === 'execution_cached' && isRecord(detail) && Array.isArray(detail.nodes))
    return add(detail.nodes.map(String))
  if (type === 'executed' && isRecord(detail)) {
    const { node } = detail
    return typeof node === 'string' || typeof node === 'number' ? add([String(node)]) : progress
  }
  if (type === 'progress_state' && isRecord(detail) && isRecord(detail.nodes)) {
    const states = Object.entries(detail.nodes)
    const isIn = (state: string) =>
      states.flatMap(([id, node]) => (isRecord(node) && node.state === state ? [id] : []))
    const [current] = isIn('running')
    return { ...add(isIn('finished')), nodeId: current ?? progress.nodeId }
  }
  if (type === 'executing' && isRunning) {
    const node = isRecord(detail) ? detail.node : detail
    if (typeof node !== 'string' && typeof node !== 'number') return progress
    const before = progress.nodeId
    const now = String(node)
    // Where no state is told, the next node says that the one before is done.
    return { ...(before === null || before === now ? progress : add([before])), nodeId: now }
  }
  return progress
}

/** Where a prompt stands in the answer of ComfyUI's queue. */
export type QueuePlace = { kind: 'running' } | { kind: 'pending'; ahead: number } | { kind: 'absent' }

/** The prompt as it stands there; undefined: it does not. */
export function itemInQueue(answer: unknown, promptId: string): unknown {
  const items = [...itemsIn(answer, 'queue_running'), ...itemsIn(answer, 'queue_pending')]
  return items.find(({ id }) => id === promptId)?.item
}

export function placeInQueue(answer: unknown, promptId: string): QueuePlace {
  const running = itemsIn(answer, 'queue_running')
  const pending = itemsIn(answer, 'queue_pending')
  if (running.some(({ id }) => id === promptId)) return { kind: 'running' }
  const own = pending.find(({ id }) => id === promptId)
  if (own === undefined) return { kind: 'absent' }
  const before = pending.filter(({ number }) => number < own.number)
  return { kind: 'pending', ahead: running.length + before.length }
}

function itemsIn(answer: unknown, name: string): { number: number; id: string; item: unknown }[] {
  const items = isRecord(answer) ? answer[name] : null
  return (Array.isArray(items) ? (items as unknown[]) : []).flatMap((item) =>
    Array.isArray(item) && typeof item[0] === 'number' && typeof item[1] === 'string'
      ? [{ number: item[0], id: item[1], item }]
      : [],
  )
}
