import { t } from '../text/text.ts'
import type { Toast } from './toasts.ts'

/** The last stop of every click: what gets here is a mistake of ours. Its text may hold anything, so it is not shown. */
export function createGuard(notify: (toast: Toast) => void): (work: Promise<unknown>) => void {
  return (work) => {
    work.catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'unknown'
      notify({
        severity: 'error',
        title: t('notices.unexpected.title'),
        detail: t('notices.unexpected.detail', { error: name }),
      })
    })
  }
}
