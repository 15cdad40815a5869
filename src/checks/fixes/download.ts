import type { Finding } from '../finding.ts'
import { secretsIn } from '../other-keys.ts'
import { maskKeys } from '../runflow-keys.ts'

/** Where a model is to be had again. `path` is where it goes, below models/. */
export type Download = { url: string; path: string }

/** Of models that must be fetched, where an address is known that may be shown and clicked. */
export function downloadOf(finding: Finding): Download | null {
  switch (finding.code) {
    case 'model-refused':
    case 'model-differs':
    case 'model-unhashed': {
      const url = finding.url === null ? null : asLink(finding.url)
      return url === null ? null : { url, path: finding.path }
    }
    default:
      return null
  }
}

/** The address comes out of a file that a stranger may have made. */
function asLink(text: string): string | null {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return maskKeys(url.href) === url.href && secretsIn(url.href).length === 0 ? url.href : null
}
