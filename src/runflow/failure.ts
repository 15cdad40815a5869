import type { ApiFailure } from '../types/runflow-api.ts'
import { errorEnvelope, fieldErrors } from './schemas.ts'

const LONGEST_DETAIL = 300

/**
 * What a status without success means. `named`: the path names one workflow, run or asset, so that 404 says it is
 * gone; elsewhere 404 says that this is no Runflow API.
 */
export function failureOfStatus(
  status: number,
  body: unknown,
  call: { where: string; named: boolean },
  key: string,
): ApiFailure {
  if (status === 401) return { kind: 'unauthorized' }
  if (status === 403) return { kind: 'forbidden', ...reasonOf(body, key) }
  if (status === 404 && call.named) return { kind: 'gone' }
  // Somebody on the way stopped waiting. What was asked for may have been done.
  if (status === 408 || status === 499) return { kind: 'timeout' }
  if (status === 409) return { kind: 'conflict', ...reasonOf(body, key) }
  if (status === 429) return { kind: 'rate-limited' }
  if (status >= 500) return { kind: 'server', status }
  if (status >= 400) return { kind: 'rejected', status, ...reasonOf(body, key) }
  // A redirect, which is not followed: the key goes to the origin it was saved for. Browsers show it as 0.
  return { kind: 'unexpected-response', where: call.where }
}

/** What the storage of uploads answered. It is not Runflow: its 401 says nothing about the key, its pages no code. */
export function failureOfStorage(status: number): ApiFailure {
  const noReason = { code: null, detail: null }
  if (status === 403) return { kind: 'forbidden', ...noReason }
  if (status === 429) return { kind: 'rate-limited' }
  if (status >= 500) return { kind: 'server', status }
  if (status >= 400) return { kind: 'rejected', status, ...noReason }
  return { kind: 'unexpected-response', where: 'storage' }
}

/** The stable code, and the most telling sentence: the first field error, else the message. */
function reasonOf(body: unknown, key: string): { code: string | null; detail: string | null } {
  const read = errorEnvelope.safeParse(body)
  if (!read.success) return { code: null, detail: null }
  const nested = typeof read.data.error === 'object' ? read.data.error : null
  const flat = read.data.code != null || read.data.message != null
  const envelope = flat || nested === null ? read.data : nested
  const text = firstFieldError(envelope.errors) ?? envelope.message ?? null
  const code = envelope.code ?? null
  return {
    code: code && withoutKey(code, key),
    detail: text && withoutKey(text, key).slice(0, LONGEST_DETAIL),
  }
}

function firstFieldError(errors: unknown): string | null {
  const read = fieldErrors.safeParse(errors)
  const first = read.success ? read.data[0] : undefined
  if (first?.msg === undefined) return null
  const place = (first.loc ?? []).join('.')
  return place === '' ? first.msg : `${place}: ${first.msg}`
}

/** A server may quote the request; the key of this request is never part of what is shown. */
function withoutKey(text: string, key: string): string {
  return text.replaceAll(key, '…')
}
