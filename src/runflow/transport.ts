import ky, { isKyError, isTimeoutError } from 'ky'
import type { ZodMiniType } from 'zod/mini'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Sleep } from '../sleep.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import { RouteFailed } from './direct-or-relay.ts'
import { failureOfStatus } from './failure.ts'
import type { CallKind } from './retry.ts'
import { repeatAfterMs } from './retry.ts'

export type Call = {
  kind: CallKind
  /** Which step it is, for an answer nobody can read. */
  where: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  path: string
  /** The path names one thing, so that a 404 says it is gone. */
  named: boolean
  query?: Record<string, string>
  json?: unknown
  signal?: AbortSignal | undefined
}

/** `body` is undefined where the answer holds no JSON, which `isEmpty` tells from a page. */
export type Answer = { status: number; body: unknown; isEmpty: boolean }
export type Send = (call: Call) => Promise<Result<Answer, ApiFailure>>

export type TransportOptions = {
  origin: string
  key: string
  fetch: typeof fetch
  sleep: Sleep
  /** 0..1, spreads the repeats of several clients. */
  random: () => number
}

const READ_TIMEOUT_MS = 30_000
// A large graph on a slow line: giving up early on a write leaves nobody knowing whether it arrived.
const WRITE_TIMEOUT_MS = 120_000
/** Calls after which something may exist that did not before: an abort under way is a lost answer, not "nothing sent". */
const writes = new Set<CallKind>(['create', 'edit', 'delete', 'dispatch'])

/** One origin, one key. The only `try` around the HTTP library is in here, and its errors end in here. */
export function openTransport({ origin, key, fetch, sleep, random }: TransportOptions): Send {
  const base = origin.replace(/\/+$/, '')
  // A key with a letter that no header can hold would make `Headers` throw an error that quotes it.
  const sendable = /^[\x21-\x7e]+$/.test(key)

  async function once(call: Call): Promise<Result<Answer, ApiFailure>> {
    let status: number
    let text: string
    try {
      const pending = ky(`${base}${call.path}`, {
        method: call.method,
        headers: { Authorization: `Bearer ${key}`, Accept: 'application/json' },
        ...(call.query && { searchParams: call.query }),
        ...(call.json !== undefined && { json: call.json }),
        ...(call.signal && { signal: call.signal }),
        // ky calls it as a method of its options, which the browser's own fetch refuses.
        fetch: (input, init) => fetch(input, init),
        timeout: writes.has(call.kind) ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS,
        // Repeats are decided by our own table, and a status is data here, never an error object.
        retry: 0,
        throwHttpErrors: false,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
      })
      status = (await pending).status
      text = await pending.text()
    } catch (error) {
      return fail(failureOfThrown(error, call.signal, writes.has(call.kind)))
    }
    const body = parseJson(text)
    if (status >= 200 && status < 300) return ok({ status, body, isEmpty: text === '' })
    return fail(failureOfStatus(status, body, call, key))
  }

  return async function send(call) {
    if (!sendable) return fail({ kind: 'unauthorized' })
    if (call.signal?.aborted) return fail({ kind: 'cancelled' })
    for (let attempt = 1; ; attempt++) {
      const result = await once(call)
      if (result.ok) return result
      const delayMs = repeatAfterMs(call.kind, result.error, attempt, random())
      if (delayMs === null) return result
      await sleep(delayMs, call.signal)
      // What was sent may have arrived: only of a read, or of a refused write, can "cancelled" be said.
      if (call.signal?.aborted)
        return writes.has(call.kind) && result.error.kind !== 'rate-limited'
          ? result
          : fail({ kind: 'cancelled' })
    }
  }
}

/** ky's errors hold the request, and with it the key: none leaves this function. */
export function failureOfThrown(
  error: unknown,
  signal: AbortSignal | undefined,
  isWrite: boolean,
): ApiFailure {
  if (signal?.aborted) return { kind: isWrite ? 'network' : 'cancelled' }
  if (error instanceof RouteFailed) return error.failure
  if (isTimeoutError(error)) return { kind: 'timeout' }
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'timeout' }
  // Browsers word it differently, and a connection lost while the body is read is a bare TypeError too.
  if (error instanceof TypeError || (error instanceof Error && error.name === 'NetworkError'))
    return { kind: 'network' }
  throw isKyError(error) ? new Error(`A call of the Runflow API failed with ${error.name}`) : error
}

export function readAnswer<T>(answer: Answer, schema: ZodMiniType<T>, where: string): Result<T, ApiFailure> {
  const read = schema.safeParse(answer.body)
  return read.success ? ok(read.data) : fail({ kind: 'unexpected-response', where })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
