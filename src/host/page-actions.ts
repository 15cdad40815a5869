import type { NodeId } from '../workflow/workflow.ts'
import { nodeTitle, showNode } from './canvas.ts'
import { createGuard } from './catch-errors.ts'
import type { HostApp } from './comfy.ts'
import { listDeployChoices, ownValues } from './deploy-choices.ts'
import type { Known } from './endpoint-name.ts'
import { keepName, offerName } from './endpoint-name.ts'
import { createWorkflowId } from './open-workflow-id.ts'
import { openSettings } from './settings.ts'
import { closePanel, hasPanelButton, openPanel } from './sidebar.ts'
import type { Toast } from './toasts.ts'
import { showToast } from './toasts.ts'

/** What a click may ask of ComfyUI's page. */
export function createPageActions(app: HostApp) {
  const manager = app.extensionManager
  const notify = (toast: Toast) => showToast(manager, toast)
  let opening: Promise<void> | null = null
  return {
    notify,
    guard: createGuard(notify),
    workflowId: createWorkflowId(app),
    choices: () => listDeployChoices(app),
    ownValues,
    offeredName: (known?: Known) => offerName(app, known),
    keepName: (name: string) => keepName(app, name),
    /** Two clicks at once open it once: the command that opens it also closes it. */
    openPanel(): Promise<void> {
      opening ??= openPanel(manager).finally(() => {
        opening = null
      })
      return opening
    },
    closePanel: () => closePanel(manager),
    hasPanelButton,
    openSettings: () => openSettings(manager),
    async confirm(title: string, message: string, itemList: string[]): Promise<boolean> {
      return (await manager.dialog.confirm({ title, message, itemList })) === true
    },
    showNode: (id: NodeId) => showNode(app, id),
    nodeTitle: (id: NodeId) => nodeTitle(app, id),
  }
}
