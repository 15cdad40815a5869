import { isLoopback, parseOrigin } from '../origin.ts'

/**
 * An address of an answer, if it may be opened: https, or plain http on this machine where the API itself is here. A
 * script for an address, or one with a login in it, is none.
 */
export function toSafeLink(url: string, apiOrigin: string): string | null {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return null
  }
  if (parsed.username !== '' || parsed.password !== '') return null
  if (parsed.protocol === 'https:') return parsed.href
  const isLocal = parsed.protocol === 'http:' && isLoopback(parsed.hostname)
  const api = parseOrigin(apiOrigin)
  return isLocal && api.ok && isLoopback(new URL(api.value).hostname) ? parsed.href : null
}

/** What the file at an address is called there; empty where it has no name. */
export function nameInAddress(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
  } catch {
    return ''
  }
}
