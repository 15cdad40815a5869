import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Fix, FixResult } from '../checks/fixes/fix.ts'
import { shortcut } from '../text/shortcut.ts'
import { t } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { NodeButton } from './node-button.tsx'
import type { PanelActions } from './state.ts'

type Props = {
  nodeIds: NodeId[]
  fixes: Fix[]
  /** The canvas differs from what was checked, as it does after every fix. */
  isOutdated: boolean
  actions: PanelActions
}

/** Leads to the nodes, and fixes them by a click. Fixes with the same label are one button. */
export function FixButtons({ nodeIds, fixes, isOutdated, actions }: Props) {
  const result = useFixResult(isOutdated)
  const labels = [...new Set(fixes.map((fix) => fix.label))]

  async function fix(label: string) {
    const chosen = fixes.filter((one) => one.label === label)
    const results = await Promise.all(chosen.map((one) => actions.fix(one)))
    result.value = results.find((one) => one === 'done') ?? results[0] ?? 'gone'
  }

  return (
    <>
      <div class="rf-row">
        {[...new Set(nodeIds)].map((id) => (
          <NodeButton key={id} id={id} actions={actions} />
        ))}
        {result.value === 'unchanged' &&
          labels.map((label) => (
            <button key={label} type="button" class="rf-small rf-accent" onClick={() => void fix(label)}>
              {label}
            </button>
          ))}
      </div>
      <FixStatus result={result.value} />
    </>
  )
}

/** What came of a fix, until it is undone. */
export function useFixResult(isOutdated: boolean) {
  const result = useSignal<FixResult>('unchanged')
  // All that was changed has been undone, and with it the fix.
  useEffect(() => {
    if (!isOutdated) result.value = 'unchanged'
  }, [isOutdated])
  return result
}

export function FixStatus({ result }: { result: FixResult }) {
  return (
    <p role="status" class={result === 'unchanged' ? 'rf-visually-hidden' : 'rf-hint'}>
      {result === 'done' && t('panel.fix.done', { keys: shortcut('Z') })}
      {result === 'gone' && t('panel.fix.gone')}
    </p>
  )
}
