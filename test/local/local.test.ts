import { describe, expect, it } from 'vitest'
import { readFacts } from '../../src/local/facts.ts'
import { runHashJob } from '../../src/local/hash-job.ts'
import { openRelay } from '../../src/local/relay.ts'
import type { LocalCall } from '../../src/local/request.ts'
import { readStatus } from '../../src/local/status.ts'
import type { FactsRequest, HashProgress } from '../../src/types/facts.ts'
import type { Exchange } from '../support/wire.ts'
import { localExchange, lost, noWaiting, replay, responseOf } from '../support/wire.ts'

const signal = new AbortController().signal
const SHA = 'a'.repeat(64)

/** The routes as ComfyUI would answer them, on some origin. */
function answering(...answers: Parameters<typeof replay>) {
  const { fetch, sent } = replay(...answers)
  const call: LocalCall = (path, init) => fetch(`http://127.0.0.1:8188/api${path}`, init)
  return { call, sent }
}

const failed = (error: unknown) => ({ ok: false, error })
const factsRequest = localExchange('facts-200').request.body as FactsRequest

const factsIn = ({ response }: Exchange) => {
  const { limited: _, ...facts } = response.body as Record<string, unknown>
  return facts
}

function changedFacts(changes: Record<string, unknown>): Response {
  const exchange = localExchange('facts-200')
  return Response.json({ ...(exchange.response.body as object), ...changes })
}

describe('facts', () => {
  it('are asked with our header, and read as they stand', async () => {
    const exchange = localExchange('facts-200')
    const { call, sent } = answering(responseOf(exchange))
    expect(await readFacts(call, factsRequest, signal)).toEqual({ ok: true, value: factsIn(exchange) })
    expect(sent[0]?.method).toBe('POST')
    expect(sent[0]?.url.pathname).toBe('/api/runflow/facts')
    expect(sent[0]?.headers.get('X-Runflow')).toBe('1')
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/json')
    expect(sent[0]?.body).toEqual(exchange.request.body)
  })

  it('tell of a folder each file that its loader reads', async () => {
    const exchange = localExchange('facts-folder-200')
    const { call } = answering(responseOf(exchange))
    expect(await readFacts(call, factsRequest, signal)).toEqual({ ok: true, value: factsIn(exchange) })
  })

  it('of a page that ComfyUI does not know are no ground for a deploy: its refusal counts', async () => {
    const exchange = localExchange('facts-limited-200')
    const { call } = answering(responseOf(exchange))
    const { limited } = exchange.response.body as { limited: object }
    expect(limited).toHaveProperty('code')
    expect(await readFacts(call, factsRequest, signal)).toEqual(failed({ kind: 'refused', ...limited }))
  })

  it('may hold fields that nobody here knows', async () => {
    const { call } = answering(changedFacts({ tomorrow: 1 }))
    expect(await readFacts(call, factsRequest, signal)).toMatchObject({ ok: true })
  })

  const base = localExchange('facts-200').response.body as {
    models: object[]
    packs: object[]
    comfyui: object
  }
  it.each([
    ['version', { version: 1 }],
    ['packs', { packs: [{ ...base.packs[0], commit: 'main' }] }],
    ['packs', { packs: [{ ...base.packs[0], commit_source: 'guess' }] }],
    ['comfyui', { comfyui: { ...base.comfyui, origin: undefined } }],
    ['models', { models: [{ ...base.models[0], size_bytes: -1 }] }],
    ['models', { models: [{ ...base.models[0], sha256: 'ABC' }] }],
    ['models', { models: [{ ...base.models[0], node_ids: [1] }] }],
    ['files', { files: null }],
    ['local_paths', { local_paths: undefined }],
    ['local_paths', { local_paths: [{ name: 'x', input: 'a', node_ids: [1] }] }],
    [
      'unplaced_models',
      { unplaced_models: [{ name: 'x.pt', input: 'a', where: 'nowhere', node_ids: ['1'] }] },
    ],
    ['model_choosers', { model_choosers: [{ class_type: 'A' }] }],
    ['system', { system: {} }],
  ])('with a wrong field in %s are unreadable, and say where', async (field, changes) => {
    const { call } = answering(changedFacts(changes))
    const result = await readFacts(call, factsRequest, signal)
    expect(result).toEqual(failed({ kind: 'unreadable', where: `/runflow/facts: ${field}` }))
  })

  it.each([
    'refused-foreign-origin-403',
    'refused-no-header-403',
    'refused-not-json-415',
    'refused-too-large-413',
    'refused-unknown-field-400',
  ])('%s is given with its code and what its sentence names', async (name) => {
    const exchange = localExchange(name)
    const { call } = answering(responseOf(exchange))
    const result = await readFacts(call, factsRequest, signal)
    expect(result).toEqual(failed(refusalOf(exchange)))
  })

  it.each([
    ['what its sentence names', { path: 'x', limit: 7 }, { path: 'x', limit: 7 }],
    ['nothing', undefined, {}],
    ['parameters of another kind', { path: {} }, {}],
  ])('are refused by code, with %s', async (_, params, read) => {
    const { call } = answering(Response.json({ code: 'a', params }, { status: 403 }))
    expect(await readFacts(call, factsRequest, signal)).toEqual(
      failed({ kind: 'refused', code: 'a', params: read }),
    )
  })

  it.each([
    [
      '404 of a ComfyUI without our routes',
      new Response('404: Not Found', { status: 404 }),
      { kind: 'absent' },
    ],
    ['405 of a ComfyUI without our routes', new Response('', { status: 405 }), { kind: 'absent' }],
    ['502 of a proxy', new Response('<html>', { status: 502 }), { kind: 'unreachable' }],
    ['no answer', lost(), { kind: 'unreachable' }],
    ['a web page', new Response('<html>'), { kind: 'unreadable', where: '/runflow/facts' }],
    ['500', new Response('', { status: 500 }), { kind: 'unreadable', where: '/runflow/facts (HTTP 500)' }],
    [
      '403 without a reason',
      new Response('', { status: 403 }),
      {
        kind: 'refused',
        code: 'http-403',
        params: {},
      },
    ],
  ])('%s is a failure of its own', async (_, answer, expected) => {
    const { call } = answering(answer)
    expect(await readFacts(call, factsRequest, signal)).toEqual(failed(expected))
  })

  it('are cancelled by the signal', async () => {
    const { call, sent } = answering()
    expect(await readFacts(call, factsRequest, AbortSignal.abort())).toEqual(failed({ kind: 'cancelled' }))
    expect(sent).toHaveLength(0)
  })
})

describe('a hash job', () => {
  const start = () => responseOf(localExchange('hash-1-start-202'))
  const running = () => responseOf(localExchange('hash-2-running-200'))
  const done = () => responseOf(localExchange('hash-3-done-200'))
  const run = (call: LocalCall, options: { signal?: AbortSignal; progress?: HashProgress[] } = {}) =>
    runHashJob(
      call,
      factsRequest,
      (progress) => options.progress?.push(progress),
      options.signal ?? signal,
      noWaiting().sleep,
    )

  it('is started with the workflow, polled, and gives the hashes', async () => {
    const progress: HashProgress[] = []
    const { call, sent } = answering(start(), running(), done())
    expect(await run(call, { progress })).toEqual({
      ok: true,
      value: { models: { 'upscale_models/4x-example.safetensors': SHA }, files: { 'sub/café.png': SHA } },
    })
    expect(progress).toEqual([
      {
        bytesDone: 512,
        bytesTotal: 1093,
        file: 'upscale_models/4x-example.safetensors',
        hashed: { models: {}, files: { 'sub/café.png': SHA } },
      },
    ])
    const id = '3f0c8a52b1d94e7e9a0d5c1b7e2f4a68'
    expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'POST /api/runflow/hash-jobs',
      `GET /api/runflow/hash-jobs/${id}`,
      `GET /api/runflow/hash-jobs/${id}`,
    ])
    expect(sent[0]?.body).toEqual(localExchange('hash-1-start-202').request.body)
    expect(sent.every(({ headers }) => headers.get('X-Runflow') === '1')).toBe(true)
  })

  it('that failed says why', async () => {
    const { call } = answering(start(), responseOf(localExchange('hash-4-failed-200')))
    expect(await run(call)).toEqual(
      failed({
        kind: 'refused',
        code: 'file-unreadable',
        params: { path: 'upscale_models/4x-example.safetensors', reason: 'EACCES' },
      }),
    )
  })

  it('is refused with a sentence while as many run as there may be', async () => {
    const { call } = answering(responseOf(localExchange('hash-7-too-many-429')))
    expect(await run(call)).toEqual(
      failed({
        kind: 'refused',
        code: 'too-many-jobs',
        params: {},
      }),
    )
  })

  it('that nobody knows any more says so', async () => {
    const { call } = answering(start(), responseOf(localExchange('hash-6-unknown-404')))
    expect(await run(call)).toMatchObject(failed({ kind: 'refused', code: 'unknown-job' }))
  })

  it('is cancelled over there too when the signal fires', async () => {
    const abort = new AbortController()
    const { call, sent } = answering(start(), running(), responseOf(localExchange('hash-5-cancel-200')))
    const sleep = async () => {
      if (sent.length === 2) abort.abort()
    }
    const result = await runHashJob(call, factsRequest, () => {}, abort.signal, sleep)
    expect(result).toEqual(failed({ kind: 'cancelled' }))
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'DELETE'])
  })

  it('is cancelled over there too when the signal fires while it is being started', async () => {
    const abort = new AbortController()
    const { call, sent } = answering(start(), responseOf(localExchange('hash-5-cancel-200')))
    const aborting: LocalCall = (path, init) => {
      abort.abort()
      return call(path, init)
    }
    expect(await run(aborting, { signal: abort.signal })).toEqual(failed({ kind: 'cancelled' }))
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'DELETE'])
  })

  it('is not started when it was cancelled before', async () => {
    const { call, sent } = answering()
    expect(await run(call, { signal: AbortSignal.abort() })).toEqual(failed({ kind: 'cancelled' }))
    expect(sent).toHaveLength(0)
  })

  it('that was cancelled by somebody else ends as cancelled', async () => {
    const { call } = answering(start(), responseOf(localExchange('hash-5-cancel-200')))
    expect(await run(call)).toEqual(failed({ kind: 'cancelled' }))
  })

  it('goes on after two polls without an answer, and gives up after three', async () => {
    const patient = answering(start(), lost(), lost(), done())
    expect(await run(patient.call)).toMatchObject({ ok: true })
    const gone = answering(start(), lost(), lost(), lost())
    expect(await run(gone.call)).toEqual(failed({ kind: 'unreachable' }))
  })
})

describe('the relay', () => {
  const request = localExchange('relay-200').request.body as Parameters<ReturnType<typeof openRelay>>[0]

  it('gets the call in its body, the key nowhere else', async () => {
    const { call, sent } = answering(responseOf(localExchange('relay-200')))
    expect(await openRelay(call)(request, signal)).toEqual({
      kind: 'answered',
      status: 200,
      body: { items: [], first: null, next: null, previous: null },
    })
    expect(sent[0]?.body).toEqual(request)
    expect(sent[0]?.url.href).toBe('http://127.0.0.1:8188/api/runflow/relay')
    expect([...(sent[0]?.headers ?? [])].join()).not.toContain('rf_live')
  })

  it.each([
    [
      'relay-upstream-error-200',
      403,
      { code: 'PERMISSION_DENIED', message: 'This key may not read workflows.', errors: null },
    ],
    ['relay-upstream-not-json-200', 503, null],
  ])('%s: gives the answer of the API as it came', async (name, status, body) => {
    const { call } = answering(responseOf(localExchange(name)))
    expect(await openRelay(call)(request, signal)).toEqual({ kind: 'answered', status, body })
  })

  it.each(['relay-origin-refused-403', 'relay-path-refused-403', 'relay-plain-http-403'])(
    '%s: gives the reason of the refusal',
    async (name) => {
      const exchange = localExchange(name)
      const { call } = answering(responseOf(exchange))
      const failure = { ...refusalOf(exchange), kind: 'relay-refused' }
      expect(await openRelay(call)(request, signal)).toEqual({ kind: 'failed', failure, isUnsent: true })
    },
  )

  it.each([
    ['the connection to the API broke', responseOf(localExchange('relay-network-502')), { kind: 'network' }],
    ['the API did not answer ComfyUI', responseOf(localExchange('relay-timeout-504')), { kind: 'timeout' }],
    [
      'the Python side broke, perhaps with the answer in its hands',
      Response.json({ code: 'failed', params: {} }, { status: 500 }),
      { kind: 'unexpected-response', where: 'relay' },
    ],
    ['ComfyUI itself does not answer', lost(), { kind: 'network' }],
    [
      'the answer has no status',
      Response.json({ body: null }),
      { kind: 'unexpected-response', where: 'relay' },
    ],
  ])('fails as the API would when %s', async (_, answer, failure) => {
    const { call } = answering(answer)
    expect(await openRelay(call)(request, signal)).toEqual({ kind: 'failed', failure })
  })

  it.each([
    ['ComfyUI could not connect', responseOf(localExchange('relay-unconnected-502'))],
    ['an older Python side has no relay', new Response('', { status: 405 })],
  ])('says that the API got nothing when %s', async (_, answer) => {
    const { call } = answering(answer)
    const failed = { kind: 'failed', failure: { kind: 'network' }, isUnsent: true }
    expect(await openRelay(call)(request, signal)).toEqual(failed)
  })
})

describe('the status', () => {
  it('is read as it stands', async () => {
    const exchange = localExchange('status-200')
    const { call, sent } = answering(responseOf(exchange))
    expect(await readStatus(call)).toEqual({ ok: true, value: exchange.response.body })
    expect(sent[0]?.method).toBe('GET')
    expect(sent[0]?.headers.get('X-Runflow')).toBe('1')
  })

  it('is read with no other plugin beside us', async () => {
    const body = { ...(localExchange('status-200').response.body as object), other_plugin: null }
    const { call } = answering(Response.json(body))
    expect(await readStatus(call)).toEqual({ ok: true, value: body })
  })

  it('is absent when the tab is newer than a ComfyUI that was not restarted', async () => {
    const { call } = answering(new Response('', { status: 404 }))
    expect(await readStatus(call)).toEqual(failed({ kind: 'absent' }))
  })
})

/** What a refusal becomes: its code, and what its sentence names. */
function refusalOf({ response }: Exchange) {
  const { code, params = {} } = response.body as { code: string; params?: Record<string, string> }
  return { kind: 'refused', code, params }
}
