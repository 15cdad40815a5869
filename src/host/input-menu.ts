import { t } from '../text/text.ts'
import type { HostNode, MenuItem } from './comfy.ts'
import { hasLists, widgetsForInputs } from './input-classes.ts'

/** What a node's context menu has of ours: its widgets that callers can be given, and why the others cannot be. */
export function inputMenu(node: HostNode, makeInput: (node: HostNode, widget: string) => void): MenuItem[] {
  const options: MenuItem[] = widgetsForInputs(node).map((widget) => ({
    content: node.widgets?.find(({ name }) => name === widget)?.label ?? widget,
    callback: () => makeInput(node, widget),
  }))
  if (hasLists(node)) options.push({ content: t('fixes.menu-lists'), disabled: true })
  return options.length === 0 ? [] : [{ content: t('fixes.menu'), has_submenu: true, submenu: { options } }]
}
