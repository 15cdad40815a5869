import type { Values } from './catalogue.ts'
import { findMessage } from './catalogue.ts'
import type { Parameters } from './compiled/keys.d.ts'
import { maskValue } from './mask-values.ts'
import { currentSurface } from './surface.ts'
import { visible } from './visible.ts'

export type MessageKey = keyof Parameters

type Joined<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
/** What all of these messages need: a key may be one of several, as in t(`refusals.${code}`, …). */
export type ValuesFor<Key extends MessageKey> = Joined<Parameters[Key]>
type Given<Needed> = [keyof Needed] extends [never] ? [] : [values: Needed]

/** The sentence. Texts from outside are made safe to show on their way into it. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Given<ValuesFor<Key>>): string {
  return say(key, values as object | undefined)
}

/** One after the other, as the language sets them: each is a whole sentence. */
export function joinSentences(sentences: string[]): string {
  const join = findMessage('common.sentences')
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce(
      (first, second) => (first === '' ? second : (join?.({ first, second }) ?? `${first} ${second}`)),
      '',
    )
}

/** What others wrote, which another sentence may follow. */
export function asSentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?:…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** For keys made of a code that came from outside. */
export function isMessage(key: string): key is MessageKey {
  return findMessage(key) !== null
}

/** A refusal of our Python side. Its code and parameters came over the wire, perhaps from another version. */
export function refusalText(code: string, values: Record<string, string | number>): string {
  const key = `refusals.${code}`
  return isMessage(key) ? say(key, values) : t('refusals.unknown', { code })
}

/** What it is, why, and what to do: three messages that lie beside each other. */
export type Texts = { title: string; detail: string; next: string }
type PartOf<Key> = Key extends `${infer Entry}.title` ? Entry : never
type Entry = {
  [Key in PartOf<MessageKey>]: `${Key}.detail` | `${Key}.next` extends MessageKey ? Key : never
}[PartOf<MessageKey>]
type Parts<Key extends Entry> = Extract<MessageKey, `${Key}.${keyof Texts}`>

export function textsOf<Key extends Entry>(entry: Key, ...[values]: Given<ValuesFor<Parts<Key>>>): Texts {
  const part = (name: keyof Texts) => say(`${entry}.${name}`, values as object | undefined)
  return { title: part('title'), detail: part('detail'), next: part('next') }
}

/** The same of an entry that has a title, and not always the rest. */
export function titledTextsOf<Key extends PartOf<MessageKey>>(
  entry: Key,
  ...[values]: Given<ValuesFor<Extract<MessageKey, `${Key}.${keyof Texts}`>>>
): Texts {
  const part = (name: keyof Texts) =>
    isMessage(`${entry}.${name}`) ? say(`${entry}.${name}`, values as object | undefined) : ''
  return { title: part('title'), detail: part('detail'), next: part('next') }
}

function say(key: string, values: object = {}): string {
  const filled: Values = Object.assign(Object.create(null), { surface: currentSurface() })
  // Before it is cut: a part of a key is not known for one.
  for (const [name, value] of Object.entries(values))
    filled[name] = typeof value === 'string' ? visible(maskValue(value)) : value
  const complete = new Proxy(filled, { get: (known, name) => known[String(name)] ?? '…' })
  // The key itself shows what is missing, and is better than nothing.
  return findMessage(key)?.(complete) ?? key
}
