import { isRecord } from '../is-record.ts'
import type { LogLine, NodeRun, Run } from '../types/run.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'

/** What a run says about a node: a field that equals an execution id of the prompt that ran. Nothing is read out of text. */
export type NodeWord = { nodeId: NodeId; message: string | null }

/** A number in any other field may be anything: a step, a size, a count. */
const NAMES_A_NODE = /(^|_)node(_id)?$|^(node_?id|display_?node|unique_?id|execution_?id)$/i
const MOST_DEEP = 3
/** Levels of lines, and states of nodes. */
const BAD = /^(err|fatal|critical|exception|fail|timeout)/i

/** What was read of a run beside its record. */
export type RunDetails = { logs: readonly LogLine[]; nodeRuns: readonly NodeRun[] }

/** The nodes that a failed run names, in the order in which it does, each once. `prompt` null: the deployed one is not known. */
export function nodesNamedBy(
  run: Pick<Run, 'failureCode' | 'failureMessage' | 'failureStage'>,
  { logs, nodeRuns }: RunDetails,
  prompt: Prompt | null,
): NodeWord[] {
  if (prompt === null) return []
  const found = new Map<NodeId, string | null>()
  const add = (id: string, message: string | null) => {
    if (nodeAt(prompt, id) !== undefined && (found.get(id) ?? null) === null) found.set(id, message)
  }
  if (run.failureStage !== null) add(run.failureStage, run.failureMessage)
  for (const { status, classType, message, fields } of nodeRuns) {
    if (!isBad(status)) continue
    // Where it says which class it was, that counts too: an id alone may be of something else.
    for (const id of idsIn(fields, MOST_DEEP))
      if (classType === null || nodeAt(prompt, id)?.class_type === classType) add(id, message)
  }
  // Of what went well nobody looks for the fault.
  for (const { level, message, meta } of logs)
    if (isBad(level)) for (const id of idsIn(meta, MOST_DEEP)) add(id, message)
  return [...found].map(([nodeId, message]) => ({ nodeId, message }))
}

function isBad(word: string | null): boolean {
  return word !== null && BAD.test(word)
}

function idsIn(value: unknown, deep: number): string[] {
  if (!isRecord(value) || deep === 0) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (isRecord(inner)) return idsIn(inner, deep - 1)
    const isId = typeof inner === 'string' || typeof inner === 'number'
    return isId && NAMES_A_NODE.test(name) ? [String(inner)] : []
  })
}
