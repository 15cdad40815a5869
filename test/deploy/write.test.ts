import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Api, DeployBody } from '../../src/types/runflow-api.ts'
import { poster, run } from './world.ts'

const LIST = 'GET /v1/comfyui-workflows'
const POST = 'POST /v1/comfyui-workflows'
const PATCH = 'PATCH /v1/comfyui-workflows/00000000-0000-4000-8000-0000000000c1'

const createTrouble = (
  what: 'lost' | 'answer-lost' | 'empty-answer' | 'not-json' | 'server-error',
  times = 1,
) => ({
  faults: { troubles: [{ method: 'POST', path: '/v1/comfyui-workflows', times, what }] },
})

describe('a create whose answer was lost', () => {
  it('is looked up, found equal, and told as created without a second POST', async () => {
    const recorded = await run({ sandbox: createTrouble('answer-lost') })
    expect(recorded.requests).toEqual([LIST, POST, LIST])
    expect(recorded.outcome).toMatchObject({
      kind: 'created',
      endpoint: { id: '00000000-0000-4000-8000-0000000000c1', organization: 'sandbox-studio' },
    })
    expect(recorded.sandbox.state.workflows).toHaveLength(1)
  })

  it.each(['empty-answer', 'not-json'] as const)(
    'is treated the same where the 2xx tells no id: %s',
    async (what) => {
      const recorded = await run({ sandbox: createTrouble(what) })
      expect(recorded.requests).toEqual([LIST, POST, LIST])
      expect(recorded.outcome.kind).toBe('created')
    },
  )

  it('is sent once more where the slug is still free', async () => {
    const recorded = await run({ sandbox: createTrouble('lost') })
    expect(recorded.requests).toEqual([LIST, POST, LIST, POST])
    expect(recorded.outcome.kind).toBe('created')
  })

  it('is given up after the second loss, told with what went wrong', async () => {
    const recorded = await run({ sandbox: createTrouble('server-error', 2) })
    expect(recorded.requests).toEqual([LIST, POST, LIST, POST, LIST])
    expect(recorded.outcome).toMatchObject({
      kind: 'create-failed',
      failure: { kind: 'server', status: 500 },
    })
  })

  it('is looked up after the second loss as well', async () => {
    const recorded = await run({
      sandbox: {
        faults: {
          troubles: [
            { method: 'POST', times: 1, what: 'lost' },
            { method: 'POST', times: 1, what: 'answer-lost' },
          ],
        },
      },
    })
    expect(recorded.requests).toEqual([LIST, POST, LIST, POST, LIST])
    expect(recorded.outcome.kind).toBe('created')
  })

  it('is told as unknown where the look-up gets no answer either', async () => {
    const recorded = await run({
      sandbox: createTrouble('answer-lost'),
      api: (api, sandbox) => ({
        ...api,
        async create(body) {
          const written = await api.create(body)
          sandbox.faults.troubles.push({ method: 'GET', times: 5, what: 'lost' })
          return written
        },
      }),
    })
    expect(recorded.outcome).toEqual({ kind: 'unknown-result', slug: 'poster', failure: { kind: 'network' } })
    expect(recorded.sandbox.writes()).toHaveLength(1)
  })

  it('becomes an edit with its own questions where the row is another', async () => {
    const recorded = await run({
      agree: (_, plan) => plan.action === 'edit',
      api: meanwhile((sandbox) => seedOther(sandbox), { kind: 'network' }),
    })
    expect(recorded.asked).toMatchObject([
      [
        { code: 'slug-taken-meanwhile', slug: 'poster' },
        { code: 'endpoint-of-another', liveName: 'Theirs' },
        { code: 'interface-breaking', changes: [{ inputId: 'headline' }] },
      ],
    ])
    expect(recorded.requests).toEqual([LIST, LIST, PATCH])
    expect(recorded.outcome.kind).toBe('updated')
  })
})

describe('an answer that does not show what was sent', () => {
  const id = '00000000-0000-4000-8000-0000000000c1'
  const answering = (method: string, body: unknown, times = 9) => ({
    faults: { troubles: [{ method, times, path: '/v1/comfyui-workflows*', what: { status: 200, body } }] },
  })

  it.each([
    ['a row of another name', { id: 'x', slug: 'somebody-elses' }],
    ['an id alone', { id: 'zzz' }],
    ['a deleted row', { id, slug: 'poster', deleted_at: '2026-01-01T00:00:00Z' }],
  ])('makes no created endpoint: %s', async (_, body) => {
    const recorded = await run({ sandbox: answering('POST', body) })
    expect(recorded.outcome.kind).toBe('create-failed')
    expect(recorded.sandbox.state.workflows).toEqual([])
  })

  it.each([
    ['the row as it was', (row: object) => row],
    ['its id alone', () => ({ id })],
    ['the row, deleted', (row: object) => ({ ...row, deleted_at: '2026-01-01T00:00:00Z' })],
  ])('makes no updated endpoint: %s', async (_, answer) => {
    const first = await run({})
    const [row] = first.sandbox.state.workflows
    if (row === undefined) throw new Error('Nothing was created')
    const recorded = await run({
      workflow: poster({
        '2': { class_type: 'DrawText', inputs: { text: 'another' }, _meta: { title: 'Draw' } },
      }),
      agree: true,
      sandbox: answering('PATCH', answer(structuredClone(row))),
      prepare: (sandbox) => void sandbox.state.workflows.push(structuredClone(row)),
    })
    expect(recorded.outcome).toMatchObject({ kind: 'update-failed' })
    expect(recorded.sandbox.state.workflows).toEqual([row])
  })
})

describe('a create that conflicts', () => {
  it('with itself, as a browser has sent it twice, is told as created', async () => {
    const recorded = await run({
      api: (api) => ({
        ...api,
        async create(body) {
          await api.create(body)
          return api.create(body)
        },
      }),
    })
    expect(recorded.requests).toEqual([LIST, POST, POST, LIST])
    expect(recorded.outcome.kind).toBe('created')
    expect(recorded.sandbox.state.workflows).toHaveLength(1)
  })

  it('is looked up once and becomes an edit with its own questions', async () => {
    const recorded = await run({ agree: true, api: meanwhile((sandbox) => seedOther(sandbox)) })
    expect(recorded.requests).toEqual([LIST, POST, LIST, PATCH])
    expect(recorded.asked).toHaveLength(1)
    expect(recorded.outcome.kind).toBe('updated')
  })

  it('asks even where nothing breaks, and where every question of the create was agreed to', async () => {
    const recorded = await run({
      request: { endpointName: 'default' },
      agree: (findings) => findings.every(({ code }) => code === 'name-default'),
      api: meanwhile((sandbox) => seedAlike(sandbox, 'default')),
    })
    expect(recorded.asked).toMatchObject([
      [{ code: 'name-default' }],
      [
        { code: 'slug-taken-meanwhile', slug: 'default' },
        { code: 'endpoint-of-another', name: 'default', liveName: 'Theirs' },
        { code: 'name-default' },
      ],
    ])
    expect(recorded.requests).toEqual([LIST, POST, LIST])
    expect(recorded.outcome).toMatchObject({ kind: 'declined', findings: recorded.asked[1] ?? [] })
    expect(recorded.sandbox.state.workflows[0]?.name).toBe('Theirs')
  })

  it('says so in the outcome where the answer is yes', async () => {
    const recorded = await run({ agree: true, api: meanwhile((sandbox) => seedAlike(sandbox, 'poster')) })
    const codes = [{ code: 'slug-taken-meanwhile' }, { code: 'endpoint-of-another' }]
    expect(recorded.asked).toMatchObject([codes])
    expect(recorded.outcome).toMatchObject({ kind: 'updated', findings: codes })
  })

  it('leaves the other endpoint alone where the answer is no', async () => {
    const recorded = await run({ agree: false, api: meanwhile((sandbox) => seedOther(sandbox)) })
    expect(recorded.requests).toEqual([LIST, POST, LIST])
    expect(recorded.outcome).toMatchObject({
      kind: 'declined',
      findings: [
        { code: 'slug-taken-meanwhile' },
        { code: 'endpoint-of-another' },
        { code: 'interface-breaking' },
      ],
    })
    expect(recorded.sandbox.state.workflows[0]?.name).toBe('Theirs')
  })

  it('says that a deleted endpoint holds the name, after one look-up and no second POST', async () => {
    const recorded = await run({
      sandbox: { faults: { deletedHoldsSlug: true, deletedListed: true } },
      prepare: (sandbox) => seedOther(sandbox, { deleted_at: '2026-01-02T03:04:05Z' }),
    })
    expect(recorded.requests).toEqual([LIST, POST, LIST])
    expect(recorded.outcome).toEqual({ kind: 'slug-held', slug: 'poster' })
  })
})

describe('an edit', () => {
  it('of an endpoint that vanished is looked up once and told as created', async () => {
    const recorded = await run({
      prepare: (sandbox) => seedOther(sandbox),
      agree: true,
      api: (api, sandbox) => ({
        ...api,
        edit(id, body) {
          const row = sandbox.state.workflows[0]
          if (row) row.deleted_at = '2026-01-02T03:04:05Z'
          return api.edit(id, body)
        },
      }),
    })
    expect(recorded.requests).toEqual([LIST, PATCH, LIST, POST])
    expect(recorded.outcome).toMatchObject({
      kind: 'created',
      endpoint: { id: '00000000-0000-4000-8000-0000000000c2' },
    })
  })

  it('that finds its endpoint gone and there at once is told, not repeated', async () => {
    const recorded = await run({
      prepare: (sandbox) => seedOther(sandbox),
      agree: true,
      api: (api) => ({ ...api, edit: async () => ({ ok: false, error: { kind: 'gone' } }) }),
    })
    expect(recorded.requests).toEqual([LIST, LIST])
    expect(recorded.outcome).toMatchObject({ kind: 'update-failed', failure: { kind: 'gone' } })
  })

  it('without an answer is repeated by the client, then told with its size', async () => {
    const recorded = await run({
      prepare: (sandbox) => seedOther(sandbox),
      agree: true,
      sandbox: { faults: { troubles: [{ method: 'PATCH', times: 5, what: 'lost' }] } },
    })
    expect(recorded.outcome).toMatchObject({ kind: 'update-failed', failure: { kind: 'network' } })
    expect(recorded.outcome).toHaveProperty('bodyBytes')
    expect(recorded.sandbox.state.workflows[0]?.name).toBe('Theirs')
  })
})

/** Somebody else deploys between the look-up and the create. With a failure the create itself never arrives. */
function meanwhile(happens: (sandbox: Sandbox) => void, failure?: { kind: 'network' }) {
  return (api: Api, sandbox: Sandbox) => ({
    ...api,
    async create(body: DeployBody) {
      happens(sandbox)
      return failure ? { ok: false as const, error: failure } : api.create(body)
    },
  })
}

/** With the same interface, so that no caller would notice. */
function seedAlike(sandbox: Sandbox, slug: string): void {
  const { prompt, graph } = poster({ '6': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } } })
  sandbox.seed({ slug, name: 'Theirs', workflow_json: prompt, graph })
}

function seedOther(sandbox: Sandbox, changes = {}): void {
  const { prompt, graph } = poster()
  const workflow = structuredClone(prompt)
  if (workflow['1']) workflow['1'].inputs.input_id = 'headline'
  sandbox.seed({ slug: 'poster', name: 'Theirs', workflow_json: workflow, graph }, undefined, changes)
}
