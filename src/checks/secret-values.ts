import { isPlaceholder, isWordy } from './placeholders.ts'
import { isPasswordName, isWeakName } from './secret-names.ts'

// Whether a text says a secret: who reads it cannot ask, so a word, a number and the name of a variable are none.

/** How the value stands there. */
export type Written = {
  name: string
  value: string
  /** As in JSON: both in quotes, or in fields of it. */
  isJson?: boolean
  /** The name is of several words. */
  isPhrase?: boolean
  /** In a sentence, or both within one pair of quotes, as the words on a sign are, and headers. */
  isInWords?: boolean
  /** Nothing else is on the line. */
  isLine?: boolean
  /** Without quotes. */
  isBare?: boolean
}

const LONG = 16
const LONGEST_PASSWORD = 100

export function saysSecret({ name, value, ...how }: Written): boolean {
  const { isJson = false, isPhrase = false, isInWords = false, isLine = false, isBare = false } = how
  // What an address holds is looked for in it.
  if (/^https?:\/\//i.test(value) || isWorkingFolder(value, name)) return false
  if (value.length < 6 || /^[\d.,:-]+$/.test(value) || isPlaceholder(value, name)) return false
  const isPassword = isPasswordName(name)
  if (/\s/.test(value)) return isJson && isPassword && value.length <= LONGEST_PASSWORD
  if (isBare && isVariable(value, name)) return false
  if (isWeakName(name)) return value.length >= (isJson ? 8 : LONG) && isOpaque(value)
  if (isJson) return true
  if (isInWords) return value.length >= LONG && isOpaque(value)
  if (isPhrase && !isPassword) return value.length >= 8 && isOpaque(value)
  if (isLine && isPassword && value.length >= 8) return true
  return /\d/.test(value) && !isWordy(value)
}

/** No word and no name: letters and digits are mixed, or it is longer than words are. */
export function isOpaque(value: string): boolean {
  if (isWordy(value) || isPlaceholder(value)) return false
  if (value.length >= 32) return true
  if (/^[A-Za-z]+(?:[-_.][A-Za-z]+){0,8}\d{1,4}$/.test(value)) return false
  return (/\d/.test(value) && /[A-Za-z]/.test(value)) || /[a-z][A-Z].*[a-z][A-Z]/.test(value)
}

/** pwd: /workspace/ComfyUI */
function isWorkingFolder(value: string, name: string): boolean {
  return /^pwd$/i.test(name) && /^(?:[A-Za-z]:|~|\.{1,2})?[\\/]/.test(value)
}

/** self.api_key = config.api_key2 */
function isVariable(value: string, name: string): boolean {
  if (!/^[A-Za-z_][\w.]{0,100}$/.test(value)) return false
  const lastOf = (path: string) => (path.split('.').at(-1) ?? '').toLowerCase().replace(/\d{1,4}$/, '')
  return lastOf(value) === lastOf(name)
}
