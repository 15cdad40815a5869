import type { InputKind } from '../names.ts'
import { inputKindOf } from './interface.ts'
import type { EffectiveMode } from './walk.ts'
import { modeOf, walkGraph } from './walk.ts'
import { readWidget } from './widget-values.ts'
import type { Graph, NodeId, Workflow } from './workflow.ts'

/**
 * Nodes that stand in the prompt although the workflow says that they, or an instance around them, are muted or
 * bypassed. Old front ends export such prompts: they would run what the artist switched off.
 */
export function untrustedNodes({ prompt, graph }: Workflow): NodeId[] {
  return walkGraph(graph)
    .filter(({ id, mode }) => mode !== 'active' && Object.hasOwn(prompt, id))
    .map(({ id }) => id)
}

/** A Runflow Input that is off, and so no input of the endpoint. */
export type InactiveInput = {
  nodeId: NodeId
  kind: InputKind
  inputId: string | null
  mode: Exclude<EffectiveMode, 'active'>
  /** Bypass follows the first socket, which on a String is its id: what the input held does not come through. */
  losesValue: boolean
}

export function inactiveInputs(graph: Graph): InactiveInput[] {
  return walkGraph(graph).flatMap(({ id, node, mode }) => {
    const kind = inputKindOf(node.type)
    if (kind === undefined || mode === 'active') return []
    const inputId = readWidget(node, 'input_id', 0)
    const losesValue = kind === 'STRING' && modeOf(node) === 'bypassed'
    return [{ nodeId: id, kind, inputId: typeof inputId === 'string' ? inputId : null, mode, losesValue }]
  })
}
