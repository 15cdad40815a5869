import { describe, expect, it } from 'vitest'
import { ok } from '../../src/result.ts'
import type { Trouble } from '../../src/sandbox/faults.ts'
import type { DeployBody } from '../../src/types/runflow-api.ts'
import type { Prompt, Workflow } from '../../src/workflow/workflow.ts'
import type { World } from './world.ts'
import { factsWith, fileFact, MODEL, PUBLISHED, poster, run } from './world.ts'

// Known faults of plugins that deploy, one test each, named after it. test/nodes_py/test_faults.py has the others.

const PICTURE = fileFact('picture.png', 'a picture')
const withFile = (changes: Partial<World> = {}): Partial<World> => ({
  facts: ok(factsWith({ files: [PICTURE] })),
  files: { 'picture.png': 'a picture' },
  ...changes,
})
const endpointWrites = (recorded: Awaited<ReturnType<typeof run>>) =>
  recorded.sandbox.writes().filter(({ path }) => path.startsWith('/v1/comfyui-workflows'))

describe('fault 6: an upload that failed was skipped, and the endpoint went live with a file missing', () => {
  const steps: [string, Omit<Trouble, 'what'>][] = [
    ['announcement', { method: 'POST', path: '/v1/asset-uploads', times: 9 }],
    ['bytes', { method: 'PUT', path: '/uploads/*', times: 9 }],
    ['confirmation', { method: 'POST', path: '/v1/asset-uploads/*', times: 9 }],
  ]
  it.each(steps)('where the %s failed, nothing is published', async (_, trouble) => {
    const recorded = await run(
      withFile({ sandbox: { faults: { troubles: [{ ...trouble, what: 'server-error' }] } } }),
    )
    expect(recorded.outcome).toMatchObject({ kind: 'upload-failed', path: 'picture.png' })
    expect(endpointWrites(recorded)).toEqual([])
    expect(recorded.sandbox.state.workflows).toEqual([])
  })
})

describe('fault 7: a private model that nobody can fetch deployed without a word', () => {
  const about = (code: string, severity: string) => ({
    kind: 'dry-run',
    plan: { findings: [{ code, severity, paths: [MODEL.path] }] },
  })

  it('where it has a hash, it is asked about before the first deploy, and its hash is what is sent', async () => {
    const world = { facts: ok(factsWith({ models: [MODEL] })) }
    const before = await run({ ...world, request: { dryRun: true } })
    expect(before.outcome).toMatchObject(about('model-address-unknown', 'ask'))
    expect(endpointWrites(await run(world))).toEqual([])
    const recorded = await run({ ...world, agree: true })
    expect(endpointWrites(recorded)[0]?.body).toMatchObject({
      models: { [MODEL.path]: { sha256: MODEL.sha256 } },
    })
    const again = await run({
      ...world,
      request: { dryRun: true },
      prepare: ({ state }) => state.workflows.push(...recorded.sandbox.state.workflows),
    })
    expect(again.outcome).toMatchObject(about('model-unpublished', 'note'))
  })

  it('where it is not here, the hash that the workflow states is sent, with its address, and never blocks', async () => {
    const stated = { ...MODEL, sha256: null, problem: 'missing', stated_sha256: 'c'.repeat(64) } as const
    const url = 'https://storage.example/m'
    for (const [model, codes, entry] of [
      [stated, ['model-address-unknown'], {}],
      [{ ...stated, url }, [], { url }],
    ] as const) {
      const recorded = await run({ facts: ok(factsWith({ models: [model] })), agree: true })
      expect(recorded.outcome).toMatchObject({ kind: 'created' })
      expect(recorded.asked.flat().map(({ code }) => code)).toEqual(codes)
      expect(endpointWrites(recorded)[0]?.body).toMatchObject({
        models: { [MODEL.path]: { ...entry, sha256: 'c'.repeat(64) } },
      })
    }
  })

  it('where it is neither on disk nor on the net, the deploy is refused', async () => {
    const missing = { ...MODEL, sha256: null, size_bytes: null, problem: 'missing' as const }
    const recorded = await run({ facts: ok(factsWith({ models: [missing] })), agree: true })
    expect(recorded.outcome).toMatchObject({ kind: 'blocked', findings: [{ code: 'model-missing' }] })
    expect(recorded.sandbox.writes()).toEqual([])
  })
})

describe('fault 8: literal defaults were deleted, so that an unset input arrived as nothing', () => {
  it('a literal stays in both forms, a linked value goes from both', async () => {
    const recorded = await run({ workflow: drawn() })
    expect(recorded.outcome.kind).toBe('created')
    const body = endpointWrites(recorded)[0]?.body as Workflow & { workflow_json: Prompt }
    expect(body.workflow_json['1']?.inputs.value).toBe('Hello')
    expect(body.graph.nodes.find(({ id }) => id === 1)?.widgets_values).toEqual([
      'title',
      'Title',
      '',
      'Hello',
    ])
    expect(body.workflow_json['5']?.inputs).not.toHaveProperty('value')
    expect(body.graph.nodes.find(({ id }) => id === 5)?.inputs?.[0]?.link).toBeNull()
  })
})

describe('fault 16: nodes that only fed an input stayed, and the private test image was uploaded', () => {
  it('they go from all that leaves, so their file is neither asked for, read nor sent', async () => {
    const recorded = await run({ workflow: drawn() })
    expect(recorded.outcome.kind).toBe('created')
    expect(Object.keys(recorded.factsRequests[0]?.prompt ?? {})).toEqual(['1', '2', '3', '5'])
    expect(JSON.stringify(recorded.sandbox.requests)).not.toContain('my-private-test.png')
    expect(JSON.stringify(endpointWrites(recorded))).toContain('"resources":{}')
    expect(recorded.filesRead).toEqual([])
    expect(recorded.sandbox.state.uploads).toEqual([])
  })
})

describe('fault 17: the keys of files and models had the separators of Windows', () => {
  it('what is sent names both by the path that the facts give, with slashes', async () => {
    const files = [fileFact('sub/picture.png', 'a picture', { value: 'sub\\picture.png' })]
    const models = [{ ...PUBLISHED, path: 'loras/sub/a.safetensors', value: 'sub\\a.safetensors' }]
    const named = { text: ['1', 0], lora: 'sub\\a.safetensors', image: 'sub\\picture.png', note: 'a\\b' }
    const recorded = await run({
      workflow: poster({ '2': { class_type: 'DrawText', inputs: named } }),
      facts: ok(factsWith({ files, models })),
      files: { 'sub/picture.png': 'a picture' },
    })
    const body = endpointWrites(recorded)[0]?.body as Pick<
      DeployBody,
      'resources' | 'models' | 'workflow_json'
    >
    expect(body.workflow_json['2']?.inputs).toEqual({
      ...named,
      lora: 'sub/a.safetensors',
      image: 'sub/picture.png',
    })
    expect(Object.keys(body.resources)).toEqual(['sub/picture.png'])
    expect(Object.keys(body.models)).toEqual(['loras/sub/a.safetensors'])
  })
})

describe('fault 18: the same files were uploaded again on every deploy', () => {
  it('what the endpoint has already is named again and sent no more', async () => {
    const first = await run(withFile())
    const again = await run(
      withFile({
        request: { evenIfUnchanged: true },
        prepare: ({ state }) => {
          state.workflows.push(...first.sandbox.state.workflows)
          state.uploads.push(...first.sandbox.state.uploads)
        },
      }),
    )
    expect([first.outcome.kind, again.outcome.kind]).toEqual(['created', 'updated'])
    expect(again.filesRead).toEqual([])
    expect(again.sandbox.state.uploads).toEqual(first.sandbox.state.uploads)
    expect(Object.keys(again.sandbox.state.workflows[0]?.resources ?? {})).toEqual(['picture.png'])
  })
})

describe('fault 4: muted and bypassed nodes had a say in which models a workflow needs', () => {
  it.each([2, 4])('a node of mode %i states none', async (mode) => {
    const workflow = drawn()
    const models = [{ name: 'never-run.safetensors', directory: 'loras', url: 'https://example.com/a' }]
    workflow.graph.nodes.push({ id: 9, type: 'LoraLoader', mode, properties: { models } })
    const recorded = await run({ workflow })
    expect(recorded.outcome.kind).toBe('created')
    expect(recorded.factsRequests[0]?.stated_models).toEqual([])
  })
})

/** The poster with a picture as a second input, which a loader of the artist's own test picture feeds. */
function drawn(): Workflow {
  const { prompt, graph } = poster({
    '2': { class_type: 'DrawText', inputs: { text: ['1', 0], image: ['5', 0] } },
    '4': { class_type: 'LoadImage', inputs: { image: 'my-private-test.png' } },
    '5': {
      class_type: 'RunflowInputImage',
      inputs: { input_id: 'picture', display_name: '', description: '', value: ['4', 0] },
    },
  })
  const nodes = graph.nodes.filter(({ id }) => id !== 4)
  nodes.find(({ id }) => id === 2)?.inputs?.push({ name: 'image', type: 'IMAGE', link: 4 })
  nodes.push(
    {
      id: 4,
      type: 'LoadImage',
      outputs: [{ name: 'IMAGE', links: [3] }],
      widgets_values: ['my-private-test.png', 'image'],
    },
    {
      id: 5,
      type: 'RunflowInputImage',
      inputs: [{ name: 'value', type: 'IMAGE', link: 3 }],
      outputs: [{ name: 'value', links: [4] }],
      widgets_values: ['picture', '', ''],
    },
  )
  const links = [...(graph.links as unknown[]), [3, 4, 0, 5, 0, 'IMAGE'], [4, 5, 0, 2, 1, 'IMAGE']]
  return { prompt, graph: { ...graph, nodes, links } }
}
