import type { ValueProblem } from '../contract/check-values.ts'
import { checkValue } from '../contract/check-values.ts'
import type { Contract, ContractInput } from '../contract/contract.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { inputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt, PromptNode } from '../workflow/workflow.ts'

/** Why values cannot be put into a prompt. `id`: of the input. */
export type InjectProblem =
  | Exclude<ValueProblem, { kind: 'not-https' }>
  /** A picture or file has a value, and no file of ours was placed for it. */
  | { kind: 'no-file'; id: string }
  /** The contract has this input, and no node of the prompt does: they are of two versions of a workflow. */
  | { kind: 'no-node'; id: string }

/**
 * The prompt as a caller's values make it. `files`: the name below ComfyUI's input folder of the file that was placed for
 * a picture or a file, by input id; what else is in `values` for these does not matter. The prompt given is not changed.
 *
 * | the input is | where its value goes |
 * |---|---|
 * | a text, a number, a switch | the literal of `value` |
 * | a picture | a Load Image node of its own, linked to `value` |
 * | a file | `file_name`; whatever was in `value` would go before it, so that is taken away |
 * | left out | nowhere: what the node has is its default |
 */
export function injectValues(
  prompt: Prompt,
  contract: Contract,
  values: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string>,
): Result<Prompt, InjectProblem[]> {
  const known = contract.inputs.map(({ id }) => id)
  const problems: InjectProblem[] = [...new Set([...values.keys(), ...files.keys()])]
    .filter((id) => !known.includes(id))
    .map((id) => ({ kind: 'unknown-input', id, known }))
  const nodes = new Map(Object.entries(prompt))
  for (const input of contract.inputs) {
    const problem = problemOf(input, values.get(input.id), files.get(input.id))
    if (problem !== null) problems.push(problem)
    if (problem !== null || (values.get(input.id) === undefined && !files.has(input.id))) continue
    const readers = [...nodes].filter(([, node]) => isNodeOf(node, input))
    if (readers.length === 0) problems.push({ kind: 'no-node', id: input.id })
    const given = valueFor(input, values.get(input.id), files.get(input.id), nodes)
    for (const [id, node] of readers) nodes.set(id, withInputs(node, given))
  }
  return problems.length > 0 ? fail(problems) : ok(Object.fromEntries(nodes))
}

/** What becomes of the node's `value` and `file_name`. Adds the node that loads a picture. */
function valueFor(
  { type }: ContractInput,
  value: unknown,
  file: string | undefined,
  nodes: Map<NodeId, PromptNode>,
): Record<string, unknown> {
  if (type === 'FILE') return { value: undefined, file_name: file }
  if (type !== 'IMAGE') return { value }
  const id = freeId(nodes)
  nodes.set(id, { class_type: 'LoadImage', inputs: { image: file }, _meta: { title: 'Runflow' } })
  return { value: [id, 0] }
}

/** No colon: ComfyUI's front end would look for a subgraph. */
function freeId(nodes: ReadonlyMap<NodeId, PromptNode>): NodeId {
  let count = 1
  while (nodes.has(`runflow-image-${count}`)) count += 1
  return `runflow-image-${count}`
}

function problemOf(input: ContractInput, value: unknown, file: string | undefined): InjectProblem | null {
  const { id, type, required } = input
  if (type === 'IMAGE' || type === 'FILE') {
    if (file !== undefined) return null
    if (value !== undefined) return { kind: 'no-file', id }
    return required ? { kind: 'missing', id } : null
  }
  if (file !== undefined) return { kind: 'wrong-type', id, expected: type }
  const problem = checkValue(input, value)
  return problem?.kind === 'not-https' ? null : problem
}

function isNodeOf({ class_type, inputs }: PromptNode, { id, type }: ContractInput): boolean {
  return inputKindOf(class_type) === type && inputs.input_id === id
}

function withInputs(node: PromptNode, given: Record<string, unknown>): PromptNode {
  const inputs = Object.entries({ ...node.inputs, ...given }).filter(([, value]) => value !== undefined)
  return { ...node, inputs: Object.fromEntries(inputs) }
}
