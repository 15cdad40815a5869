import { DEPLOY_CLASS } from '../names.ts'
import { emptyDeployNodes } from './clear-deploy-secrets.ts'
import { cutInputs } from './cut-input-links.ts'
import { flattenCanvas } from './flat-graph.ts'
import { scrubGroups } from './group-nodes.ts'
import { inputKindOf } from './io-nodes.ts'
import { dropFromGraph } from './prune-graph.ts'
import type { NodeId, Prompt, Workflow } from './workflow.ts'

/** What may be sent. `dropped`: execution ids of the nodes that do not travel, of the prompt and of the canvas. */
export type ScrubbedWorkflow = { workflow: Workflow; dropped: NodeId[] }

/**
 * Makes the copy that leaves the machine: links into the value of a Runflow Input are cut (the caller's value takes
 * their place), what fed nothing else is dropped, host and key of Deploy nodes are emptied. Literals are defaults and
 * stay. The captured workflow is not touched.
 */
export function scrubWorkflow(workflow: Workflow): ScrubbedWorkflow {
  const { prompt, graph } = deepCopy(workflow)
  dropPluginsOwn(prompt)
  emptyDeployNodes(graph)
  const canvas = flattenCanvas(graph)
  const cut = cutInputs(prompt, canvas)
  for (const id of cut.fromPrompt) delete prompt[id]
  scrubGroups(graph, canvas, workflow.prompt, cut.fromPrompt)
  const fromGraph = dropFromGraph(canvas, prompt, cut)
  return { workflow: { prompt, graph }, dropped: [...new Set([...cut.fromPrompt, ...fromGraph])] }
}

const FILE_INPUTS = new Set(['input_id', 'display_name', 'description', 'file_name', 'value'])

/** Without our front end the Deploy node enters prompts, key included; the existing plugin's file button always does. */
function dropPluginsOwn(prompt: Prompt): void {
  for (const [id, node] of Object.entries(prompt)) {
    if (node.class_type === DEPLOY_CLASS) delete prompt[id]
    if (inputKindOf(node.class_type) !== 'FILE') continue
    for (const name of Object.keys(node.inputs)) if (!FILE_INPUTS.has(name)) delete node.inputs[name]
  }
}

/** A workflow is JSON. Several times as fast as structuredClone on one of thousands of nodes. */
function deepCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner) => (isPlain(inner) ? inner : deepCopy(inner))) as T
  const copy = { ...value }
  for (const key in copy) if (!isPlain(copy[key])) copy[key] = deepCopy(copy[key])
  return copy
}

/** Most of what a workflow holds: it came along with what is around it. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}
