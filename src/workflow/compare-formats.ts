import { DEPLOY_CLASS, SAVE_CLASSES } from '../names.ts'
import type { ValueDifference } from './compare-values.ts'
import { openValues } from './compare-values.ts'
import { definitionsOf, groupNodesOf } from './definitions.ts'
import type { EffectiveMode, Execution } from './executions.ts'
import { framesOf } from './executions.ts'
import { inputKindOf, outputKindOf } from './io-nodes.ts'
import type { Origin, OriginOf } from './link-origins.ts'
import { openLinkOrigins } from './link-origins.ts'
import type { GraphNode, NodeId, Prompt, PromptNode, Workflow } from './workflow.ts'
import { isLink } from './workflow.ts'

/** Where an input comes from: a node and which of its outputs. null: from nowhere. */
export type LinkEnd = [NodeId, number] | null

/** What one node is in the prompt, and what it is in the graph. */
export type FormatDifference =
  | { kind: 'only-in-prompt' | 'only-in-graph'; nodeId: NodeId; classType: string | null }
  | { kind: 'switched-off'; nodeId: NodeId; mode: Exclude<EffectiveMode, 'active'> }
  | { kind: 'class'; nodeId: NodeId; prompt: string; graph: string }
  | { kind: 'link'; nodeId: NodeId; input: string; prompt: LinkEnd; graph: LinkEnd }
  | ValueDifference

/** ComfyUI's own nodes that only the canvas has, and ours. */
const CANVAS_ONLY = new Set(['Note', 'MarkdownNote', 'Reroute', 'PrimitiveNode', DEPLOY_CLASS])
/** Nodes of packs that pass a value on and stand in no prompt. */
const PASSES_ON = /reroute|^(get|set)node/i
const SAVES = new Set<string>(SAVE_CLASSES)

/**
 * In what a prompt and a graph cannot be of one state of one workflow. Neither says which nodes are virtual, and a
 * graph seldom says which widget a value belongs to: what cannot be compared counts as equal.
 */
export function compareFormats({ prompt, graph }: Workflow): FormatDifference[] {
  const frames = framesOf(graph)
  const executions = new Map(frames.flatMap((frame) => frame.executions.map((one) => [one.id, one])))
  const [definitions, groups] = [definitionsOf(graph), groupNodesOf(graph)]
  const isDrawnOnly = ({ type }: GraphNode) =>
    CANVAS_ONLY.has(type) || definitions.has(type) || groups.has(type)
  const missing = [...executions.values()].filter(
    ({ id, mode, node }) => mode === 'active' && !Object.hasOwn(prompt, id) && !isDrawnOnly(node),
  )
  const found = [...compareNodes(prompt, executions), ...findMissing(missing, prompt)]

  const reported = new Set(found.map(({ nodeId }) => nodeId))
  const originOf = openLinkOrigins(graph, frames)
  const compareValues = openValues(graph, executions)
  // A node that nobody knows may wire sockets by itself at the export.
  const showsAllLinks = missing.length === 0
  const isKnown = ([source]: [NodeId, number]) => Object.hasOwn(prompt, source) || executions.has(source)
  for (const [nodeId, { inputs, class_type }] of Object.entries(prompt)) {
    const execution = executions.get(nodeId)
    if (execution === undefined || execution.mode !== 'active' || reported.has(nodeId)) continue
    for (const [input, origin] of originsByName(execution, inputs, originOf)) {
      const given = Object.hasOwn(inputs, input) ? inputs[input] : undefined
      // A link to a node that nobody has is for the checks.
      const link = isLink(given) && isKnown(given) ? given : null
      if (origin.kind === 'nowhere' && link !== null && showsAllLinks)
        found.push({ kind: 'link', nodeId, input, prompt: link, graph: null })
      if (origin.kind !== 'output' || (isLink(given) && link === null)) continue
      const { id, node } = origin.execution
      if (Object.hasOwn(prompt, id)) {
        if (link?.[0] !== id || link[1] !== origin.slot)
          found.push({ kind: 'link', nodeId, input, prompt: link, graph: [id, origin.slot] })
      } else if (link !== null && isInserted(node) && !reported.has(id)) {
        reported.add(id)
        found.push({ kind: 'only-in-graph', nodeId: id, classType: node.type })
      }
    }
    if (class_type !== undefined) found.push(...compareValues(execution, inputs))
  }
  return found
}

/** Classes, and nodes that one of the two does not have. */
function compareNodes(prompt: Prompt, executions: Map<NodeId, Execution>): FormatDifference[] {
  return Object.entries(prompt).flatMap(([nodeId, { class_type: classType }]): FormatDifference[] => {
    const execution = executions.get(nodeId)
    if (execution === undefined) return [{ kind: 'only-in-prompt', nodeId, classType: classType ?? null }]
    const { node, mode, instances } = execution
    if (classType !== undefined && classType !== node.type)
      return [{ kind: 'class', nodeId, prompt: classType, graph: node.type }]
    // Inside an instance that is off, the oldest front ends leave nodes in the prompt: a check tells of those.
    return mode === 'active' || instances.length > 0 ? [] : [{ kind: 'switched-off', nodeId, mode }]
  })
}

/** Of the nodes that only the graph has: those that any export would have in the prompt. */
function findMissing(missing: Execution[], prompt: Prompt): FormatDifference[] {
  const classes = new Set(Object.values(prompt).map((node) => node.class_type))
  return missing.flatMap(({ id, node: { type, properties } }): FormatDifference[] => {
    const isOurs = inputKindOf(type) !== undefined || outputKindOf(type) !== undefined || SAVES.has(type)
    const runs = classes.has(type) || isOurs || properties?.cnr_id === 'comfy-core'
    return runs ? [{ kind: 'only-in-graph', nodeId: id, classType: type }] : []
  })
}

/** A node that the server defines, between two that the prompt has linked directly. */
function isInserted({ type, properties }: GraphNode): boolean {
  return properties?.['Node name for S&R'] === type && !PASSES_ON.test(type)
}

/** By input, as the canvas has it or the prompt. Names that two sockets share say nothing. */
function originsByName(execution: Execution, inputs: PromptNode['inputs'], originOf: OriginOf) {
  const found = new Map<string, Origin>()
  for (const socket of execution.node.inputs ?? [])
    found.set(socket.name, found.has(socket.name) ? { kind: 'unsure' } : originOf(execution, socket))
  // Sockets of widgets are saved only where they are linked.
  for (const [input, given] of Object.entries(inputs))
    if (isLink(given) && !found.has(input)) found.set(input, originOf(execution, null))
  return found
}
