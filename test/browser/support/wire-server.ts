import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Exchange } from '../../support/wire.ts'
import { wireExchange } from '../../support/wire.ts'

type Asked = { method: string; path: string; query: Record<string, string>; body: unknown }

/**
 * A Runflow that knows nothing but recorded exchanges. Of several with one request each is answered once, in order, and the
 * last one from then on. A query that none of them has is refused as recorded, and a path that none has is not there.
 */
export async function serveWire(names: (string | Exchange)[]) {
  const unknown: string[] = []
  const asked: Asked[] = []
  let known: Exchange[] = []
  const play = (added: (string | Exchange)[]) => {
    known = added.map((one) => (typeof one === 'string' ? wireExchange(one) : one))
  }
  play(names)

  function take({ method, path, query }: Asked): Exchange['response'] {
    const atPath = known.filter(({ request }) => request.method === method && request.path === path)
    const [found, ...more] = atPath.filter(({ request }) => isSame(request.query ?? {}, query))
    if (found !== undefined && more.length > 0) known = known.filter((one) => one !== found)
    if (found !== undefined) return found.response
    unknown.push(`${method} ${path}?${new URLSearchParams(query)}`)
    return wireExchange(atPath.length > 0 ? 'error-422-query' : 'error-404-route').response
  }

  const server = createServer(async (incoming, outgoing) => {
    outgoing.setHeader('Access-Control-Allow-Origin', '*')
    outgoing.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type')
    outgoing.setHeader('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE')
    const { method = 'GET', url = '/' } = incoming
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    if (method === 'OPTIONS') return void outgoing.writeHead(204).end()
    const { pathname: path, searchParams } = new URL(url, 'http://127.0.0.1')
    const text = Buffer.concat(chunks).toString()
    const body: unknown = text === '' ? null : JSON.parse(text)
    const request = { method, path, query: Object.fromEntries(searchParams), body }
    asked.push(request)
    const { status, headers, body: answer } = take(request)
    const sent = typeof answer === 'string' ? answer : JSON.stringify(answer)
    outgoing.writeHead(status, headers).end(sent)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    unknown,
    /** From now on these, and no others. */
    play,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
export type WireServer = Awaited<ReturnType<typeof serveWire>>

/** How many rows a page has is free. */
function isSame(recorded: Record<string, string>, asked: Record<string, string>): boolean {
  const { limit: _r, ...wanted } = recorded
  const { limit: _a, ...got } = asked
  const names = Object.keys(wanted)
  return names.length === Object.keys(got).length && names.every((name) => wanted[name] === got[name])
}
