import { readText } from '../bounded-text.ts'
import { orNull, shape, text } from '../guard.ts'
import { LOCAL_HEADER } from '../names.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalFailure, RefusalParams } from '../types/facts.ts'
import { isRefusalParams } from '../types/facts.ts'

/** The browser brings ComfyUI's own fetch, which knows a path prefix; the command line one to `--comfyui`. */
export type LocalCall = (path: string, init: RequestInit) => Promise<Response>

type Question = { method: 'GET' | 'POST' | 'DELETE'; path: string; body?: unknown; signal?: AbortSignal }

/** Above the facts of any workflow that ComfyUI takes: whatever sends so much is something else. */
const MOST_BYTES = 64 * 1024 * 1024

const isRefusal = shape({ code: text })
/** Why a job failed, or null. */
export const isJobFailure = orNull(shape({ code: text, params: isRefusalParams }))

/** One request to our own Python routes. A 2xx gives its JSON, everything else a reason. */
export async function ask(call: LocalCall, question: Question): Promise<Result<unknown, LocalFailure>> {
  const { method, path, body, signal } = question
  if (signal?.aborted) return fail({ kind: 'cancelled' })
  const headers: Record<string, string> = { [LOCAL_HEADER]: '1' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  let status: number
  let answer: unknown
  try {
    const init: RequestInit = { method, headers, cache: 'no-store' }
    if (body !== undefined) init.body = JSON.stringify(body)
    if (signal) init.signal = signal
    const response = await call(path, init)
    status = response.status
    const text = await readText(response, MOST_BYTES)
    if (text === null)
      return fail({ kind: 'unreadable', where: `${path} (> ${MOST_BYTES / 1024 / 1024} MiB)` })
    answer = parseJson(text)
  } catch {
    // The host's fetch is not ours: whatever it throws, no answer came. The error is dropped, the relay's holds a key.
    return fail(signal?.aborted ? { kind: 'cancelled' } : { kind: 'unreachable' })
  }
  if (status >= 200 && status < 300)
    return answer === undefined ? fail({ kind: 'unreadable', where: path }) : ok(answer)
  if (isRefusal(answer)) return fail({ kind: 'refused', code: answer.code, params: paramsOf(answer) })
  return fail(failureWithoutReason(status, path))
}

/** An answer that is not one of our routes': ComfyUI without them, its own guard, or a proxy in front of it. */
function failureWithoutReason(status: number, path: string): LocalFailure {
  if (status === 404 || status === 405) return { kind: 'absent' }
  if (status === 502 || status === 503 || status === 504) return { kind: 'unreachable' }
  if (status === 401 || status === 403 || status === 413)
    return { kind: 'refused', code: `http-${status}`, params: {} }
  return { kind: 'unreadable', where: `${path} (HTTP ${status})` }
}

/** What the refusal names; its sentence is ours, by its code. */
function paramsOf(answer: object): RefusalParams {
  return 'params' in answer && isRefusalParams(answer.params) ? answer.params : {}
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
