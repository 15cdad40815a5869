import { beforeEach, describe, expect, it } from 'vitest'
import { openRunflow } from '../../src/runflow/client.ts'
import type { RouteMemory } from '../../src/runflow/direct-or-relay.ts'
import { routedFetch } from '../../src/runflow/direct-or-relay.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ApiFailure, DeployBody, Relay, RelayRequest } from '../../src/types/runflow-api.ts'
import { browserFetch } from '../support/browser-fetch.ts'
import { noWaiting } from '../support/wire.ts'

const signal = new AbortController().signal
const body: DeployBody = {
  slug: 'poster',
  name: 'Poster',
  workflow_json: {},
  graph: { nodes: [] },
  environment: {
    packages: [],
    cached_models: { huggingface: [], pytorch: [] },
    comfyui: { origin: null, commit: null, dirty: null },
  },
  custom_nodes: {},
  models: {},
  resources: {},
}

let sandbox: Sandbox
let memory: RouteMemory
let relayed: RelayRequest[]
let directCalls: number

beforeEach(() => {
  sandbox = createSandbox()
  memory = new Map()
  relayed = []
  directCalls = 0
})

/** The relay as ComfyUI's side would do it: no CORS there. */
const relayTo: Relay = async (request) => {
  relayed.push(request)
  const url = new URL(request.path, request.origin)
  url.search = new URLSearchParams(request.query).toString()
  const response = await sandbox.fetch(url, {
    method: request.method,
    headers: { Authorization: `Bearer ${request.key}`, 'Content-Type': 'application/json' },
    body: request.body === null ? null : JSON.stringify(request.body),
  })
  const text = await response.text()
  return { kind: 'answered', status: response.status, body: text === '' ? null : JSON.parse(text) }
}
const relayFailing =
  (failure: ApiFailure): Relay =>
  async (request) => {
    relayed.push(request)
    return { kind: 'failed', failure }
  }

function open(options: { key?: string; relay?: Relay; direct?: typeof fetch } = {}) {
  const browser = options.direct ?? browserFetch(sandbox, 'http://127.0.0.1:8188')
  const direct: typeof fetch = (...args) => {
    directCalls += 1
    return browser(...args)
  }
  return openRunflow({
    origin: sandbox.origins.api,
    key: options.key ?? 'rf_live_sandbox_full',
    fetch: routedFetch({ direct, relay: options.relay ?? relayTo, memory }),
    retryDelayMs: noWaiting().retryDelayMs,
  })
}

const free = { ok: true, value: { kind: 'free' } }
const failed = (error: ApiFailure) => ({ ok: false, error })

describe('with CORS on', () => {
  it('everything goes direct, and the relay is never asked', async () => {
    const client = open()
    expect(await client.lookUp('poster', signal)).toEqual(free)
    expect(await client.create(body)).toMatchObject({ ok: true })
    expect(relayed).toHaveLength(0)
    expect(sandbox.writes()).toHaveLength(1)
  })
})

describe('with CORS off', () => {
  beforeEach(() => {
    sandbox.faults.cors = 'off'
  })

  it('the look-up learns that the relay answers, and the write keeps to it', async () => {
    const client = open()
    expect(await client.lookUp('poster', signal)).toEqual(free)
    expect(await client.create(body)).toMatchObject({ ok: true })
    expect(directCalls).toBe(1)
    expect(relayed.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/comfyui-workflows',
      'POST /v1/comfyui-workflows',
    ])
    expect(sandbox.writes().map(({ status }) => status)).toEqual([201])
  })

  it('is learnt once for the page: the next client does not try the browser again', async () => {
    await open().lookUp('poster', signal)
    await open().lookUp('poster', signal)
    expect(directCalls).toBe(1)
  })

  it('hands the relay the whole call', async () => {
    await open().lookUp('poster', signal)
    expect(relayed).toEqual([
      {
        origin: 'http://127.0.0.1:8787',
        key: 'rf_live_sandbox_full',
        method: 'GET',
        path: '/v1/comfyui-workflows',
        query: { q: "slug.eq:'poster'", limit: '5' },
        body: null,
      },
    ])
  })

  it('an answer without a body passes', async () => {
    sandbox.faults.editAnswer = 204
    const client = open()
    await client.lookUp('poster', signal)
    const { slug: _, ...changes } = body
    const row = sandbox.seed(body)
    expect(await client.edit(row.id, changes)).toEqual({
      ok: true,
      value: { id: null, orgId: null, row: null },
    })
  })

  it.each<[string, ApiFailure, ApiFailure, number]>([
    [
      'the reason of a relay that refuses',
      { kind: 'relay-refused', code: 'relay-plain-http', params: {} },
      { kind: 'relay-refused', code: 'relay-plain-http', params: {} },
      1,
    ],
    ['a network error where neither gets an answer', { kind: 'network' }, { kind: 'network' }, 5],
    ['the timeout of the relay', { kind: 'timeout' }, { kind: 'timeout' }, 5],
    [
      'a network error where the relay is too old to be read',
      { kind: 'unexpected-response', where: 'relay' },
      { kind: 'network' },
      5,
    ],
  ])(
    'the look-up tells %s, and nothing is remembered or written',
    async (_, relayFailure, expected, times) => {
      const client = open({ relay: relayFailing(relayFailure) })
      expect(await client.lookUp('poster', signal)).toEqual(failed(expected))
      expect(relayed).toHaveLength(times)
      expect(memory.size).toBe(0)
      expect(sandbox.writes()).toHaveLength(0)
    },
  )

  it('bytes go to the storage directly, never through the relay', async () => {
    const client = open()
    await client.lookUp('poster', signal)
    const announced = await client.announceUpload({ filename: 'a.png', mimeType: 'image/png', sizeBytes: 3 })
    if (!announced.ok) throw new Error('The announcement failed')
    relayed.length = 0
    const bytes = new Blob(['abc'])
    const put = { uploadUrl: announced.value.uploadUrl, bytes, mimeType: 'image/png' }
    expect(await client.putBytes(put)).toEqual({ ok: true, value: null })
    expect(relayed).toHaveLength(0)
    expect(sandbox.requests.filter(({ to, authorized }) => to === 'storage' && authorized)).toHaveLength(0)
    expect(await client.confirmUpload(announced.value.assetId)).toMatchObject({
      ok: true,
      value: { sizeBytes: 3 },
    })
  })
})

describe('with CORS missing on errors only', () => {
  beforeEach(() => {
    sandbox.faults.cors = 'off-on-errors'
  })

  it('a wrong key looks like a dead network to the browser, and the relay shows the 401', async () => {
    const client = open({ key: 'rf_live_sandbox_unknown' })
    expect(await client.lookUp('poster', signal)).toEqual(failed({ kind: 'unauthorized' }))
    expect([directCalls, relayed.length]).toEqual([1, 1])
  })

  it('a refused create counts as lost, is not sent by the other path, and the look-up after it goes by the relay', async () => {
    const client = open({ key: 'rf_live_sandbox_no_beta' })
    expect(await client.lookUp('poster', signal)).toEqual(free)
    expect(await client.create(body)).toEqual(failed({ kind: 'network' }))
    expect(relayed).toHaveLength(0)
    expect(sandbox.writes()).toHaveLength(1)

    // What a deploy does next: look up, and as the slug is free, create once more.
    expect(await client.lookUp('poster', signal)).toEqual(free)
    expect(await client.create(body)).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', code: 'COMFYUI_DEPLOY_BETA_NOT_ENABLED' },
    })
    expect(relayed.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  it('an edit that got no answer is repeated by its own path only', async () => {
    const client = open({ key: 'rf_live_sandbox_no_edit' })
    const row = sandbox.seed(body)
    await client.lookUp('poster', signal)
    const { slug: _, ...changes } = body
    expect(await client.edit(row.id, changes)).toEqual(failed({ kind: 'network' }))
    expect(relayed).toHaveLength(0)
    expect(sandbox.writes()).toHaveLength(5)
  })
})

describe('a write whose answer is lost', () => {
  it('was done once and is sent by neither path again', async () => {
    const client = open()
    await client.lookUp('poster', signal)
    sandbox.faults.troubles.push({ method: 'POST', times: 1, what: 'answer-lost' })
    expect(await client.create(body)).toEqual(failed({ kind: 'network' }))
    expect(sandbox.writes()).toHaveLength(1)
    expect(relayed).toHaveLength(0)
    expect(await client.lookUp('poster', signal)).toMatchObject({ ok: true, value: { kind: 'found' } })
  })

  it('leaves the direct path in use where there is no relay for the look-up after it', async () => {
    const client = open({ relay: relayFailing({ kind: 'network' }) })
    await client.lookUp('poster', signal)
    sandbox.faults.troubles.push({ method: 'POST', times: 1, what: 'lost' })
    await client.create(body)
    expect(await client.lookUp('poster', signal)).toEqual(free)
    expect(memory.get('http://127.0.0.1:8787')).toEqual({ path: 'direct', doubted: false })
  })
})

describe('what starts a run', () => {
  const RUNS = '/v1/comfyui-workflows/sandbox-studio/poster/runs'
  const order = { input: {}, client_ref: 'ref-1' }
  const starts = () => sandbox.writes().filter(({ path }) => path === RUNS)
  beforeEach(() => {
    sandbox.seed(body)
  })

  it('goes by the relay where the browser may call as well, which would send it again by itself', async () => {
    const client = open()
    await client.lookUp('poster', signal)
    expect(await client.dispatch('sandbox-studio', 'poster', order)).toMatchObject({ ok: true })
    expect(relayed.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'POST', path: RUNS, body: order },
    ])
    expect([directCalls, starts().length]).toEqual([1, 1])
  })

  it('goes by the browser where the relay says that it was not sent', async () => {
    const refused: ApiFailure = { kind: 'relay-refused', code: 'relay-origin', params: {} }
    const relay: Relay = async () => ({ kind: 'failed', failure: refused, isUnsent: true })
    const client = open({ relay })
    await client.lookUp('poster', signal)
    expect(await client.dispatch('sandbox-studio', 'poster', order)).toMatchObject({ ok: true })
    expect(starts()).toHaveLength(1)
  })

  it.each<ApiFailure>([
    { kind: 'network' },
    { kind: 'timeout' },
    { kind: 'unexpected-response', where: 'relay' },
  ])('is not sent again where the relay ended with $kind: it may have arrived', async (failure) => {
    const client = open({ relay: relayFailing(failure) })
    await client.lookUp('poster', signal)
    expect(await client.dispatch('sandbox-studio', 'poster', order)).toEqual(failed(failure))
    expect([relayed.length, starts().length]).toEqual([1, 0])
  })

  it('is asked once where only the relay is left and refuses', async () => {
    const refused: ApiFailure = { kind: 'relay-refused', code: 'relay-origin', params: {} }
    let isOpen = true
    const relay: Relay = async (...call) =>
      isOpen ? relayTo(...call) : { kind: 'failed', failure: refused, isUnsent: true }
    sandbox.faults.cors = 'off'
    const client = open({ relay })
    await client.lookUp('poster', signal)
    isOpen = false
    expect(await client.dispatch('sandbox-studio', 'poster', order)).toEqual(failed(refused))
    expect([directCalls, starts().length]).toEqual([1, 0])
  })
})

describe('the path of one deploy', () => {
  it('is kept whatever another client learns meanwhile', async () => {
    const client = open()
    await client.lookUp('poster', signal)
    sandbox.faults.cors = 'off'
    await open().lookUp('poster', signal)
    expect(memory.get('http://127.0.0.1:8787')?.path).toBe('relay')
    sandbox.faults.cors = 'on'
    relayed = []
    expect(await client.create(body)).toMatchObject({ ok: true })
    expect(relayed).toEqual([])
  })

  it('is kept where a later read is answered by the other path', async () => {
    const client = open()
    await client.lookUp('poster', signal)
    sandbox.faults.cors = 'off'
    await client.lookUp('poster', signal)
    sandbox.faults.cors = 'on'
    relayed = []
    expect(await client.create(body)).toMatchObject({ ok: true })
    expect(relayed).toEqual([])
  })

  it('is that of the look-up, not that of the question who we are beside it', async () => {
    const browser = browserFetch(sandbox, 'http://127.0.0.1:8188')
    const direct: typeof fetch = async (input, init) => {
      if ((input instanceof Request ? input.url : String(input)).includes('/v1/auth/'))
        throw new TypeError('Failed to fetch')
      await new Promise((resolve) => setTimeout(resolve, 0))
      return browser(input, init)
    }
    const client = open({ direct })
    await Promise.all([client.whoAmI(signal), client.lookUp('poster', signal)])
    relayed = []
    expect(await client.create(body)).toMatchObject({ ok: true })
    expect(relayed).toEqual([])
  })
})

describe('a cancelled read', () => {
  it('is not tried by the relay', async () => {
    const abort = new AbortController()
    const direct: typeof fetch = async () => {
      abort.abort()
      throw new TypeError('Failed to fetch')
    }
    expect(await open({ direct }).lookUp('poster', abort.signal)).toEqual(failed({ kind: 'cancelled' }))
    expect(relayed).toHaveLength(0)
  })
})
