import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

/** Execution id: `"12"`, inside subgraphs `"12:5"`. Opaque; compare as text. */
export type NodeId = string

/** One node of a prompt. `class_type` is absent where the front end does not know the node's type. */
export type PromptNode = {
  class_type?: string
  inputs: Record<string, unknown>
  _meta?: { title?: string; [key: string]: unknown }
}

/** API format: execution id to node. */
export type Prompt = Record<NodeId, PromptNode>

/** UI format, as far as we read it; everything else in it is carried along untouched. */
export type Graph = {
  nodes: GraphNode[]
  links?: unknown
  definitions?: { subgraphs?: Subgraph[]; [key: string]: unknown }
  extra?: Record<string, unknown>
  extensions?: Record<string, unknown>
  [key: string]: unknown
}

export type GraphNode = {
  id: number | string
  type: string
  mode?: number
  title?: string
  inputs?: GraphSocket[]
  outputs?: GraphSocket[]
  properties?: Record<string, unknown>
  /** Array, or a record in files of some packs. */
  widgets_values?: unknown
  widgets_values_named?: Record<string, unknown>
  [key: string]: unknown
}

export type GraphSocket = {
  name: string
  type?: unknown
  link?: number | string | null
  links?: unknown
  widget?: { name: string }
  [key: string]: unknown
}

/** A subgraph definition: flat in the root's `definitions.subgraphs`, nested and shared by reference (`node.type`). */
export type Subgraph = Graph & { id: string; name?: string }

/** What one capture of the canvas gave: both forms of the same workflow. */
export type Workflow = { prompt: Prompt; graph: Graph }

/** A link in a prompt: `[source execution id, output slot]`. */
export function isLink(value: unknown): value is [NodeId, number] {
  return (
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number'
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Checks an API-format prompt from outside. The error says in a sentence what it is instead. */
export function parsePrompt(value: unknown): Result<Prompt, string> {
  if (!isRecord(value)) return fail('it is not an object of nodes')
  if (Array.isArray(value.nodes)) return fail('it is a workflow in UI format (it has a list of nodes)')
  for (const [id, node] of Object.entries(value)) {
    if (!isRecord(node) || !isRecord(node.inputs)) return fail(`entry "${id}" is not a node with inputs`)
    if (node.class_type !== undefined && typeof node.class_type !== 'string')
      return fail(`the class_type of entry "${id}" is not a text`)
  }
  return ok(value as Prompt)
}

/** Checks a UI-format graph from outside, its subgraph definitions included. */
export function parseGraph(value: unknown): Result<Graph, string> {
  if (!isRecord(value) || !Array.isArray(value.nodes)) return fail('it has no list of nodes')
  const problem = problemIn(value.nodes)
  if (problem !== null) return fail(problem)
  const definitions = isRecord(value.definitions) ? value.definitions.subgraphs : undefined
  if (definitions !== undefined && !Array.isArray(definitions)) return fail('its subgraphs are not a list')
  for (const definition of definitions ?? []) {
    if (!isRecord(definition) || typeof definition.id !== 'string' || !Array.isArray(definition.nodes))
      return fail('one of its subgraphs has no id or no list of nodes')
    const inner = problemIn(definition.nodes)
    if (inner !== null) return fail(`in subgraph ${definition.id}, ${inner}`)
  }
  return ok(value as Graph)
}

function problemIn(nodes: unknown[]): string | null {
  for (const node of nodes) {
    if (!isRecord(node) || (typeof node.id !== 'number' && typeof node.id !== 'string'))
      return 'one of its nodes has no id'
    if (typeof node.type !== 'string') return `node ${String(node.id)} has no type`
    for (const sockets of [node.inputs ?? [], node.outputs ?? []])
      if (!Array.isArray(sockets) || !sockets.every(isRecord))
        return `node ${String(node.id)} has no list of sockets`
  }
  return null
}
