// What the page must know of its surroundings: another Runflow plugin beside ours, and a Python side of another version.
import { shortcut } from '../text/shortcut.ts'
import { joinSentences, t } from '../text/text.ts'
import { compareVersions } from '../version.ts'

/** The Python side's answer, as far as it concerns the page. */
export type Status = {
  version: string
  other_plugin: { folder: string; had_password: boolean } | null
}

export type Notice = { id: 'other-plugin' | 'restart' | 'reload'; title: string; detail: string }

/** `null`: this ComfyUI does not know our routes, so it was not restarted since the pack came. */
export function describeInstall(status: Status | null, bundle: string): Notice[] {
  const notices: Notice[] = []
  const age = status === null ? -1 : compareVersions(status.version, bundle)
  if (age < 0) {
    const detail =
      status === null
        ? t('notices.restart.detail-none', { bundle })
        : t('notices.restart.detail', { bundle, python: status.version })
    notices.push({ id: 'restart', title: t('notices.restart.title'), detail })
  }
  if (age > 0 && status !== null) {
    const keys = shortcut('R', 'shift')
    const detail = t('notices.reload.detail', { python: status.version, bundle, keys })
    notices.push({ id: 'reload', title: t('notices.reload.title'), detail })
  }
  if (status?.other_plugin) notices.push(describeOther(status.other_plugin))
  return notices
}

function describeOther({ folder, had_password }: NonNullable<Status['other_plugin']>): Notice {
  const password = had_password ? t('notices.other-plugin.password') : ''
  return {
    id: 'other-plugin',
    title: t('notices.other-plugin.title'),
    detail: joinSentences([t('notices.other-plugin.detail', { folder }), password]),
  }
}
