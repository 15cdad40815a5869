import type { Result } from '../result.ts'
import type { Notice, Status } from './install-notices.ts'
import { describeInstall } from './install-notices.ts'
import type { Dismiss, Toast } from './toasts.ts'

type Parts = {
  readStatus(): Promise<Result<Status, { kind: string }>>
  /** Of the bundle. */
  version: string
  show(notices: Notice[]): void
  notify(toast: Toast): Dismiss
}

/** Asks the Python side what the page must know, when it has loaded and after each restart. */
export function createInstallCheck({ readStatus, version, show, notify }: Parts): () => Promise<void> {
  /** What a restart has settled stands no longer. */
  let dismissals: Dismiss[] = []

  return async () => {
    const status = await readStatus()
    if (!status.ok && status.error.kind !== 'absent') return
    const notices = describeInstall(status.ok ? status.value : null, version)
    show(notices)
    for (const dismiss of dismissals) dismiss()
    dismissals = notices.map(({ id, title, detail }) =>
      notify({ severity: 'warn', title, detail, sticky: true, id: `runflow-${id}` }),
    )
  }
}
