import { inputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'
import { isSecretName } from './secret-names.ts'
import { isOpaque } from './secret-values.ts'

/** `name`: what it is wired to. */
export type WiredText = { text: string; name: string; nodeId: NodeId; widget: string }

/** Nodes that pass a text on, or make one of several. What others give for a text is their own. */
export const PASSES_ON = /string|text|concat|join|primitive|reroute|switch|getnode|setnode|note/i
const FARTHEST = 6
const SHORTEST = 8

/** Texts of nodes that are wired to a secret, over other such nodes too, and the defaults of inputs that are called one. */
export function textsWiredToSecrets(prompt: Prompt): WiredText[] {
  const found = new Map<string, WiredText>()
  const seen = new Set<NodeId>()
  const follow = (nodeId: NodeId, name: string, steps: number) => {
    if (seen.has(nodeId)) return
    seen.add(nodeId)
    for (const held of textsOf(prompt, nodeId, steps))
      found.set(JSON.stringify([nodeId, held.widget]), { ...held, name, nodeId })
    const { class_type: classType = '', inputs = {} } = nodeAt(prompt, nodeId) ?? {}
    if (steps >= FARTHEST || !PASSES_ON.test(classType)) return
    for (const value of Object.values(inputs)) if (isLink(value)) follow(value[0], name, steps + 1)
  }
  for (const nodeId of Object.keys(prompt)) {
    const { class_type, inputs = {} } = prompt[nodeId] ?? {}
    const called = inputKindOf(class_type) === undefined ? [] : [inputs.input_id, inputs.display_name]
    const secretName = called.find((one): one is string => typeof one === 'string' && isSecretName(one))
    if (secretName !== undefined) follow(nodeId, secretName, 0)
    for (const name of Object.keys(inputs)) {
      const value = inputs[name]
      if (isLink(value) && isSecretName(name)) follow(value[0], name, 0)
    }
  }
  return [...found.values()]
}

/** What a node that only holds a text holds; of several texts, or beside what is passed on, those that are no words. */
function textsOf(prompt: Prompt, nodeId: NodeId, steps: number): { text: string; widget: string }[] {
  const { class_type: classType = '', inputs = {} } = nodeAt(prompt, nodeId) ?? {}
  const texts = Object.entries(inputs).flatMap(([widget, text]) =>
    typeof text === 'string' ? [{ widget, text }] : [],
  )
  const value = texts.find(({ widget }) => widget === 'value')
  if (value !== undefined) return [value]
  const isPassing = PASSES_ON.test(classType)
  const isAlone = texts.length === 1 && !Object.values(inputs).some(isLink)
  if (isAlone && (steps === 0 || isPassing)) return texts
  if (!isPassing && texts.length > 1) return []
  return texts.filter(({ text }) => text.trim().length >= SHORTEST && isOpaque(text.trim()))
}
