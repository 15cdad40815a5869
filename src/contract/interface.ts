import { isRecord } from '../is-record.ts'
import type { InputKind, OutputKind } from '../names.ts'
import { inputKindOf, outputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink } from '../workflow/workflow.ts'

export type WorkflowInput = {
  /** null: the id is linked or not a text, so it is not known before a run. */
  inputId: string | null
  kind: InputKind
  displayName: string
  description: string
  /** The value used when the caller sends none; undefined: the input is required. */
  default: unknown
  nodeId: NodeId
}

export type WorkflowOutput = {
  /** null: as for an input. */
  outputId: string | null
  kind: OutputKind
  name: string
  nodeId: NodeId
}

/** The inputs and outputs of an endpoint, as the platform reads them from the prompt. */
export type WorkflowInterface = { inputs: WorkflowInput[]; outputs: WorkflowOutput[] }

/** Reads any prompt: of the canvas, scrubbed or not, or the `workflow_json` of a live endpoint. */
export function readInterface(prompt: Prompt): WorkflowInterface {
  const inputs: WorkflowInput[] = []
  const outputs: WorkflowOutput[] = []
  for (const nodeId of Object.keys(prompt)) {
    const node = prompt[nodeId]
    const inputKind = inputKindOf(node?.class_type)
    const outputKind = outputKindOf(node?.class_type)
    if (node === undefined) continue
    if (inputKind !== undefined) {
      inputs.push({
        inputId: textOf(node.inputs.input_id),
        kind: inputKind,
        displayName: textOf(node.inputs.display_name) ?? '',
        description: textOf(node.inputs.description) ?? '',
        default: inputKind === 'FILE' ? fileDefaultOf(node.inputs) : literalOf(node.inputs.value),
        nodeId,
      })
    } else if (outputKind !== undefined) {
      const name = textOf(node.inputs.output_name) ?? ''
      outputs.push({ outputId: textOf(node.inputs.output_id), kind: outputKind, name, nodeId })
    }
  }
  return { inputs, outputs }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function literalOf(value: unknown): unknown {
  if (value === null || isLink(value)) return undefined
  // The front end wraps an array literal so that it does not look like a link.
  if (isRecord(value) && Object.hasOwn(value, '__value__')) return value.__value__
  return value
}

/** A File uses its `file_name` by default, unless an older endpoint has a `value` there. */
function fileDefaultOf(inputs: Record<string, unknown>): unknown {
  for (const value of [literalOf(inputs.value), literalOf(inputs.file_name)])
    if (value !== undefined && value !== '') return value
  return undefined
}
