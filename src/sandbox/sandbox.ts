import { Hono } from 'hono'
import { accountRoutes } from './account.ts'
import {
  answerWith,
  invalid,
  json,
  LostAnswer,
  notFound,
  proxyPage,
  rateLimited,
  refusal,
  serverError,
  UnknownRequest,
} from './answers.ts'
import type { Courier } from './callbacks.ts'
import { createCallbacks } from './callbacks.ts'
import { preflight, withCors } from './cors.ts'
import type { Faults, Trouble } from './faults.ts'
import { DEFAULT_FAULTS, takeTrouble } from './faults.ts'
import type { Key } from './keys.ts'
import { KEYS, keyOf } from './keys.ts'
import { page } from './page.ts'
import { applyBody, newRow } from './row.ts'
import { runRoutes } from './runs.ts'
import type { Origins, Row, State } from './state.ts'
import { createContext } from './state.ts'
import { storageRoutes } from './storage.ts'
import { assetRoutes, uploadRoutes } from './uploads.ts'
import { workflowRoutes } from './workflows.ts'

type LoggedRequest = {
  to: 'api' | 'storage'
  method: string
  path: string
  query: Record<string, string>
  /** Parsed JSON, or null. */
  body: unknown
  /** Of the body; 0 to the storage. */
  bytes: number
  /** Name of the key, never the key. */
  key: string | null
  authorized: boolean
  /** 0: no answer reached the caller. */
  status: number
}

export type SandboxOptions = {
  faults?: Partial<Faults>
  origins?: Partial<Origins>
  nowMs?: () => number
  /** A request outside the contract: `throw` (in tests, loud) or refused with 404 or 422 (on a server). */
  unknown?: 'throw' | 'answer'
  /** Without it nobody is called back. */
  courier?: Courier
}

export type Sandbox = {
  /** For clients in the same process: both origins, and a lost answer is what a browser makes of it. */
  fetch: typeof fetch
  api(request: Request): Promise<Response>
  storage(request: Request): Promise<Response>
  faults: Faults
  state: State
  origins: Origins
  requests: LoggedRequest[]
  /** POST, PATCH and DELETE to the API, answered or not. */
  writes(): LoggedRequest[]
  /** Puts an endpoint there without a request. */
  seed(body: Record<string, unknown>, key?: Key, changes?: Partial<Row>): Row
  /** Calls nobody back any more. */
  stop(): void
}

/** An embedded Runflow API that keeps the contract, for tests, demos and work without a network. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const faults: Faults = { ...DEFAULT_FAULTS, troubles: [], ...options.faults }
  const origins = { api: 'http://127.0.0.1:8787', storage: 'http://127.0.0.1:8788', ...options.origins }
  const context = createContext(origins, options.nowMs ?? Date.now)
  const requests: LoggedRequest[] = []
  const stopping = new AbortController()
  const courier = options.courier === undefined ? null : { ...options.courier, signal: stopping.signal }
  const callbacks = createCallbacks(context, faults, courier)

  const apiApp = withLoudEnds(new Hono(), faults, options.unknown ?? 'throw')
  apiApp.get('/', (c) => c.html(page(context, faults)))
  apiApp.route('/v1', accountRoutes(context, faults))
  apiApp.route('/v1/comfyui-workflows', workflowRoutes(context, faults))
  apiApp.route('/v1/asset-uploads', uploadRoutes(context, faults))
  apiApp.route('/v1/assets', assetRoutes(context, faults))
  apiApp.route('/v1', runRoutes(context, faults, callbacks))
  const storageApp = withLoudEnds(storageRoutes(context, faults), faults, options.unknown ?? 'throw')

  async function serve(to: 'api' | 'storage', request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (to === 'api' && url.pathname === '/') return apiApp.fetch(request)
    const entry = await logEntry(to, request, url)
    requests.push(entry)
    const answer = async () => {
      if (to === 'storage') return storageApp.fetch(request)
      if (request.method === 'OPTIONS') return preflight(request, faults.cors)
      if (entry.bytes > faults.mostBodyBytes) return withCors(request, proxyPage(413), faults.cors)
      return withCors(request, await apiApp.fetch(request), faults.cors)
    }
    const trouble = request.method === 'OPTIONS' ? null : takeTrouble(faults, request.method, url.pathname)
    await wait(faults.latencyMs)
    const response = trouble === null ? await answer() : await troubled(trouble, request, answer)
    entry.status = response.status
    return response
  }

  async function troubled(what: Trouble['what'], request: Request, answer: () => Promise<Response>) {
    const instead = (response: Response) => withCors(request, response, faults.cors)
    if (typeof what === 'object' && 'status' in what) return instead(answerWith(what.status, what.body))
    if (typeof what === 'object') {
      await wait(what.delayMs)
      return answer()
    }
    if (what === 'lost') throw new LostAnswer('lost on the way there')
    if (what === 'rate-limited') return instead(refusal(faults, rateLimited))
    if (what === 'server-error') return instead(refusal(faults, serverError))
    if (what === 'proxy-page') return instead(proxyPage(503))
    if (what === 'too-large') return instead(proxyPage(413))
    const done = await answer()
    if (what === 'answer-lost') throw new LostAnswer('lost on the way back')
    if (done.status >= 300) return done
    return instead(
      what === 'empty-answer' ? json(done.status === 204 ? 200 : done.status, {}) : new Response('OK'),
    )
  }

  const api = (request: Request) => serve('api', request)
  const storage = (request: Request) => serve('storage', request)
  return {
    api,
    storage,
    faults,
    origins,
    requests,
    state: context.state,
    writes: () =>
      requests.filter(({ to, method }) => to === 'api' && ['POST', 'PATCH', 'DELETE'].includes(method)),
    seed(body, key = fullKey, changes = {}) {
      const row = newRow(context, key, body)
      Object.assign(applyBody(context, row, {}), changes)
      context.state.workflows.push(row)
      return row
    },
    stop: () => stopping.abort(),
    fetch: async (input, init) => {
      const request = new Request(input, init)
      request.signal.throwIfAborted()
      const { origin } = new URL(request.url)
      if (origin !== origins.api && origin !== origins.storage)
        throw new UnknownRequest(`Nobody lives at ${origin}`)
      try {
        const response = await (origin === origins.api ? api(request) : storage(request))
        request.signal.throwIfAborted()
        return response
      } catch (error) {
        throw error instanceof LostAnswer ? new TypeError('fetch failed') : error
      }
    },
  }
}

const fullKey = KEYS[0] as Key

function withLoudEnds(app: Hono, faults: Faults, unknown: 'throw' | 'answer'): Hono {
  app.notFound((c) => {
    throw new UnknownRequest(`No request of the contract: ${c.req.method} ${c.req.path}`)
  })
  app.onError((error) => {
    if (!(error instanceof UnknownRequest) || unknown === 'throw') throw error
    const { parameter, message: msg } = error
    return refusal(
      faults,
      parameter === null
        ? { ...notFound, message: msg }
        : invalid([{ type: 'value_error', loc: ['query', parameter], msg }]),
    )
  })
  return app
}

async function logEntry(to: LoggedRequest['to'], request: Request, url: URL): Promise<LoggedRequest> {
  const authorization = request.headers.get('Authorization') ?? undefined
  const text = to === 'api' ? await request.clone().text() : ''
  return {
    to,
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: parseJson(text),
    bytes: Buffer.byteLength(text),
    key: keyOf(authorization)?.name ?? null,
    authorized: authorization !== undefined,
    status: 0,
  }
}

function wait(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
