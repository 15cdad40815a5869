import { useSignal } from '@preact/signals'
import type { Mend, Mended } from '../checks/fixes/fix.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { NodeButton } from './node-button.tsx'
import type { PanelActions } from './state.ts'

const MENDED: Record<Mended, string | null> = {
  done: 'Done. Undo with Ctrl+Z.',
  gone: 'The node is no longer on the canvas.',
  unchanged: null,
}

type Props = { nodeIds: NodeId[]; mends: Mend[]; actions: PanelActions }

/** Leads to the nodes, and mends them by a click. Mends with one label are one button. */
export function Mending({ nodeIds, mends, actions }: Props) {
  const mended = useSignal<string | null>(null)
  const labels = [...new Set(mends.map((mend) => mend.label))]

  async function mend(label: string) {
    const chosen = mends.filter((one) => one.label === label)
    const results = await Promise.all(chosen.map((one) => actions.mend(one)))
    mended.value = MENDED[results.find((result) => result === 'done') ?? results[0] ?? 'gone']
  }

  return (
    <>
      <div class="rf-row">
        {[...new Set(nodeIds)].map((id) => (
          <NodeButton key={id} id={id} actions={actions} />
        ))}
        {mended.value === null &&
          labels.map((label) => (
            <button key={label} type="button" class="rf-small rf-accent" onClick={() => void mend(label)}>
              {label}
            </button>
          ))}
      </div>
      <p role="status" class={mended.value === null ? 'rf-unseen' : 'rf-hint'}>
        {mended.value}
      </p>
    </>
  )
}
