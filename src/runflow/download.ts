import { isLoopback } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Sleep } from '../sleep.ts'

export type Downloaded = { bytes: Uint8Array; mediaType: string }
/** `expired`: the address does no longer work; the run has a fresh one. */
export type DownloadProblem =
  | { kind: 'not-https' | 'expired' | 'too-large' | 'lost' }
  | { kind: 'status'; status: number }

const ATTEMPTS = 3
/** Longer than any video that comes out of a run. */
const MOST_BYTES = 4 * 1024 * 1024 * 1024

/** The bytes at a signed address, without the key: the address is the permission. https only, this machine excepted. */
export async function downloadFile(
  url: string,
  { fetch, sleep }: { fetch: typeof globalThis.fetch; sleep: Sleep },
  signal: AbortSignal,
): Promise<Result<Downloaded, DownloadProblem>> {
  if (!isFetchable(url)) return fail({ kind: 'not-https' })
  for (let attempt = 1; ; attempt++) {
    const got = await downloadOnce(url, fetch, signal)
    const mayPass =
      !got.ok && (got.error.kind === 'lost' || (got.error.kind === 'status' && got.error.status >= 500))
    if (!mayPass || attempt === ATTEMPTS || signal.aborted) return got
    await sleep(1000 * attempt, signal)
  }
}

async function downloadOnce(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<Result<Downloaded, DownloadProblem>> {
  try {
    const response = await fetch(url, { signal, redirect: 'error', credentials: 'omit' })
    const { status, headers } = response
    if (!response.ok) await response.body?.cancel()
    if (status === 401 || status === 403 || status === 404 || status === 410) return fail({ kind: 'expired' })
    if (!response.ok) return fail({ kind: 'status', status })
    if (Number(headers.get('Content-Length') ?? 0) > MOST_BYTES) return fail({ kind: 'too-large' })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return ok({ bytes, mediaType: headers.get('Content-Type') ?? '' })
  } catch {
    // Its error may hold the signed address, so nothing of it is kept.
    return fail({ kind: 'lost' })
  }
}

function isFetchable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
