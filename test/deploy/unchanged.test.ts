import { describe, expect, it } from 'vitest'
import { compareWithLive } from '../../src/deploy/compare-live.ts'
import { ok } from '../../src/result.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { define, input } from '../checks/support/definitions.ts'
import type { World } from './world.ts'
import { factsWith, fileFact, PUBLISHED, poster, run } from './world.ts'

const LIST = 'GET /v1/comfyui-workflows'
const FILE = fileFact('photo.png', 'pixels')

const world = (): Partial<World> => ({
  facts: ok(factsWith({ models: [PUBLISHED], files: [FILE] })),
  files: { 'photo.png': 'pixels' },
})

/** A second deploy, with the endpoint as the first one left it. */
async function redeploy(change: Partial<World>, touch: (sandbox: Sandbox) => void = () => {}) {
  const first = await run(world())
  const state = structuredClone(first.sandbox.state)
  return run({
    ...world(),
    ...change,
    prepare(sandbox) {
      sandbox.state.workflows.push(...state.workflows)
      sandbox.state.uploads.push(...state.uploads)
      touch(sandbox)
    },
  })
}

const withGraph = (change: (graph: Record<string, unknown>) => void) => {
  const workflow = poster()
  change(workflow.graph as Record<string, unknown>)
  return { workflow }
}

describe('a redeploy of what is live', () => {
  it('is told as unchanged, with one look-up and nothing sent', async () => {
    const again = await redeploy({})
    expect(again.outcome).toMatchObject({
      kind: 'unchanged',
      endpoint: { slug: 'poster', organization: 'sandbox-studio' },
    })
    expect(again.requests).toEqual([LIST])
    expect(again.filesRead).toEqual([])
    expect(again.asked).toEqual([])
  })

  it('writes where that is asked for', async () => {
    const again = await redeploy({ request: { evenIfUnchanged: true } })
    expect(again.outcome.kind).toBe('updated')
    expect(again.sandbox.writes()).toHaveLength(1)
  })

  it('says so in a dry run', async () => {
    const again = await redeploy({ request: { dryRun: true } })
    expect(again.outcome).toMatchObject({ kind: 'dry-run', plan: { action: 'unchanged' } })
  })

  it.each<[string, Partial<World>]>([
    [
      'scrolled',
      withGraph((graph) =>
        Object.assign(graph, { extra: { ...(graph.extra as object), ds: { scale: 2, offset: [1, 2] } } }),
      ),
    ],
    [
      'with other counters',
      withGraph((graph) => Object.assign(graph, { last_node_id: 99, last_link_id: 7, revision: 3 })),
    ],
  ])('is unchanged where the canvas was only %s', async (_, change) => {
    expect((await redeploy(change)).outcome.kind).toBe('unchanged')
  })

  it('does not compare what the definitions here say of an input, and sends it where something else changed', async () => {
    const drawn = define(
      'DrawText',
      ['2'],
      [input('text', { choices: { count: 2, listed: ['Hello', 'Bye'], absent: [], absent_in: [] } })],
    )
    const facts = ok(factsWith({ models: [PUBLISHED], files: [FILE], definitions: [drawn] }))
    expect((await redeploy({ facts })).outcome.kind).toBe('unchanged')
    const again = await redeploy({ facts, request: { evenIfUnchanged: true } })
    expect(again.sandbox.writes().at(-1)?.body).toMatchObject({
      graph: {
        extra: {
          'runflow.contract': {
            format: 'runflow-contract/1',
            inputs: [{ id: 'title', type: 'STRING', choices: ['Hello', 'Bye'] }],
          },
        },
      },
    })
  })

  it.each<[string, Partial<World>]>([
    ['another name under the same slug', { request: { endpointName: 'poster' } }],
    ['a node that was moved', withGraph((graph) => Object.assign(graph, { groups: [{ title: 'new' }] }))],
    [
      'another default',
      {
        workflow: poster({
          '1': { class_type: 'RunflowInputString', inputs: { input_id: 'title', value: 'Bye' } },
        }),
      },
    ],
    [
      'another model',
      { facts: ok(factsWith({ models: [{ ...PUBLISHED, sha256: 'b'.repeat(64) }], files: [FILE] })) },
    ],
    [
      'another package',
      {
        facts: ok(
          factsWith({ models: [PUBLISHED], files: [FILE], packages: [{ name: 'numpy', version: '9' }] }),
        ),
      },
    ],
    ['a file less', { facts: ok(factsWith({ models: [PUBLISHED] })) }],
  ])('writes for %s', async (_, change) => {
    expect((await redeploy({ ...change, agree: true })).outcome.kind).toBe('updated')
  })

  it.each(['graph', 'environment', 'custom_nodes', 'models', 'name'] as const)(
    'is never unchanged where the API does not return %s',
    async (field) => {
      const again = await redeploy({}, (sandbox) => {
        for (const row of sandbox.state.workflows) Reflect.deleteProperty(row, field)
      })
      expect(again.outcome.kind).toBe('updated')
    },
  )
})

describe('the comparison with what is live', () => {
  it('counts each field as equal, different or not compared, and never the url of a file', async () => {
    const { sandbox } = await run(world())
    const body = sandbox.writes().at(-1)?.body as Parameters<typeof compareWithLive>[0]
    const file = body.resources['photo.png']
    const stored = {
      ...body,
      models: {},
      environment: undefined,
      resources: { 'photo.png': { ...file, url: 'https://storage.example/signed-anew' } },
    }
    const live = {
      id: 'x',
      orgId: null,
      slug: '',
      name: '',
      workflowJson: null,
      resources: {},
      isPublic: null,
      gpuMode: null,
      createdAt: null,
    }
    expect(compareWithLive(body, { ...live, updatedAt: null, stored })).toEqual({
      differs: ['models'],
      notCompared: ['environment'],
    })
  })
})
