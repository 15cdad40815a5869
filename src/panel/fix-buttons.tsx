import { useSignal } from '@preact/signals'
import type { Fix, FixResult } from '../checks/fixes/fix.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { NodeButton } from './node-button.tsx'
import type { PanelActions } from './state.ts'

const MENDED: Record<FixResult, string | null> = {
  done: 'Done. Undo with Ctrl+Z.',
  gone: 'The node is no longer on the canvas.',
  unchanged: null,
}

type Props = { nodeIds: NodeId[]; fixes: Fix[]; actions: PanelActions }

/** Leads to the nodes, and mends them by a click. Mends with one label are one button. */
export function FixButtons({ nodeIds, fixes, actions }: Props) {
  const fixResult = useSignal<string | null>(null)
  const labels = [...new Set(fixes.map((fix) => fix.label))]

  async function fix(label: string) {
    const chosen = fixes.filter((one) => one.label === label)
    const results = await Promise.all(chosen.map((one) => actions.fix(one)))
    fixResult.value = MENDED[results.find((result) => result === 'done') ?? results[0] ?? 'gone']
  }

  return (
    <>
      <div class="rf-row">
        {[...new Set(nodeIds)].map((id) => (
          <NodeButton key={id} id={id} actions={actions} />
        ))}
        {fixResult.value === null &&
          labels.map((label) => (
            <button key={label} type="button" class="rf-small rf-accent" onClick={() => void fix(label)}>
              {label}
            </button>
          ))}
      </div>
      <p role="status" class={fixResult.value === null ? 'rf-unseen' : 'rf-hint'}>
        {fixResult.value}
      </p>
    </>
  )
}
