import { DEPLOY_CLASS } from '../names.ts'
import { emptyDeployNodes } from './clear-deploy-secrets.ts'
import { cutInputs } from './cut-input-links.ts'
import { flattenCanvas } from './flat-graph.ts'
import { scrubGroups } from './group-nodes.ts'
import { inputKindOf } from './io-nodes.ts'
import { dropFromGraph } from './prune-graph.ts'
import type { NodeId, Prompt, Workflow } from './workflow.ts'

/** What may be sent. `dropped`: execution ids of the nodes that are not sent, of the prompt and of the canvas. */
export type ScrubbedWorkflow = { workflow: Workflow; dropped: NodeId[] }

/**
 * Makes the copy that is sent. Links into the value of a Runflow Input are removed, since the caller's value is used
 * instead; so is what fed nothing else. Host and key of Deploy nodes are emptied. Literals are defaults and stay. The
 * captured workflow is not changed.
 */
export function scrubWorkflow(workflow: Workflow): ScrubbedWorkflow {
  const { prompt, graph } = deepCopy(workflow)
  dropNonInputs(prompt)
  emptyDeployNodes(graph)
  const canvas = flattenCanvas(graph)
  const cut = cutInputs(prompt, canvas)
  for (const id of cut.fromPrompt) delete prompt[id]
  scrubGroups(graph, canvas, workflow.prompt, cut.fromPrompt)
  const fromGraph = dropFromGraph(canvas, prompt, cut)
  return { workflow: { prompt, graph }, dropped: [...new Set([...cut.fromPrompt, ...fromGraph])] }
}

const FILE_INPUTS = new Set(['input_id', 'display_name', 'description', 'file_name', 'value'])

/**
 * Without our front end a prompt has the Deploy node in it, key included; the older plugin's file button is always in
 * it.
 */
function dropNonInputs(prompt: Prompt): void {
  for (const [id, node] of Object.entries(prompt)) {
    if (node.class_type === DEPLOY_CLASS) delete prompt[id]
    if (inputKindOf(node.class_type) !== 'FILE') continue
    for (const name of Object.keys(node.inputs)) if (!FILE_INPUTS.has(name)) delete node.inputs[name]
  }
}

/** A workflow is JSON, and this copies it several times as fast as structuredClone. */
function deepCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner) => (isPlain(inner) ? inner : deepCopy(inner))) as T
  const copy = { ...value }
  for (const key in copy) if (!isPlain(copy[key])) copy[key] = deepCopy(copy[key])
  return copy
}

/** Most values of a workflow. They are copied with the list or object that holds them. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}
