import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import { inputKindOf, outputKindOf } from '../../workflow/io-nodes.ts'
import type { NodeId } from '../../workflow/workflow.ts'
import { nodeAt } from '../../workflow/workflow.ts'
import { LONGEST_NAME } from '../keys-in-sent.ts'
import { isSecretName } from '../secret-names.ts'
import type { Fix, FixContext } from './fix.ts'

/** More of a text makes a button of several lines. */
const LONGEST_LABEL = 40

/** Only where it is one input: the copies of a subgraph would bring as many, all with one id. */
export function makeInput(nodeIds: NodeId[], widget: string, context: FixContext): Fix[] {
  const [nodeId, ...others] = nodeIds
  if (nodeId === undefined || others.length > 0) return []
  const node = nodeAt(context.workflow.prompt, nodeId)
  const isOurs = inputKindOf(node?.class_type) !== undefined || outputKindOf(node?.class_type) !== undefined
  const value = node?.inputs[widget]
  if (isOurs || value === null || !['string', 'number', 'boolean'].includes(typeof value)) return []
  const label = t('fixes.make-input', { widget: visible(widget, LONGEST_NAME) })
  return [{ kind: 'make-input', nodeId, widget, value: value as string | number | boolean, label }]
}

/** Puts one text in place of its alternatives: the one that was drawn, if no other is given. */
export function keepText(nodeIds: NodeId[], widget: string, { workflow }: FixContext, text?: string): Fix[] {
  return nodeIds.slice(0, 1).flatMap((nodeId): Fix[] => {
    const drawn = text ?? nodeAt(workflow.prompt, nodeId)?.inputs[widget]
    if (typeof drawn !== 'string') return []
    const shown = isSecretName(widget) ? '…' : visible(drawn, LONGEST_LABEL)
    // Braces in it are no alternatives again.
    const value = drawn.replace(/[{}]/g, '\\$&')
    return [{ kind: 'set-widget', nodeId, widget, value, label: t('fixes.keep-text', { text: shown }) }]
  })
}

/** From then on the number stays as it is. */
export function keepNumber(nodeIds: NodeId[], widget: string, value: string): Fix[] {
  const label = t('fixes.keep-number', { value })
  return nodeIds.slice(0, 1).map((nodeId): Fix => ({ kind: 'fix-number', nodeId, widget, label }))
}
