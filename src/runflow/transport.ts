import ky, { isHTTPError, isKyError, isTimeoutError } from 'ky'
import type { ZodMiniType } from 'zod/mini'
import { readText } from '../bounded-text.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ApiCallName, ApiFailure, Retry } from '../types/runflow-api.ts'
import { RouteFailed } from './direct-or-relay.ts'
import { failureOfStatus, failureOfStorage } from './failure.ts'
import type { CallKind } from './retry.ts'
import { RETRY_RULES, retryDelayMs, retryReason } from './retry.ts'

type AnyCall = {
  kind: CallKind
  where: ApiCallName
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  signal?: AbortSignal | undefined
  /** Once it fires no request is begun. One that is under way is waited for. */
  quit?: AbortSignal | undefined
}
/** To the API, with the key. */
export type ApiCall = AnyCall & {
  path: string
  /** The path names one thing, so that a 404 says it is gone. */
  named: boolean
  query?: Record<string, string>
  json?: unknown
}
/** To a signed address of its storage, without the key. */
type StorageCall = AnyCall & {
  url: string
  bytes: Blob
  mimeType: string
}

/** `text` is the whole body, as it came. */
export type Answer = { status: number; text: string }
export type Send = (call: ApiCall | StorageCall) => Promise<Result<Answer, ApiFailure>>

export type TransportOptions = {
  origin: string
  key: string
  fetch: typeof fetch
  /** Told when a call is going to be sent again, before the wait. */
  onRetry?: ((retry: Retry) => void) | undefined
  /** How long to wait after so many attempts. */
  retryDelayMs?: (attempt: number) => number
}

const READ_TIMEOUT_MS = 30_000
// A large graph on a slow line: giving up early on a write leaves nobody knowing whether it arrived.
const WRITE_TIMEOUT_MS = 120_000
// Enough for a line of 100 kB/s.
const BYTES_PER_MS = 100
/** Five hundred rows of half a megabyte: whatever sends more is something else. */
const MOST_BYTES = 256 * 1024 * 1024

class TooLong extends Error {}

/** Calls after which something may exist that did not before: an abort under way is a lost answer, not "nothing sent". */
const writes = new Set<CallKind>(['create', 'edit', 'delete', 'dispatch'])

// A redirect is not followed, as the key goes to the origin it was saved for, and a signed address to nobody.
const http = ky.create({
  redirect: 'manual',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
})

/** One origin, one key. The only `try` around the HTTP library is in here, and its errors end in here. */
export function openTransport(options: TransportOptions): Send {
  const { origin, key, fetch, onRetry } = options
  const base = origin.replace(/\/+$/, '')
  // A key with a letter that no header can hold would make `Headers` throw an error that quotes it.
  const isSendable = /^[\x21-\x7e]+$/.test(key)

  function requestOf(call: ApiCall | StorageCall) {
    if ('url' in call)
      return { url: call.url, headers: { 'Content-Type': call.mimeType }, body: call.bytes as BodyInit }
    const headers = { Authorization: `Bearer ${key}`, Accept: 'application/json' }
    return {
      url: `${base}${call.path}`,
      headers,
      ...(call.query && { searchParams: call.query }),
      ...(call.json !== undefined && { json: call.json }),
    }
  }

  return async function send(call) {
    const { kind, where, method, quit } = call
    if (!('url' in call) && !isSendable) return fail({ kind: 'unauthorized' })
    if (call.signal?.aborted || quit?.aborted) return fail({ kind: 'cancelled' })
    const stop = new AbortController()
    const signal = quit === undefined ? call.signal : stop.signal
    const { url, ...request } = requestOf(call)
    const { attempts } = RETRY_RULES[kind]
    let text = ''
    /** Why the last attempt failed, while the next one is waited for. */
    let waitingAfter: ApiFailure | null = null
    const stopWaiting = () => {
      if (waitingAfter !== null) stop.abort()
    }
    quit?.addEventListener('abort', stopWaiting)

    const failureOfAnswer = (status: number): ApiFailure =>
      'url' in call ? failureOfStorage(status) : failureOfStatus(status, parseJson(text), call, key)
    const failureOf = (error: unknown): ApiFailure | null =>
      isHTTPError(error) ? failureOfAnswer(error.response.status) : failureOfThrown(error, where)

    try {
      const { status } = await http(url, {
        ...request,
        method,
        ...(signal && { signal }),
        // The body is read in here, so that one that breaks off or stalls counts as no answer and is repeated alike.
        // ky calls it as a method of its options, which the browser's own fetch refuses.
        async fetch(input, init) {
          const response = await fetch(input, init)
          const read = await readText(response, MOST_BYTES)
          if (read === null) throw new TooLong()
          text = read
          return response
        },
        timeout: timeoutOf(call),
        retry: {
          limit: attempts - 1,
          // The kind of a call decides, not its method.
          methods: [method],
          delay: options.retryDelayMs ?? retryDelayMs,
          shouldRetry({ error, retryCount }) {
            const failure = failureOf(error)
            const reason = failure && retryReason(kind, failure)
            if (failure === null || reason === null || quit?.aborted) return false
            waitingAfter = failure
            if (!signal?.aborted) onRetry?.({ call: where, reason, attempt: retryCount + 1, of: attempts })
            return true
          },
        },
        hooks: {
          beforeRetry: [
            () => {
              waitingAfter = null
            },
          ],
        },
      })
      return ok({ status, text })
    } catch (error) {
      if (signal?.aborted && (waitingAfter !== null || !isHTTPError(error)))
        return fail(failureOfAbort(kind, waitingAfter))
      const failure = failureOf(error)
      // Refused for the moment, and there is no other: nothing was done.
      if (failure?.kind === 'rate-limited' && quit?.aborted) return fail({ kind: 'cancelled' })
      if (failure !== null) return fail(failure)
      // A mistake of ours. ky's errors hold the request, and with it the key: none leaves this function.
      throw isKyError(error) ? new Error(`A call of the Runflow API failed with ${error.name}`) : error
    } finally {
      quit?.removeEventListener('abort', stopWaiting)
    }
  }
}

function timeoutOf(call: ApiCall | StorageCall): number {
  if ('url' in call) return Math.max(WRITE_TIMEOUT_MS, Math.ceil(call.bytes.size / BYTES_PER_MS))
  return writes.has(call.kind) ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS
}

/** What was sent may have arrived: only of a read, or of a refused write, can "cancelled" be said. */
function failureOfAbort(kind: CallKind, waitingAfter: ApiFailure | null): ApiFailure {
  if (!writes.has(kind) || waitingAfter?.kind === 'rate-limited') return { kind: 'cancelled' }
  return waitingAfter ?? { kind: 'network' }
}

/** Why no answer came; null: that is not what happened. */
function failureOfThrown(error: unknown, where: ApiCallName): ApiFailure | null {
  if (error instanceof TooLong)
    return { kind: 'unexpected-response', where: `${where} (> ${MOST_BYTES / 1024 / 1024} MiB)` }
  if (error instanceof RouteFailed) return error.failure
  if (isTimeoutError(error)) return { kind: 'timeout' }
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'timeout' }
  // Browsers word it differently, and a connection lost while the body is read is a bare TypeError too.
  if (error instanceof TypeError || (error instanceof Error && error.name === 'NetworkError'))
    return { kind: 'network' }
  return null
}

export function readAnswer<T>(answer: Answer, schema: ZodMiniType<T>, where: string): Result<T, ApiFailure> {
  const read = schema.safeParse(parseJson(answer.text))
  return read.success ? ok(read.data) : fail({ kind: 'unexpected-response', where })
}

/** undefined: it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
