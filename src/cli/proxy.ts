import { isLoopback } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

/** A variable that does not name a proxy. Its value may hold a password, so it is not shown. */
export type ProxyProblem = { variable: string }
type Env = Record<string, string | undefined>

/**
 * `fetch` through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, in either case: Node 20 looks at none of
 * them. Without a proxy it is Node's own. What runs on this machine is always asked directly.
 */
export function createProxyFetch(env: Env, direct: typeof fetch = fetch): Result<typeof fetch, ProxyProblem> {
  const https = readProxy(env, 'https_proxy')
  if (!https.ok) return https
  const http = readProxy(env, 'http_proxy')
  if (!http.ok) return http
  if (https.value === '' && http.value === '') return ok(direct)

  let opened: ReturnType<typeof openProxied> | null = null
  return ok(async (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input)
    if (isLoopback(hostname)) return direct(input, init)
    opened ??= openProxied(https.value, http.value, env.no_proxy || env.NO_PROXY || '')
    return (await opened)(new Request(input, init))
  })
}

/** Gives each request so long, its answer included, where it has no shorter limit of its own. */
export function withTimeout(request: typeof fetch, timeoutMs: number): typeof fetch {
  return (input, init) => {
    const given = init?.signal ?? (input instanceof Request ? input.signal : null)
    const limit = limitOf(timeoutMs)
    return request(input, { ...init, signal: given === null ? limit : AbortSignal.any([given, limit]) })
  }
}

/**
 * Not AbortSignal.timeout: what AbortSignal.any makes of it holds it weakly, and once Node has collected it as garbage,
 * nothing ends the request. The timer holds this one.
 */
function limitOf(timeoutMs: number): AbortSignal {
  const controller = new AbortController()
  const end = () => controller.abort(new DOMException('No answer in time', 'TimeoutError'))
  setTimeout(end, timeoutMs).unref()
  return controller.signal
}

/** Loaded only where a proxy is named, so that the command line starts fast without one. */
async function openProxied(httpsProxy: string, httpProxy: string, noProxy: string) {
  const undici = await import('undici/index-fetch.js')
  const dispatcher = new undici.EnvHttpProxyAgent({ httpsProxy, httpProxy, noProxy })
  return async (request: Request): Promise<Response> => {
    const { url, method, redirect, signal } = request
    const headers = Object.fromEntries(request.headers)
    // undici's fetch knows no Request but its own.
    const body = request.body === null ? null : await request.arrayBuffer()
    return undici.fetch(url, { dispatcher, method, headers, body, redirect, signal })
  }
}

/** An empty text: there is none. A proxy is often written without `http://`. */
function readProxy(env: Env, name: 'https_proxy' | 'http_proxy'): Result<string, ProxyProblem> {
  const variable = env[name] ? name : name.toUpperCase()
  const text = env[variable]?.trim() ?? ''
  if (text === '') return ok('')
  const url = text.includes('://') ? text : `http://${text}`
  return isProxyUrl(url) ? ok(url) : fail({ variable })
}

/** Its name and password are written with escapes: a bare % is none. */
function isProxyUrl(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text)
    // Throws where it is none.
    decodeURIComponent(username + password)
    return /^https?:$/.test(protocol)
  } catch {
    return false
  }
}
