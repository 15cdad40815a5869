// What Python makes of a widget's value before ComfyUI compares it with a range.

/** 'refused': it raises. 'unknown': too odd to say. Whole numbers keep every digit, as they do in Python. */
export type PythonNumber = number | bigint | 'refused' | 'unknown'

// Python reads digits of every script, and blanks that are not in ASCII: of such texts nothing is said. No other letter
// or sign beyond ASCII is part of a number.
const ASCII = /^[\t-\r -~]*$/
const NEVER = /[^\p{ASCII}\p{Nd}\s\x85]/u
const LONGEST = 400
const DIGITS = '\\d+(?:_\\d+)*'
const WHOLE = new RegExp(`^[+-]?${DIGITS}$`)
const DECIMAL = new RegExp(`^[+-]?(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:e[+-]?${DIGITS})?$`, 'i')
const NO_NUMBER = /^[+-]?nan$/i
const ENDLESS = /^([+-]?)inf(?:inity)?$/i

/**
 * What ComfyUI compares with a range, or would have to: null where it does not. Of a type of a pack's own the value is
 * taken as it is, and anything but a number raises.
 */
export function asCompared(value: unknown, type: string | null, hasRange: boolean): PythonNumber | null {
  if (type === 'INT') return asInt(value)
  if (type === 'FLOAT') return asFloat(value)
  if (!hasRange) return null
  if (typeof value === 'number' && type !== 'STRING' && type !== 'BOOLEAN') return asWritten(value)
  // It may be equal to one of those that are converted.
  if (type === null) return null
  if (type === 'BOOLEAN') return isTrue(value) ? 1 : 0
  return typeof value === 'boolean' && type !== 'STRING' ? Number(value) : 'refused'
}

function isTrue(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value)
}

function asInt(value: unknown): PythonNumber {
  if (typeof value === 'number') return wholeOf(value)
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value !== 'string') return 'refused'
  if (!isPlain(value)) return unplain(value)
  const text = value.trim()
  return WHOLE.test(text) ? BigInt(text.replaceAll('_', '').replace(/^\+/, '')) : 'refused'
}

function asFloat(value: unknown): PythonNumber {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value !== 'string') return 'refused'
  if (!isPlain(value)) return unplain(value)
  const text = value.trim()
  if (NO_NUMBER.test(text)) return Number.NaN
  const endless = ENDLESS.exec(text)
  if (endless) return endless[1] === '-' ? -Infinity : Infinity
  return DECIMAL.test(text) ? Number(text.replaceAll('_', '')) : 'refused'
}

/** A number as it stands in JSON: with a point or an exponent Python reads a float. */
function asWritten(value: number): number | bigint {
  // Exact as it is, and most numbers are.
  if (Number.isSafeInteger(value)) return value
  const text = JSON.stringify(value)
  return /^-?\d+$/.test(text) ? BigInt(text) : value
}

/** The end of a range, as the facts give it. */
export function boundOf(text: string | null): number | bigint | null {
  if (text === null) return null
  if (/^-?\d+$/.test(text)) return BigInt(text)
  const bound = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isNaN(bound) ? null : bound
}

function wholeOf(value: number): PythonNumber {
  if (!Number.isFinite(value)) return 'refused'
  const written = asWritten(value)
  return typeof written === 'bigint' || Number.isSafeInteger(written) ? written : BigInt(Math.trunc(written))
}

/** A long text is no number if it has a letter or a sign that no number has. */
function unplain(text: string): PythonNumber {
  if (NEVER.test(text)) return 'refused'
  return ASCII.test(text) && /[^\d_+\-.eE\s]/.test(text.trim()) && text.trim().length > LONGEST
    ? 'refused'
    : 'unknown'
}

function isPlain(text: string): boolean {
  return text.length <= LONGEST && ASCII.test(text)
}
