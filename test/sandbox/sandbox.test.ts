import { beforeEach, describe, expect, it } from 'vitest'
import { KEYS } from '../../src/sandbox/keys.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { POSTER } from './support/caller.ts'

const body = POSTER
const { slug: _slug, ...changes } = body
const LIST = '/v1/comfyui-workflows'
const RUNS = '/v1/comfyui-workflows/sandbox-studio/poster/runs'
const run = { input: { photo: 'https://storage.example/a.png' } }

let sandbox: Sandbox
let now: number

beforeEach(() => {
  now = Date.UTC(2026, 0, 2, 3, 4, 5)
  sandbox = createSandbox({ nowMs: () => now })
})

async function ask(method: string, path: string, options: { key?: string; body?: unknown } = {}) {
  const response = await sandbox.fetch(`${sandbox.origins.api}${path}`, {
    method,
    headers: {
      Authorization: `Bearer rf_live_sandbox_${options.key ?? 'full'}`,
      ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

describe('keys', () => {
  const id = '00000000-0000-4000-8000-0000000000c1'
  it.each([
    ['unknown', 'GET', LIST, undefined, 401, 'UNAUTHORIZED'],
    ['no_read', 'GET', LIST, undefined, 403, 'PERMISSION_DENIED'],
    ['no_create', 'POST', LIST, body, 403, 'PERMISSION_DENIED'],
    ['no_beta', 'POST', LIST, body, 403, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED'],
    ['unverified', 'POST', LIST, body, 403, 'EMAIL_NOT_VERIFIED'],
    ['deploy_only', 'PATCH', `${LIST}/${id}`, changes, 403, 'PERMISSION_DENIED'],
    ['no_edit', 'PATCH', `${LIST}/${id}`, changes, 403, 'PERMISSION_DENIED'],
    ['other', 'PATCH', `${LIST}/${id}`, changes, 404, 'NOT_FOUND'],
    ['no_delete', 'DELETE', `${LIST}/${id}`, undefined, 403, 'PERMISSION_DENIED'],
    ['no_upload', 'POST', '/v1/asset-uploads', {}, 403, 'PERMISSION_DENIED'],
    ['no_dispatch', 'POST', RUNS, run, 403, 'PERMISSION_DENIED'],
    ['no_beta', 'POST', RUNS, run, 403, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED'],
    ['other', 'POST', RUNS, run, 404, 'NOT_FOUND'],
    ['no_runs', 'GET', '/v1/runs/x', undefined, 403, 'PERMISSION_DENIED'],
    ['full', 'GET', '/v1/runs/x', undefined, 404, 'RUN_NOT_FOUND'],
  ])('%s: %s %s is refused, and nothing changes', async (key, method, path, sent, status, code) => {
    sandbox.seed(body)
    const before = JSON.stringify(sandbox.state)
    const answer = await ask(method, path, { key, body: sent })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(JSON.stringify(sandbox.state)).toBe(before)
  })

  it('without credit may deploy but not run', async () => {
    const created = await ask('POST', LIST, { key: 'no_credit', body })
    const path = '/v1/comfyui-workflows/sandbox-without-credit/poster/runs'
    const refused = await ask('POST', path, { key: 'no_credit', body: run })
    expect([created.status, refused.status, refused.body.code]).toEqual([201, 402, 'INSUFFICIENT_CREDIT'])
  })

  it('look like real ones, and no two are alike', () => {
    expect(KEYS.every(({ key }) => /^rf_live_[a-z_]+$/.test(key))).toBe(true)
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length)
  })

  it('are told by name in the log, never themselves', async () => {
    await ask('GET', LIST, { key: 'no_read' })
    expect(sandbox.requests[0]).toMatchObject({ key: 'no_read', authorized: true, status: 403 })
    expect(JSON.stringify(sandbox.requests)).not.toContain('rf_live')
  })
})

describe('a body above what is taken', () => {
  it('is answered 413 by a page, and changes nothing', async () => {
    sandbox.faults.mostBodyBytes = 5000
    const description = 'é'.repeat(2500)
    const headers = { Authorization: 'Bearer rf_live_sandbox_full', 'Content-Type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify({ ...body, description }) }
    const response = await sandbox.fetch(`${sandbox.origins.api}${LIST}`, request)
    expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('<html>')])
    expect(sandbox.state.workflows).toEqual([])
    expect((await ask('POST', LIST, { body })).status).toBe(201)
  })
})

describe('a create', () => {
  it.each<[string, unknown, unknown[]]>([
    ['without a workflow', { ...body, workflow_json: undefined }, [['missing', 'body.workflow_json']]],
    ['with a field nobody knows', { ...body, colour: 1 }, [['extra_forbidden', 'body.colour']]],
    ['with a slug that is none', { ...body, slug: 'A b' }, [['string_pattern_mismatch', 'body.slug']]],
    [
      'with a fact that must not leave the machine',
      { ...body, environment: { ...body.environment, gpu: 'L4' } },
      [['extra_forbidden', 'body.environment.gpu']],
    ],
    [
      'with a model entry that says too much',
      { ...body, models: { 'a.safetensors': { sha256: '0'.repeat(64), size: 1 } } },
      [['extra_forbidden', 'body.models.a.safetensors.size']],
    ],
    [
      'with a pack entry that says too little',
      { ...body, custom_nodes: { pack: { origin: null, commit: null } } },
      [['missing', 'body.custom_nodes.pack.dirty']],
    ],
    [
      'with a file that was never uploaded',
      {
        ...body,
        resources: {
          'a.png': { asset_id: 'x', url: 'u', mime_type: 'm', size_bytes: 1, sha256: '0'.repeat(64) },
        },
      },
      [['value_error', 'body.resources.a.png.asset_id']],
    ],
  ])('%s is answered 422 with the place', async (_, sent, expected) => {
    const answer = await ask('POST', LIST, { body: sent })
    expect(answer.status).toBe(422)
    const errors = answer.body.errors as { type: string; loc: string[] }[]
    expect(errors.map(({ type, loc }) => [type, loc.join('.')])).toEqual(expected)
    expect(sandbox.state.workflows).toHaveLength(0)
  })

  it('reads inputs and outputs from the graph by class', async () => {
    const { body: row } = await ask('POST', LIST, { body })
    const inputs = row.inputs as { name: string; variable_type_code: string; is_required: boolean }[]
    expect(inputs.map((one) => [one.name, one.variable_type_code, one.is_required])).toEqual([
      ['photo', 'image', true],
      ['strength', 'float', false],
    ])
    expect(row.outputs).toMatchObject([{ name: 'image_output', comfyui_node_id: '3' }])
  })

  it('of a slug in use is a conflict; of a deleted one only when the faults say so', async () => {
    const { body: row } = await ask('POST', LIST, { body })
    expect((await ask('POST', LIST, { body })).status).toBe(409)
    await ask('DELETE', `${LIST}/${row.id}`)
    sandbox.faults.deletedHoldsSlug = true
    expect((await ask('POST', LIST, { body })).status).toBe(409)
    sandbox.faults.deletedHoldsSlug = false
    expect((await ask('POST', LIST, { body })).status).toBe(201)
  })

  it('of the same slug in another organization is no conflict', async () => {
    await ask('POST', LIST, { body })
    expect((await ask('POST', LIST, { key: 'other', body })).status).toBe(201)
  })
})

describe('an edit', () => {
  it('keeps what it leaves out, refuses a slug, and answers with or without a body', async () => {
    const row = sandbox.seed(body)
    now += 60_000
    const edited = await ask('PATCH', `${LIST}/${row.id}`, { body: { is_public: true } })
    expect(edited.body).toMatchObject({ is_public: true, name: 'Poster', updated_at: '2026-01-02T03:05:05Z' })
    sandbox.faults.editAnswer = 204
    expect(await ask('PATCH', `${LIST}/${row.id}`, { body: { gpu_mode: 'auto' } })).toMatchObject({
      status: 204,
      body: null,
    })
    const refused = await ask('PATCH', `${LIST}/${row.id}`, { body })
    expect([refused.status, refused.body.errors[0].loc]).toEqual([422, ['body', 'slug']])
  })
})

describe('the list', () => {
  beforeEach(() => {
    for (const slug of ['a', 'b', 'c']) sandbox.seed({ ...body, slug })
  })
  const slugs = (answer: { body: { items: { slug: string }[] } }) => answer.body.items.map(({ slug }) => slug)
  const of = (query: Record<string, string>) => ask('GET', `${LIST}?${new URLSearchParams(query)}`)

  it('filters by slug, or ignores the filter when the faults say so', async () => {
    expect(slugs(await of({ q: "slug.eq:'b'", limit: '5' }))).toEqual(['b'])
    sandbox.faults.filterIgnored = true
    expect(slugs(await of({ q: "slug.eq:'b'", limit: '5' }))).toEqual(['a', 'b', 'c'])
  })

  it('filters by other texts of a row, and sorts by what it is asked to', async () => {
    sandbox.seed({ ...body, slug: 'd', name: 'Another' })
    expect(slugs(await of({ q: "name.eq:'Another'" }))).toEqual(['d'])
    expect(slugs(await of({ q: "status_code.eq:'deleted'" }))).toEqual([])
    expect(slugs(await of({ sort_by: 'slug:desc' }))).toEqual(['d', 'c', 'b', 'a'])
    expect(slugs(await of({ sort_by: 'name:asc,slug:desc' }))).toEqual(['d', 'c', 'b', 'a'])
    expect(slugs(await of({ sort_by: 'name:desc,slug:asc', limit: '2' }))).toEqual(['a', 'b'])
  })

  it('gives only the fields that it is asked for', async () => {
    const { body: page } = await of({ fields: 'slug,is_public,nothing', limit: '1' })
    expect(page.items).toEqual([{ slug: 'a', is_public: false }])
  })

  it('is read page by page with the cursor it gave', async () => {
    sandbox.faults.pageSize = 2
    const first = await of({ limit: '500' })
    expect([slugs(first), typeof first.body.next]).toEqual([['a', 'b'], 'string'])
    const second = await of({ limit: '500', pq: first.body.next })
    expect([slugs(second), second.body.next]).toEqual([['c'], null])
  })

  it('holds deleted and foreign public rows only when the faults say so', async () => {
    sandbox.seed({ ...body, slug: 'd' }, undefined, { deleted_at: '2026-01-02T03:04:05Z' })
    sandbox.seed(
      { ...body, slug: 'e' },
      KEYS.find(({ name }) => name === 'other'),
      { is_public: true },
    )
    expect(slugs(await of({}))).toEqual(['a', 'b', 'c'])
    Object.assign(sandbox.faults, { deletedListed: true, foreignListed: true })
    expect(slugs(await of({}))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('an upload', () => {
  const file = { filename: 'a b.png', mime_type: 'image/png', size_bytes: 3 }
  const put = (url: string, headers: Record<string, string>) =>
    sandbox.fetch(url, { method: 'PUT', headers, body: 'abc' })

  it('goes in three steps, over two origins, and can be named by a deploy then', async () => {
    const announced = await ask('POST', '/v1/asset-uploads', { body: file })
    const { asset_id, upload_url } = announced.body
    expect(new URL(upload_url).origin).toBe(sandbox.origins.storage)
    expect((await put(upload_url, { 'Content-Type': 'image/png' })).status).toBe(200)
    const confirmed = await ask('POST', `/v1/asset-uploads/${asset_id}/confirmations`, { body: {} })
    expect([announced.status, confirmed.status, confirmed.body.size_bytes]).toEqual([201, 201, 3])
    const { url, mime_type, size_bytes } = confirmed.body
    const entry = { asset_id, url, mime_type, size_bytes, sha256: '0'.repeat(64) }
    expect((await ask('POST', LIST, { body: { ...body, resources: { 'a b.png': entry } } })).status).toBe(201)
    const result = await sandbox.fetch(url)
    expect([await result.text(), result.headers.get('Access-Control-Allow-Origin')]).toEqual(['abc', null])
  })

  it.each<[string, Record<string, string>]>([
    [
      'an Authorization header',
      { Authorization: 'Bearer rf_live_sandbox_full', 'Content-Type': 'image/png' },
    ],
    ['another Content-Type', { 'Content-Type': 'text/plain' }],
  ])('with %s is refused by the storage, and cannot be confirmed', async (_, headers) => {
    const { body: announced } = await ask('POST', '/v1/asset-uploads', { body: file })
    expect((await put(announced.upload_url, headers)).status).toBe(403)
    const confirmed = await ask('POST', `/v1/asset-uploads/${announced.asset_id}/confirmations`, { body: {} })
    expect(confirmed.status).toBe(422)
  })

  it('above 50 MiB is refused when it is announced', async () => {
    const answer = await ask('POST', '/v1/asset-uploads', { body: { ...file, size_bytes: 52_428_801 } })
    expect([answer.status, answer.body.errors[0].type]).toEqual([422, 'less_than_equal'])
  })
})

describe('a mistake of the caller', () => {
  const post = (path: string, headers: Record<string, string>, text: string) =>
    sandbox.fetch(`${sandbox.origins.api}${path}`, {
      method: 'POST',
      headers: { Authorization: 'Bearer rf_live_sandbox_full', ...headers },
      body: text,
    })
  const json = { 'Content-Type': 'application/json' }

  it.each<[string, Record<string, string>, string]>([
    ['that is no JSON', json, '{"input":'],
    ['of another media type', { 'Content-Type': 'text/plain' }, JSON.stringify(body)],
    ['that is a list', json, '[]'],
    ['that is empty', json, ''],
  ])('in a body %s is answered 422, as documented, and changes nothing', async (_, headers, text) => {
    sandbox.seed(body)
    const before = JSON.stringify(sandbox.state)
    for (const path of [LIST, RUNS, '/v1/asset-uploads']) {
      const response = await post(path, headers, text)
      expect([response.status, await response.json()]).toMatchObject([
        422,
        { code: 'VALIDATION_ERROR', errors: [{ loc: ['body'] }] },
      ])
    }
    expect(JSON.stringify(sandbox.state)).toBe(before)
  })

  it.each(['0', '501', 'many', '1.5'])('in the limit of a list is answered 422: %s', async (limit) => {
    sandbox.seed(body)
    for (const list of [LIST, '/v1/runs', RUNS]) {
      const answer = await ask('GET', `${list}?limit=${limit}`)
      expect([answer.status, answer.body.errors[0].loc]).toEqual([422, ['query', 'limit']])
    }
  })

  it('in the type of a picture is answered 422: a PDF for an image input', async () => {
    sandbox.seed(body)
    const upload = async (mime_type: string) => {
      const file = { filename: 'a', mime_type, size_bytes: 3 }
      const { asset_id, upload_url } = (await ask('POST', '/v1/asset-uploads', { body: file })).body
      await sandbox.fetch(upload_url, { method: 'PUT', headers: { 'Content-Type': mime_type }, body: 'abc' })
      await ask('POST', `/v1/asset-uploads/${asset_id}/confirmations`, { body: {} })
      return ask('POST', RUNS, { body: { input: { photo: `runflow://assets/${asset_id}` } } })
    }
    const refused = await upload('application/pdf')
    expect([refused.status, refused.body.errors[0].loc]).toEqual([422, ['body', 'input', 'photo']])
    for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
      expect((await upload(type)).status).toBe(201)
  })

  it.each([
    ['strength', 'much'],
    ['strength', null],
    ['count', 1.5],
    ['title', 7],
    ['bright', 'yes'],
  ])('in the type of a value fails the run, as the platform says it there: %s %j', async (name, value) => {
    const typed = {
      ...body.workflow_json,
      '4': { class_type: 'RunflowInputInt', inputs: { input_id: 'count', value: 1 } },
      '5': { class_type: 'RunflowInputString', inputs: { input_id: 'title', value: 'a' } },
      '6': { class_type: 'RunflowInputBoolean', inputs: { input_id: 'bright', value: true } },
    }
    sandbox.seed({ ...body, workflow_json: typed })
    const { status, body: dispatched } = await ask('POST', RUNS, {
      body: { input: { ...run.input, [name]: value } },
    })
    now += 5000
    const { body: record } = await ask('GET', `/v1/runs/${dispatched.run_id}`)
    expect([status, record.failure_code]).toEqual([201, 'INPUT_VALIDATION_FAILED'])
    expect(record.failure_message).toContain(name)
  })
})

describe('a value that the contract of the endpoint does not take', () => {
  const limited = {
    nodes: [],
    extra: {
      'runflow.contract': {
        format: 'runflow-contract/1',
        inputs: [
          { id: 'count', type: 'INT', minimum: 1, maximum: 50 },
          { id: 'title', type: 'STRING', choices: ['a', 'b'] },
        ],
      },
    },
  }
  const typed = {
    ...body.workflow_json,
    '4': { class_type: 'RunflowInputInt', inputs: { input_id: 'count', value: 1 } },
    '5': { class_type: 'RunflowInputString', inputs: { input_id: 'title', value: 'a' } },
  }

  it.each([
    ['count', 0, 'The value of the input count is below 1.'],
    ['count', 51, 'The value of the input count is above 50.'],
    ['title', 'c', 'The value of the input title is none of "a", "b".'],
    ['other', 1, 'There is no input other. The inputs: photo, strength, count, title.'],
    ['count', 50, null],
  ])('%s %j fails the run, and says what it takes', async (name, value, message) => {
    sandbox.seed({ ...body, workflow_json: typed, graph: limited })
    const { body: dispatched } = await ask('POST', RUNS, {
      body: { input: { ...run.input, [name]: value } },
    })
    now += 5000
    const { body: record } = await ask('GET', `/v1/runs/${dispatched.run_id}`)
    if (message === null) expect(record.failure_code).not.toBe('INPUT_VALIDATION_FAILED')
    else expect([record.failure_code, record.failure_message]).toEqual(['INPUT_VALIDATION_FAILED', message])
  })
})

describe('a request outside the contract', () => {
  it.each([
    ['GET', '/v1/models', undefined],
    ['GET', `${LIST}?colour=red`, undefined],
    ['GET', `${LIST}?q=slug:poster`, undefined],
    ['GET', `${LIST}?sort_by=name`, undefined],
    ['GET', `${LIST}?q=graph.eq:'x'`, undefined],
    ['GET', `${LIST}?pq=invented`, undefined],
    ['POST', '/v1/runs/x/cancel', {}],
    ['PATCH', '/v1/runs/x', {}],
  ])('%s %s is refused loudly', async (method, path, sent) => {
    await expect(ask(method, path, { body: sent })).rejects.toThrow(/contract|never gave/)
  })

  it.each<[string, number, string | null]>([
    ['/v1/models', 404, null],
    [`${LIST}?colour=red`, 422, 'colour'],
    [`${LIST}?q=slug:poster`, 422, 'q'],
    [`${LIST}?sort_by=name`, 422, 'sort_by'],
    [`${LIST}?pq=invented`, 422, 'pq'],
    ['/v1/runs?q=metadata.eq:%27x%27', 422, 'q'],
  ])('%s is refused on a server with a status that Runflow has: %i', async (path, status, parameter) => {
    sandbox = createSandbox({ unknown: 'answer' })
    const answer = await ask('GET', path)
    const loc = answer.body.errors?.[0].loc.at(-1) ?? null
    expect([answer.status, answer.headers.get('Content-Type'), loc]).toEqual([
      status,
      'application/json',
      parameter,
    ])
  })
})

describe('troubles', () => {
  it.each<['rate-limited' | 'server-error' | 'proxy-page' | 'too-large', number]>([
    ['rate-limited', 429],
    ['server-error', 500],
    ['proxy-page', 503],
    ['too-large', 413],
  ])('%s answers %i, does nothing, and is over after its times', async (what, status) => {
    sandbox.faults.troubles.push({ method: 'POST', path: LIST, times: 1, what })
    const response = await sandbox.fetch(`${sandbox.origins.api}${LIST}`, {
      method: 'POST',
      headers: { Authorization: 'Bearer rf_live_sandbox_full', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('Retry-After')).toBeNull()
    expect(sandbox.state.workflows).toHaveLength(0)
    expect((await ask('POST', LIST, { body })).status).toBe(201)
  })

  it('a lost request did nothing; a lost answer did everything', async () => {
    sandbox.faults.troubles.push({ times: 1, what: 'lost' }, { times: 1, what: 'answer-lost' })
    await expect(ask('POST', LIST, { body })).rejects.toThrow(TypeError)
    expect(sandbox.state.workflows).toHaveLength(0)
    await expect(ask('POST', LIST, { body })).rejects.toThrow(TypeError)
    expect(sandbox.state.workflows).toHaveLength(1)
    expect(sandbox.writes().map(({ status }) => status)).toEqual([0, 0])
  })
})
