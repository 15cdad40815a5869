/** The messages of one file of a language, as compiled: nested as their keys have dots. */
export type Messages = { readonly [name: string]: Messages | Message }
export type Message = (values: Values) => string
/** What the sentence is filled with. No prototype: a select looks its value up by name. */
export type Values = Record<string, string | number | boolean>

const ENGLISH = 'en'

const catalogues = new Map<string, Map<string, Messages>>()
let current = ENGLISH

/**
 * Takes up files of a language. English is what every other language falls back on, message by message, so a
 * translation may have part of the files and part of their messages. The last language other than English is the one
 * that is spoken. Called once at the start, and by what is loaded later for the files of its own.
 */
export function useCatalogue(language: string, files: Record<string, Messages>): void {
  const known = catalogues.get(language) ?? new Map<string, Messages>()
  for (const [name, messages] of Object.entries(files)) known.set(name, messages)
  catalogues.set(language, known)
  if (language !== ENGLISH) current = language
}

/** The language in which numbers, lists and times are written too. */
export function currentLanguage(): string {
  return current
}

export function findMessage(key: string): Message | null {
  return findIn(current, key) ?? (current === ENGLISH ? null : findIn(ENGLISH, key))
}

function findIn(language: string, key: string): Message | null {
  const [file = '', ...names] = key.split('.')
  let at: Messages | Message | undefined = catalogues.get(language)?.get(file)
  for (const name of names) {
    if (typeof at !== 'object' || !Object.hasOwn(at, name)) return null
    at = at[name]
  }
  return typeof at === 'function' ? at : null
}
