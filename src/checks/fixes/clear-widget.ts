import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import { walkGraph } from '../../workflow/executions.ts'
import { namesOfValues, placedValues, widgetNames } from '../../workflow/widget-names.ts'
import type { Graph, NodeId } from '../../workflow/workflow.ts'
import { LONGEST_NAME } from '../keys-in-sent.ts'
import type { Fix } from './fix.ts'

export function clearWidget(nodeId: NodeId, widget: string): Fix {
  const label = t('fixes.clear-widget', { widget: visible(widget, LONGEST_NAME) })
  return { kind: 'set-widget', nodeId, widget, value: '', label }
}

/** Empties widgets that keep a text although a link has taken their place: it is in the file, and nobody sees it. */
export function clearSaved(
  graph: Graph,
  nodeIds: NodeId[],
  isGone: (text: string, widget: string) => boolean,
): Fix[] {
  const ids = new Set(nodeIds)
  return walkGraph(graph).flatMap(({ id, node }) => {
    if (!ids.has(id)) return []
    const values = placedValues(node) ?? []
    const names = namesOfValues(widgetNames(node), values) ?? []
    return names.flatMap((name, index) => {
      const value = values[index]
      return name !== null && typeof value === 'string' && isGone(value, name) ? [clearWidget(id, name)] : []
    })
  })
}
