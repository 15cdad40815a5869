import { currentLanguage } from './catalogue.ts'
import { t } from './text.ts'

/** Also where a language is not known here: without it the machine's own would be taken, inside an English sentence. */
const ENGLISH = 'en-GB'

/** "a", "a and b", "a, b and c". Of more than `most` the rest is counted: "a, b and 7 more". */
export function formatList(names: string[], most = Number.POSITIVE_INFINITY): string {
  const shown = names.length > most ? names.slice(0, Math.max(most - 1, 1)) : names
  const left = names.length - shown.length
  const all = left === 0 ? shown : [...shown, t('common.more', { count: left })]
  return new Intl.ListFormat([listLanguage(), ENGLISH], { type: 'conjunction' }).format(all)
}

/** British English lists have no comma before "and", as our sentences have none. */
function listLanguage(): string {
  return currentLanguage() === 'en' ? ENGLISH : currentLanguage()
}
