import { readInterface } from '../../contract/interface.ts'
import { t } from '../../text/text.ts'
import type { NodeId, Workflow } from '../../workflow/workflow.ts'
import { nodeAt } from '../../workflow/workflow.ts'
import { toReadableId } from '../readable-id.ts'
import type { Once } from '../shared-work.ts'
import { openOnce } from '../shared-work.ts'
import { areApart, nodesToLeaveOut, planMuting } from './mute-plan.ts'

/** A change of the canvas that a click makes, undoable. `label` is what its button says. */
export type Fix = { label: string } & (
  | { kind: 'set-widget'; nodeId: NodeId; widget: string; value: string }
  /**
   * Needs a name, which the person types; `value` is what the field offers. It goes into `endpoint_name` of the node,
   * or where there is none is kept by the workflow itself.
   */
  | { kind: 'rename-endpoint'; nodeId: NodeId | null; value: string }
  /** Saves the key that these Deploy nodes have for the origin, then clears it in all of them. */
  | { kind: 'move-key'; nodeIds: NodeId[]; origin: string }
  /** One file for all of them, uploaded into `folder` below the input folder. */
  | { kind: 'choose-file'; nodeIds: NodeId[]; widget: string; folder: string }
  | { kind: 'mute'; nodeIds: NodeId[] }
  /** A Runflow Input in place of the widget, with this value as its default. */
  | { kind: 'make-input'; nodeId: NodeId; widget: string; value: string | number | boolean }
  /** The number no longer changes after a run. */
  | { kind: 'fix-number'; nodeId: NodeId; widget: string }
  /** A Runflow Output for the output at `slot`; null: for what the node itself takes as `images`. */
  | { kind: 'add-output'; nodeId: NodeId; slot: number | null }
)

/** What changes more of the canvas than values and modes. */
export type Edit = Extract<Fix, { kind: 'make-input' | 'fix-number' | 'add-output' }>

/** gone: the node is no longer on the canvas. unchanged: called off, or the reason was shown elsewhere. */
export type FixResult = 'done' | 'gone' | 'unchanged'

/** The workflow as it was checked: it gives titles, links and the ids in use. */
export type FixContext = { workflow: Workflow; once: Once<Workflow> }

const NO_WORKFLOW: Workflow = { prompt: {}, graph: { nodes: [] } }

/** `workflow` is null where it is not known: then only what needs no knowledge of it is offered. */
export function openFixContext(workflow: Workflow | null): FixContext {
  const known = workflow ?? NO_WORKFLOW
  return { workflow: known, once: openOnce(known) }
}

export type IdWidget = 'input_id' | 'output_id'

/** One keeps the id, for callers may use it already: the one that is titled so, else the first. */
export function makeUnique(nodeIds: NodeId[], widget: IdWidget, id: string, context: FixContext): Fix[] {
  const names = openNames(widget, context, id)
  const keeper = nodeIds.find((nodeId) => idAfterTitle(nodeId, context) === id) ?? nodeIds[0]
  return nodeIds
    .filter((nodeId) => nodeId !== keeper)
    .map((nodeId) => {
      const free = names.take(idAfterTitle(nodeId, context) ?? id)
      // Which of them is not said by the finding.
      const title = titleOf(nodeId, context)
      const label =
        title === null
          ? t('fixes.name-node', { nodeId, id: free })
          : t('fixes.name-titled-node', { title, nodeId, id: free })
      return { kind: 'set-widget', nodeId, widget, value: free, label }
    })
}

export function nameAfterTitle(nodeIds: NodeId[], widget: IdWidget, context: FixContext): Fix[] {
  const names = openNames(widget, context)
  return nodeIds.flatMap((nodeId): Fix[] => {
    const id = idAfterTitle(nodeId, context)
    if (id === null) return []
    const free = names.take(id)
    return [{ kind: 'set-widget', nodeId, widget, value: free, label: t('fixes.name-it', { id: free }) }]
  })
}

/** Only after a title that somebody gave: the class's own says nothing. */
function idAfterTitle(nodeId: NodeId, context: FixContext): string | null {
  const title = titleOf(nodeId, context)
  return title?.startsWith('Runflow ') ? null : toReadableId(title)
}

function titleOf(nodeId: NodeId, { workflow }: FixContext): string | null {
  const title: unknown = nodeAt(workflow.prompt, nodeId)?._meta?.title
  return typeof title === 'string' ? title : null
}

/** Ids that are free. Thousands of nodes may be titled alike, so each name remembers its last number. */
function openNames(widget: IdWidget, { once }: FixContext, alsoTaken?: string) {
  const { inputs, outputs } = once(interfaceOf)
  const taken = new Set<string | null>(
    widget === 'input_id' ? inputs.map((input) => input.inputId) : outputs.map((output) => output.outputId),
  )
  if (alsoTaken !== undefined) taken.add(alsoTaken)
  const numbers = new Map<string, number>()
  return {
    take(id: string): string {
      let free = id
      let number = numbers.get(id) ?? 1
      while (taken.has(free)) {
        number += 1
        free = `${id}_${number}`
      }
      numbers.set(id, number)
      taken.add(free)
      return free
    },
  }
}

function interfaceOf({ prompt }: Workflow) {
  return readInterface(prompt)
}

/**
 * Only where nothing else changes by it: a node in a subgraph is off in every copy, and one that is read leaves a hole
 * in its reader, if only when the workflow runs here.
 */
export function mute(nodeIds: NodeId[], { workflow, once }: FixContext): Fix[] {
  const isHere = nodeIds.every((id) => !id.includes(':') && Object.hasOwn(workflow.prompt, id))
  if (!isHere || !areApart(nodeIds, once(planMuting).readers)) return []
  return [{ kind: 'mute', nodeIds, label: t('fixes.mute', { count: nodeIds.length }) }]
}

/** Only where callers lose nothing by it: the nodes lead to no Runflow Output. */
export function leaveOut(nodeIds: NodeId[], { once }: FixContext): Fix[] {
  const all = nodesToLeaveOut(nodeIds, once(planMuting))
  return all.length === 0
    ? []
    : [{ kind: 'mute', nodeIds: all, label: t('fixes.leave-out', { count: all.length }) }]
}

export function renameEndpoint(nodeIds: NodeId[]): Fix[] {
  return [
    { kind: 'rename-endpoint', nodeId: nodeIds[0] ?? null, value: '', label: t('fixes.rename-endpoint') },
  ]
}
