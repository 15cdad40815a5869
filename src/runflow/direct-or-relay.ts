import type { ApiFailure, Relay } from '../types/runflow-api.ts'

type Path = 'direct' | 'relay'
/** Who we are: the one read that goes out beside the look-up. */
const ACCOUNT = '/v1/auth/'
/** What starts a run, and costs. */
const DISPATCH = /^\/v1\/comfyui-workflows\/[^/]+\/[^/]+\/runs$/
/** Per API origin: the path that answered. `doubted`: a write by it was lost, so the next read tries the other. */
export type RouteMemory = Map<string, { path: Path; doubted: boolean }>

/** Caught by the transport and turned into its value; `fetch` has no other way to say more than a lost connection. */
export class RouteFailed extends Error {
  override readonly name = 'RouteFailed'
  constructor(
    readonly failure: ApiFailure,
    /** The API cannot have got the request. */
    readonly isUnsent = false,
  ) {
    super(failure.kind)
  }
}

export type RouteOptions = {
  direct: typeof fetch
  relay: Relay
  /** Lives as long as the page, and holds no key. */
  memory: RouteMemory
  /** Lives as long as one deploy: what others learn meanwhile does not move it. */
  own?: RouteMemory
}

/**
 * `fetch` by one of two equal paths. A refused preflight, a content security policy and a dead network look the
 * same to a script, so a read that gets no answer is tried by the other path. The one by which the look-up was
 * answered is kept to the end; only the look-up after a lost write may change it.
 * A write goes by the path in use and by no other: without an answer it may have arrived. What starts a run goes by the
 * relay wherever that can send it, see `dispatch`.
 */
export function routedFetch({ direct, relay, memory, own = new Map(memory) }: RouteOptions): typeof fetch {
  const settled = new Set<string>()

  function learn(request: Request, origin: string, path: Path): void {
    if (settled.has(origin) && !own.get(origin)?.doubted) return
    // Asked beside the look-up: its answer says where to begin, and decides nothing.
    const isBeside = new URL(request.url).pathname.startsWith(ACCOUNT)
    if (isBeside && own.has(origin)) return
    own.set(origin, { path, doubted: false })
    memory.set(origin, { path, doubted: false })
    if (!isBeside) settled.add(origin)
  }

  async function goDirect(request: Request): Promise<Response> {
    try {
      return await direct(request)
    } catch (error) {
      if (request.signal.aborted || !(error instanceof TypeError)) throw error
      throw new RouteFailed({ kind: 'network' })
    }
  }

  async function goByRelay(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const text = request.method === 'GET' ? '' : await request.text()
    const answer = await relay(
      {
        origin: url.origin,
        key: (request.headers.get('Authorization') ?? '').replace(/^Bearer /, ''),
        method: request.method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        body: text === '' ? null : JSON.parse(text),
      },
      request.signal,
    )
    if (answer.kind === 'failed') throw new RouteFailed(answer.failure, answer.isUnsent)
    // These three may have no body, not even an empty one.
    const bare = answer.body === null || [204, 205, 304].includes(answer.status)
    return new Response(bare ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
    })
  }

  const go = (path: Path, request: Request) => (path === 'direct' ? goDirect(request) : goByRelay(request))

  async function read(request: Request, origin: string): Promise<Response> {
    const known = own.get(origin)
    const usual = known?.path ?? 'direct'
    const first = known?.doubted ? other(usual) : usual
    try {
      const response = await go(first, request)
      learn(request, origin, first)
      return response
    } catch (error) {
      if (request.signal.aborted || !(error instanceof RouteFailed)) throw error
      try {
        const response = await go(other(first), request)
        learn(request, origin, other(first))
        return response
      } catch (second) {
        throw second instanceof RouteFailed ? moreTelling(error, second) : second
      }
    }
  }

  async function write(request: Request, origin: string): Promise<Response> {
    const path = own.get(origin)?.path ?? 'direct'
    try {
      return await go(path, request)
    } catch (error) {
      // An answer without CORS headers, a refusal say, looks lost as well. The look-up that must follow a lost
      // write asks by the relay, which can see it.
      if (path === 'direct' && error instanceof RouteFailed) {
        own.set(origin, { path, doubted: true })
        memory.set(origin, { path, doubted: true })
      }
      throw error
    }
  }

  /**
   * A browser that loses a connection which it used before, if only for the preflight, sends the request once more by
   * itself, a POST too, and tells nobody: the run would be paid twice. ComfyUI's side does not.
   */
  async function dispatch(request: Request, origin: string): Promise<Response> {
    try {
      return await goByRelay(request.clone())
    } catch (error) {
      const isUnsent = error instanceof RouteFailed && error.isUnsent
      if (!isUnsent || request.signal.aborted || own.get(origin)?.path === 'relay') throw error
      return write(request, origin)
    }
  }

  return async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init)
    const { origin, pathname } = new URL(request.url)
    // Storage hosts take bytes from the browser directly; the relay is no open proxy.
    if (!request.headers.has('Authorization')) return direct(request)
    if (request.method === 'GET') return read(request, origin)
    return DISPATCH.test(pathname) ? dispatch(request, origin) : write(request, origin)
  }
}

function other(path: Path): Path {
  return path === 'direct' ? 'relay' : 'direct'
}

/** Of two paths that failed, the one that says why. */
function moreTelling(first: RouteFailed, second: RouteFailed): RouteFailed {
  if (second.failure.kind === 'relay-refused') return second
  if (first.failure.kind === 'relay-refused') return first
  return second.failure.kind === 'timeout' ? second : first
}
