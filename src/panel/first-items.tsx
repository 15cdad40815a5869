import { useSignal } from '@preact/signals'
import { t } from '../text/text.ts'

/** A file can be made to need thousands of things, and the page must not stop for them. */
const SHOWN_FIRST = 50

/** The first of a long list, and the button that shows the rest; null: there is no rest. */
export function useFirst<Item>(items: Item[]) {
  const isWhole = useSignal(false)
  const shown = isWhole.value ? items : items.slice(0, SHOWN_FIRST)
  const count = items.length - shown.length
  const more = count > 0 && (
    <button
      type="button"
      class="rf-link"
      onClick={() => {
        isWhole.value = true
      }}
    >
      {t('panel.findings.more', { count })}
    </button>
  )
  return { shown, more: more || null }
}
