import { readText } from '../bounded-text.ts'
import { orNull, shape, text } from '../guard.ts'
import { LOCAL_HEADER } from '../names.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalFailure, RefusalParams } from '../types/facts.ts'
import { isRefusalParams } from '../types/facts.ts'

/** The browser brings ComfyUI's own fetch, which knows a path prefix; the command line one to `--comfyui`. */
export type LocalCall = (path: string, init: RequestInit) => Promise<Response>

type Question = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  body?: unknown
  signal?: AbortSignal
  /** Low: it may last, and leaves a place to whatever somebody waits for. */
  priority?: RequestPriority
}

/** Above the facts of any workflow that ComfyUI takes: whatever sends so much is something else. */
const MOST_BYTES = 64 * 1024 * 1024

const isRefusal = shape({ code: text })
/** Why a job failed, or null. */
export const isJobFailure = orNull(shape({ code: text, params: isRefusalParams }))

/** One request to our own Python routes. A 2xx gives its JSON, everything else a reason. */
export async function ask(call: LocalCall, question: Question): Promise<Result<unknown, LocalFailure>> {
  return send(call, question, async (response) => {
    const text = await readText(response, MOST_BYTES)
    const where = `${question.path} (> ${MOST_BYTES / 1024 / 1024} MiB)`
    if (text === null) return fail({ kind: 'unreadable', where })
    const answer = parseJson(text)
    return answer === undefined ? fail({ kind: 'unreadable', where: question.path }) : ok(answer)
  })
}

/** As `ask`, for a route that gives a file. */
export async function askForBytes(call: LocalCall, question: Question): Promise<Result<Blob, LocalFailure>> {
  return send(call, question, async (response) => ok(await response.blob()))
}

async function send<Answer>(
  call: LocalCall,
  { method, path, body, signal, priority }: Question,
  read: (response: Response) => Promise<Result<Answer, LocalFailure>>,
): Promise<Result<Answer, LocalFailure>> {
  if (signal?.aborted) return fail({ kind: 'cancelled' })
  const headers: Record<string, string> = { [LOCAL_HEADER]: '1' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  try {
    const init: RequestInit = { method, headers, cache: 'no-store' }
    if (body !== undefined) init.body = JSON.stringify(body)
    if (signal) init.signal = signal
    if (priority) init.priority = priority
    const response = await call(path, init)
    if (response.ok) return await read(response)
    const refusal = parseJson((await readText(response, MOST_BYTES)) ?? '')
    if (isRefusal(refusal)) return fail({ kind: 'refused', code: refusal.code, params: paramsOf(refusal) })
    return fail(failureWithoutReason(response.status, path))
  } catch {
    // The host's fetch is not ours: whatever it throws, no answer came. The error is dropped, the relay's holds a key.
    return fail(signal?.aborted ? { kind: 'cancelled' } : { kind: 'unreachable' })
  }
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
