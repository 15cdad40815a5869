import type { Sandbox } from '../../src/sandbox/sandbox.ts'

/** What a page at `pageOrigin` gets: a preflight first, and a bare network error for whatever CORS forbids. */
export function browserFetch(sandbox: Sandbox, pageOrigin: string) {
  const refused = () => new TypeError('Failed to fetch')
  const allows = (response: Response) =>
    ['*', pageOrigin].includes(response.headers.get('Access-Control-Allow-Origin') ?? '')

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const headers = new Headers(request.headers)
    headers.set('Origin', pageOrigin)
    const preflight = await sandbox.fetch(request.url, { method: 'OPTIONS', headers: { Origin: pageOrigin } })
    const allowed = preflight.headers.get('Access-Control-Allow-Headers')?.toLowerCase() ?? ''
    const asked = ['authorization', 'content-type'].filter((name) => headers.has(name))
    if (!preflight.ok || !allows(preflight) || !asked.every((name) => allowed.includes(name))) throw refused()
    const body = request.method === 'GET' ? null : await request.arrayBuffer()
    const response = await sandbox.fetch(request.url, { method: request.method, headers, body })
    if (!allows(response)) throw refused()
    return response
  }
  return fetch
}
