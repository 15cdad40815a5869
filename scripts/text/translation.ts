import type { Locale } from './locales.ts'
import { flatten } from './locales.ts'
import type { Parameter, Parameters } from './parameters.ts'
import { parametersOf } from './parameters.ts'

/** What keeps a language from standing in for English, each as a line for the translator. Empty: nothing. */
export function findProblems(translation: Locale, english: Locale): string[] {
  const originals = flatten(english)
  return [...flatten(translation)].flatMap(([key, message]) => {
    const original = originals.get(key)
    if (original === undefined) return [`${key}: English has no such message`]
    const parameters = tryParameters(message)
    if (typeof parameters === 'string') return [`${key}: ${parameters}`]
    return compare(parameters, parametersOf(original)).map((problem) => `${key}: ${problem}`)
  })
}

function tryParameters(message: string): Parameters | string {
  try {
    return parametersOf(message)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function compare(translated: Parameters, original: Parameters): string[] {
  const missing = [...original.keys()].filter((name) => !translated.has(name))
  const added = [...translated.keys()].filter((name) => !original.has(name))
  const misused = [...translated].filter(([name, use]) => {
    const meant = original.get(name)
    return meant !== undefined && !fits(use, meant)
  })
  return [
    ...missing.map((name) => `{${name}} is missing`),
    ...added.map((name) => `{${name}} is not in the English message`),
    ...misused.map(([name]) => `{${name}} is used in a way that the English message does not allow`),
  ]
}

function fits(use: Parameter, meant: Parameter): boolean {
  if (use.kind === 'text') return true
  if (use.kind !== 'choice' || meant.kind !== 'choice') return use.kind === meant.kind
  return use.cases.every((name) => meant.cases.includes(name))
}
