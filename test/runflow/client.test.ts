import { describe, expect, it } from 'vitest'
import { COMPARED_FIELDS } from '../../src/contract/endpoint.ts'
import type { RunflowClient } from '../../src/runflow/client.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import type { DispatchBody } from '../../src/types/run.ts'
import type { DeployBody } from '../../src/types/runflow-api.ts'
import type { Exchange } from '../support/wire.ts'
import { lost, noWaiting, replay, responseOf, wireExchange, wireNames } from '../support/wire.ts'

const KEY = 'rf_live_EXAMPLE_not_a_real_key'
const ORIGIN = 'https://api.runflow.io'
const signal = new AbortController().signal

function openWith(fetch: typeof globalThis.fetch): RunflowClient {
  return openRunflow({ origin: ORIGIN, key: KEY, fetch, retryDelayMs: noWaiting().retryDelayMs })
}

const lastPart = (exchange: Exchange) => exchange.request.path.split('/').at(-1) ?? ''
const create = (client: RunflowClient, { request }: Exchange) => client.create(request.body as DeployBody)
const edit = (client: RunflowClient, exchange: Exchange) =>
  client.edit(lastPart(exchange), exchange.request.body as Omit<DeployBody, 'slug'>)
const lookUp = (client: RunflowClient) => client.lookUp('background-removal-v21', signal)
const dispatch = (client: RunflowClient, { request }: Exchange) =>
  client.dispatch('example-studio', 'background-removal-v21', request.body as DispatchBody)
const readRun = (client: RunflowClient, exchange: Exchange) => client.readRun(lastPart(exchange))
const announce = (client: RunflowClient, { request }: Exchange) => {
  const { filename, mime_type, size_bytes } = request.body as {
    filename: string
    mime_type: string
    size_bytes: number
  }
  return client.announceUpload({ filename, mimeType: mime_type, sizeBytes: size_bytes })
}
const put = (client: RunflowClient, { request }: Exchange) =>
  client.putBytes({
    uploadUrl: `https://storage.example${request.path}?${new URLSearchParams(request.query)}`,
    bytes: new Blob([Buffer.from(request.raw_body_base64 ?? '', 'base64')]),
    mimeType: request.headers?.['Content-Type'] ?? '',
  })

type Row = [
  name: string,
  call: (client: RunflowClient, exchange: Exchange) => Promise<unknown>,
  result: unknown,
]

const ok = (value: unknown) => ({ ok: true, value })
const failed = (error: unknown) => ({ ok: false, error })
/** Every field that a deploy compares, just as the example's row has it. */
const storedOf = (row: Record<string, unknown>) =>
  Object.fromEntries(COMPARED_FIELDS.map((field) => [field, row[field]]))
const written = (name: string) => {
  const row = wireExchange(name).response.body as Record<string, unknown>
  const { id, org_id: orgId, slug, is_public: isPublic, updated_at: updatedAt } = row
  return { id, orgId, row: { id, orgId, slug, name: row.name, isPublic, updatedAt, stored: storedOf(row) } }
}
const found = {
  kind: 'found',
  endpoint: {
    id: '00000000-0000-4000-8000-0000000000c1',
    orgId: '00000000-0000-4000-8000-0000000000a1',
    slug: 'background-removal-v21',
    name: 'Background Removal v2.1',
    updatedAt: '2026-01-02T03:04:05Z',
    resources: { 'backdrop.png': { asset_id: '00000000-0000-4000-8000-0000000000d1', size_bytes: 69 } },
  },
}
const wholeRow = wireExchange('get-by-id-200').response.body as Record<string, unknown>
const forbidden = (detail: string) => failed({ kind: 'forbidden', code: 'PERMISSION_DENIED', detail })
const noBeta = failed({
  kind: 'forbidden',
  code: 'COMFYUI_DEPLOY_BETA_NOT_ENABLED',
  detail: 'ComfyUI deploy is not enabled for this organization.',
})
const conflict = failed({
  kind: 'conflict',
  code: 'CONFLICT',
  detail: 'A workflow with this slug already exists.',
})
const rejected = (status: number, code: string | null, detail: string | null) =>
  failed({ kind: 'rejected', status, code, detail })
const run = (status: string, finished: boolean, outputs: number) => ({
  status,
  finished,
  outputs: { length: outputs },
})

const exchanges: Row[] = [
  ['lookup-hit-200', lookUp, ok(found)],
  ['lookup-miss-200', lookUp, ok({ kind: 'free' })],
  ['lookup-soft-deleted-200', lookUp, ok({ kind: 'free' })],
  ['deleted-slug-2-lookup-200', lookUp, ok({ kind: 'free' })],
  [
    'get-by-id-200',
    (client, exchange) => client.get(lastPart(exchange)),
    ok({ ...found.endpoint, isPublic: false, stored: storedOf(wholeRow) }),
  ],
  [
    'get-by-owner-slug-200',
    (client) => client.getBySlug('example-studio', 'background-removal-v21'),
    ok(found.endpoint),
  ],
  ['create-201', create, ok(written('create-201'))],
  ['edit-200', edit, ok(written('edit-200'))],
  ['edit-204', edit, ok({ id: null, orgId: null, row: null })],
  ['delete-204', (client, exchange) => client.delete(lastPart(exchange)), ok(null)],
  ['error-404-delete', (client, exchange) => client.delete(lastPart(exchange)), ok(null)],
  [
    'auth-me-200',
    (client) => client.whoAmI(signal),
    ok({
      email: 'artist@storage.example',
      organizations: [
        { id: '00000000-0000-4000-8000-0000000000a1', name: 'Example Studio', slug: 'example-studio' },
        {
          id: '00000000-0000-4000-8000-0000000000a2',
          name: 'Other Example Studio',
          slug: 'other-example-studio',
        },
      ],
    }),
  ],
  ['deleted-slug-1-create-409', create, conflict],
  ['error-409-duplicate', create, conflict],
  ['error-401', lookUp, failed({ kind: 'unauthorized' })],
  ['error-403-permission-read', lookUp, forbidden('This key may not read workflows.')],
  ['error-403-nested-envelope', lookUp, forbidden('This key may not read workflows.')],
  ['error-403-permission-create', create, forbidden('This key may not create workflows.')],
  ['error-403-permission-edit', edit, forbidden('This key may not edit workflows.')],
  [
    'error-403-permission-delete',
    (client, exchange) => client.delete(lastPart(exchange)),
    forbidden('This key may not delete workflows.'),
  ],
  ['error-403-permission-dispatch', dispatch, forbidden('This key may not create runs.')],
  ['error-403-permission-upload', announce, forbidden('This key may not upload assets.')],
  ['error-403-beta-create', create, noBeta],
  ['error-403-beta-dispatch', dispatch, noBeta],
  [
    'error-403-email-not-verified',
    create,
    failed({
      kind: 'forbidden',
      code: 'EMAIL_NOT_VERIFIED',
      detail: 'Confirm the e-mail address of this account first.',
    }),
  ],
  ['error-404-edit', edit, failed({ kind: 'gone' })],
  ['error-404-deleted', dispatch, failed({ kind: 'gone' })],
  ['error-404-run', readRun, failed({ kind: 'gone' })],
  [
    'error-402',
    dispatch,
    rejected(402, 'INSUFFICIENT_CREDIT', 'The credit of this organization is too low.'),
  ],
  ['error-413', create, rejected(413, null, null)],
  ['error-422-errors', create, rejected(422, 'VALIDATION_ERROR', 'body.workflow_json: Field required')],
  [
    'error-422-gpu-inactive',
    dispatch,
    rejected(422, 'VALIDATION_ERROR', 'The GPU of this workflow is not available.'),
  ],
  [
    'error-422-http-value',
    dispatch,
    rejected(
      422,
      'VALIDATION_ERROR',
      'body.input.photo: Only https:// and runflow://assets/ references are accepted',
    ),
  ],
  [
    'error-422-asset-too-large',
    announce,
    rejected(422, 'VALIDATION_ERROR', 'body.size_bytes: Input should be less than or equal to 52428800'),
  ],
  ['dispatch-faq-shape', dispatch, ok({ runId: '01900000-0000-7000-8000-000000000001', status: 'queued' })],
  [
    'dispatch-documented-shape',
    dispatch,
    ok({ runId: '01900000-0000-7000-8000-000000000001', status: 'queued' }),
  ],
  ['run-queued', readRun, ok(run('queued', false, 0))],
  ['run-dispatching', readRun, ok(run('dispatching', false, 0))],
  ['run-running', readRun, ok(run('running', false, 0))],
  ['run-succeeded', readRun, ok({ ...run('succeeded', true, 2), cost: '0.006174', evaluation: null })],
  [
    'run-succeeded-evaluated',
    readRun,
    ok({ ...run('succeeded', true, 2), evaluation: { passed: true, statusCode: 'completed', score: 0.92 } }),
  ],
  ['run-partial-succeeded', readRun, ok(run('partial_succeeded', true, 1))],
  ['run-canceled', readRun, ok(run('canceled', true, 0))],
  [
    'run-failed-invalid-sha',
    readRun,
    ok({
      ...run('failed', true, 0),
      failureCode: 'invalid_sha',
      failureMessage: 'Model upscale_models/4x-example.safetensors has no usable sha256.',
    }),
  ],
  [
    'run-node-runs-200',
    (client, { request }) => client.readNodeRuns(request.path.split('/').at(-2) ?? ''),
    ok([
      {
        status: 'succeeded',
        classType: 'RunflowInputImage',
        message: null,
        fields: {
          id: '00000000-0000-4000-8000-000000000b01',
          run_id: '01900000-0000-7000-8000-000000000001',
          comfyui_node_id: '1',
          started_at: '2026-01-05T10:00:12Z',
          completed_at: '2026-01-05T10:00:33Z',
          duration_ms: 21000,
        },
      },
    ]),
  ],
  [
    'asset-upload-1-announce-201',
    announce,
    ok({
      assetId: '00000000-0000-4000-8000-0000000000d1',
      uploadUrl:
        'https://storage.example/uploads/00000000-0000-4000-8000-0000000000d1/backdrop.png?X-Amz-Expires=3600&X-Amz-Signature=EXAMPLE-PUT',
    }),
  ],
  ['asset-upload-2-put-200', put, ok(null)],
  ['asset-upload-2-put-expired-403', put, failed({ kind: 'forbidden', code: null, detail: null })],
  [
    'asset-upload-3-confirm-201',
    (client) => client.confirmUpload('00000000-0000-4000-8000-0000000000d1'),
    ok({ assetId: '00000000-0000-4000-8000-0000000000d1', mimeType: 'image/png', sizeBytes: 69 }),
  ],
]

/** More than one request each, below; or calls that the client does not make. */
const elsewhere = [
  'lookup-other-slug-200',
  'list-page-1-200',
  'list-page-2-200',
  'error-429',
  'error-503-html',
  'callback-run-completed',
  'callback-run-failed',
  'health-200',
  'edit-gpu-mode-200',
  'edit-public-200',
  'runs-200',
  'runs-of-workflow-200',
  'run-logs-200',
  'run-statuses-200',
  'run-callback-200',
  'run-callback-redelivery-202',
  'run-evaluations-200',
  'run-evaluation-feedback-200',
  'callback-secret-201',
  'asset-200',
  'balance-200',
  'readiness-200',
  'workflow-inputs-200',
  'workflow-outputs-200',
  'error-422-callback-url',
  'error-422-query',
  'error-404-route',
]

describe('the client and the wire examples', () => {
  it('leaves out no example', () => {
    expect([...exchanges.map(([name]) => name), ...elsewhere].sort()).toEqual(wireNames().sort())
  })

  it.each(exchanges)('%s: sends this request and reads this answer', async (name, call, expected) => {
    const exchange = wireExchange(name)
    const { fetch, sent } = replay(responseOf(exchange))

    const result = await call(openWith(fetch), exchange)

    expect(result).toMatchObject(expected as object)
    expect(sent).toHaveLength(1)
    const [{ method, url, headers, body, bytes }] = sent as [(typeof sent)[0]]
    const { request } = exchange
    expect(method).toBe(request.method)
    expect(url.host).toBe(request.headers?.Host ?? 'api.runflow.io')
    expect(url.pathname).toBe(request.path)
    expect(Object.fromEntries(url.searchParams)).toEqual(request.query ?? {})
    expect(headers.get('Authorization')).toBe(request.headers?.Authorization ?? null)
    expect(headers.get('Content-Type')).toBe(request.headers?.['Content-Type'] ?? null)
    if (request.body !== undefined) expect(body).toEqual(request.body)
    if (request.raw_body_base64) expect(Buffer.from(bytes).toString('base64')).toBe(request.raw_body_base64)
  })
})

describe('a look-up whose filter was ignored', () => {
  const answerOf = (name: string) => responseOf(wireExchange(name))

  it('reads all pages, and finds the row on the last one', async () => {
    const { fetch, sent } = replay(
      answerOf('lookup-other-slug-200'),
      answerOf('list-page-1-200'),
      answerOf('list-page-2-200'),
    )
    expect(await lookUp(openWith(fetch))).toMatchObject(ok(found))
    expect(sent.map(({ url }) => Object.fromEntries(url.searchParams))).toEqual([
      { q: "slug.eq:'background-removal-v21'", limit: '5' },
      { limit: '500' },
      { limit: '500', pq: 'EXAMPLE-CURSOR' },
    ])
  })

  it('is free only when every page was answered without the slug', async () => {
    const last = wireExchange('list-page-2-200')
    last.response.body = { items: [], first: null, next: null, previous: null }
    const { fetch, sent } = replay(
      answerOf('lookup-other-slug-200'),
      answerOf('list-page-1-200'),
      responseOf(last),
    )
    expect(await lookUp(openWith(fetch))).toEqual(ok({ kind: 'free' }))
    expect(sent).toHaveLength(3)
  })

  it('fails when a cursor comes twice', async () => {
    const { fetch, sent } = replay(
      answerOf('lookup-other-slug-200'),
      answerOf('list-page-1-200'),
      answerOf('list-page-1-200'),
    )
    expect(await lookUp(openWith(fetch))).toEqual(failed({ kind: 'unexpected-response', where: 'look-up' }))
    expect(sent).toHaveLength(3)
  })

  it('fails when a page is missing', async () => {
    const broken = () => answerOf('error-503-html')
    const { fetch } = replay(
      answerOf('lookup-other-slug-200'),
      answerOf('list-page-1-200'),
      broken(),
      broken(),
      broken(),
      broken(),
      broken(),
    )
    expect(await lookUp(openWith(fetch))).toEqual(failed({ kind: 'server', status: 503 }))
  })
})

const page = (...items: unknown[]) => Response.json({ items, first: null, next: null, previous: null })
const row = (changes: object) => ({
  id: 'c1',
  slug: 'a',
  org_id: 'a1',
  name: 'A',
  workflow_json: {},
  graph: {},
  environment: {},
  custom_nodes: {},
  models: {},
  resources: {},
  deleted_at: null,
  ...changes,
})
const unreadable = (where: string) => failed({ kind: 'unexpected-response', where })

describe('a look-up', () => {
  it.each([
    ['is no JSON', new Response('OK')],
    ['is JSON of another kind', Response.json(['a'])],
    ['has rows without an id', page({ slug: 'a' })],
  ])('is neither found nor free when the answer %s', async (_, answer) => {
    const { fetch, sent } = replay(answer)
    expect(await openWith(fetch).lookUp('a', signal)).toEqual(unreadable('look-up'))
    expect(sent).toHaveLength(1)
  })

  it('reads the whole list when a row does not tell its slug, and gives up when that list does not either', async () => {
    const silent = () => page(row({ slug: undefined }))
    const { fetch, sent } = replay(silent(), silent())
    expect(await openWith(fetch).lookUp('a', signal)).toEqual(unreadable('look-up'))
    expect(sent).toHaveLength(2)
  })

  it('fetches by id what a list row lacks', async () => {
    const short = row({ workflow_json: undefined, resources: undefined })
    const { fetch, sent } = replay(
      page(short),
      Response.json(row({ workflow_json: { '1': { inputs: {} } } })),
    )
    const result = await openWith(fetch).lookUp('a', signal)
    expect(result).toMatchObject(ok({ endpoint: { id: 'c1', workflowJson: { '1': { inputs: {} } } } }))
    expect(sent.map(({ url }) => url.pathname)).toEqual(['/v1/comfyui-workflows', '/v1/comfyui-workflows/c1'])
  })

  it.each(COMPARED_FIELDS)(
    'fetches by id a list row without %s, which is not compared where it lacks too',
    async (field) => {
      const short = row({ [field]: undefined })
      const { fetch, sent } = replay(page(short), Response.json(short))
      const result = await openWith(fetch).lookUp('a', signal)
      expect(sent).toHaveLength(2)
      const rest = storedOf(row({}))
      delete rest[field]
      expect(result).toMatchObject(ok({ endpoint: { id: 'c1' } }))
      expect(result.ok && result.value.kind === 'found' && result.value.endpoint.stored).toStrictEqual(rest)
    },
  )

  it('keeps entries whose name is one of every object', async () => {
    const entry = { asset_id: 'd1', url: 'u', mime_type: 'image/png', size_bytes: 1, sha256: '0'.repeat(64) }
    const names = ['__proto__', 'constructor', 'toString']
    const resources = Object.fromEntries(names.map((name) => [name, entry]))
    const { fetch } = replay(page(row({ resources })))
    const result = await openWith(fetch).lookUp('a', signal)
    if (!result.ok || result.value.kind !== 'found') throw new Error('It was not found')
    const { resources: read, stored } = result.value.endpoint
    expect(Object.entries(read)).toEqual(names.map((name) => [name, entry]))
    expect(JSON.stringify(stored.resources)).toBe(JSON.stringify(resources))
  })

  it('fails when that fetch fails: a plan without the live workflow would hide what breaks', async () => {
    const { fetch } = replay(page(row({ workflow_json: undefined })), new Response(null, { status: 404 }))
    expect(await openWith(fetch).lookUp('a', signal)).toEqual(failed({ kind: 'gone' }))
  })

  it('names every live row of the slug, so that a foreign one cannot hide the own one', async () => {
    const { fetch } = replay(page(row({ id: 'c2', org_id: 'a2' }), row({ deleted_at: 'x' }), row({})))
    const result = await openWith(fetch).lookUp('a', signal)
    expect(result).toMatchObject(
      ok({ endpoint: { id: 'c2', orgId: 'a2' }, others: [{ id: 'c1', orgId: 'a1' }] }),
    )
  })

  it('looks further when the first page holds only deleted rows and there is a next one', async () => {
    const first = Response.json({ items: [row({ deleted_at: 'x' })], next: 'n' })
    const { fetch } = replay(first, page(row({ deleted_at: 'x' }), row({ id: 'c9' })))
    expect(await openWith(fetch).lookUp('a', signal)).toMatchObject(
      ok({ kind: 'found', endpoint: { id: 'c9' } }),
    )
  })

  it('reads the older name of the cursor', async () => {
    const { fetch, sent } = replay(
      page(row({ slug: 'b' })),
      Response.json({ items: [row({ slug: 'b' })], next_pq: 'two' }),
      page(row({ slug: 'c' })),
    )
    expect(await openWith(fetch).lookUp('a', signal)).toEqual(ok({ kind: 'free' }))
    expect(sent[2]?.url.searchParams.get('pq')).toBe('two')
  })

  it('treats 404 as an API that is not there, not as a free slug', async () => {
    const { fetch } = replay(new Response('Not Found', { status: 404 }))
    expect(await openWith(fetch).lookUp('a', signal)).toEqual(rejected(404, null, null))
  })

  it('of a slug that would end the filter is a mistake of ours, and nothing is asked', async () => {
    const { fetch, sent } = replay()
    await expect(openWith(fetch).lookUp("a' OR name.eq:'b", signal)).rejects.toThrow(RangeError)
    expect(sent).toHaveLength(0)
  })

  it('passes fields and codes nobody knows', async () => {
    const { fetch } = replay(page(row({ status_code: 'hibernating', gpu_set: [1], inputs: 7 })))
    expect(await openWith(fetch).lookUp('a', signal)).toMatchObject(ok({ kind: 'found' }))
  })
})

describe('a write', () => {
  const body = { slug: 'a', name: 'A' } as DeployBody

  it.each([
    ['answered without an id', () => Response.json({ slug: 'a' }), unreadable('create')],
    ['answered with no body', () => new Response(null, { status: 204 }), unreadable('create')],
    ['answered with a web page', () => new Response('<html>', { status: 200 }), unreadable('create')],
    ['answered with 503', () => new Response(null, { status: 503 }), failed({ kind: 'server', status: 503 })],
    [
      'answered with a redirect',
      () => new Response(null, { status: 307, headers: { Location: 'https://evil.example' } }),
      unreadable('create'),
    ],
    ['not answered', lost, failed({ kind: 'network' })],
  ])('create: is sent once when it is %s', async (_, answer, expected) => {
    const { fetch, sent } = replay(answer())
    expect(await openWith(fetch).create(body)).toEqual(expected)
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['a web page', () => new Response('<html>', { status: 200 })],
    ['JSON of another kind', () => Response.json({ foo: 1 })],
    ['a list', () => Response.json([null])],
    ['JSON that says nothing', () => Response.json(null)],
    ['a row of another id', () => Response.json(row({ id: 'c2' }))],
    ['an accepted text', () => new Response('OK', { status: 202 })],
  ])('edit: does not count as written when it is answered with %s', async (_, answer) => {
    const { fetch, sent } = replay(answer())
    expect(await openWith(fetch).edit('c1', body)).toEqual(unreadable('edit'))
    expect(sent).toHaveLength(1)
  })

  it.each([200, 202, 204])('edit: %i without a body says nothing about the row', async (status) => {
    const { fetch } = replay(new Response(null, { status }))
    expect(await openWith(fetch).edit('c1', body)).toEqual(ok({ id: null, orgId: null, row: null }))
  })

  it('dispatch: a lost answer is told as such and not sent again, for a run costs', async () => {
    const { fetch, sent } = replay(lost())
    expect(await openWith(fetch).dispatch('o', 'a', { input: {} })).toEqual(failed({ kind: 'network' }))
    expect(sent).toHaveLength(1)
  })

  it('is not sent when it was cancelled before', async () => {
    const { fetch, sent } = replay()
    expect(await openWith(fetch).create(body, AbortSignal.abort())).toEqual(failed({ kind: 'cancelled' }))
    expect(sent).toHaveLength(0)
  })

  it('aborted under way is a lost answer, not a cancelled one: it may have arrived', async () => {
    const abort = new AbortController()
    const { fetch } = replay('hang')
    const result = openWith(fetch).create(body, abort.signal)
    await new Promise((resolve) => setTimeout(resolve, 20))
    abort.abort()
    expect(await result).toEqual(failed({ kind: 'network' }))
  })
})

describe('a read', () => {
  it('aborted under way is cancelled and not repeated', async () => {
    const abort = new AbortController()
    const { fetch, sent } = replay('hang')
    const result = openWith(fetch).lookUp('a', abort.signal)
    await new Promise((resolve) => setTimeout(resolve, 20))
    abort.abort()
    expect(await result).toEqual(failed({ kind: 'cancelled' }))
    expect(sent).toHaveLength(1)
  })

  it('waits 1, 2, 4 and 8 seconds between five attempts', async () => {
    const busy = () => new Response(null, { status: 429 })
    const { fetch, sent } = replay(busy(), lost(), busy(), busy(), busy())
    const { retryDelayMs, waits } = noWaiting()
    const client = openRunflow({ origin: ORIGIN, key: KEY, fetch, retryDelayMs })
    expect(await client.lookUp('a', signal)).toEqual(failed({ kind: 'rate-limited' }))
    expect(sent).toHaveLength(5)
    expect(waits).toEqual([1000, 2000, 4000, 8000])
  })

  it('stops repeating when it is cancelled while it waits', async () => {
    const abort = new AbortController()
    const { fetch, sent } = replay(lost())
    const client = openRunflow({ origin: ORIGIN, key: KEY, fetch })
    const result = client.lookUp('a', abort.signal)
    await new Promise((resolve) => setTimeout(resolve, 20))
    abort.abort()
    expect(await result).toEqual(failed({ kind: 'cancelled' }))
    expect(sent).toHaveLength(1)
  })
})

describe('the bytes of an upload', () => {
  const upload = {
    uploadUrl: 'https://storage.example/u?X-Amz-Signature=s',
    bytes: new Blob(['x']),
    mimeType: 'a/b',
  }

  it('are put again to the same URL after a lost answer, three times in all', async () => {
    const { fetch, sent } = replay(lost(), new Response(null, { status: 502 }), lost())
    expect(await openWith(fetch).putBytes(upload)).toEqual(failed({ kind: 'network' }))
    expect(sent.map(({ url }) => url.href)).toEqual([upload.uploadUrl, upload.uploadUrl, upload.uploadUrl])
    expect(sent.every(({ headers }) => headers.get('Authorization') === null)).toBe(true)
  })

  it('do not go to an address in clear on another machine', async () => {
    const { fetch, sent } = replay()
    const result = await openWith(fetch).putBytes({ ...upload, uploadUrl: 'http://storage.example/u' })
    expect(result).toEqual(unreadable('upload'))
    expect(sent).toHaveLength(0)
  })
})
