import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { VERSION } from '../../scripts/build/version.ts'
import type { Facts } from '../../src/types/facts.ts'

export type FakeLocal = {
  url: string
  /** What the next question is answered with. */
  facts: Facts | { status: number; body: unknown }
  hashes: Record<string, string>
  /** How a hash job ends. */
  job: { state: 'done' | 'failed'; message: string | null }
  /** How a search for commits ends, and the facts from then on. */
  commitSearch: { body: Record<string, unknown>; facts: Facts } | null
  /** What this ComfyUI was started with. */
  argv: string[]
  /** What the last search for commits was asked with. */
  searched: Record<string, unknown> | null
  /** The input folder: content by path. */
  inputs: Record<string, string>
  /** Called as each request comes in. */
  onRequest(path: string): void
  requests: string[]
  close(): Promise<void>
}

/** Our routes that the command line asks, in the form of test/contract/local, and ComfyUI's `/view`. All else is loud. */
export async function startFakeLocal(facts: Facts): Promise<FakeLocal> {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      if (path === '/runflow/commit-searches') fake.searched = JSON.parse(Buffer.concat(chunks).toString())
      fake.requests.push(`${request.method} ${path}`)
      fake.onRequest(path)
      if (path.startsWith('/view?')) {
        const content = view(new URLSearchParams(path.slice(6)))
        response.writeHead(content === undefined ? 404 : 200).end(content)
        return
      }
      const [asked = ''] = path.split('?')
      const { status, body } = answer(request.method ?? '', asked, request.headers['x-runflow'])
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fake: FakeLocal = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    facts,
    hashes: {},
    job: { state: 'done', message: null },
    commitSearch: null,
    argv: [],
    searched: null,
    inputs: {},
    onRequest: () => {},
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake

  function view(query: URLSearchParams): string | undefined {
    const path = [query.get('subfolder'), query.get('filename')].filter(Boolean).join('/')
    return query.get('type') === 'input' ? fake.inputs[path] : undefined
  }

  function answer(method: string, path: string, header: unknown): { status: number; body: unknown } {
    if (path === '/system_stats')
      return { status: 200, body: { system: { argv: ['main.py', ...fake.argv] } } }
    if (header !== '1') return { status: 403, body: { code: 'not-our-page', message: 'No header.' } }
    if (path === '/runflow/status') return { status: 200, body: { version: VERSION } }
    if (method === 'POST' && path === '/runflow/facts')
      return 'status' in fake.facts ? fake.facts : { status: 200, body: { ...fake.facts, limited: null } }
    if (method === 'POST' && path === '/runflow/hash-jobs') return { status: 202, body: { job_id: 'a1' } }
    if (method === 'GET' && path === '/runflow/hash-jobs/a1')
      return {
        status: 200,
        body: {
          ...fake.job,
          failed: fake.job.state === 'failed' ? { code: 'hash-failed', params: {} } : null,
          bytes_done: 1,
          bytes_total: 1,
          file: null,
          models: fake.hashes,
          files: {},
        },
      }
    if (method === 'POST' && path === '/runflow/commit-searches')
      return { status: 202, body: { job_id: 'b2' } }
    if (method === 'GET' && path === '/runflow/commit-searches/b2' && fake.commitSearch) {
      fake.facts = fake.commitSearch.facts
      return { status: 200, body: { failed: null, ...fake.commitSearch.body } }
    }
    return { status: 500, body: { code: 'unknown-request', message: `${method} ${path}` } }
  }
}
