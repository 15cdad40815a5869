import type { Edit, Fix, FixResult } from '../checks/fixes/fix.ts'
import type { DeployValues } from '../deploy/deploy-choice.ts'
import { shortcut } from '../text/shortcut.ts'
import { t } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { asOneStep, bringIntoView, findNode, findWidget, setWidget } from './canvas.ts'
import type { HostApi, HostApp } from './comfy.ts'
import type { Holder } from './deploy-values.ts'
import { followOutwards, MUTED, readDeployValues } from './deploy-values.ts'
import { keepName } from './endpoint-name.ts'
import { pickFile, uploadInput } from './input-upload.ts'
import type { KeyStore } from './key-store.ts'
import type { Toast } from './toasts.ts'

type Parts = {
  app: Pick<HostApp, 'rootGraph' | 'canvas' | 'extensionManager'>
  api: Pick<HostApi, 'fetchApi'>
  keys: Pick<KeyStore, 'save' | 'remove'>
  /** Where the key of a Deploy node may be moved now; null: nowhere. */
  freeOrigin(values: DeployValues): string | null
  /** Whether nothing else on the canvas reads these nodes now. */
  areApart(ids: NodeId[]): Promise<boolean>
  /** Adds nodes and wires them. */
  edit(fix: Edit): Promise<FixResult>
  notify(toast: Toast): void
}

/** Does on the canvas what a finding offers. */
export function createFixer(parts: Parts): (fix: Fix) => Promise<FixResult> {
  const { app, api, keys, notify } = parts

  function holdersOf(id: NodeId, widget: string): Holder[] {
    const placed = findNode(app, id)
    return placed ? followOutwards(placed, widget).holders : []
  }

  function set(holders: Holder[], value: string): boolean {
    const changed = asOneStep(app, () =>
      holders.filter(({ node, name }) => setWidget(app, node, name, value)),
    )
    const here = changed.findLast(({ node }) => node.graph === app.canvas?.graph)
    if (here) bringIntoView(app.canvas, here.node)
    return changed.length > 0
  }

  function moveKey({ nodeIds, origin }: Extract<Fix, { kind: 'move-key' }>): FixResult {
    const [placed] = nodeIds.flatMap((id) => findNode(app, id) ?? [])
    if (!placed) return 'gone'
    const values = readDeployValues(placed)
    // Since it was offered the node, or Settings, may have changed.
    if (parts.freeOrigin(values) !== origin) return 'unchanged'
    const key = values.apiKey.trim()
    if (keys.save(origin, key) === 'page') {
      keys.remove(origin)
      const [title, detail] = [t('notices.key-not-moved.title'), t('notices.key-not-moved.detail')]
      notify({ severity: 'error', title, detail })
      return 'unchanged'
    }
    // A copy that holds another key is a finding of its own.
    const holders = nodeIds.flatMap((id) => holdersOf(id, 'api_key'))
    set(
      holders.filter(({ node, name }) => String(findWidget(node, name)?.value).trim() === key),
      '',
    )
    notify({
      severity: 'success',
      title: t('notices.key-moved.title', { origin }),
      detail: t('notices.key-moved.detail', { keys: shortcut('Z') }),
      sticky: true,
    })
    return 'done'
  }

  async function chooseFile({
    nodeIds,
    widget,
    folder,
  }: Extract<Fix, { kind: 'choose-file' }>): Promise<FixResult> {
    const file = await pickFile()
    if (file === null) return 'unchanged'
    const uploaded = await uploadInput(api, file, folder)
    if (uploaded.name === null) {
      notify({ severity: 'error', title: t('notices.not-uploaded.title'), detail: uploaded.why })
      return 'unchanged'
    }
    const { name } = uploaded
    const holders = nodeIds.flatMap((id) => holdersOf(id, widget).slice(-1))
    for (const holder of holders) offer(holder, name)
    return set(holders, name) ? 'done' : 'gone'
  }

  /** Of a node the widget, undoable; without one the name that the workflow keeps. */
  function renameEndpoint({ nodeId, value }: Extract<Fix, { kind: 'rename-endpoint' }>): FixResult {
    const name = value.trim()
    if (name === '') return 'unchanged'
    if (nodeId !== null) return set(holdersOf(nodeId, 'endpoint_name').slice(-1), name) ? 'done' : 'gone'
    keepName(app, name)
    return 'done'
  }

  async function mute(ids: NodeId[]): Promise<FixResult> {
    // It was offered of the workflow as it was checked.
    if (!(await parts.areApart(ids))) {
      notify({
        severity: 'info',
        title: t('notices.not-muted.title'),
        detail: t('notices.not-muted.detail'),
      })
      return 'unchanged'
    }
    const nodes = ids.flatMap((id) => findNode(app, id)?.node ?? [])
    asOneStep(app, () => {
      for (const node of nodes) node.mode = MUTED
    })
    app.canvas?.setDirty?.(true, true)
    return nodes.length > 0 ? 'done' : 'gone'
  }

  return async (fix) => {
    switch (fix.kind) {
      case 'set-widget': {
        const holders = holdersOf(fix.nodeId, fix.widget)
        // What is cleared must be gone from every copy; a new value counts in the outermost.
        const isDone = set(fix.value === '' ? holders : holders.slice(-1), fix.value)
        if (isDone && fix.widget === 'api_key')
          notify({
            severity: 'success',
            title: t('notices.key-cleared.title'),
            detail: t('notices.key-cleared.detail', { keys: shortcut('Z') }),
            sticky: true,
          })
        return isDone ? 'done' : 'gone'
      }
      case 'move-key':
        return moveKey(fix)
      case 'rename-endpoint':
        return renameEndpoint(fix)
      case 'choose-file':
        return chooseFile(fix)
      case 'mute':
        return mute(fix.nodeIds)
      case 'make-input':
      case 'fix-number':
      case 'add-output':
        return parts.edit(fix)
      default:
        return fix satisfies never
    }
  }
}

/** A list that was read before the upload lacks the new file, and shows what it lacks as wrong. */
function offer({ node, name }: Holder, value: string): void {
  const values = findWidget(node, name)?.options?.values
  if (Array.isArray(values) && !values.includes(value)) values.push(value)
}
