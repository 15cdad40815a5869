// Secrets that a text gives a name to: in an address, a header, JSON, an assignment.

import { isPlaceholder, isWordy } from './placeholders.ts'
import { isSecretName } from './secret-names.ts'

/** `at`: where in the text it begins. `place`: what gives it its name. */
export type NamedSecret = { secret: string; at: number; place: 'address' | 'header' | 'text' }

/** https://somebody:password@host, https://token@host. */
const WHO = /:\/\/([^\s/?#@:"'<>\\]{0,200})(?::([^\s/?#@"'<>\\]{1,300}))?@(?=[\w[])/g
/** ?token=…, #access_token=…, &amp;sig=… */
const ASKED = /[?&#;]([A-Za-z][\w.-]{1,39})=([^&#\s"'<>\\]{4,2000})/g
/** Bearer …, Basic …; as of a header, wherever it stands, behind an escaped line end too. */
const SCHEME =
  /(?:\b|(?<=\\[bfnrtv]|%[0-9A-Fa-f]{2}))(Bearer|Authorization["'\\]{0,8} {0,3}[:=] {0,3}["'\\]{0,8}(?:Basic|Token|Key))[ \t]{1,3}([\w.~+/=:-]{12,4000})/gi
/** "api_key":, API_KEY=, x-api-key:; the quotes of JSON within a text are escaped. */
const NAME =
  /(?:(?<![\p{L}\p{N}_.-])|(?<=%[0-9A-Fa-f]{2}))([\p{L}_][\p{L}\p{N}_.-]{1,39})(\\{0,8}["'])?[ \t]{0,3}(?::|=>?)[ \t]{0,3}/gu
const VALUE = /(\\{0,8}["'])([^"'\\\r\n]{1,2000})|([^\s"'<>,;&\\(){}[\]]{6,2000})/y

/** Nearly no text has one of these, and then nothing is looked for in it. */
const MAY_NAME =
  /key|token|secret|pass|pwd|auth|bearer|cookie|cred|[^\0-\u024F]|api.{0,9}sch|kennw|senha|contras|clave|cl\u00e9/i
/** Parts of an address that are secrets although the same words are not elsewhere. */
const IN_ADDRESS =
  /^(?:key|token|auth|sig|signature|x-(?:amz|goog)-(?:signature|security-token)|pass|sv_?sig)$/i
const LONG = 16

/** In the order of the text; what one of them holds is not looked at by the next. */
export function namedSecretsIn(text: string): NamedSecret[] {
  const found: NamedSecret[] = []
  if (text.includes('://')) inAddresses(text, found)
  if (text.includes('=')) asked(text, found)
  inHeaders(text, found)
  if ((text.includes('=') || text.includes(':')) && MAY_NAME.test(text)) inPairs(text, found)
  return found.sort((a, b) => a.at - b.at)
}

function inAddresses(text: string, found: NamedSecret[]): void {
  for (const match of text.matchAll(WHO)) {
    const [, user = '', password] = match
    const at = match.index + 3
    if (password === undefined) {
      if (user.length >= LONG && isOpaque(user)) found.push({ secret: user, at, place: 'address' })
    } else if (!isPlaceholder(password)) found.push({ secret: `${user}:${password}`, at, place: 'address' })
  }
}

function asked(text: string, found: NamedSecret[]): void {
  for (const match of text.matchAll(ASKED)) {
    const [whole, name = '', value = ''] = match
    const isShort = /pass|pwd/i.test(name)
    if (!IN_ADDRESS.test(name) && !isSecretName(name)) continue
    if (isPlaceholder(value, name) || (!isShort && (value.length < LONG || isWordy(value)))) continue
    if (/^(?:key|auth)$/i.test(name) && !isOpaque(value)) continue
    found.push({ secret: value, at: match.index + whole.length - value.length, place: 'address' })
  }
}

function inHeaders(text: string, found: NamedSecret[]): void {
  if (!text.includes(' ') && !text.includes('\t')) return
  if (!/bearer|authorization/i.test(text)) return
  for (const match of text.matchAll(SCHEME)) {
    const [whole, scheme = '', value = ''] = match
    const isBearer = scheme.length === 6
    if (isPlaceholder(value) || (isBearer && (value.length < LONG || !isOpaque(value)))) continue
    found.push({ secret: value, at: match.index + whole.length - value.length, place: 'header' })
  }
}

function inPairs(text: string, found: NamedSecret[]): void {
  for (const match of text.matchAll(NAME)) {
    const [whole, begun = '', closed] = match
    // The letter of an escaped line end is none of the name's.
    const name = text[match.index - 1] === '\\' ? begun.replace(/^[bfnrtv]/, '') : begun
    if (!isSecretName(name)) continue
    VALUE.lastIndex = match.index + whole.length
    const [all = '', opened, quoted, bare = ''] = VALUE.exec(text) ?? []
    const value = quoted ?? bare
    // A prompt may speak of a secret or a cookie, and weigh it: (cookie:1.25).
    const isJson = opened !== undefined && closed !== undefined
    const isName = isJson && !/^(?:secrets?|cookies?|bearer)$/i.test(name)
    // Password: hunter2 ends there; in a sentence it goes on.
    const isProse = closed === undefined && opened === undefined && /^[A-Z]?[a-z]+$/.test(name)
    if (isProse && /^ \p{L}/u.test(text.slice(VALUE.lastIndex, VALUE.lastIndex + 2))) continue
    if (value.length < 6 || /\s/.test(value) || /^[\d.,:-]+$/.test(value)) continue
    if (isPlaceholder(value, name) || (!isName && (!/\d/.test(value) || isWordy(value)))) continue
    found.push({ secret: value, at: match.index + whole.length + all.length - value.length, place: 'text' })
  }
}

/** No word and no name: letters and digits are mixed, or it is longer than words are. */
function isOpaque(value: string): boolean {
  if (isWordy(value) || isPlaceholder(value)) return false
  return (
    (/\d/.test(value) && /[A-Za-z]/.test(value)) || value.length >= 32 || /[a-z][A-Z].*[a-z][A-Z]/.test(value)
  )
}
