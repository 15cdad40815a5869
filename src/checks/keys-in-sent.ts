import { visible } from '../text/visible.ts'
import { inputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'
import type { CanvasContext } from './check.ts'
import type { Secret } from './other-keys.ts'
import { maskSecrets, NAMED, secretsIn } from './other-keys.ts'
import { isPlaceholder } from './placeholders.ts'
import { keysIn, maskKeys } from './runflow-keys.ts'
import type { TextFinding } from './scan-texts.ts'
import { findInTexts } from './scan-texts.ts'
import { isSecretName } from './secret-names.ts'

/** `service` is null for Runflow's own. */
export type SentKey = Omit<Secret, 'service'> & { service: string | null }

/** No key is shorter (`rf_dev_` and one more letter), and most texts of a workflow are. */
const SHORTEST_KEY = 8
export const LONGEST_NAME = 80
/** cookies.txt, /home/me/key.pem: where it is. */
const FILE = /^[^\s;="]{1,260}\.(?:txt|json|pem|key|env|ini|cfg|ya?ml|toml|pkl|pickle|sqlite)$/i

/** Every key in what is sent, at every depth: by its shape, by what is known, by the name of its field. */
export function keysInSent({ sent, secrets, declared }: CanvasContext): TextFinding<SentKey>[] {
  const find = (text: string): SentKey[] => {
    if (text.length < SHORTEST_KEY) return []
    return [...keysIn(text, secrets).map((secret) => ({ secret, service: null })), ...secretsIn(text)]
  }
  const findNamed = (name: string, text: string, owner: string | null): SentKey[] => {
    if (!isFilled(text, name)) return []
    const own = owner === null ? undefined : declared?.(owner, name)
    const isOther = own !== undefined && (own.type !== 'STRING' || own.default === text)
    return isOther ? [] : [{ secret: text.trim(), service: NAMED }]
  }
  const mask = (name: string) => visible(maskSecrets(maskKeys(name, secrets)), LONGEST_NAME)
  const found = findInTexts(sent, { find, findNamed, isWatched: isSecretName }, ({ secret }) => secret, mask)
  const known = new Set(found.map(({ what }) => what.secret))
  return [
    ...found,
    ...leadingToSecrets(sent.prompt)
      .filter(({ text }) => find(text).length === 0 && !known.has(text.trim()))
      .map(({ text, nodeId, widget }) => ({
        what: { secret: text.trim(), service: NAMED },
        place: 'widget' as const,
        where: mask(widget),
        nodeIds: [nodeId],
      })),
  ]
}

/** Whether somebody typed a secret there, for all that can be told. */
function isFilled(text: string, name: string): boolean {
  const value = text.trim()
  return value !== '' && !isPlaceholder(value, name) && (/pass|pwd/i.test(name) || !FILE.test(value))
}

/** Texts of nodes that are wired to a secret, and the defaults of inputs that are called one. */
function leadingToSecrets(prompt: Prompt): { text: string; nodeId: NodeId; widget: string }[] {
  const texts = new Map<NodeId, { text: string; nodeId: NodeId; widget: string }>()
  const add = (nodeId: NodeId, name: string) => {
    const held = textOf(prompt, nodeId)
    if (held !== null && isFilled(held.text, name)) texts.set(nodeId, { ...held, nodeId })
  }
  for (const [nodeId, { class_type, inputs }] of Object.entries(prompt)) {
    const id = inputs.input_id
    if (inputKindOf(class_type) !== undefined && typeof id === 'string' && isSecretName(id)) add(nodeId, id)
    for (const name of Object.keys(inputs)) {
      const value = inputs[name]
      if (isLink(value) && isSecretName(name)) add(value[0], name)
    }
  }
  return [...texts.values()]
}

/** What a node that only holds a text holds. */
function textOf(prompt: Prompt, nodeId: NodeId): { text: string; widget: string } | null {
  const inputs = nodeAt(prompt, nodeId)?.inputs ?? {}
  const texts = Object.entries(inputs).filter(([, value]) => typeof value === 'string')
  const [widget, text] =
    texts.find(([name]) => name === 'value') ?? (texts.length === 1 ? texts[0] : null) ?? []
  return typeof text === 'string' && widget !== undefined ? { text, widget } : null
}
