import { Hono } from 'hono'
import { isLoopback } from '../origin.ts'
import { accountRoutes } from './account.ts'
import { CutAnswer, invalid, LostAnswer, notFound, proxyPage, refusal, UnknownRequest } from './answers.ts'
import type { Courier } from './callbacks.ts'
import { createCallbacks } from './callbacks.ts'
import type { ComfyPlace } from './comfy/comfy-runs.ts'
import { createComfyRuns } from './comfy/comfy-runs.ts'
import { preflight, withCors } from './cors.ts'
import type { Faults, Trouble } from './faults.ts'
import { DEFAULT_FAULTS, takeTrouble } from './faults.ts'
import type { Key } from './keys.ts'
import { KEYS, keyOf } from './keys.ts'
import { page } from './page.ts'
import { applyBody, newRow } from './row.ts'
import { runRoutes } from './runs.ts'
import { signAsset } from './signing.ts'
import type { Origins, Row, State } from './state.ts'
import { createContext, timeText } from './state.ts'
import { storageRoutes } from './storage.ts'
import { troubled, wait } from './trouble.ts'
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

type SeededFile = { path: string; mimeType: string; sizeBytes: number }

export type SandboxOptions = {
  faults?: Partial<Faults>
  origins?: Partial<Origins>
  nowMs?: () => number
  /** A request outside the contract: `throw` (in tests, loud) or refused with 404 or 422 (on a server). */
  unknown?: 'throw' | 'answer'
  /** Without it nobody is called back. */
  courier?: Courier
  /** What works on the runs. Without it nothing is computed. */
  comfy?: ComfyPlace
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
  /** Puts a file there as if it had been uploaded, and gives what a deploy says of it. Its bytes are not known. */
  seedFile(file: SeededFile, key?: Key): { asset_id: string; url: string }
  /** Calls nobody back any more, and takes what is at work out of its ComfyUI. */
  stop(): Promise<void>
}

/** More than any test sends; a mock that runs for days keeps no more. */
const MOST_LOGGED = 10_000

/** An embedded Runflow API that keeps the contract, for tests, demos and work without a network. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const faults: Faults = { ...DEFAULT_FAULTS, troubles: [], ...options.faults }
  const origins = { api: 'http://127.0.0.1:8787', storage: 'http://127.0.0.1:8788', ...options.origins }
  const context = createContext(origins, options.nowMs ?? Date.now)
  const requests: LoggedRequest[] = []
  const stopping = new AbortController()
  const courier = options.courier === undefined ? null : { ...options.courier, signal: stopping.signal }
  const callbacks = createCallbacks(context, faults, courier)

  const comfy =
    options.comfy === undefined ? null : createComfyRuns(options.comfy, context, callbacks.afterEnd)

  const apiApp = withLoudEnds(new Hono(), faults, options.unknown ?? 'throw')
  apiApp.get('/', (c) => c.html(page(context, faults, options.comfy?.base ?? null)))
  apiApp.route('/v1', accountRoutes(context, faults))
  apiApp.route('/v1/comfyui-workflows', workflowRoutes(context, faults))
  apiApp.route('/v1/asset-uploads', uploadRoutes(context, faults))
  apiApp.route('/v1/assets', assetRoutes(context, faults))
  apiApp.route('/v1', runRoutes(context, faults, { callbacks, comfy }))
  const storageApp = withLoudEnds(storageRoutes(context, faults), faults, options.unknown ?? 'throw')

  async function serve(to: 'api' | 'storage', request: Request): Promise<Response> {
    const url = new URL(request.url)
    // A page can point a name of its own at this machine, and then asks as if it were a page of the sandbox.
    if (comfy !== null && !isLoopback(url.hostname)) return new Response(null, { status: 421 })
    if (to === 'api' && url.pathname === '/') return apiApp.fetch(request)
    const entry = await logEntry(to, request, url)
    if (requests.push(entry) > MOST_LOGGED) requests.shift()
    const answer = async () => {
      if (to === 'storage') return storageApp.fetch(request)
      if (request.method === 'OPTIONS') return preflight(request, faults.cors)
      if (entry.bytes > faults.mostBodyBytes) return withCors(request, proxyPage(413), faults.cors)
      return withCors(request, await apiApp.fetch(request), faults.cors)
    }
    const trouble = request.method === 'OPTIONS' ? null : takeTrouble(faults, request.method, url.pathname)
    await wait(faults.latencyMs)
    const spoilt = async (what: Trouble['what']) => {
      const response = await troubled(what, faults, request.signal, answer)
      return to === 'storage' ? response : withCors(request, response, faults.cors)
    }
    const response = await (trouble === null ? answer() : spoilt(trouble))
    entry.status = response.status
    return response
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
    seedFile({ path, mimeType, sizeBytes }, { organization, userId } = fullKey) {
      const filename = path.split('/').at(-1) ?? path
      const stored = { bytes: null, confirmedAt: timeText(context.nowMs()) }
      const id = context.nextId('asset')
      const upload = { id, organizationId: organization.id, userId, filename, mimeType, sizeBytes, ...stored }
      context.state.uploads.push(upload)
      return { asset_id: id, url: signAsset(context, upload) }
    },
    stop: async () => {
      stopping.abort()
      await comfy?.stop()
    },
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
        request.signal.throwIfAborted()
        if (error instanceof CutAnswer) return brokenOff(error)
        throw error instanceof LostAnswer ? new TypeError('fetch failed') : error
      }
    },
  }
}

const fullKey = KEYS[0] as Key

/** What `fetch` makes of it. */
function brokenOff({ status, headers, half }: CutAnswer): Response {
  const parts = [half]
  const body = new ReadableStream({
    pull(controller) {
      const part = parts.shift()
      if (part === undefined) controller.error(new TypeError('terminated'))
      else controller.enqueue(part)
    },
  })
  return new Response(body, { status, headers })
}

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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
