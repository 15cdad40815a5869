import { secretNameOf } from './secret-phrases.ts'
import type { Written } from './secret-values.ts'

// Names and what is said of them, in any text: JSON, assignments, YAML, notes. From each colon or equals sign backwards
// to the name, and only behind the name of a secret forwards to the value.

/** `at`: where the value begins. */
export type Pair = Written & { at: number }

const SEPARATOR = /[:=：＝]/g
const LONGEST_NAME = 40
const MOST_WORDS = 3
const MOST_BLANKS = 3
const MOST_CLOSING = 8
/** Blanks that are copied with a text, and those that other languages set: before a colon, between their letters. */
export const BLANK = ' \\t\\u00A0\\u2000-\\u200B\\u202F\\u2060\\u3000\\uFEFF'
const IS_BLANK = new RegExp(`[${BLANK}]`)
/** In its quotes, or to the next blank or sign. The quotes of JSON within a text are escaped. */
const VALUE =
  /(\\{0,8}["'`“”‘’«»「])([^"'`“”‘’«»」\\\r\n]{1,2000})|([^\s"'`“”‘’«»「」<>,;&\\(){}[\]，；、。]{6,2000})/y
/** YAML: on a line of its own, further in. */
const NEXT_LINE =
  /[ \t]{0,3}(?:[|>][+-]?[ \t]{0,3})?\r?\n[ \t]{1,12}(?=[^\s:]{6,2000}[ \t]{0,3}(?:[\r\n]|$))/y
/** Behind `key:`, where it is set in bold. */
const BEFORE_VALUE = new RegExp(`(?:=|>)?\\*{0,2}[${BLANK}]{0,3}`, 'y')
/** *My password is: …* */
const COPULA = /^(?:is|are|ist|est|es|è)$/i
/** What it is of, between its name and the sign: api_key: str = "…" */
const TYPE =
  /\??:[ \t]{0,3}(?:[\w.]{1,20}\[)?(?:str|string|bytes|SecretStr)\]?(?:[ \t]{0,3}\|[ \t]{0,3}(?:None|null|undefined))?[ \t]{0,3}$/i
const LONGEST_TYPE = 60
/** *user: bob*, and on the next line *pass: …* */
const LOGIN = /(?:user(?:[ _]?name)?|login|e-?mail|account)["'`*]{0,3}[ \t]{0,3}[:=]/i
const PASS = /^(?:pass|pw)$/i
const FARTHEST_LOGIN = 100
/** Names that stand within a value that was read are read again, but not each of thousands. */
const MOST_READINGS = 4
/** From a separator to the value behind it. */
const FARTHEST = 24

export function pairsIn(text: string): Pair[] {
  const pairs: Pair[] = []
  let readTo = 0
  let readings = 0
  for (const { index } of text.matchAll(SEPARATOR)) {
    if (index + FARTHEST < readTo && readings >= MOST_READINGS) continue
    const before = nameBefore(text, index)
    if (before === null) continue
    const { name, isPhrase, isClosed, start } = before
    const from = valueFrom(text, index + 1)
    VALUE.lastIndex = from
    const [all = '', opened, quoted, bare = ''] = VALUE.exec(text) ?? []
    readings = from < readTo ? readings + 1 : 1
    readTo = Math.max(readTo, from + all.length)
    if (all === '') continue
    const value = quoted ?? bare
    const end = from + all.length
    const isBare = opened === undefined
    const next = isBare && !isClosed ? text.slice(end, end + 3) : ''
    // *Password: hunter2* ends there; in a sentence it goes on.
    if (/^ \p{L}/u.test(next) && /^[A-Z]?[a-z]+$/.test(name)) continue
    pairs.push({
      name,
      value,
      at: end - value.length,
      isJson: !isBare && isClosed,
      isPhrase,
      isInWords: (isPhrase && /^ [\p{L}\p{N}]/u.test(next)) || isWrapped(text, start, end, isBare),
      isLine: isBare && isWholeLine(text, start, end),
      isBare,
    })
  }
  return pairs
}

type Before = { name: string; isPhrase: boolean; isClosed: boolean; start: number }

/** The name that ends before this place. */
function nameBefore(text: string, separator: number): Before | null {
  let at = separator - lengthOfType(text, separator)
  const end = at
  while (end - at < MOST_BLANKS && isBlank(text[at - 1])) at -= 1
  let isClosed = false
  // headers["X-Api-Key"] = …: code, and not as sure as JSON.
  const isField = text[at - 1] === ']' && /["'`]/.test(text[at - 2] ?? '')
  if (isField) at -= 1
  const closing = at
  while (closing - at < MOST_CLOSING && /["'`“”‘’«»「」*\\]/.test(text[at - 1] ?? '')) {
    at -= 1
    if (text[at] !== '*' && text[at] !== '\\') isClosed = !isField
  }
  const words: { word: string; start: number }[] = []
  while (words.length < MOST_WORDS) {
    const start = startOfWord(text, at)
    if (start === null) break
    if (words.length === 0 && COPULA.test(text.slice(start, at)) && isBlank(text[start - 1]) && !isClosed) {
      at = start - 1
      continue
    }
    words.unshift({ word: withoutEscape(text, start, at), start })
    if (!isBlank(text[start - 1]) || !isOfWord(text[start - 2])) break
    at = start - 1
  }
  const found = secretNameOf(words.map(({ word }) => word)) ?? passOfLogin(text, words.at(-1))
  return found && { ...found, isClosed, start: words[found.isPhrase ? 0 : words.length - 1]?.start ?? 0 }
}

function lengthOfType(text: string, separator: number): number {
  if (text[separator] !== '=') return 0
  return TYPE.exec(text.slice(Math.max(separator - LONGEST_TYPE, 0), separator))?.[0].length ?? 0
}

/** Alone, *pass* is many other things: of an artist's picture too. */
function passOfLogin(
  text: string,
  last: { word: string; start: number } | undefined,
): ReturnType<typeof secretNameOf> {
  if (last === undefined || !PASS.test(last.word)) return null
  const before = text.slice(Math.max(last.start - FARTHEST_LOGIN, 0), last.start)
  return LOGIN.test(before) ? { name: last.word, isPhrase: false } : null
}

/** null: there is none, or it is longer than names are. */
function startOfWord(text: string, end: number): number | null {
  let start = end
  while (end - start <= LONGEST_NAME && isOfWord(text[start - 1])) start -= 1
  return start === end || end - start > LONGEST_NAME ? null : start
}

/** The letter of an escaped line end is none of the name's, nor are the digits of %22, nor the dashes of an option. */
function withoutEscape(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  const before = text[start - 1]
  const own = before === '\\' ? word.replace(/^[bfnrtv]/, '') : before === '%' ? word.slice(2) : word
  return own.replace(/^[-.]{1,4}/, '')
}

function valueFrom(text: string, behind: number): number {
  BEFORE_VALUE.lastIndex = behind
  const from = behind + (BEFORE_VALUE.exec(text)?.[0].length ?? 0)
  NEXT_LINE.lastIndex = behind
  return behind + (NEXT_LINE.exec(text)?.[0].length ?? from - behind)
}

function isWrapped(text: string, start: number, end: number, isBare: boolean): boolean {
  const quote = text[end] ?? ''
  if (!isBare || !/["'`“”]/.test(quote)) return false
  if (text[start - 1] === quote) return true
  // Words on a sign: a neon sign "WIFI PASSWORD: cat12345". Behind another sign than a letter it is a value of code.
  const before = text.slice(Math.max(start - LONGEST_NAME, 0), start)
  return /\p{L}[ \t]["'`“][\p{L} ]*$/u.test(before)
}

function isWholeLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start - 10, 0), start)
  const behind = text.slice(end, end + 4)
  return (
    /(?:^|[\r\n])[ \t*#>-]{0,8}$/.test(before) &&
    /^[ \t*]{0,3}(?:[\r\n]|$)/.test(behind) &&
    isAtStart(before, start)
  )
}

/** What stands before it was looked at to the beginning of the text, or to a line end. */
function isAtStart(before: string, start: number): boolean {
  return start <= 10 || /[\r\n]/.test(before)
}

function isBlank(letter: string | undefined): boolean {
  return letter !== undefined && IS_BLANK.test(letter)
}

function isOfWord(letter: string | undefined): boolean {
  return letter !== undefined && (letter < '\u0080' ? /[\w.-]/ : /[\p{L}\p{N}\p{M}]/u).test(letter)
}
