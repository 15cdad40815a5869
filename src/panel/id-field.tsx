import { useSignal } from '@preact/signals'
import type { Fix } from '../checks/fixes/fix.ts'
import { t } from '../text/text.ts'
import { FixStatus, useFixResult } from './fix-buttons.tsx'
import type { PanelActions } from './state.ts'

type SetId = Extract<Fix, { kind: 'set-widget' }>
type Props = {
  /** As it is now. */
  id: string
  /** `value` is what the field begins with. */
  fix: SetId
  isOutdated: boolean
  actions: PanelActions
}

/** The name of an input or output, typed anew where it is asked about. */
export function IdField({ id, fix, isOutdated, actions }: Props) {
  const typed = useSignal(fix.value)
  const result = useFixResult(isOutdated)
  const value = typed.value.trim()
  const isNew = value !== '' && value !== id

  async function rename() {
    if (isNew) result.value = await actions.fix({ ...fix, value })
  }

  return (
    <form
      class="rf-name-field"
      onSubmit={(event) => {
        event.preventDefault()
        void rename()
      }}
    >
      {result.value === 'unchanged' && (
        <div class="rf-row">
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-label={fix.label}
            placeholder={t('fixes.new-id-short')}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value
            }}
          />
          <button type="submit" class="rf-small rf-accent" disabled={!isNew}>
            {t('fixes.rename-id')}
          </button>
        </div>
      )}
      <FixStatus result={result.value} />
    </form>
  )
}
