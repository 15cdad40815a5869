// What the page must know of its surroundings: another Runflow plugin beside ours, and a Python side of another version.
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
  if (age < 0)
    notices.push({
      id: 'restart',
      title: 'Restart ComfyUI',
      detail: `Runflow was updated to ${bundle}, and ComfyUI still runs ${status?.version ?? 'without it'}. Restart the ComfyUI process, not only this tab. If this stays, ComfyUI's log says why.`,
    })
  if (age > 0)
    notices.push({
      id: 'reload',
      title: 'Reload this tab',
      detail: `ComfyUI runs Runflow ${status?.version}, and this tab still shows ${bundle}. Save your workflow, then reload the tab (Ctrl+Shift+R).`,
    })
  if (status?.other_plugin) notices.push(describeOther(status.other_plugin))
  return notices
}

function describeOther({ folder, had_password }: NonNullable<Status['other_plugin']>): Notice {
  const password = had_password
    ? ' It protected ComfyUI with a password; that goes with it, so keep the port closed to others: start ComfyUI without --listen, or put a proxy with a password in front.'
    : ''
  return {
    id: 'other-plugin',
    title: 'Two Runflow plugins are installed',
    detail: `Remove the folder custom_nodes/${folder} and restart ComfyUI. Until then their nodes and buttons collide.${password}`,
  }
}
