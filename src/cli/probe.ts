import { readText } from '../bounded-text.ts'
import { LOCAL_HEADER } from '../names.ts'

/** `dateMs`: the clock of what answered, where it says so. `body`: its JSON; null: it is none. */
export type Probed = { status: number; dateMs: number | null; body: unknown }
/** null: nothing answered. */
export type Probe = (url: string, signal: AbortSignal) => Promise<Probed | null>

const MOST_BYTES = 1024 * 1024

/** Asks an address whether anything is there, without a key. */
export function createProbe(fetch: typeof globalThis.fetch, timeoutMs: number): Probe {
  return async (url, signal) => {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), timeoutMs)
    try {
      const headers = { Accept: 'application/json', [LOCAL_HEADER]: '1' }
      const init: RequestInit = {
        headers,
        redirect: 'manual',
        signal: AbortSignal.any([signal, limit.signal]),
      }
      const response = await fetch(url, init)
      const text = await readText(response, MOST_BYTES)
      const date = Date.parse(response.headers.get('Date') ?? '')
      return { status: response.status, dateMs: Number.isNaN(date) ? null : date, body: parse(text ?? '') }
    } catch {
      return null
    } finally {
      clearTimeout(timer)
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
