import { isRecord } from '../../is-record.ts'
import type { NodeId } from '../../workflow/workflow.ts'

/** What ComfyUI has against a prompt. `said`: of the whole. */
export type PromptRefusal = { said: string | null; nodes: NodeRefusal[] }
type NodeRefusal = { nodeId: NodeId; classType: string; said: string[] }

/** A traceback, or a list of all models, is for the log of ComfyUI. */
const MOST_LETTERS = 500
const MOST_NODES = 20

/** null: nothing is wrong. */
export function readRefusal(answer: Record<string, unknown>): PromptRefusal | null {
  const { error, node_errors: errors } = answer
  const nodes = Object.entries(isRecord(errors) ? errors : {}).flatMap(([nodeId, about]) => {
    if (!isRecord(about)) return []
    const said = (Array.isArray(about.errors) ? about.errors : []).map(sentenceOf)
    return [{ nodeId, classType: textOf(about.class_type), said: said.filter((one) => one !== '') }]
  })
  const said = sentenceOf(error)
  return said === '' && nodes.length === 0 ? null : { said: said || null, nodes }
}

/** What stands at the nodes is the same in the words of the whole, so that is told only where no node has any. */
export function describeRefusal({ said, nodes }: PromptRefusal): string {
  if (nodes.length === 0) return `ComfyUI refused the workflow: ${said ?? 'it did not say why.'}`
  return `ComfyUI refused the workflow. ${nodes.slice(0, MOST_NODES).map(describeNode).join(' ')}`
}

export function describeNode({ nodeId, classType, said }: NodeRefusal): string {
  return `Node ${nodeId}, ${classType}: ${said.join(' ')}`
}

/** Any text of theirs, on one line and not too long. */
export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS)}…`
}

function sentenceOf(error: unknown): string {
  if (typeof error === 'string') return short(error)
  if (!isRecord(error)) return ''
  const parts = [textOf(error.message), textOf(error.details)].filter((part) => part !== '')
  const whole = short(parts.map((part) => part.replace(/[.\s]+$/, '')).join(': '))
  return whole === '' ? '' : `${whole}.`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? short(value) : ''
}
