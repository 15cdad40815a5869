import { describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/runflow/download.ts'
import { downloadFile } from '../../src/runflow/download.ts'

const URL = 'https://storage.example/runs/1/card.png?signed=secret'
const STOP = new AbortController().signal

type Answer = () => Response | Promise<Response>

/** Bytes as they come, and then an end, a break or nothing more. */
function streamed(parts: string[], end: 'end' | 'break' | 'hang', headers: HeadersInit = {}): Response {
  const left = [...parts]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = left.shift()
      if (part !== undefined) controller.enqueue(new TextEncoder().encode(part))
      else if (end === 'end') controller.close()
      else if (end === 'break') controller.error(new TypeError(`terminated ${URL}`))
      else return new Promise(() => {})
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'image/png', ...headers } })
}

async function readAll({ mediaType, chunks }: Incoming): Promise<string> {
  let text = `${mediaType} `
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk)
  return text
}

function download(
  answers: Answer[],
  more: { mostBytes?: number; idleMs?: number; url?: string } = {},
  take = readAll,
) {
  const asked: RequestInit[] = []
  const fetch = async (_: unknown, init: RequestInit = {}) => {
    asked.push(init)
    const answer = (answers.shift() ?? (() => Promise.reject(new TypeError('one too many'))))()
    const stopped = new Promise<never>((_resolve, reject) =>
      init.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    )
    return Promise.race([answer, stopped])
  }
  const tools = { fetch: fetch as typeof globalThis.fetch, sleep: async () => {}, idleMs: 1000, ...more }
  return { asked, done: downloadFile(more.url ?? URL, tools, take, STOP) }
}

describe('a download', () => {
  it('hands over the bytes as they come, without a key', async () => {
    const { done, asked } = download([() => streamed(['a', 'b'], 'end')])
    expect(await done).toEqual({ ok: true, value: 'image/png ab' })
    expect(asked).toMatchObject([{ redirect: 'error', credentials: 'omit' }])
    expect(asked[0]?.headers).toBeUndefined()
  })

  it('begins anew where the connection broke, and only the last attempt counts', async () => {
    const { done } = download([() => streamed(['a'], 'break'), () => streamed(['a', 'b'], 'end')])
    expect(await done).toEqual({ ok: true, value: 'image/png ab' })
  })

  it('gives up after three attempts, and says nothing of the address', async () => {
    const { done, asked } = download(Array(5).fill(() => streamed(['a'], 'break')))
    expect(await done).toEqual({ ok: false, error: { kind: 'lost' } })
    expect(asked).toHaveLength(3)
  })

  it('gives up a connection on which nothing comes', async () => {
    const answers = Array(3).fill(() => new Promise<Response>(() => {}))
    expect(await download(answers, { idleMs: 5 }).done).toEqual({ ok: false, error: { kind: 'lost' } })
  })

  it.each<[string, HeadersInit]>([
    ['does not say its size', {}],
    ['says its size', { 'Content-Length': '9' }],
    ['lies about its size', { 'Content-Length': '1' }],
  ])('ends at the limit where the server %s', async (_, headers) => {
    const { done, asked } = download([() => streamed(['aaaa', 'bbbb', 'c'], 'hang', headers)], {
      mostBytes: 6,
    })
    expect(await done).toEqual({ ok: false, error: { kind: 'too-large', mostBytes: 6 } })
    expect(asked).toHaveLength(1)
  })

  it('blames the network for nothing that whoever takes it could not do', async () => {
    const { done, asked } = download([() => streamed(['a', 'b'], 'end')], {}, async ({ chunks }) => {
      for await (const _ of chunks) break
      return 'ENOSPC'
    })
    expect(await done).toEqual({ ok: true, value: 'ENOSPC' })
    expect(asked).toHaveLength(1)
  })

  it.each([
    [403, 'expired'],
    [410, 'expired'],
    [400, 'status'],
  ])('of %i is %s', async (status, kind) => {
    const { done } = download([() => new Response('', { status })])
    expect(await done).toMatchObject({ ok: false, error: { kind } })
  })

  it('passes a moment in which the storage fails', async () => {
    const { done } = download([() => new Response('', { status: 503 }), () => streamed(['a'], 'end')])
    expect(await done).toEqual({ ok: true, value: 'image/png a' })
  })

  it.each(['http://storage.example/a', 'https://me:pass@storage.example/a', 'file:///etc/passwd', 'nothing'])(
    'asks nobody at %s',
    async (url) => {
      const { done, asked } = download([], { url })
      expect([await done, asked]).toEqual([{ ok: false, error: { kind: 'not-https' } }, []])
    },
  )
})
