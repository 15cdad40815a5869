import { t } from '../text/text.ts'
import type { HostCommand } from './comfy.ts'

// Deploy is a command first: App mode hides nodes and the sidebar, and a command can be bound to a key.
const DEPLOY_COMMAND = 'Runflow.Deploy'
const SAVE_COMMAND = 'Runflow.SaveDeployFile'
const PANEL_COMMAND = 'Runflow.OpenPanel'
const KEY_COMMAND = 'Runflow.SetApiKey'

export const RUNFLOW_MENU = [
  { path: ['Runflow'], commands: [DEPLOY_COMMAND, SAVE_COMMAND, PANEL_COMMAND, KEY_COMMAND] },
]

export function runflowCommands(parts: {
  deploy(): void
  saveDeployFile(): void
  openPanel(): void
  openSettings(): void
}): HostCommand[] {
  return [
    {
      id: DEPLOY_COMMAND,
      label: t('commands.Runflow_Deploy.label'),
      menubarLabel: t('commands.Runflow_Deploy.menubarLabel'),
      icon: 'pi pi-cloud-upload',
      function: () => parts.deploy(),
    },
    {
      id: SAVE_COMMAND,
      label: t('commands.Runflow_SaveDeployFile.label'),
      menubarLabel: t('commands.Runflow_SaveDeployFile.menubarLabel'),
      icon: 'pi pi-save',
      function: () => parts.saveDeployFile(),
    },
    {
      id: PANEL_COMMAND,
      label: t('commands.Runflow_OpenPanel.label'),
      menubarLabel: t('commands.Runflow_OpenPanel.menubarLabel'),
      icon: 'pi pi-window-maximize',
      function: () => parts.openPanel(),
    },
    {
      id: KEY_COMMAND,
      label: t('commands.Runflow_SetApiKey.label'),
      menubarLabel: t('commands.Runflow_SetApiKey.menubarLabel'),
      icon: 'pi pi-key',
      function: () => parts.openSettings(),
    },
  ]
}
