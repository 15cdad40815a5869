import { DEFAULT_IDS } from '../names.ts'
import { textsOf } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { CanvasContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { openEditables } from './editable-node.ts'
import { addOutput } from './fixes/add-output.ts'
import type { IdWidget } from './fixes/fix.ts'
import { makeUnique, nameAfterTitle } from './fixes/fix.ts'
import type { Once } from './shared-work.ts'
import { groupBy } from './shared-work.ts'

// The ids by which callers send values and find results.

export const defaultIds: ReadonlySet<string> = new Set(DEFAULT_IDS)

export const noOutput = defineCheck({
  code: 'no-output',
  severity: 'block',
  when: 'canvas',
  find: ({ interface: io }): Found[] => (io.outputs.length === 0 ? [{ nodeIds: [] }] : []),
  text: () => textsOf('findings.no-output'),
  fixes: (_, context) => addOutput(context),
})

export const inputIdEmpty = defineCheck({
  code: 'input-id-empty',
  severity: 'block',
  when: 'canvas',
  find: (_, once): Found[] =>
    once(readIds)
      .filter((use) => use.widget === 'input_id' && isEmpty(use))
      .map(toFound),
  subject: () => '',
  text: () => textsOf('findings.input-id-empty'),
  fixes: ({ nodeIds }, context) => nameAfterTitle(nodeIds, 'input_id', context),
})

export const outputIdEmpty = defineCheck({
  code: 'output-id-empty',
  severity: 'block',
  when: 'canvas',
  find: (_, once): Found[] =>
    once(readIds)
      .filter((use) => use.widget === 'output_id' && isEmpty(use))
      .map(toFound),
  subject: () => '',
  text: () => textsOf('findings.output-id-empty'),
  fixes: ({ nodeIds }, context) => nameAfterTitle(nodeIds, 'output_id', context),
})

export const idNotText = defineCheck({
  code: 'id-not-text',
  severity: 'block',
  when: 'canvas',
  find: (_, once): (Found & { widget: IdWidget })[] =>
    once(readIds)
      .filter(({ id }) => id === null)
      .map((use) => ({ widget: use.widget, ...toFound(use) })),
  subject: ({ widget }) => widget,
  text: ({ widget }) => textsOf('findings.id-not-text', { widget }),
})

export const inputIdDuplicate = defineCheck({
  code: 'input-id-duplicate',
  severity: 'block',
  when: 'canvas',
  find: ({ executions }, once): (Found & { inputId: string; sameSubgraph: boolean })[] =>
    repeated('input_id', once).map((use) => ({
      inputId: use.id,
      // Where each copy promotes it, each has an id of its own to change.
      sameSubgraph: use.showIds[0] === use.nodeIds[0] && areOneNode(use.nodeIds, executions),
      ...toFound(use),
    })),
  subject: ({ inputId }) => inputId,
  text: ({ inputId, sameSubgraph }) =>
    sameSubgraph
      ? textsOf('findings.input-id-duplicate.in-subgraph', { inputId })
      : textsOf('findings.input-id-duplicate', { inputId }),
  // The copies of a subgraph share one widget: there is no second id to give.
  fixes: ({ inputId, sameSubgraph, nodeIds }, context) =>
    sameSubgraph ? [] : makeUnique(nodeIds, 'input_id', inputId, context),
})

export const outputIdDuplicate = defineCheck({
  code: 'output-id-duplicate',
  severity: 'note',
  when: 'canvas',
  find: (_, once): (Found & { outputId: string })[] =>
    repeated('output_id', once).map((use) => ({ outputId: use.id, ...toFound(use) })),
  subject: ({ outputId }) => outputId,
  text: ({ outputId }) => textsOf('findings.output-id-duplicate', { outputId }),
  fixes: ({ outputId, nodeIds }, context) => makeUnique(nodeIds, 'output_id', outputId, context),
})

export const defaultId = defineCheck({
  code: 'default-id',
  severity: 'note',
  when: 'canvas',
  find: (_, once): (Found & { id: string })[] =>
    once(readIds).flatMap((use) =>
      use.id !== null && defaultIds.has(use.id) && use.nodeIds.length === 1
        ? [{ id: use.id, ...toFound(use) }]
        : [],
    ),
  subject: ({ id, nodeIds }) => `${id} ${nodeIds.join(' ')}`,
  text: ({ id }) => textsOf('findings.default-id', { id }),
  idAt: ({ id, nodeIds: [nodeId] }) => (nodeId === undefined ? null : { id, nodeId, widget: widgetOf(id) }),
  fixes: ({ id, nodeIds }, context) => nameAfterTitle(nodeIds, widgetOf(id), context),
})

function widgetOf(defaultId: string): IdWidget {
  return defaultId.endsWith('_output') ? 'output_id' : 'input_id'
}

/** One id, and the nodes that have it. `id` is null where another node feeds it. */
type Use = { widget: IdWidget; id: string | null; nodeIds: NodeId[]; showIds: NodeId[] }

function readIds({ interface: io, captured, executions }: CanvasContext): Use[] {
  const editableAt = openEditables(captured.graph, executions)
  const usesOf = (widget: IdWidget, ids: { id: string | null; nodeId: NodeId }[]) =>
    [...groupBy(ids, ({ id }) => id)].map(([id, uses]): Use => {
      const nodeIds = uses.map(({ nodeId }) => nodeId)
      const showIds = new Set(nodeIds.map((nodeId) => editableAt(nodeId, widget, 0).nodeId))
      return { widget, id, nodeIds, showIds: [...showIds] }
    })
  return [
    ...usesOf(
      'input_id',
      io.inputs.map(({ inputId: id, nodeId }) => ({ id, nodeId })),
    ),
    ...usesOf(
      'output_id',
      io.outputs.map(({ outputId: id, nodeId }) => ({ id, nodeId })),
    ),
  ]
}

function isEmpty({ id }: Use): boolean {
  return id !== null && id.trim() === ''
}

function repeated(widget: IdWidget, once: Once<CanvasContext>): (Use & { id: string })[] {
  return once(readIds).filter(
    (use): use is Use & { id: string } =>
      use.widget === widget && use.nodeIds.length > 1 && use.id !== null && use.id.trim() !== '',
  )
}

/** Only where it differs is it said where the id is typed. */
function toFound({ nodeIds, showIds }: Use): Found {
  const isSame = showIds.length === nodeIds.length && showIds.every((id, index) => id === nodeIds[index])
  return isSame ? { nodeIds } : { nodeIds, showIds }
}

/** One node of a definition, run in several places: renaming one renames all. */
function areOneNode(nodeIds: NodeId[], executions: CanvasContext['executions']): boolean {
  const nodes = new Set(nodeIds.map((nodeId) => executions.get(nodeId)?.node))
  return nodes.size === 1 && !nodes.has(undefined)
}
