// What the page must know of its surroundings: another Runflow plugin beside ours, and a Python side of another version.

export type Status = {
  version: string
  otherPlugin: { folder: string; hadPassword: boolean } | null
}

export type Notice = { id: 'other-plugin' | 'restart' | 'reload'; title: string; detail: string }

type Call = (path: string, init?: RequestInit) => Promise<Response>

/** null: the Python side does not know the route, so it is not the one this bundle came with. */
export async function readStatus(call: Call): Promise<Status | null | 'unreachable'> {
  let response: Response
  try {
    response = await call('/runflow/status')
  } catch {
    return 'unreachable'
  }
  if (response.status >= 500) return 'unreachable'
  return response.ok ? parseStatus(await response.json().catch(() => null)) : null
}

function parseStatus(body: unknown): Status | null {
  if (typeof body !== 'object' || body === null || !('version' in body) || typeof body.version !== 'string')
    return null
  const other = 'other_plugin' in body ? body.other_plugin : null
  const isOther = typeof other === 'object' && other !== null && 'folder' in other
  return {
    version: body.version,
    otherPlugin:
      isOther && typeof other.folder === 'string'
        ? { folder: other.folder, hadPassword: 'had_password' in other && other.had_password === true }
        : null,
  }
}

export function describeSurroundings(status: Status | null, bundle: string): Notice[] {
  const notices: Notice[] = []
  const age = status === null ? -1 : compareVersions(status.version, bundle)
  if (age < 0)
    notices.push({
      id: 'restart',
      title: 'Restart ComfyUI',
      detail: `Runflow was updated to ${bundle}, and ComfyUI still runs ${status?.version ?? 'without it'}. Restart the ComfyUI process, not only this tab.`,
    })
  if (age > 0)
    notices.push({
      id: 'reload',
      title: 'Reload this tab',
      detail: `ComfyUI runs Runflow ${status?.version}, and this tab still shows ${bundle}. Save your workflow, then reload the tab (Ctrl+Shift+R).`,
    })
  if (status?.otherPlugin) notices.push(describeOther(status.otherPlugin))
  return notices
}

function describeOther({ folder, hadPassword }: { folder: string; hadPassword: boolean }): Notice {
  const password = hadPassword
    ? ' It protected ComfyUI with a password; that goes with it, so keep the port closed to others: start ComfyUI without --listen, or put a proxy with a password in front.'
    : ''
  return {
    id: 'other-plugin',
    title: 'Two Runflow plugins are installed',
    detail: `Remove the folder custom_nodes/${folder} and restart ComfyUI. Until then their nodes and buttons collide.${password}`,
  }
}

/** Negative: `left` is older. Anything but three numbers counts as equal, so that a local build is left alone. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [numbersOf(left), numbersOf(right)]
  if (!a || !b) return 0
  for (const [index, number] of a.entries()) {
    const difference = number - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersOf(version: string): number[] | null {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(version)
  return match ? match.slice(1).map(Number) : null
}
