import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'
import type { HostNode, MenuItem } from './comfy.ts'
import { listWidgets, widgetsForInputs } from './input-classes.ts'

/** Of a class with dozens of lists, so many are named. */
const MOST_LISTS = 4

/** What a node's context menu has of ours: its widgets that callers can be given, and why the others cannot be. */
export function inputMenu(node: HostNode, makeInput: (node: HostNode, widget: string) => void): MenuItem[] {
  const labelOf = (widget: string) => node.widgets?.find(({ name }) => name === widget)?.label ?? widget
  const options: MenuItem[] = widgetsForInputs(node).map((widget) => ({
    content: labelOf(widget),
    callback: () => makeInput(node, widget),
  }))
  const lists = listWidgets(node).map(labelOf)
  if (lists.length > 0)
    options.push({
      content: t('fixes.menu-lists', { widgets: formatList(lists, MOST_LISTS) }),
      disabled: true,
    })
  return options.length === 0 ? [] : [{ content: t('fixes.menu'), has_submenu: true, submenu: { options } }]
}
