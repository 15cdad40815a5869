import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

/** Why no origin could be read. `text` is what was given. */
export type UrlProblem = 'no-scheme' | 'not-https' | 'unreadable'

/**
 * The origin a text names; its path, if it has one, is dropped. Compared parsed, never as text:
 * `https://api.runflow.io@evil.example` names evil.example.
 */
export function parseOrigin(text: string): Result<string, UrlProblem> {
  const trimmed = text.trim()
  // `localhost:8188` parses as a URL of the scheme `localhost:`, so the scheme is looked for first.
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return fail('no-scheme')
  let url: URL
  try {
    url = new URL(trimmed)
  } catch {
    return fail('unreadable')
  }
  if (url.protocol === 'https:') return ok(url.origin)
  // In clear only where it does not leave the machine.
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return ok(url.origin)
  return fail('not-https')
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Whether Runflow, from outside this network, can ask this address at all. What it answers there is not known. */
export function isPublicOrigin(origin: string | null): boolean {
  let url: URL
  try {
    url = new URL(origin ?? '')
  } catch {
    return false
  }
  return url.protocol === 'https:' && !isOfOwnNetwork(url.hostname)
}

/** Whether a host is this machine, or one that is known in its network alone. What is no host is neither. */
export function isOfOwnNetwork(name: string): boolean {
  let host: string
  try {
    // Each spelling of an address is written in one way: 127.1 and 0x7f000001 are 127.0.0.1 here.
    host = new URL(`https://${name}`).hostname.replace(/\.$/, '')
  } catch {
    return false
  }
  if (host.startsWith('[')) return OWN_IPV6.test(host)
  if (/^[\d.]+$/.test(host)) return OWN_IPV4.test(host)
  return !host.includes('.') || /\.(localhost|local|internal|lan|home\.arpa)$/.test(host)
}

/** This machine, its networks, and groups of machines. */
const OWN_IPV4 =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\./
/** The same, with the addresses that hold one of IPv4. */
const OWN_IPV6 = /^\[(::|f[cdf]|fe[89ab])/
