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
  const open = manager.sidebarTab?.activeSidebarTabId ?? manager.sidebarTab?.activeSidebarTab?.id
  if (open === PANEL_ID) return
  await manager.command.execute(`Workspace.ToggleSidebarTab.${PANEL_ID}`)
}
