import { isSecretName } from './secret-names.ts'

// Names that are put together: of several words before a colon, or of a field and what it lies in.

/** What the last of several words must be for them to name a secret: *secret garden* names none. */
const LAST =
  /^(?:keys?|token|code|pass|pw|passe|api|word|phrase|schlüssel|secrète|secreta|segreta|anahtarı|sandi)$|[^\0-\u024F]/i
const MOST_WORDS = 3
/** What a secret is kept under, below a field that names it. */
const VALUES = new Set(['value', 'text', 'current', 'content', 'data', 'raw', 'string', 'default'])
/** What has its name from the field that it lies in. */
const HOLDERS = new Set(['key', 'keys', 'token', 'pass'])

/** The name of a secret that these words end with. `isPhrase`: it takes several of them. */
export function secretNameOf(words: string[]): { name: string; isPhrase: boolean } | null {
  const last = words.at(-1) ?? ''
  if (isSecretName(last)) return { name: last, isPhrase: false }
  if (!LAST.test(last)) return null
  for (let count = 2; count <= Math.min(MOST_WORDS, words.length); count++) {
    const name = words.slice(-count).join(' ')
    if (isSecretName(name)) return { name, isPhrase: true }
  }
  return null
}

/** Whether what lies under this name may have its name from the field around it. */
export function takesName(field: string): boolean {
  const small = field.toLowerCase()
  return HOLDERS.has(small) || VALUES.has(small)
}

/** The name of what lies under `field` below `above`, where the two name a secret and the field alone does not. */
export function nameBelow(above: string | null, field: string): string | null {
  if (above === null) return null
  const small = field.toLowerCase()
  const together = `${above} ${field}`
  if (HOLDERS.has(small) && isSecretName(together)) return together
  return VALUES.has(small) && isSecretName(above) ? above : null
}
