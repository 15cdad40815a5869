// What of a key may be shown, and how a key is recognised in text that others wrote.

import { isFileName } from './file-names.ts'
import { maskRuns } from './mask-runs.ts'

const WORDS = '(?:live|test|dev|prod|staging|sandbox)'

/**
 * `rf_live_…` is the documented form. It counts wherever it stands: in an address (%22rf_live_…), in JSON within a text
 * (\nrf_live_…), behind an underscore. Glued to a letter, as in surf_live_band, only a long one does.
 *
 * Another word counts where a random-looking run follows, long and with a digit or a capital in it, or longer than
 * words are: names of models begin with rf_ too (rf_detr_segmentation_large), and a false alarm cannot be fixed.
 *
 * Every repetition has an end: without one the engine keeps a step for each letter of a text of some megabytes.
 */
const KEY_SHAPE = new RegExp(
  [
    `(?:(?<![A-Za-z])|(?<=\\\\[bfnrt]))rf_${WORDS}_\\w{1,400}`,
    `rf_${WORDS}_\\w{12,400}`,
    '\\brf_[A-Za-z]{1,40}_(?=(?:[A-Za-z0-9]{1,400}_){0,40}(?:(?=[a-z]{0,400}[A-Z0-9])[A-Za-z0-9]{12}|[A-Za-z0-9]{16}))\\w{1,400}',
  ].join('|'),
  'g',
)

/** A key as people paste it: with the quotes of a file around it, or the word of a header before it. */
export function toKey(pasted: string): string {
  return pasted.replace(/^[\s"'`“”‘’]*(?:Bearer\s[\s"'`“”‘’]*)?/i, '').replace(/[\s"'`“”‘’]+$/, '')
}

/** The end of a key, enough to tell two apart. Of a short text, which is no real key, nothing is shown. */
export function lastFourOf(key: string): string {
  return key.length >= 12 ? key.slice(-4) : ''
}

/** Keys in a text: by their form, and those that are known whatever their form. */
export function keysIn(text: string, known: string[] = []): string[] {
  const hasShape = text.includes('rf_')
  // Asked of every text of a workflow, and nearly always the end of it.
  if (!hasShape && !known.some((key) => text.includes(key))) return []
  const shaped = hasShape ? locateKeys(text).map(({ key }) => key) : []
  return [...shaped, ...known.filter((key) => text.includes(key) && !shaped.includes(key))]
}

/** The name of a file is none: rf_live_action_v2.safetensors. */
function locateKeys(text: string): { key: string; at: number }[] {
  return [...text.matchAll(KEY_SHAPE)].flatMap(({ 0: key, index: at }) =>
    isFileName(text, at, at + key.length) ? [] : [{ key, at }],
  )
}

/** For text of a server or a file inside a message: people type keys into every field. */
export function maskKeys(text: string, known: string[] = []): string {
  const hidden = locateKeys(text).map(({ key, at }) => ({
    at,
    length: key.length,
    shown: `rf_…${lastFourOf(key)}`,
  }))
  const shaped = hidden.length === 0 ? text : maskRuns(text, hidden)
  return known.reduce((masked, key) => masked.replaceAll(key, '…'), shaped)
}
