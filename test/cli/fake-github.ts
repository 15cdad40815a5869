import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Comment = { id: number; body: string; user: { type: string } }
export type FakeGithub = {
  url: string
  comments: Comment[]
  /** `METHOD path`, in order. */
  requests: string[]
  /** The headers `Authorization` of all requests. */
  tokens: Set<string>
  /** Answers each request with this status instead. */
  refuseWith: number | null
  close(): Promise<void>
}

const COMMENTS = '/repos/artist/posters/issues/7/comments'
const ONE = /^\/repos\/artist\/posters\/issues\/comments\/(\d+)$/

/** The comments of one pull request, behind a path as in GitHub Enterprise. All else is loud. */
export async function startFakeGithub(): Promise<FakeGithub> {
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += String(chunk)
    })
    request.on('end', () => {
      const path = (request.url ?? '').replace('/api/v3', '')
      fake.requests.push(`${request.method} ${path}`)
      fake.tokens.add(request.headers.authorization ?? '')
      const [status, body] =
        fake.refuseWith === null ? answer(request.method ?? '', path, text) : [fake.refuseWith, {}]
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fake: FakeGithub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`,
    comments: [],
    requests: [],
    tokens: new Set(),
    refuseWith: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake

  function answer(method: string, path: string, text: string): [number, unknown] {
    const { pathname, searchParams } = new URL(path, 'http://github')
    if (method === 'GET' && pathname === COMMENTS) {
      const size = Number(searchParams.get('per_page'))
      const from = (Number(searchParams.get('page')) - 1) * size
      return [200, fake.comments.slice(from, from + size)]
    }
    const { body } = JSON.parse(text) as { body: string }
    if (method === 'POST' && pathname === COMMENTS) {
      const comment = { id: fake.comments.length + 1, body, user: { type: 'Bot' } }
      fake.comments.push(comment)
      return [201, comment]
    }
    const comment = fake.comments.find(({ id }) => String(id) === ONE.exec(pathname)?.[1])
    if (method !== 'PATCH' || comment === undefined) return [500, { message: `${method} ${path}` }]
    comment.body = body
    return [200, comment]
  }
}
