// Keys of other services, by their shapes and by what a text calls them.

import { isFileName } from './file-names.ts'
import { maskRuns } from './mask-runs.ts'
import { namedSecretsIn } from './named-in-text.ts'
import { isMadeUp } from './placeholders.ts'
import { SHAPES } from './secret-shapes.ts'

export type Secret = { service: string; secret: string }

const PRIVATE_KEY = '-----BEGIN [A-Z0-9 _-]{0,40}PRIVATE KEY(?: BLOCK)?-----'
// Three parts of base64, the first two of which are JSON objects. A run of these letters is entered at its beginning only.
const TOKEN =
  '(?:(?<![\\w-])|(?<=\\\\[bfnrtv]|%[0-9A-Fa-f]{2}))eyJ[\\w-]{10,4000}\\.eyJ[\\w-]{10,16000}\\.[\\w-]{10,4000}'
/**
 * A key begins where a word does; behind an escaped line end (\nsk-…) or an escaped letter of an address (%22sk-…,
 * \u0022sk-…) too, and in the address of a bot.
 */
const START = '(?:(?<![A-Za-z0-9])|(?<=\\\\[bfnrtv]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}|/bot))'

// One pass over the text. Behind each beginning stands one class of letters, so nothing is ever tried twice.
const ANY = new RegExp(
  `${START}(?:${SHAPES.map(({ begins, rest }) => `(?:${begins})(?:${rest})`).join('|')})|${PRIVATE_KEY}|${TOKEN}`,
  'g',
)
const BEGINNINGS = SHAPES.map((shape) => ({ ...shape, begins: new RegExp(`^(?:${shape.begins})`) }))
const WHOLE = SHAPES.map(({ begins, rest }) => new RegExp(`^(?:${begins})(?:${rest})$`))
/** 密码：abc123 */
const SHORTEST = 9
/** What every key has in it: nearly no text of a workflow does, and to know that is cheaper than to look for each. */
const MAY_HOLD = /[\w.+/=~:@-]{15}|-----BEGIN/

export function secretsIn(text: string): Secret[] {
  return locateSecrets(text).map(({ service, secret }) => ({ service, secret }))
}

/** `at`: where in the text it begins. */
type Located = Secret & { at: number }

function locateSecrets(text: string): Located[] {
  if (text.length < SHORTEST) return []
  return withNamed(text, MAY_HOLD.test(text) ? locateShapes(text) : [])
}

function locateShapes(text: string): Located[] {
  const found: Located[] = []
  ANY.lastIndex = 0
  // As matchAll, which makes a new expression for each of thousands of texts.
  for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
    const [secret] = match
    const at = match.index
    const service = isEmbedded(text, at, secret.length) ? null : serviceOf(secret)
    if (service !== null) found.push({ service, secret, at })
  }
  return found
}

/** The name of a file, or in the midst of what is longer than any key: a picture as text. */
function isEmbedded(text: string, at: number, length: number): boolean {
  return isFileName(text, at, at + length) || /[\w-]{64}$/.test(text.slice(Math.max(at - 64, 0), at))
}

function serviceOf(secret: string): string | null {
  const index = WHOLE.findIndex((whole) => whole.test(secret))
  const shape = BEGINNINGS[index]
  if (shape === undefined) return secret.startsWith('eyJ') ? 'a signed-in session' : 'a private key file'
  const rest = secret.replace(shape.begins, '')
  if (isMadeUp(rest)) return null
  return !shape.isOpen || shape.exactly?.test(rest) || looksRandom(rest) ? shape.service : null
}

/** What is no service's key by its shape, but is called a secret: a password as well as a key. */
export const NAMED = 'a name'
const SERVICE = { address: 'a web address', header: 'a signed-in session', text: NAMED }

/** Without those that overlap one of the found: both are in the order of the text, so each is looked at once. */
function withNamed(text: string, found: Located[]): Located[] {
  const named = namedSecretsIn(text)
  if (named.length === 0) return found
  const located: Located[] = []
  let next = 0
  let end = 0
  for (const { secret, at, place } of named) {
    while (next < found.length && endOf(found[next]) <= at) next += 1
    const other = found[next]
    const overlaps = other !== undefined && other.at < at + secret.length
    if (overlaps || at < end) continue
    end = at + secret.length
    located.push({ service: SERVICE[place], secret, at })
  }
  return [...found, ...located]
}

function endOf(one: Located | undefined): number {
  return one === undefined ? 0 : one.at + one.secret.length
}

/** Enough to tell which key it is, and of no use to anybody else. */
export function maskSecret({ service, secret }: Secret): string {
  if (secret.startsWith('-----')) return 'PRIVATE KEY'
  // Of a password nothing is shown: it may be short, and its end a good part of it.
  const isPassword = service === NAMED || secret.includes(':')
  return secret.length < 16 || isPassword ? '…' : `${secret.slice(0, 3)}…${secret.slice(-4)}`
}

export function maskSecrets(text: string): string {
  const hidden = locateSecrets(text).map((one) => ({
    at: one.at,
    length: one.secret.length,
    shown: maskSecret(one),
  }))
  return hidden.length === 0 ? text : maskRuns(text, hidden)
}

/** Names are words: a key has letters and digits mixed in at least one long run. */
function looksRandom(rest: string): boolean {
  return rest.split(/[_-]/).some((run) => run.length >= 12 && /\d/.test(run) && /[A-Za-z]/.test(run))
}
