import { secretsIn } from '../other-keys.ts'
import { maskKeys } from '../runflow-keys.ts'

/** Where a model is to be had again. `path` is where it goes, below models/. */
export type Download = { url: string; path: string }

/** An address that may be shown and clicked: it comes out of a file that anyone may have made. */
export function toDownload({ url, path }: { url: string | null; path: string }): Download | null {
  const link = url === null ? null : asLink(url)
  return link === null ? null : { url: link, path }
}

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
