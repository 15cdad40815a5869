import { LOCALES } from '../../../scripts/text/generate.ts'
import { ENGLISH, flatten, ownRooms, readLocale } from '../../../scripts/text/locales.ts'
import { useCatalogue } from '../../../src/text/catalogue.ts'
import * as compiled from '../../../src/text/compiled/en.js'
import type { Surface } from '../../../src/text/surface.ts'
import { useSurface } from '../../../src/text/surface.ts'
import { t } from '../../../src/text/text.ts'

export const english = readLocale(`${LOCALES}/${ENGLISH}`)
/** What our own code says. */
export const sentences = flatten(ownRooms(english))

/** As the bundles do it, with every file there is. */
export function speakEnglish(): void {
  useCatalogue(ENGLISH, compiled)
}

/** t() for keys that are known only here. */
export function sayKey(key: string, values: object, surface: Surface): string {
  useSurface(surface)
  return (t as (key: string, values: object) => string)(key, values)
}
