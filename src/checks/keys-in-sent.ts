import { visible } from '../text/visible.ts'
import type { CanvasContext } from './check.ts'
import { maskText } from './mask-text.ts'
import type { Secret } from './other-keys.ts'
import { NAMED, secretsIn } from './other-keys.ts'
import { isPlaceholder } from './placeholders.ts'
import { keysIn } from './runflow-keys.ts'
import type { Naming, TextFinding } from './scan-texts.ts'
import { findInTexts } from './scan-texts.ts'
import { isSecretName } from './secret-names.ts'
import { nameBelow, takesName } from './secret-phrases.ts'
import { isOpaque } from './secret-values.ts'
import { groupBy } from './shared-work.ts'
import { textsWiredToSecrets } from './wired-secrets.ts'

/** `service` is null for Runflow's own. */
export type SentKey = Omit<Secret, 'service'> & { service: string | null }

/** No key is shorter (`rf_dev_` and one more letter), and most texts of a workflow are. */
const SHORTEST_KEY = 8
export const LONGEST_NAME = 80
/** cookies.txt, /home/me/key.pem: where it is. */
const FILE = /^[^\s;="]{1,260}\.(?:txt|json|pem|key|env|ini|cfg|ya?ml|toml|pkl|pickle|sqlite)$/i

/** ~/.cache/huggingface/token, /run/secrets/openai */
const PATH =
  /^(?:~|\.{1,2}|[A-Za-z]:|\/(?:home|root|run|etc|mnt|opt|var|tmp|data|workspace|Users|app))[\\/][^\s;="]{1,260}$/
/** Where one is made. */
const PAGE =
  /^https?:\/\/[^\s?#@]{0,200}(?:keys?|tokens?|account|settings|console|dashboard|profile|platform|docs)[^\s?#@]{0,60}$/i

/** Every key in what is sent, at every depth: by its shape, by what is known, by the name of its field. */
export function keysInSent({ sent, secrets, declared, changing }: CanvasContext): TextFinding<SentKey>[] {
  const find = (text: string): SentKey[] => {
    if (text.length < SHORTEST_KEY) return []
    return [...keysIn(text, secrets).map((secret) => ({ secret, service: null })), ...secretsIn(text)]
  }
  const findNamed = (name: string, text: string, owner: string | null, naming: Naming): SentKey[] => {
    if (!isFilled(text, name) || !isSaidBy(naming, text, name)) return []
    const own = owner === null ? undefined : declared?.(owner, name)
    const isOther = own !== undefined && (own.type !== 'STRING' || own.default === text)
    return isOther ? [] : [{ secret: text.trim(), service: NAMED }]
  }
  const mask = (name: string) => visible(maskText(name, secrets), LONGEST_NAME)
  const found = findInTexts(
    sent,
    { find, findNamed, takesName, nameBelow, isWatched: isSecretName },
    ({ secret }) => secret,
    mask,
  )
  const known = new Set(found.map(({ what }) => what.secret))
  return [
    ...withoutDrawn(found, changing, mask),
    ...textsWiredToSecrets(sent.prompt)
      .filter(({ text, name }) => isFilled(text, name) && find(text).length === 0 && !known.has(text.trim()))
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
  return (
    value.length > 1 &&
    !isPlaceholder(value, name) &&
    (/pass|pwd/i.test(name) || ![FILE, PATH, PAGE].some((shape) => shape.test(value)))
  )
}

/** A field that lies in another may be anything, and what is in a list too: then only what is no word is a secret. */
function isSaidBy(naming: Naming, text: string, name: string): boolean {
  const value = text.trim()
  if (naming === 'title' && /\s/.test(value)) return false
  return naming === 'field' || /pass$/i.test(name) || (value.length >= 8 && isOpaque(value))
}

/** Of a text that is drawn anew, the canvas has another one than is sent: it is asked about once, in the widget. */
function withoutDrawn(
  found: TextFinding<SentKey>[],
  changing: CanvasContext['changing'],
  mask: (name: string) => string,
): TextFinding<SentKey>[] {
  const texts = changing.filter(({ shown }) => typeof shown === 'string')
  if (texts.length === 0) return found
  const said = new Set(
    found
      .filter(({ place }) => place === 'widget')
      .flatMap(({ where, nodeIds }) => nodeIds.map((id) => JSON.stringify([id, where]))),
  )
  const drawn = groupBy(
    texts.filter(({ nodeIds, widget }) => said.has(JSON.stringify([nodeIds[0], mask(widget)]))),
    ({ nodeIds }) => nodeIds[0],
  )
  return found.filter(
    ({ what, place, nodeIds }) =>
      place !== 'node' ||
      nodeIds.length === 0 ||
      !(drawn.get(nodeIds[0]) ?? []).some(
        (text) =>
          String(text.shown).includes(what.secret) && nodeIds.every((id) => text.nodeIds.includes(id)),
      ),
  )
}
