// Secrets that a text gives a name to: in an address, a header, JSON, an assignment, an option, a tag.

import { pairsInJson } from './json-in-text.ts'
import { BLANK, pairsIn } from './pairs-in-text.ts'
import { isPlaceholder, isWordy } from './placeholders.ts'
import { isSecretName, isWeakName } from './secret-names.ts'
import { secretNameOf } from './secret-phrases.ts'
import { isOpaque, saysSecret } from './secret-values.ts'

/** `at`: where in the text it begins. `place`: what gives it its name. */
export type NamedSecret = { secret: string; at: number; place: 'address' | 'header' | 'text' }

/** https://somebody:password@host, https://token@host. */
const WHO = /:\/\/([^\s/?#@:"'<>\\]{0,200})(?::([^\s/?#@"'<>\\]{1,300}))?@(?=[\w[])/g
/** ?token=…, #access_token=…, &amp;sig=…; escaped, where an address lies in another: %3Ftoken%3D… */
const ASKED =
  /(?:[?&#;]|%3F|%26|%23)([A-Za-z][\w.-]{1,39})(?:=|%3D)((?:(?!%(?:3F|26|23))[^&#\s"'<>\\]){4,2000})/gi
/** Bearer …, Basic …; as of a header, wherever it stands, behind an escaped line end too. */
const SCHEME =
  /(?:\b|(?<=\\[bfnrtv]|%[0-9A-Fa-f]{2}))(Bearer|Authorization["'\\]{0,8} {0,3}[:=] {0,3}["'\\]{0,8}[A-Za-z][\w-]{1,30})[ \t]{1,3}([\w.~+/=:-]{12,4000})/gi
const WITHOUT_DOUBT = /["'\\ :=](?:Basic|Token|Key)$/i
/** Cookie: theme=dark; sid=… */
const COOKIES = /\bCookie["'\\]{0,8} {0,3}[:=] {0,3}["'\\]{0,8}(?=[\w.-]{1,80}=)([^\r\n"'\\]{1,8000})/gi
const COOKIE = /(?:^|; ?)([\w.-]{1,80})=([^\s;]{16,4000})/g
/** Of those who count visits. */
const COUNTED = /^_(?:g|fbp|hj|pk|clck)/i
/** A line of cookies.txt. */
const COOKIE_LINE =
  /\t(?:TRUE|FALSE)\t\/[^\t\r\n]{0,200}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\r\n]{1,100}\t([^\t\r\n]{16,4000})/g
/** f"Token …": what a header is filled with. */
const FILLED = /(["'`])(?:Token|Key|ApiKey|Basic) ([\w.~+/=:-]{16,400})\1/gi
/** --api-key …, --token=…. */
const OPTION = /(?<![\w-])--?([A-Za-z][\w-]{1,39})[ =]["']?([^\s"'<>\\]{6,2000})/g
/** <api_key>…</api_key> */
const TAG = /<([A-Za-z_][\w.-]{1,39})>([^<>\s]{6,2000})<\/\1>/g
/** <add key="ApiKey" value="…" /> */
const ATTRIBUTES =
  /\b(?:name|key|id)=["']([A-Za-z][\w.-]{1,39})["'][ \t]{1,3}(?:type=["']\w{1,20}["'][ \t]{1,3})?value=["']([^"'<>\r\n]{6,2000})["']/gi

/** Nearly no text has one of these, and then nothing is looked for in it. */
const MAY_NAME =
  /key|token|secret|sess|pass|pwd?|pat|auth|bearer|cookie|cred|jwt|code|[^\0-\u024F]|schl|kling|kennw|wachtw|senha|contras|clave|chave|has\u0142o|\u015fifre|cl\u00e9|klucz|chiave|anahtar|kh\u00f3a|salasana|l\u00f6senord|adgang|heslo|jelsz|parol|sandi|lozinka|geslo/i
/** Parts of an address that are secrets although the same words are not elsewhere. */
const IN_ADDRESS =
  /^(?:key|token|auth|sig|sign|signature|(?:x-)?[a-z]{1,4}-(?:signature|security-token)|pass|sv_?sig|hdn(?:ea|ts|tl)|wssecret)$/i
const LONG = 16
/** Where files are shared: the address is given to everybody with the word that opens it. */
const SHARED =
  /\/\/[\w.-]{0,60}\b(?:pan\.(?:baidu|quark|xunlei|wo)|(?:yun|cloud)\.139|cloud\.189|\d{2,3}pan|lanzou\w?|ilanzou|aliyundrive|alipan|115|115cdn|ctfile|weiyun|jianguoyun|feijipan)\.(?:com|cn|net)\/[^\s"'<>]*$/i
const SHARED_WORD = /^(?:pwd|password|passcode|pass|code)$/i
const LONGEST_SHARED = 8
const FARTHEST_HOST = 200
/** What may be a key that is written down behind its name, without a sign between: no part of a path or an address. */
const RUN = /(?<![\w./:@=&?#%+-])[\w-]{20,400}(?![\w/@=+-]|\.\w)/g
const BETWEEN = new RegExp(
  `[${BLANK}]*(?:[:：]?[${BLANK}]*(?:\\r?\\n[ \\t>*+-]{0,8}){1,3}|[${BLANK}](?:is|are|ist|est|es|->|=>|→|-|–|—|是|为)[${BLANK}]+|[${BLANK}]*\\|[${BLANK}]*|[${BLANK}])[*\`"'“]{0,3}$`,
)
const WORDS = /[\p{L}\p{N}_-]{1,40}(?: [\p{L}\p{N}_-]{1,40}){0,2}[*`]{0,3}$/u
const FARTHEST = 120
/** curl -u somebody:password */
const CURL = /\bcurl\b[^\r\n]{0,400}? (?:-u|--user)[ =]["']?([^\s"':]{1,100}:[^\s"']{3,300})/g

/** In the order of the text; what one of them holds is not looked at by the next. */
export function namedSecretsIn(text: string): NamedSecret[] {
  const found: NamedSecret[] = []
  if (text.includes('://')) inAddresses(text, found)
  for (const match of text.includes('curl') ? text.matchAll(CURL) : []) {
    const [whole, secret = ''] = match
    if (!isPlaceholder(secret.slice(secret.indexOf(':') + 1)))
      found.push({ secret, at: match.index + whole.length - secret.length, place: 'text' })
  }
  if (!MAY_NAME.test(text)) return asked(text, found)
  inHeaders(text, found)
  if (/cookie/i.test(text)) inCookies(text, found)
  for (const { at, value, ...written } of [...pairsIn(text), ...pairsInJson(text)])
    if (saysSecret({ value, ...written })) found.push({ secret: value, at, place: 'text' })
  inOptions(text, found)
  inWords(text, found)
  return asked(text, found)
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

/** Last, and sorted: what is asked for in an address is often a pair too, and the address says more. */
function asked(text: string, found: NamedSecret[]): NamedSecret[] {
  const inAddress: NamedSecret[] = []
  for (const match of text.includes('=') || text.includes('%3') ? text.matchAll(ASKED) : []) {
    const [whole, name = '', value = ''] = match
    const isShort = /pass|pwd/i.test(name)
    if (!IN_ADDRESS.test(name) && !isSecretName(name)) continue
    if (SHARED_WORD.test(name) && isShared(text, match.index, value)) continue
    if (isPlaceholder(value, name) || (!isShort && (value.length < LONG || isWordy(value)))) continue
    if (/^(?:key|auth)$/i.test(name) && !isOpaque(value)) continue
    inAddress.push({ secret: value, at: match.index + whole.length - value.length, place: 'address' })
  }
  return [...inAddress, ...found].sort((a, b) => a.at - b.at)
}

function isShared(text: string, at: number, value: string): boolean {
  const word = /^\w{0,60}/.exec(value)?.[0] ?? ''
  return word.length <= LONGEST_SHARED && SHARED.test(text.slice(Math.max(at - FARTHEST_HOST, 0), at))
}

function inHeaders(text: string, found: NamedSecret[]): void {
  if (!text.includes(' ') && !text.includes('\t')) return
  for (const match of /bearer|authorization/i.test(text) ? text.matchAll(SCHEME) : []) {
    const [whole, scheme = '', value = ''] = match
    if (isPlaceholder(value)) continue
    const isBearer = /Bearer$/i.test(scheme)
    if (isBearer ? value.length < LONG || !isOpaque(value) : !WITHOUT_DOUBT.test(scheme) && !isMixed(value))
      continue
    found.push({ secret: value, at: match.index + whole.length - value.length, place: 'header' })
  }
  for (const match of text.matchAll(FILLED)) {
    const [whole, , value = ''] = match
    if (isOpaque(value))
      found.push({ secret: value, at: match.index + whole.length - 1 - value.length, place: 'header' })
  }
}

/** One of those that go together: who knows it is signed in. */
function inCookies(text: string, found: NamedSecret[]): void {
  for (const match of text.matchAll(COOKIES)) {
    const [whole, cookies = ''] = match
    const start = match.index + whole.length - cookies.length
    for (const { 0: cookie, 1: name = '', 2: value = '', index } of cookies.matchAll(COOKIE)) {
      if (COUNTED.test(name) || !isOpaque(value)) continue
      found.push({ secret: value, at: start + index + cookie.length - value.length, place: 'header' })
      break
    }
  }
  for (const match of text.includes('\t') ? text.matchAll(COOKIE_LINE) : []) {
    const [whole, value = ''] = match
    if (isOpaque(value))
      found.push({ secret: value, at: match.index + whole.length - value.length, place: 'header' })
  }
}

function inOptions(text: string, found: NamedSecret[]): void {
  const isNamed = (name: string) => isSecretName(name) || /^token$/i.test(name)
  for (const match of text.includes('-') ? text.matchAll(OPTION) : []) {
    const [whole, name = '', value = ''] = match
    const isPassword = /pass|pwd/i.test(name) && /[\d\W]/.test(value) && !isPlaceholder(value, name)
    if (isNamed(name) && (isPassword || (value.length >= LONG && isOpaque(value))))
      found.push({ secret: value, at: match.index + whole.length - value.length, place: 'text' })
  }
  for (const match of text.includes('</') ? text.matchAll(TAG) : []) {
    const [, name = '', value = ''] = match
    const isSaid = isNamed(name) && saysSecret({ name, value, isJson: true })
    if (isSaid) found.push({ secret: value, at: match.index + name.length + 2, place: 'text' })
  }
  for (const match of text.includes('value=') ? text.matchAll(ATTRIBUTES) : []) {
    const [whole, name = '', value = ''] = match
    if (isNamed(name) && saysSecret({ name, value, isJson: true }))
      found.push({ secret: value, at: match.index + whole.length - 1 - value.length, place: 'text' })
  }
}

/** *My API key is …*, or its name on the line before: only what is as long as keys are, and no word in any part. */
function inWords(text: string, found: NamedSecret[]): void {
  const known = new Set(found.map(({ at }) => at))
  for (const { 0: secret, index: at } of text.matchAll(RUN)) {
    if (known.has(at) || !isMixed(secret) || isPlaceholder(secret)) continue
    const before = text.slice(Math.max(at - FARTHEST, 0), at)
    const named = before.replace(BETWEEN, '')
    if (named === before) continue
    const words = WORDS.exec(named)?.[0]
      .replace(/[*`]+$/, '')
      .split(' ')
    const name = words === undefined ? null : secretNameOf(words)
    if (name !== null && !isWeakName(name.name)) found.push({ secret, at, place: 'text' })
  }
}

function isMixed(run: string): boolean {
  return run
    .split(/[_-]/)
    .some((part) => part.length >= 16 && /\d.*\d/.test(part) && /[A-Za-z].*[A-Za-z]/.test(part))
}
