import type { HostManager, NewToast, OldMessage, OldToast } from './comfy.ts'

export type Toast = {
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

/** Takes it away again. */
export type Dismiss = () => void

/** Short news goes to the host's own toasts. Their interface changed in 1.57; `add` is to go. */
export function showToast({ toast }: Pick<HostManager, 'toast'>, wanted: Toast): Dismiss {
  return isNew(toast) ? showNew(toast, wanted) : showOld(toast, wanted)
}

function isNew(toast: OldToast | NewToast): toast is NewToast {
  return 'loading' in toast && typeof toast.loading === 'function'
}

function showNew(toast: NewToast, wanted: Toast): Dismiss {
  const show = toast[wanted.severity === 'warn' ? 'warning' : wanted.severity]
  const id = show(wanted.title, {
    closable: true,
    ...(wanted.detail === undefined ? {} : { description: wanted.detail }),
    ...(wanted.sticky ? {} : { duration: LIFE_MS }),
    ...(wanted.id === undefined ? {} : { id: wanted.id }),
    ...(wanted.action === undefined ? {} : { action: wanted.action }),
  })
  return () => toast.dismiss?.(id)
}

function showOld(toast: OldToast, wanted: Toast): Dismiss {
  const message: OldMessage = {
    severity: wanted.severity,
    summary: wanted.title,
    closable: true,
    ...(wanted.detail === undefined ? {} : { detail: wanted.detail }),
    ...(wanted.sticky ? {} : { life: LIFE_MS }),
  }
  toast.add(message)
  return () => toast.remove?.(message)
}
