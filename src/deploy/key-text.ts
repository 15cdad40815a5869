// What of a key may be told, and how a key is recognised in text that others wrote.

/** Only `rf_live_…` is documented; anything of that form counts, so that a new prefix does not slip through. */
const KEY_SHAPE = /rf_[A-Za-z]+_[A-Za-z0-9_]+/g

/** The end of a key, enough to tell two apart. Of a short text, which is no real key, nothing is told. */
export function lastFourOf(key: string): string {
  return key.length >= 12 ? key.slice(-4) : ''
}

/** For text of a server or a file inside a message: people type keys into every field. */
export function maskKeys(text: string): string {
  return text.replace(KEY_SHAPE, (key) => `rf_…${lastFourOf(key)}`)
}
