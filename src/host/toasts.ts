import type { HostManager, NewToast, OldMessage, OldToast } from './comfy.ts'

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

/** Takes the news away again. */
export type Dismiss = () => void

/** Short news goes to the host's own toasts. Their interface changed in 1.57; `add` is to go. */
export function showToast({ toast }: Pick<HostManager, 'toast'>, news: News): Dismiss {
  return isNew(toast) ? showNew(toast, news) : showOld(toast, news)
}

function isNew(toast: OldToast | NewToast): toast is NewToast {
  return 'loading' in toast && typeof toast.loading === 'function'
}

function showNew(toast: NewToast, news: News): Dismiss {
  const show = toast[news.severity === 'warn' ? 'warning' : news.severity]
  const id = show(news.title, {
    closable: true,
    ...(news.detail === undefined ? {} : { description: news.detail }),
    ...(news.sticky ? {} : { duration: LIFE_MS }),
    ...(news.id === undefined ? {} : { id: news.id }),
    ...(news.action === undefined ? {} : { action: news.action }),
  })
  return () => toast.dismiss?.(id)
}

function showOld(toast: OldToast, news: News): Dismiss {
  const message: OldMessage = {
    severity: news.severity,
    summary: news.title,
    closable: true,
    ...(news.detail === undefined ? {} : { detail: news.detail }),
    ...(news.sticky ? {} : { life: LIFE_MS }),
  }
  toast.add(message)
  return () => toast.remove?.(message)
}
