import type { HostManager, NewToast, OldToast } from './comfy.ts'

export type News = {
  severity: 'success' | 'info' | 'warn' | 'error'
  title: string
  detail?: string
  /** Stays until it is closed. */
  sticky?: boolean
  /** The same id replaces, where the front end can. */
  id?: string
  action?: { label: string; onClick: () => void }
}

const LIFE_MS = 6000

/** Short news goes to the host's own toasts. Their interface changed in 1.57; `add` is to go. */
export function showToast(manager: HostManager, news: News): void {
  const { toast } = manager
  if (isNew(toast)) showNew(toast, news)
  else showOld(toast, news)
}

function isNew(toast: OldToast | NewToast): toast is NewToast {
  return 'loading' in toast && typeof toast.loading === 'function'
}

function showNew(toast: NewToast, news: News): void {
  const show = toast[news.severity === 'warn' ? 'warning' : news.severity]
  show(news.title, {
    closable: true,
    ...(news.detail === undefined ? {} : { description: news.detail }),
    ...(news.sticky ? {} : { duration: LIFE_MS }),
    ...(news.id === undefined ? {} : { id: news.id }),
    ...(news.action === undefined ? {} : { action: news.action }),
  })
}

function showOld(toast: OldToast, news: News): void {
  toast.add({
    severity: news.severity,
    summary: news.title,
    closable: true,
    ...(news.detail === undefined ? {} : { detail: news.detail }),
    ...(news.sticky ? {} : { life: LIFE_MS }),
  })
}
