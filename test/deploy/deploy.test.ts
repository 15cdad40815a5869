import { describe, expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import { fail, ok } from '../../src/result.ts'
import { factsWith, keyNamed, MODEL, ORIGIN, PACK, PUBLISHED, poster, run } from './world.ts'

const LIST = 'GET /v1/comfyui-workflows'
const POST = 'POST /v1/comfyui-workflows'

describe('a deploy that goes well', () => {
  it('creates what is not there, and tells the address with the slug of the organization', async () => {
    const { outcome, requests, steps, sandbox, asked } = await run()
    expect(outcome).toMatchObject({
      kind: 'created',
      endpoint: {
        id: '00000000-0000-4000-8000-0000000000c1',
        slug: 'poster',
        name: 'Poster',
        organization: 'sandbox-studio',
        url: `${ORIGIN}/v1/comfyui-workflows/sandbox-studio/poster/runs`,
      },
      findings: [],
    })
    expect(requests).toEqual([LIST, POST])
    expect(steps).toEqual(['capture', 'facts', 'check', 'look-up', 'write'])
    expect(asked).toEqual([])
    expect(sandbox.state.workflows).toHaveLength(1)
  })

  it('sends the documented fields and no others', async () => {
    const { sandbox } = await run({
      facts: ok(factsWith({ models: [{ ...MODEL, url: 'https://storage.example/m' }] })),
    })
    const [write] = sandbox.writes()
    expect(Object.keys(write?.body as object)).toEqual([
      'slug',
      'name',
      'workflow_json',
      'graph',
      'environment',
      'custom_nodes',
      'models',
      'resources',
    ])
    expect(write?.body).toMatchObject({
      slug: 'poster',
      name: 'Poster',
      environment: {
        packages: [{ name: 'numpy', version: '2.2.6' }],
        cached_models: { huggingface: [], pytorch: [] },
        comfyui: {
          origin: 'https://storage.example/git/ComfyUI',
          commit: '0123456789abcdef0123456789abcdef01234567',
          dirty: false,
        },
      },
      custom_nodes: {
        'ComfyUI-Runflow': {
          origin: 'https://storage.example/git/ComfyUI-Runflow',
          commit: '0123456789abcdef0123456789abcdef01234567',
          dirty: false,
        },
      },
      models: {
        'checkpoints/example.safetensors': { url: 'https://storage.example/m', sha256: 'a'.repeat(64) },
      },
      resources: {},
    })
  })

  it('edits what is there, in two requests, and never sends the slug', async () => {
    const { outcome, requests, sandbox } = await run({
      prepare: (there) => there.seed(liveBody()),
    })
    expect(outcome).toMatchObject({
      kind: 'updated',
      endpoint: { id: '00000000-0000-4000-8000-0000000000c1', organization: 'sandbox-studio' },
    })
    expect(requests).toEqual([LIST, 'PATCH /v1/comfyui-workflows/00000000-0000-4000-8000-0000000000c1'])
    expect(sandbox.writes()[0]?.body).not.toHaveProperty('slug')
  })

  it('is final on an edit that answers nothing', async () => {
    const { outcome } = await run({
      sandbox: { faults: { editAnswer: 204 } },
      prepare: (there) => there.seed(liveBody()),
    })
    expect(outcome).toMatchObject({
      kind: 'updated',
      endpoint: { id: '00000000-0000-4000-8000-0000000000c1' },
    })
  })

  it('hashes what has no hash yet, after the look-up, and sends it', async () => {
    const { steps, sandbox, hashRequests } = await run({
      facts: ok(factsWith({ models: [{ ...PUBLISHED, sha256: null }] })),
      hashes: ok({ models: { [MODEL.path]: 'b'.repeat(64) }, files: {} }),
    })
    expect(steps).toEqual(['capture', 'facts', 'check', 'look-up', 'hash', 'write'])
    expect(hashRequests).toBe(1)
    expect(sandbox.writes()[0]?.body).toMatchObject({
      models: { 'checkpoints/example.safetensors': { sha256: 'b'.repeat(64) } },
    })
  })

  it('does not start a hash job where every hash is remembered', async () => {
    const { hashRequests } = await run({ facts: ok(factsWith({ models: [MODEL] })) })
    expect(hashRequests).toBe(0)
  })

  it('does not wait long for the question who we are, and makes up no address then', async () => {
    const { outcome } = await run({
      isLate: true,
      api: (api) => ({ ...api, whoAmI: () => new Promise(() => {}) }),
    })
    expect(outcome).toMatchObject({ kind: 'created', endpoint: { organization: null, url: null } })
  })

  it('does not fail where the question who we are fails, or throws', async () => {
    const refused = await run({
      api: (api) => ({ ...api, whoAmI: async () => fail({ kind: 'forbidden', code: null, detail: null }) }),
    })
    expect(refused.outcome).toMatchObject({ kind: 'created', endpoint: { organization: null } })
    const thrown = await run({ api: (api) => ({ ...api, whoAmI: () => Promise.reject(new Error('never')) }) })
    expect(thrown.outcome.kind).toBe('created')
  })

  it('works on the copy that leaves: facts are asked without host and key', async () => {
    const { factsRequests, outcome } = await run({
      workflow: poster({}, ['Poster', ORIGIN, keyNamed('other')]),
      request: { host: ORIGIN, apiKey: keyNamed('other') },
      keyChoice: 'saved',
    })
    expect(outcome).toMatchObject({ kind: 'created', findings: [{ code: 'key-in-widget', nodeIds: ['4'] }] })
    expect(JSON.stringify(factsRequests)).not.toContain(keyNamed('other'))
  })
})

describe('a dry run', () => {
  it('is the same up to the write, asks nothing and writes nothing', async () => {
    const { outcome, requests, sandbox, asked, steps } = await run({
      request: { dryRun: true, endpointName: 'default' },
    })
    expect(outcome).toMatchObject({
      kind: 'dry-run',
      plan: {
        action: 'create',
        body: { slug: 'default' },
        findings: [{ code: 'name-default', severity: 'ask' }],
        endpoint: { id: null, slug: 'default' },
      },
    })
    expect(steps).toEqual(['capture', 'facts', 'check', 'look-up'])
    expect(requests).toEqual([LIST])
    expect(asked).toEqual([])
    expect(sandbox.writes()).toEqual([])
  })

  it('shows what an edit breaks', async () => {
    const { outcome } = await run({
      request: { dryRun: true },
      prepare: (there) => there.seed(liveBody('headline')),
    })
    expect(outcome).toMatchObject({
      kind: 'dry-run',
      plan: {
        action: 'edit',
        changes: [{ kind: 'input-removed', inputId: 'headline' }, { kind: 'input-added' }],
      },
    })
  })
})

describe('a deploy that is refused before the first request', () => {
  it.each([
    ['nothing is configured', { savedKey: null }, { kind: 'unconfigured' }],
    ['the URL is cleared', { request: { apiUrl: '' } }, { kind: 'unconfigured' }],
    [
      'the host has no saved key',
      { request: { host: 'https://x.example' } },
      { kind: 'host-without-key', host: 'https://x.example' },
    ],
    [
      'the host is no address',
      { request: { host: 'x.example' } },
      { kind: 'url-invalid', problem: 'no-scheme' },
    ],
    ['nobody says which key', { request: { apiKey: keyNamed('other') } }, { kind: 'cancelled' }],
    ['ComfyUI does not answer', { facts: fail({ kind: 'unreachable' as const }) }, { kind: 'facts-failed' }],
    [
      'the Python side is of another version',
      { facts: ok(factsWith({ version: '0.0.9' })) },
      { kind: 'version-mismatch', bundle: VERSION, python: '0.0.9' },
    ],
    [
      'the name leaves no slug',
      { request: { endpointName: '日本' } },
      { kind: 'blocked', findings: [{ code: 'slug-empty' }] },
    ],
    [
      'the name is fed by a link',
      { request: { endpointName: ['1', 0] } },
      { kind: 'blocked', findings: [{ code: 'slug-empty' }] },
    ],
    [
      'the workflow still reads a file',
      {
        facts: ok(
          factsWith({
            files: [
              {
                path: 'photo.png',
                value: 'photo.png',
                input: 'image',
                node_ids: ['2'],
                size_bytes: 9,
                mime_type: 'image/png',
                sha256: null,
                problem: 'missing',
              },
            ],
          }),
        ),
      },
      {
        kind: 'blocked',
        findings: [{ code: 'file-refused', path: 'photo.png', problem: 'missing', nodeIds: ['2'] }],
      },
    ],
  ])('where %s', async (_, world, outcome) => {
    const recorded = await run(world)
    expect(recorded.outcome).toMatchObject(outcome)
    expect(recorded.sandbox.requests).toEqual([])
  })

  it('where the front end could not export', async () => {
    const recorded = await run({ captureFailure: { kind: 'threw', detail: 'No inner node DTO found' } })
    expect(recorded.outcome).toEqual({
      kind: 'capture-failed',
      failure: { kind: 'threw', detail: 'No inner node DTO found' },
    })
    expect(recorded.sandbox.requests).toEqual([])
  })
})

describe('a deploy that is refused by Runflow', () => {
  it.each([
    [
      'no right to read',
      'no_read',
      { kind: 'lookup-failed', failure: { kind: 'forbidden', code: 'PERMISSION_DENIED' } },
    ],
    [
      'no right to create',
      'no_create',
      { kind: 'create-failed', failure: { kind: 'forbidden', code: 'PERMISSION_DENIED' } },
    ],
    [
      'no place in the beta',
      'no_beta',
      { kind: 'create-failed', failure: { kind: 'forbidden', code: 'COMFYUI_DEPLOY_BETA_NOT_ENABLED' } },
    ],
    [
      'an address that is not confirmed',
      'unverified',
      { kind: 'create-failed', failure: { kind: 'forbidden', code: 'EMAIL_NOT_VERIFIED' } },
    ],
  ])('with %s', async (_, savedKey, outcome) => {
    const recorded = await run({ savedKey })
    expect(recorded.outcome).toMatchObject(outcome)
    expect(recorded.sandbox.state.workflows).toEqual([])
  })

  it('without the right to edit: the live endpoint stays as it is', async () => {
    const recorded = await run({ savedKey: 'no_edit', prepare: (there) => there.seed(liveBody()) })
    expect(recorded.outcome).toMatchObject({ kind: 'update-failed', failure: { kind: 'forbidden' } })
    expect(recorded.sandbox.state.workflows[0]?.name).toBe('Poster ')
  })

  it.each(['lost', 'server-error', 'proxy-page', 'rate-limited'] as const)(
    'writes nothing where the look-up is not answered: %s',
    async (what) => {
      const recorded = await run({
        sandbox: { faults: { troubles: [{ path: '/v1/comfyui-workflows', times: 9, what }] } },
      })
      expect(recorded.outcome.kind).toBe('lookup-failed')
      expect(recorded.sandbox.writes()).toEqual([])
    },
  )

  it('writes nothing where a model cannot be hashed', async () => {
    const recorded = await run({
      facts: ok(factsWith({ models: [{ ...MODEL, sha256: null }] })),
      agree: true,
      hashes: fail({ kind: 'refused', code: 'hash-failed', params: {} }),
    })
    expect(recorded.outcome).toMatchObject({
      kind: 'hash-failed',
      failure: { code: 'hash-failed' },
    })
    expect(recorded.sandbox.writes()).toEqual([])
  })
})

describe('questions', () => {
  it('are asked all at once, worst first, and a no writes nothing', async () => {
    const recorded = await run({
      request: { endpointName: 'default' },
      facts: ok(factsWith({ packs: [{ ...PACK, commit: null, dirty: true }] })),
    })
    expect(recorded.asked.map((findings) => findings.map(({ code }) => code))).toEqual([
      ['name-default', 'pack-unpinned'],
    ])
    expect(recorded.outcome).toMatchObject({
      kind: 'declined',
      findings: [{ code: 'name-default' }, { code: 'pack-unpinned' }],
    })
    expect(recorded.sandbox.writes()).toEqual([])
  })

  it('name what a new interface breaks, and a yes edits', async () => {
    const recorded = await run({ agree: true, prepare: (there) => there.seed(liveBody('headline')) })
    expect(recorded.asked).toMatchObject([
      [
        {
          code: 'interface-breaking',
          changes: [{ kind: 'input-removed', inputId: 'headline', inputKind: 'STRING' }],
        },
      ],
    ])
    expect(recorded.outcome.kind).toBe('updated')
  })

  it('name it also where one node of the live endpoint is odd', async () => {
    const odd = { ...(liveBody('headline').workflow_json as object), '9': null }
    const recorded = await run({
      prepare(there) {
        const row = there.seed(liveBody('headline'))
        Object.assign(row, { workflow_json: odd })
      },
    })
    expect(recorded.asked).toMatchObject([[{ code: 'interface-breaking' }]])
    expect(recorded.outcome.kind).toBe('declined')
    expect(recorded.sandbox.writes()).toEqual([])
  })

  it('ask whether to go on where the live endpoint does not tell what it takes', async () => {
    const recorded = await run({
      prepare: (there) => Object.assign(there.seed(liveBody('headline')), { workflow_json: { '9': null } }),
    })
    expect(recorded.asked).toMatchObject([[{ code: 'interface-unknown', severity: 'ask' }]])
    expect(recorded.outcome.kind).toBe('declined')
    expect(recorded.sandbox.writes()).toEqual([])
  })

  it("name the organization that the workflow's own key belongs to, before anything is written", async () => {
    const recorded = await run({ request: { apiKey: keyNamed('other') }, keyChoice: 'workflow' })
    expect(recorded.keyQuestions).toEqual([{ host: ORIGIN, lastFour: 'ther', savedKeyLastFour: 'full' }])
    expect(recorded.asked).toMatchObject([[{ code: 'workflow-key', organization: 'Other Sandbox Studio' }]])
    expect(recorded.outcome.kind).toBe('declined')
    expect(recorded.sandbox.writes()).toEqual([])
  })
})

describe('the question whose key is used', () => {
  const own = { request: { apiKey: keyNamed('other') } }

  it('comes after the capture, so that an answer deploys what was there at the click', async () => {
    const captures: number[] = []
    const recorded = await run({ ...own, keyChoice: 'saved', onKeyQuestion: (count) => captures.push(count) })
    expect(captures).toEqual([1])
    expect([recorded.outcome.kind, recorded.captures]).toEqual(['created', 1])
  })

  it('is not put where the canvas could not be read', async () => {
    const failure = { kind: 'threw' as const, detail: 'x' }
    const recorded = await run({ ...own, captureFailure: failure })
    expect(recorded.outcome).toEqual({ kind: 'capture-failed', failure })
    expect([recorded.keyQuestions, recorded.requests]).toEqual([[], []])
  })

  it('answered with a key that is not there says so', async () => {
    const recorded = await run({ ...own, savedKey: null, keyChoice: 'saved' })
    expect(recorded.outcome).toEqual({ kind: 'host-without-key', host: ORIGIN })
    expect(recorded.requests).toEqual([])
  })

  it('does not wait for the name of the organization for ever', async () => {
    const recorded = await run({
      ...own,
      keyChoice: 'workflow',
      isLate: true,
      api: (api) => ({ ...api, whoAmI: () => new Promise(() => {}) }),
    })
    expect(recorded.asked).toMatchObject([[{ code: 'workflow-key', organization: null }]])
    expect(recorded.outcome.kind).toBe('declined')
    expect(recorded.sandbox.writes()).toEqual([])
  })
})

describe('cancelling', () => {
  it.each(['capture', 'facts', 'check', 'look-up', 'hash', 'ask'])(
    'works at %s, and nothing is written',
    async (step) => {
      const recorded = await run({
        request: { endpointName: 'default' },
        facts: ok(factsWith({ models: [{ ...MODEL, sha256: null }] })),
        agree: true,
        onProgress: (progress, cancel) => {
          if (progress.step === step) cancel()
        },
      })
      expect(recorded.outcome).toEqual({ kind: 'cancelled' })
      expect(recorded.sandbox.writes()).toEqual([])
    },
  )

  it('works until the write is sent', async () => {
    const recorded = await run({
      onProgress: (progress, cancel) => {
        if (progress.step === 'write') cancel()
      },
    })
    expect(recorded.outcome).toEqual({ kind: 'cancelled' })
    expect(recorded.sandbox.writes()).toEqual([])
  })

  it('no longer works once the write is sent', async () => {
    const recorded = await run({
      prepare(sandbox) {
        sandbox.faults.troubles.push({ method: 'POST', times: 1, what: { delayMs: 40 } })
      },
      onProgress: (progress, cancel) => {
        if (progress.step === 'write') setTimeout(cancel, 10)
      },
    })
    expect(recorded.outcome.kind).toBe('created')
  })
})

describe('rows of others', () => {
  it('count as absent: a public endpoint of another organization is not edited', async () => {
    const recorded = await run({
      sandbox: { faults: { foreignListed: true } },
      prepare: (there) =>
        there.seed(liveBody(), undefined, {
          org_id: '00000000-0000-4000-8000-0000000000a2',
          is_public: true,
        }),
    })
    expect(recorded.requests).toEqual([LIST, POST])
    expect(recorded.outcome.kind).toBe('created')
  })

  it('are not guessed at where nobody says who we are and there are several', async () => {
    const recorded = await run({
      sandbox: { faults: { foreignListed: true } },
      prepare: (there) => {
        there.seed(liveBody(), undefined, { org_id: '00000000-0000-4000-8000-0000000000a2', is_public: true })
        there.seed(liveBody())
      },
      api: (api) => ({ ...api, whoAmI: async () => fail({ kind: 'timeout' }) }),
    })
    expect(recorded.outcome).toEqual({
      kind: 'lookup-failed',
      failure: { kind: 'unexpected-response', where: 'look-up' },
    })
    expect(recorded.sandbox.writes()).toEqual([])
  })
})

function liveBody(inputId = 'title'): Record<string, unknown> {
  const { prompt, graph } = poster()
  const workflow = structuredClone(prompt)
  if (workflow['1']) workflow['1'].inputs.input_id = inputId
  return { slug: 'poster', name: 'Poster ', workflow_json: workflow, graph }
}
