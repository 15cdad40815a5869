import { isLoopback } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Sleep } from '../sleep.ts'

/** What comes from an address. Reading `chunks` throws where it ends too early, and where it is too large. */
export type Incoming = { mediaType: string; chunks: AsyncIterable<Uint8Array> }
/** `expired`: the address does no longer work; the run has a fresh one. */
export type DownloadProblem =
  | { kind: 'not-https' | 'expired' | 'lost' }
  | { kind: 'too-large'; mostBytes: number }
  | { kind: 'status'; status: number }

export type DownloadTools = {
  fetch: typeof globalThis.fetch
  sleep: Sleep
  /** After so long without a byte it is given up. */
  idleMs: number
  mostBytes?: number
}

const ATTEMPTS = 3
/** Longer than any video that comes out of a run. */
const MOST_BYTES = 4 * 1024 * 1024 * 1024

/**
 * Hands over what is at a signed address, without the key: the address is the permission. https only, this machine
 * excepted. `take` is called again where the connection broke, and what it gave then counts for nothing.
 */
export async function downloadFile<T>(
  url: string,
  tools: DownloadTools,
  take: (incoming: Incoming) => Promise<T>,
  signal: AbortSignal,
): Promise<Result<T, DownloadProblem>> {
  if (!isFetchable(url)) return fail({ kind: 'not-https' })
  for (let attempt = 1; ; attempt++) {
    const got = await downloadOnce(url, tools, take, signal)
    const mayPass =
      !got.ok && (got.error.kind === 'lost' || (got.error.kind === 'status' && got.error.status >= 500))
    if (!mayPass || attempt === ATTEMPTS || signal.aborted) return got
    await tools.sleep(1000 * attempt, signal)
  }
}

async function downloadOnce<T>(
  url: string,
  { fetch, idleMs, mostBytes = MOST_BYTES }: DownloadTools,
  take: (incoming: Incoming) => Promise<T>,
  signal: AbortSignal,
): Promise<Result<T, DownloadProblem>> {
  const idle = idleLimit(idleMs)
  // What the bytes are to blame for, once they flow. A disk that is full is a matter of `take`.
  let problem: DownloadProblem | null = null
  async function* chunksOf(body: Response['body']): AsyncGenerator<Uint8Array> {
    let size = 0
    const reader = body?.getReader()
    try {
      for (;;) {
        const read = await reader?.read().catch(() => end({ kind: 'lost' }))
        if (read === undefined || read.done) return
        idle.touch()
        size += read.value.byteLength
        if (size > mostBytes) end({ kind: 'too-large', mostBytes })
        yield read.value
      }
    } finally {
      await reader?.cancel().catch(() => {})
    }
  }
  function end(why: DownloadProblem): never {
    problem = why
    throw new Error(why.kind)
  }
  try {
    const limits = AbortSignal.any([signal, idle.signal])
    const response = await fetch(url, { signal: limits, redirect: 'error', credentials: 'omit' })
    const refused = problemOf(response, mostBytes)
    if (refused !== null) {
      await response.body?.cancel()
      return fail(refused)
    }
    const mediaType = response.headers.get('Content-Type') ?? ''
    const taken = await take({ mediaType, chunks: chunksOf(response.body) })
    return problem === null ? ok(taken) : fail(problem)
  } catch {
    // Its error may hold the signed address, so nothing of it is kept.
    return fail(problem ?? { kind: 'lost' })
  } finally {
    idle.stop()
  }
}

function problemOf({ ok: isOk, status, headers }: Response, mostBytes: number): DownloadProblem | null {
  if (status === 401 || status === 403 || status === 404 || status === 410) return { kind: 'expired' }
  if (!isOk) return { kind: 'status', status }
  return Number(headers.get('Content-Length') ?? 0) > mostBytes ? { kind: 'too-large', mostBytes } : null
}

/** Fires after so long without a `touch`. */
function idleLimit(ms: number) {
  const controller = new AbortController()
  let timer = setTimeout(end, ms)
  function end() {
    controller.abort()
  }
  return {
    signal: controller.signal,
    touch() {
      clearTimeout(timer)
      timer = setTimeout(end, ms)
    },
    stop: () => clearTimeout(timer),
  }
}

function isFetchable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
