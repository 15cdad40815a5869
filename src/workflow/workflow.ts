/** Execution id: `"12"`, inside subgraphs `"12:5"`. Any text; never parsed, only compared. */
export type NodeId = string

/** One node of a prompt. `class_type` is absent where the front end does not know the node's type. */
export type PromptNode = {
  class_type?: string
  inputs: Record<string, unknown>
  _meta?: { title?: string; [key: string]: unknown }
}

/** API format: execution id to node. */
export type Prompt = Record<NodeId, PromptNode>

/** UI format, as far as it is read here. Everything else in it is sent unchanged. */
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

/** Both forms of one workflow, captured at the same time. */
export type Workflow = { prompt: Prompt; graph: Graph }

/** A link in a prompt: `[source execution id, output slot]`. */
export function isLink(value: unknown): value is [NodeId, number] {
  return (
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number'
  )
}

/** The node with this id. An id may be any text, `constructor` too, so inherited properties are left out. */
export function nodeAt(prompt: Prompt, id: NodeId): PromptNode | undefined {
  return Object.hasOwn(prompt, id) ? prompt[id] : undefined
}
