import { bare, isSameAsShown, remember } from './compare-values.ts'
import type { Draws } from './dynamic-prompts.ts'
import { isDrawOf, isRewritingOf, readDraws } from './dynamic-prompts.ts'
import type { Execution } from './executions.ts'
import { idText } from './links.ts'
import type { SavedWidget } from './saved-widgets.ts'
import { controlOfPrimitive, isAsSaved, namesOf, readSaved } from './saved-widgets.ts'
import type { InForce } from './widgets-in-force.ts'
import { openWidgetsInForce } from './widgets-in-force.ts'
import type { GraphNode, NodeId, Prompt, Workflow } from './workflow.ts'
import { isLink } from './workflow.ts'

/**
 * A value that is another one at the next run here, or another one than the canvas shows. `seed`: the front end changes
 * the number after each run. `draw`: it writes one of several alternatives of a text. `rewritten`: it leaves out comments
 * and backslashes.
 */
export type ChangingValue = {
  kind: 'seed' | 'draw' | 'rewritten' | 'other'
  /** Where it runs; several, where the copies of a subgraph share one widget. */
  nodeIds: NodeId[]
  widget: string
  /** Where it is typed. */
  holderId: NodeId
  control: string | null
  shown: unknown
  sent: unknown
}

/** Of the nodes that are sent. What cannot be told for sure is left out. */
export function findChangingValues(
  { prompt, graph }: Workflow,
  executions: ReadonlyMap<NodeId, Execution>,
  sent: Prompt,
): ChangingValue[] {
  const inForce = openWidgetsInForce(graph, executions)
  const savedOf = remember(readSaved)
  const drawsOf = remember(readDraws)
  const primitives = primitivesByLink(executions)
  const found: ChangingValue[] = []
  const byHolder = new Map<GraphNode, Map<string, ChangingValue>>()

  for (const nodeId of Object.keys(prompt)) {
    const inputs = prompt[nodeId]?.inputs ?? {}
    const execution = executions.get(nodeId)
    if (execution?.mode !== 'active' || !Object.hasOwn(sent, nodeId)) continue
    if (primitives.size === 0 && isAsSaved(execution.node, inputs)) continue
    const widgets = namesOf(savedOf(execution.node), inputs)
    // A node may have saved far more than it takes, and run in thousands of instances.
    for (const widget of Object.keys(inputs)) {
      const saved = widgets.get(widget)
      if (saved === undefined || isLink(inputs[widget])) continue
      const at = inForce(execution, widget, saved.index)
      const value = read(saved, at, bare(inputs[widget]))
      if (value !== null) keep(at, { ...value, nodeIds: [nodeId], widget, holderId: at.holder.id })
    }
  }
  return found

  function read(saved: SavedWidget, at: InForce, given: unknown) {
    const primitive = primitiveOf(at)
    const control = primitive === undefined ? saved.control : controlOfPrimitive(primitive)
    const isScalar = typeof given !== 'object' && typeof at.value !== 'object' && at.value !== undefined
    if (typeof given === 'number' && control !== null && control !== 'fixed')
      return { kind: 'seed', control, shown: isScalar ? at.value : given, sent: given } as const
    if (!isScalar || given === at.value) return null
    if (isSameAsShown(given, at.value)) return null
    const kind = kindOfText(at.value, given, drawsOf)
    // A value that is only guessed to be this widget's says nothing, unless it is a template of what was sent.
    if (kind === 'other' && (saved.among !== undefined || primitive !== undefined)) return null
    return { kind, control: null, shown: at.value, sent: given } as const
  }

  /** The node of older workflows that writes its number into a widget before each run. */
  function primitiveOf({ holder, name }: InForce): GraphNode | undefined {
    if (primitives.size === 0) return undefined
    const socket = holder.node.inputs?.find((input) => (input.widget?.name ?? input.name) === name)
    return socket?.link == null ? undefined : primitives.get(placeOf(holder, socket.link))
  }

  function keep({ holder, name }: InForce, value: ChangingValue): void {
    const known = byHolder.get(holder.node) ?? new Map<string, ChangingValue>()
    byHolder.set(holder.node, known)
    const same = known.get(name)
    // Each copy draws for itself.
    if (same !== undefined && same.sent === value.sent) same.nodeIds.push(...value.nodeIds)
    else {
      known.set(name, value)
      found.push(value)
    }
  }
}

function kindOfText(
  shown: unknown,
  sent: unknown,
  drawsOf: (text: string) => Draws,
): 'draw' | 'rewritten' | 'other' {
  if (typeof shown !== 'string' || typeof sent !== 'string') return 'other'
  const draws = drawsOf(shown)
  if (isDrawOf(shown, sent, draws)) return 'draw'
  return isRewritingOf(shown, sent, draws) ? 'rewritten' : 'other'
}

/** By the links out of them, whose ids are of one graph. */
function primitivesByLink(executions: ReadonlyMap<NodeId, Execution>): Map<string, GraphNode> {
  const found = new Map<string, GraphNode>()
  for (const execution of executions.values()) {
    if (execution.node.type !== 'PrimitiveNode') continue
    for (const { links } of execution.node.outputs ?? [])
      for (const link of Array.isArray(links) ? links : [])
        found.set(placeOf(execution, link), execution.node)
  }
  return found
}

function placeOf({ definition }: Execution, link: unknown): string {
  return `${definition ?? ''} ${idText(link)}`
}
