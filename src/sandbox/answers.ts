import type { Faults } from './faults.ts'
import type { FieldError } from './validate.ts'

/** A request whose real answer nobody documents: thrown in tests, refused as a caller's mistake on a server. */
export class UnknownRequest extends Error {
  override readonly name = 'UnknownRequest'
  /** `parameter`: of the query, where the path is known. */
  constructor(
    message: string,
    readonly parameter: string | null = null,
  ) {
    super(message)
  }
}
/** The connection ends without an answer. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
}

/** The head of the answer and half of its body arrive, then the connection ends. */
export class CutAnswer extends Error {
  override readonly name = 'CutAnswer'
  constructor(
    readonly status: number,
    readonly headers: Headers,
    /** Whole. */
    readonly bytes: Uint8Array<ArrayBuffer>,
  ) {
    super('cut in the middle')
  }

  get half(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, Math.ceil(this.bytes.length / 2))
  }
}

export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}

/** Whatever a test or a demo wants said: a text as a page, as proxies do, anything else as JSON. */
export function answerWith(status: number, body: unknown): Response {
  if (typeof body !== 'string') return json(status, body)
  return new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

export type Refusal = { status: number; code: string; message: string; errors?: FieldError[] }

/** The flat envelope is the documented one; the nested one is what the SDK looks for as well. */
export function refusal(faults: Faults, { status, code, message, errors }: Refusal): Response {
  if (faults.envelope === 'nested') return json(status, { error: { code, message } })
  return json(status, { code, message, errors: errors ?? null })
}

export const unauthorized: Refusal = {
  status: 401,
  code: 'UNAUTHORIZED',
  message: 'The API key is missing or not valid.',
}
export const notFound: Refusal = { status: 404, code: 'NOT_FOUND', message: 'No such workflow.' }
export const runNotFound: Refusal = { status: 404, code: 'RUN_NOT_FOUND', message: 'No such run.' }
export const noAsset: Refusal = { status: 404, code: 'NOT_FOUND', message: 'No such asset.' }
export const conflict: Refusal = {
  status: 409,
  code: 'CONFLICT',
  message: 'A workflow with this slug already exists.',
}
export const rateLimited: Refusal = { status: 429, code: 'RATE_LIMITED', message: 'Too many requests.' }
export const serverError: Refusal = { status: 500, code: 'INTERNAL_ERROR', message: 'Something went wrong.' }
export const noBeta: Refusal = {
  status: 403,
  code: 'COMFYUI_DEPLOY_BETA_NOT_ENABLED',
  message: 'ComfyUI deploy is not enabled for this organization.',
}
export const unverified: Refusal = {
  status: 403,
  code: 'EMAIL_NOT_VERIFIED',
  message: 'Confirm the e-mail address of this account first.',
}
export const noCredit: Refusal = {
  status: 402,
  code: 'INSUFFICIENT_CREDIT',
  message: 'The credit of this organization is too low.',
}
export const noGpu: Refusal = {
  status: 422,
  code: 'VALIDATION_ERROR',
  message: 'The GPU of this workflow is not available.',
}

export function notAllowed(what: string): Refusal {
  return { status: 403, code: 'PERMISSION_DENIED', message: `This key may not ${what}.` }
}

export function invalid(errors: FieldError[]): Refusal {
  return { status: 422, code: 'VALIDATION_ERROR', message: 'The request is not valid.', errors }
}

export function proxyPage(status: 413 | 503): Response {
  const title = status === 413 ? 'Payload Too Large' : 'Service Unavailable'
  const page = `<!doctype html>\n<html><head><title>${status} ${title}</title></head><body><h1>${title}</h1></body></html>\n`
  return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
