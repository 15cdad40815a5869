import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openRunflow } from '../../src/runflow/client.ts'
import type { ApiFailure, DeployBody, Retry } from '../../src/types/runflow-api.ts'
import { lost, replay } from '../support/wire.ts'

const KEY = 'rf_live_EXAMPLE_not_a_real_key'
const ORIGIN = 'https://api.runflow.io'
const body = { slug: 'poster', name: 'Poster' } as DeployBody
const row = { id: 'c1', slug: 'poster' }
const signal = new AbortController().signal
const failed = (error: ApiFailure) => ({ ok: false, error })

type Answer = (response: ServerResponse) => void
const reset: Answer = (response) => response.destroy()
const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end()
/** The connection ends in the middle of a body that was announced longer. */
const truncated: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '500' })
  response.write('{"id": "c1"')
  setTimeout(() => response.destroy(), 5)
}
const json =
  (value: unknown): Answer =>
  (response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))

let close: (() => void) | null = null
afterEach(() => {
  close?.()
  close = null
  vi.useRealTimers()
})

/** A real server that answers in this order, and the client on it over Node's own fetch. */
async function serve(...answers: Answer[]) {
  const received: { method: string; body: string; key: string | null }[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const key = request.headers.authorization ?? null
    received.push({ method: request.method ?? '', body: Buffer.concat(chunks).toString(), key })
    const answer = answers.shift()
    if (answer === undefined) throw new Error('One request too many')
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => {
    server.close()
    server.closeAllConnections()
  }
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const retries: Retry[] = []
  const onRetry = (retry: Retry) => retries.push(retry)
  const client = openRunflow({ origin, key: KEY, fetch, retryDelayMs: () => 0, onRetry })
  return { client, origin, received, retries }
}

describe('a call over a real connection', () => {
  it('is sent whole each time it is repeated', async () => {
    const { client, received, retries } = await serve(reset, status(503), truncated, status(429), json(row))
    expect(await client.edit('c1', body)).toMatchObject({ ok: true, value: { id: 'c1' } })
    const sent = { method: 'PATCH', body: JSON.stringify(body), key: `Bearer ${KEY}` }
    expect(received).toEqual([sent, sent, sent, sent, sent])
    expect(retries).toEqual([
      { call: 'edit', reason: 'no-answer', attempt: 2, of: 5 },
      { call: 'edit', reason: 'server-error', attempt: 3, of: 5 },
      { call: 'edit', reason: 'no-answer', attempt: 4, of: 5 },
      { call: 'edit', reason: 'rate-limited', attempt: 5, of: 5 },
    ])
  })

  it('that is waited for when nothing may be sent again is not cut off', async () => {
    const quit = new AbortController()
    const slow: Answer = (response) => {
      quit.abort()
      setTimeout(() => json(row)(response), 50)
    }
    const { client, received } = await serve(slow)
    expect(await client.create(body, undefined, quit.signal)).toMatchObject({ ok: true, value: { id: 'c1' } })
    expect(await client.create(body, undefined, quit.signal)).toEqual(failed({ kind: 'cancelled' }))
    expect(received).toHaveLength(1)
  })

  it.each<[number, ApiFailure]>([
    [429, { kind: 'cancelled' }],
    [503, { kind: 'server', status: 503 }],
  ])(
    'that was answered %d is not repeated once nothing may be, during the wait too',
    async (code, failure) => {
      const quit = new AbortController()
      const { origin, received } = await serve(status(code))
      const onRetry = () => setTimeout(() => quit.abort(), 30)
      const client = openRunflow({ origin, key: KEY, fetch, retryDelayMs: () => 20_000, onRetry })
      expect(await client.edit('c1', body, undefined, quit.signal)).toEqual(failed(failure))
      expect(received).toHaveLength(1)
    },
  )

  it('that creates is lost, and not sent again, where its answer breaks off', async () => {
    const { client, received, retries } = await serve(truncated)
    expect(await client.create(body)).toEqual(failed({ kind: 'network' }))
    expect([received.length, retries]).toEqual([1, []])
  })

  it('that puts bytes sends the same ones to the same address, without the key', async () => {
    const { client, origin, received, retries } = await serve(reset, status(429), status(200))
    const bytes = new Blob([new Uint8Array(100_000).fill(65)])
    const put = { uploadUrl: `${origin}/u?X-Amz-Signature=S`, bytes, mimeType: 'image/png' }
    expect(await client.putBytes(put)).toEqual({ ok: true, value: null })
    const sent = { method: 'PUT', body: 'A'.repeat(100_000), key: null }
    expect(received).toEqual([sent, sent, sent])
    expect(retries.map(({ call, reason, attempt, of }) => [call, reason, attempt, of])).toEqual([
      ['upload', 'no-answer', 2, 3],
      ['upload', 'rate-limited', 3, 3],
    ])
  })
})

/** Answers only when it is given up: at once with nothing, or with a body that never ends. */
function hanging(kind: 'no-answer' | 'endless-body') {
  const sent: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    sent.push(request.method)
    const givenUp = new Promise<never>((_, reject) =>
      request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
    )
    if (kind === 'no-answer') return givenUp
    const endless = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'))
        givenUp.catch((error) => controller.error(error))
      },
    })
    return new Response(endless)
  }
  return { fetch, sent }
}

describe('the time for an answer', () => {
  const put = (sizeBytes: number) => (client: ReturnType<typeof openRunflow>) =>
    client.putBytes({
      uploadUrl: 'https://storage.example/u',
      bytes: new Blob([new Uint8Array(sizeBytes)]),
      mimeType: 'a/b',
    })
  it.each<[string, (client: ReturnType<typeof openRunflow>) => Promise<unknown>, number, number]>([
    ['a read', (client) => client.lookUp('a', signal), 30_000, 5],
    ['a create', (client) => client.create(body), 120_000, 1],
    ['an edit', (client) => client.edit('c1', body), 120_000, 5],
    ['a small file', put(1), 120_000, 3],
    ['a file of 15 MB', put(15_000_000), 150_000, 3],
  ])('of %s is limited for each attempt, the body included', async (_, call, limitMs, attempts) => {
    for (const kind of ['no-answer', 'endless-body'] as const) {
      vi.useFakeTimers()
      const { fetch, sent } = hanging(kind)
      const client = openRunflow({ origin: ORIGIN, key: KEY, fetch, retryDelayMs: () => 1 })
      const result = call(client)
      for (let attempt = 1; attempt <= attempts; attempt++) {
        await vi.advanceTimersByTimeAsync(limitMs - 1)
        expect(sent).toHaveLength(attempt)
        // The limit, and then the wait.
        await vi.advanceTimersByTimeAsync(1)
        await vi.advanceTimersByTimeAsync(1)
      }
      expect(await result).toEqual(failed({ kind: 'timeout' }))
      expect(sent).toHaveLength(attempts)
    }
  })
})

describe('a write that is aborted', () => {
  const open = (answer: Response | Error) => {
    const { fetch, sent } = replay(answer)
    const client = openRunflow({ origin: ORIGIN, key: KEY, fetch, retryDelayMs: () => 60_000 })
    const abort = new AbortController()
    const abortSoon = () => setTimeout(() => abort.abort(), 20)
    return { client, sent, abort, abortSoon }
  }

  it('while it waits after a 429 was refused each time, so nothing was sent', async () => {
    const { client, sent, abort, abortSoon } = open(new Response(null, { status: 429 }))
    abortSoon()
    expect(await client.create(body, abort.signal)).toEqual(failed({ kind: 'cancelled' }))
    expect(sent).toHaveLength(1)
  })

  it.each<[string, Response | Error, ApiFailure]>([
    ['a lost answer', lost(), { kind: 'network' }],
    ['a 503', new Response(null, { status: 503 }), { kind: 'server', status: 503 }],
  ])('while it waits after %s may have arrived', async (_, answer, failure) => {
    const { client, sent, abort, abortSoon } = open(answer)
    abortSoon()
    expect(await client.edit('c1', body, abort.signal)).toEqual(failed(failure))
    expect(sent).toHaveLength(1)
  })

  it('is told by its answer where that was there already', async () => {
    const { client, abort } = open(new Response(null, { status: 403 }))
    const result = client.create(body, abort.signal)
    setTimeout(() => abort.abort(), 0)
    expect(await result).toMatchObject(failed({ kind: 'forbidden', code: null, detail: null }))
  })
})

describe('whoever waits', () => {
  it('is told of no repeat that a cancel prevents, nor of the last failure', async () => {
    const { fetch } = replay(lost(), lost(), lost(), lost(), lost())
    const retries: Retry[] = []
    const client = openRunflow({
      origin: ORIGIN,
      key: KEY,
      fetch,
      retryDelayMs: () => 0,
      onRetry: (retry) => retries.push(retry),
    })
    await client.lookUp('a', signal)
    expect(retries.map(({ attempt }) => attempt)).toEqual([2, 3, 4, 5])
    retries.length = 0
    const abort = new AbortController()
    const cancelling = openRunflow({
      origin: ORIGIN,
      key: KEY,
      fetch: async () => {
        abort.abort()
        throw lost()
      },
      onRetry: (retry) => retries.push(retry),
    })
    expect(await cancelling.lookUp('a', abort.signal)).toEqual(failed({ kind: 'cancelled' }))
    expect(retries).toEqual([])
  })
})
