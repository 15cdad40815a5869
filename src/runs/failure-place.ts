import type { LogLine, Run } from '../types/run.ts'
import { isRecord } from '../workflow/links.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'

/** What a run says about a node: a field that equals an execution id of the prompt that ran. Nothing is read out of text. */
export type NodeWord = { nodeId: NodeId; message: string | null }

/** A number in any other field may be anything: a step, a size, a count. */
const NAMES_A_NODE = /(^|_)node(_id)?$|^(node_?id|display_?node|unique_?id|execution_?id)$/i
const MOST_DEEP = 3

/** The nodes that a failed run names, in the order in which it does, each once. `prompt` null: the deployed one is not known. */
export function nodesNamedBy(
  run: Pick<Run, 'failureCode' | 'failureMessage' | 'failureStage'>,
  logs: readonly LogLine[],
  prompt: Prompt | null,
): NodeWord[] {
  if (prompt === null) return []
  const found = new Map<NodeId, string | null>()
  const add = (text: string | null, message: string | null) => {
    if (text !== null && nodeAt(prompt, text) !== undefined && !found.has(text)) found.set(text, message)
  }
  add(run.failureStage, run.failureMessage)
  // Of what went well nobody looks for the fault.
  for (const { level, message, meta } of logs)
    if (isBad(level)) for (const id of idsIn(meta, MOST_DEEP)) add(id, message)
  return [...found].map(([nodeId, message]) => ({ nodeId, message }))
}

function isBad(level: string | null): boolean {
  return level !== null && /^(err|error|fatal|critical|exception)/i.test(level)
}

function idsIn(value: unknown, deep: number): string[] {
  if (!isRecord(value) || deep === 0) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (isRecord(inner)) return idsIn(inner, deep - 1)
    const isId = typeof inner === 'string' || typeof inner === 'number'
    return isId && NAMES_A_NODE.test(name) ? [String(inner)] : []
  })
}
