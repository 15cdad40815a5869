import { readInterface } from '../contract/interface.ts'
import { parsePrompt } from '../workflow/parse.ts'
import type { Prompt } from '../workflow/workflow.ts'
import type { Key } from './keys.ts'
import type { Row, SandboxContext } from './state.ts'
import { timeText } from './state.ts'

export type WorkflowBody = Record<string, unknown>

/** A workflow as the API answers it after a create: the fields of the contract's example, in its order. */
export function newRow(context: SandboxContext, key: Key, body: WorkflowBody): Row {
  const now = timeText(context.nowMs())
  const row: Row = {
    id: context.nextId('workflow'),
    org_id: key.organization.id,
    slug: String(body.slug),
    name: String(body.name),
    description: null,
    workflow_json: {},
    version: null,
    is_public: false,
    status_code: 'active',
    created_by: key.userId,
    environment: {},
    models: {},
    custom_nodes: {},
    graph: {},
    resources: {},
    created_at: now,
    updated_at: now,
    deleted_at: null,
    deleted_by: null,
    category_code: null,
    inputs: [],
    outputs: [],
  }
  return applyBody(context, row, body)
}

/** What is left out keeps its value; inputs and outputs are read anew from the graph. */
export function applyBody(context: SandboxContext, row: Row, body: WorkflowBody): Row {
  const { inputs: _inputs, outputs: _outputs, ...fields } = body
  Object.assign(row, fields)
  if (body.workflow_json !== undefined) {
    row.inputs = inputsOf(context, promptOf(row))
    row.outputs = outputsOf(context, promptOf(row))
  }
  return row
}

export function promptOf(row: Row): Prompt {
  const prompt = parsePrompt(row.workflow_json)
  return prompt.ok ? prompt.value : {}
}

function inputsOf(context: SandboxContext, prompt: Prompt) {
  return readInterface(prompt).inputs.map((input, index) => ({
    id: context.nextId('input'),
    name: input.inputId,
    variable_type_code: input.kind.toLowerCase(),
    display_name: input.displayName,
    description: input.description,
    default_behavior_code: null,
    validator_code: null,
    validator_attrs: {},
    is_required: input.default === undefined,
    default_value: null,
    sort_order: index,
    comfyui_node_id: input.nodeId,
    comfyui_field_name: 'value',
  }))
}

function outputsOf(context: SandboxContext, prompt: Prompt) {
  return readInterface(prompt).outputs.map((output, index) => ({
    id: context.nextId('output'),
    name: output.outputId,
    variable_type_code: output.kind.toLowerCase(),
    display_name: output.name,
    description: null,
    validator_code: null,
    validator_attrs: {},
    sort_order: index,
    comfyui_node_id: output.nodeId,
    comfyui_field_name: 'value',
  }))
}
