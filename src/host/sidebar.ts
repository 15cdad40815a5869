import type { HostManager } from './comfy.ts'

const PANEL_ID = 'runflow'

/** The sidebar tab. The front end may call `render` again for a container it already has. */
export function registerPanel(
  manager: Pick<HostManager, 'registerSidebarTab'>,
  view: { mount(container: HTMLElement): void; unmount(): void },
): void {
  manager.registerSidebarTab({
    id: PANEL_ID,
    title: 'Runflow',
    icon: 'pi pi-cloud-upload',
    tooltip: 'Runflow',
    type: 'custom',
    render: (container) => view.mount(container),
    destroy: () => view.unmount(),
  })
}

/** Opens the tab; an open one stays open, though the command is a toggle. */
export async function openPanel(manager: Pick<HostManager, 'command' | 'sidebarTab'>): Promise<void> {
  if (!isOpen(manager)) await toggle(manager)
}

export async function closePanel(manager: Pick<HostManager, 'command' | 'sidebarTab'>): Promise<void> {
  if (isOpen(manager)) await toggle(manager)
}

/** The sidebar's own button, which opens and closes the panel. App mode has none. */
export function hasPanelButton(): boolean {
  // Old front ends name it by a class, new ones by a test id.
  const selector = `.${PANEL_ID}-tab-button, [data-testid="${PANEL_ID}-tab-button"]`
  return document.querySelector(selector) !== null
}

function isOpen({ sidebarTab }: Pick<HostManager, 'sidebarTab'>): boolean {
  return (sidebarTab?.activeSidebarTabId ?? sidebarTab?.activeSidebarTab?.id) === PANEL_ID
}

async function toggle({ command }: Pick<HostManager, 'command'>): Promise<void> {
  await command.execute(`Workspace.ToggleSidebarTab.${PANEL_ID}`)
}
