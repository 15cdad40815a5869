import type { HostNode, HostPage, SettingRenderer } from './comfy.ts'
import { RUNFLOW_MENU, runflowCommands } from './commands.ts'
import { dressDeployNode } from './deploy-node.ts'
import type { DeployNodeViews } from './deploy-node-view.ts'
import { isDeployNode } from './deploy-values.ts'
import { dressFileNode, isFileNode } from './file-node.ts'
import { inputMenu } from './input-menu.ts'
import { isRegistered, runflowSettings } from './settings.ts'
import type { Toast } from './toasts.ts'

const EXTENSION = 'Runflow.Deploy'

type Parts = {
  deployNodeViews: DeployNodeViews
  keyField: SettingRenderer
  urlChanged(): void
  deploy(): void
  saveDeployFile(): void
  openPanel(): void
  openSettings(): void
  press(node: HostNode): void
  /** A Runflow Input for this widget of the node. */
  makeInput(node: HostNode, widget: string): void
  isConfigured(): boolean
  notify(toast: Toast): void
  /** Something on the canvas changed. */
  changed(): void
  /** Another graph is on the canvas. */
  opened(): void
  /** ComfyUI has its graph. */
  ready(): void
}

/** All that ComfyUI is told of this pack. It throws where another copy of the pack has registered before. */
export function registerExtension(page: HostPage, parts: Parts): void {
  const { app } = page
  app.registerExtension({
    name: EXTENSION,
    settings: isRegistered(app.extensionManager) ? [] : runflowSettings(parts.keyField, parts.urlChanged),
    commands: runflowCommands(parts),
    menuCommands: RUNFLOW_MENU,
    nodeCreated(node) {
      if (isFileNode(node)) dressFileNode(node, page, parts.notify)
      if (!isDeployNode(node)) return
      const { press, changed } = parts
      parts.deployNodeViews.add(
        node,
        dressDeployNode(node, { press, changed, isConfigured: parts.isConfigured() }),
      )
      changed()
    },
    getNodeMenuItems: (node) => inputMenu(node, parts.makeInput),
    afterConfigureGraph: parts.opened,
    setup: parts.ready,
  })
}
