import { formatList } from '../text/format-list.ts'
import { lookOf, spelledOut } from '../text/spelled-out.ts'
import { textsOf } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { CanvasContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { groupBy } from './shared-work.ts'

const MOST_IDS = 6

/** Equal ids have findings of their own. */
export const idAlike = defineCheck({
  code: 'id-alike',
  severity: 'note',
  when: 'canvas',
  find: ({ interface: io }: CanvasContext): (Found & { ids: string[] })[] => [
    ...alike(io.inputs.map(({ inputId: id, nodeId }) => ({ id, nodeId }))),
    ...alike(io.outputs.map(({ outputId: id, nodeId }) => ({ id, nodeId }))),
  ],
  subject: ({ ids }) => JSON.stringify(ids),
  text: ({ ids }) =>
    textsOf('findings.id-alike', {
      ids: formatList(
        ids.map((id) => `“${spelledOut(id)}”`),
        MOST_IDS,
      ),
    }),
})

function alike(uses: { id: string | null; nodeId: NodeId }[]): (Found & { ids: string[] })[] {
  const named = uses.flatMap(({ id, nodeId }) => (id === null || lookOf(id) === '' ? [] : [{ id, nodeId }]))
  return [...groupBy(named, ({ id }) => lookOf(id)).values()].flatMap((same) => {
    const ids = [...new Set(same.map(({ id }) => id))]
    return ids.length < 2 ? [] : [{ ids, nodeIds: same.map(({ nodeId }) => nodeId) }]
  })
}
