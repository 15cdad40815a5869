import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { retryDelayMs } from '../../src/runflow/retry.ts'
import type { Graph } from '../../src/workflow/workflow.ts'

export type Exchange = {
  title: string
  /** What a callback is signed with. */
  secret?: string
  request: {
    method: string
    path: string
    query?: Record<string, string>
    headers?: Record<string, string>
    body?: unknown
    raw_body?: string
    raw_body_base64?: string
  }
  response: { status: number; headers?: Record<string, string>; body?: unknown }
}

const WIRE = new URL('../wire/', import.meta.url)

function readWire(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, WIRE), 'utf8'))
}

export function wireExchange(name: string): Exchange {
  return readWire(name) as Exchange
}

/** Every exchange in which we are the caller. */
export function wireNames(): string[] {
  return readdirSync(WIRE)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .filter((name) => wireExchange(name).request !== undefined)
}

/** The one wire example that is a workflow file: as the existing plugin saved it, its key included. */
export function savedByExistingPlugin(): Graph {
  return readWire('saved-by-existing-plugin') as Graph
}

export function localExchange(name: string): Exchange {
  return JSON.parse(readFileSync(resolve('test/contract/local', `${name}.json`), 'utf8'))
}

export function responseOf({ response }: Exchange): Response {
  const { status, headers, body } = response
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, ...(headers && { headers }) })
}

type SentRequest = {
  method: string
  url: URL
  headers: Headers
  body: unknown
  bytes: Uint8Array
}

/** A fetch that answers what it was given, in order, and keeps what was asked. More requests than answers fail. */
export function replay(...answers: (Response | Error | 'hang')[]) {
  const sent: SentRequest[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const bytes = new Uint8Array(await request.arrayBuffer())
    const isJson = request.headers.get('Content-Type') === 'application/json'
    const { method, headers } = request
    const body = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined
    sent.push({ method, url: new URL(request.url), headers, bytes, body })
    const answer = answers.shift()
    if (answer === undefined) throw new Error(`One request too many: ${method} ${request.url}`)
    if (answer === 'hang')
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      })
    if (answer instanceof Error) throw answer
    return answer
  }
  return { fetch, sent }
}

/** Waits are noted instead of waited for: those between repeats of the client without their random part. */
export function noWaiting() {
  const waits: number[] = []
  return {
    waits,
    sleep: async (ms: number) => {
      waits.push(ms)
    },
    retryDelayMs: (attempt: number) => {
      waits.push(retryDelayMs(attempt, 0))
      return 0
    },
  }
}

export function lost(): Error {
  return new TypeError('fetch failed')
}
