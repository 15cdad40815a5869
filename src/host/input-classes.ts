import { inputKindOf, outputKindOf } from '../workflow/io-nodes.ts'
import { findWidget } from './canvas.ts'
import type { HostNode } from './comfy.ts'
import { isDeployNode, slotOf } from './deploy-values.ts'

/** The Runflow Input for each type of a socket that takes what a caller may send as it is. */
const CLASSES = new Map<unknown, string>([
  ['STRING', 'RunflowInputString'],
  ['INT', 'RunflowInputInt'],
  ['FLOAT', 'RunflowInputFloat'],
  ['BOOLEAN', 'RunflowInputBoolean'],
])

/** null: callers cannot be given this widget. */
export function inputClassOf(node: HostNode, widget: string): string | null {
  const socket = node.inputs?.[slotOf(node, widget)]
  return findWidget(node, widget) ? (CLASSES.get(socket?.type) ?? null) : null
}

/** Whether it has lists to choose from. ComfyUI takes no text over a link in place of a choice, so they are no inputs. */
export function hasLists(node: HostNode): boolean {
  if (!mayHaveInputs(node)) return false
  return (node.widgets ?? []).some(({ name }) => {
    const slot = slotOf(node, name)
    const type = node.inputs?.[slot]?.type
    return (type === 'COMBO' || Array.isArray(type)) && node.isInputConnected?.(slot) !== true
  })
}

/** The widgets of a node that may become inputs: those that nothing feeds. */
export function widgetsForInputs(node: HostNode): string[] {
  if (!mayHaveInputs(node)) return []
  return (node.widgets ?? [])
    .map(({ name }) => name)
    .filter(
      (name) => inputClassOf(node, name) !== null && node.isInputConnected?.(slotOf(node, name)) !== true,
    )
}

function mayHaveInputs(node: HostNode): boolean {
  const type = node.comfyClass ?? node.type
  return !isDeployNode(node) && inputKindOf(type) === undefined && outputKindOf(type) === undefined
}
