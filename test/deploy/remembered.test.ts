import { describe, expect, it } from 'vitest'
import type { Memory } from '../../src/deploy/memory.ts'
import { openMemory } from '../../src/deploy/memory.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Api } from '../../src/types/runflow-api.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'
import { keyNamed, ORIGIN, poster, run } from './world.ts'

/** The same canvas, deployed again and again to one Runflow, as in one browser. */
function browser(options: { hasMemory?: boolean } = {}) {
  const held: Record<string, string> = {}
  const open = () =>
    openMemory(
      () => ({
        getItem: (name) => held[name] ?? null,
        setItem(name, value) {
          held[name] = value
        },
      }),
      () => 'salt',
    )
  let memory: Memory = open()
  let before: Sandbox | null = null
  return {
    held,
    reload() {
      memory = open()
    },
    async deploy(world: Parameters<typeof run>[0] = {}) {
      const recorded = await run({
        workflow: canvas(),
        agree: true,
        ...world,
        ports: { asksForNames: true, ...(options.hasMemory === false ? {} : { memory }), ...world?.ports },
        prepare(sandbox) {
          if (before) sandbox.state.workflows.push(...before.state.workflows)
          world?.prepare?.(sandbox)
        },
      })
      before = recorded.sandbox
      const asked = recorded.asked.flat().map(({ code }) => code)
      return { ...recorded, codes: asked }
    },
  }
}

/** Without a Deploy node, so that it has no name but the one it is deployed under. */
function canvas(id: string | null = 'graph-a', changes: Workflow['prompt'] = {}): Workflow {
  const { prompt, graph } = poster(changes)
  const nodes = graph.nodes.filter(({ type }) => type !== 'RunflowDeploy')
  return { prompt, graph: { ...graph, nodes, ...(id !== null && { id }) } }
}

const named = (endpointName: string) => ({ request: { endpointName } })
const drawing = (text: string): Workflow['prompt'] => ({
  '2': { class_type: 'DrawText', inputs: { text: ['1', 0], more: text }, _meta: { title: 'Draw' } },
})

describe('a canvas that was deployed before', () => {
  it('under another name is asked about, with the address of the old endpoint, once', async () => {
    const { deploy } = browser()
    await deploy(named('Poster'))
    const renamed = await deploy(named('Banner'))
    expect(renamed.asked).toMatchObject([
      [{ code: 'endpoint-renamed', slug: 'banner', oldName: 'Poster', oldSlug: 'poster' }],
    ])
    expect(renamed.asked[0]?.[0]).toMatchObject({
      url: `${ORIGIN}/v1/comfyui-workflows/sandbox-studio/poster/runs`,
    })
    expect(renamed.outcome.kind).toBe('created')
    // It goes by both names now.
    expect((await deploy({ ...named('Poster'), workflow: canvas('graph-a', drawing('a')) })).codes).toEqual(
      [],
    )
    expect((await deploy({ ...named('Banner'), workflow: canvas('graph-a', drawing('b')) })).codes).toEqual(
      [],
    )
  })

  it('creates nothing where the answer is no, and asks again', async () => {
    const { deploy } = browser()
    await deploy(named('Poster'))
    const declined = await deploy({ ...named('Banner'), agree: false })
    expect(declined.outcome).toMatchObject({ kind: 'declined', findings: [{ code: 'endpoint-renamed' }] })
    expect(declined.sandbox.state.workflows).toHaveLength(1)
    expect((await deploy({ ...named('Banner'), agree: false })).codes).toEqual(['endpoint-renamed'])
  })

  it.each<[string, (sandbox: Sandbox) => void]>([
    [
      'was deleted since',
      ({ state }) => {
        for (const row of state.workflows) row.deleted_at = '2026-01-01T00:00:00Z'
      },
    ],
    [
      'is of another workflow now',
      ({ state }) => {
        for (const row of state.workflows) row.graph = { nodes: [], id: 'graph-b' }
      },
    ],
  ])('is not asked about an endpoint that %s', async (_, prepare) => {
    const { deploy } = browser()
    await deploy(named('Poster'))
    expect((await deploy({ ...named('Banner'), prepare })).codes).toEqual([])
  })

  it('is not asked about an endpoint that cannot be looked up', async () => {
    const { deploy } = browser()
    await deploy(named('Poster'))
    const api = (real: Api): Api => ({
      ...real,
      lookUp: async (slug, signal) =>
        slug === 'poster' ? { ok: false, error: { kind: 'network' } } : real.lookUp(slug, signal),
    })
    expect((await deploy({ ...named('Banner'), api })).codes).toEqual([])
  })

  it('is not asked about a name that another of its Deploy nodes still has', async () => {
    const { deploy } = browser()
    const twin = canvas()
    twin.graph.nodes.push({ id: 9, type: 'RunflowDeploy', mode: 2, widgets_values: ['Banner', '', ''] })
    await deploy({ ...named('Banner'), workflow: twin })
    expect((await deploy({ ...named('Sign'), workflow: twin })).codes).toEqual([])
  })

  it('is asked about the name that it kept before a Deploy node brought another', async () => {
    const { deploy } = browser()
    const kept = canvas()
    kept.graph.extra = { 'runflow.endpointName': 'Poster' }
    await deploy({ ...named('Poster'), workflow: kept })
    const both = structuredClone(kept)
    both.graph.nodes.push({ id: 9, type: 'RunflowDeploy', mode: 0, widgets_values: ['Banner', '', ''] })
    expect((await deploy({ ...named('Banner'), workflow: both })).codes).toEqual(['endpoint-renamed'])
  })

  it('elsewhere, in another workflow, or on the command line is not known', async () => {
    const { deploy } = browser()
    await deploy(named('Poster'))
    expect((await deploy({ ...named('Banner'), workflow: canvas('graph-b') })).codes).toEqual([])
    expect((await deploy({ ...named('Sign'), workflow: canvas(null) })).codes).toEqual([])
    const shell = browser({ hasMemory: false })
    await shell.deploy(named('Poster'))
    expect((await shell.deploy(named('Banner'))).codes).toEqual([])
  })

  it('in another organization is asked about before a second endpoint stands beside it', async () => {
    const { deploy } = browser()
    await deploy(named('Poster'))
    const there = await deploy({ ...named('Poster'), savedKey: 'other' })
    expect(there.asked).toMatchObject([
      [
        {
          code: 'endpoint-of-another',
          differs: 'organization',
          organization: 'other-sandbox-studio',
          liveOrganization: 'sandbox-studio',
        },
      ],
    ])
    expect(there.outcome.kind).toBe('created')
    for (const savedKey of ['full', 'other']) {
      const workflow = canvas('graph-a', drawing(savedKey))
      expect((await deploy({ ...named('Poster'), savedKey, workflow })).codes).toEqual([])
    }
  })
})

describe('an answer', () => {
  const unnamed = named('default')
  const other = (text: string) => ({ ...unnamed, workflow: canvas('graph-a', drawing(text)) })

  it('is not asked for again for the same facts, also after a reload, and is still told', async () => {
    const { deploy, reload, held } = browser()
    expect((await deploy(other('a'))).codes).toEqual(['name-default'])
    reload()
    const again = await deploy(other('b'))
    expect(again.codes).toEqual([])
    expect(again.outcome).toMatchObject({ kind: 'updated', findings: [{ code: 'name-default' }] })
    expect(JSON.stringify(held)).not.toContain('name-default')
  })

  it('that was no is none', async () => {
    const { deploy } = browser()
    await deploy({ ...unnamed, agree: false })
    expect((await deploy(unnamed)).codes).toEqual(['name-default'])
  })

  it('of another workflow, organization or address is none', async () => {
    const { deploy } = browser()
    await deploy(unnamed)
    const codes = async (world: Parameters<typeof run>[0]) => (await deploy({ ...world, agree: false })).codes
    expect(await codes({ ...unnamed, workflow: canvas('graph-b') })).toContain('name-default')
    expect(await codes({ ...unnamed, savedKey: 'other' })).toContain('name-default')
  })

  it('is not kept where whose it is, or what it is about, cannot be told', async () => {
    for (const world of [{ workflow: canvas(null) }, { canHash: false }]) {
      const { deploy } = browser()
      await deploy({ ...unnamed, ...world })
      const changed = world.workflow === undefined ? other('b') : { workflow: poster(drawing('b')) }
      expect((await deploy({ ...unnamed, ...world, ...changed })).codes).toEqual(['name-default'])
    }
  })

  it('about a break counts for what is live, and is asked for when that has changed', async () => {
    const { deploy } = browser()
    const broken = { workflow: canvas('graph-a', { '1': inputNamed('headline') }) }
    await deploy()
    const lost = { faults: { troubles: [{ method: 'PATCH', times: 9, what: 'lost' as const }] } }
    expect((await deploy({ ...broken, sandbox: lost })).codes).toEqual(['interface-breaking'])
    // Nothing was written, so nothing is asked twice.
    expect((await deploy(broken)).codes).toEqual([])
    // Back, which breaks too, and then the same once more.
    expect((await deploy()).codes).toEqual(['interface-breaking'])
    expect((await deploy(broken)).codes).toEqual(['interface-breaking'])
  })

  it('about a secret counts for this secret, and nothing of it is kept', async () => {
    const { deploy, held } = browser()
    const secret = (value: string, more = '') =>
      canvas('graph-a', {
        '2': { class_type: 'DrawText', inputs: { text: ['1', 0], api_key: value, more } },
      })
    const first = `hf_${'aB3dE5gH'.repeat(4)}`
    const second = `hf_${'bC4eF6hJ'.repeat(3)}${first.slice(-8)}`
    expect((await deploy({ workflow: secret(first) })).codes).toEqual(['secret-in-widget'])
    expect((await deploy({ workflow: secret(second) })).codes).toEqual(['secret-in-widget'])
    expect((await deploy({ workflow: secret(second), request: { evenIfUnchanged: true } })).codes).toEqual([])
    expect(JSON.stringify(held)).not.toMatch(/hf_|aB3dE5gH|bC4eF6hJ/)
  })

  it('about the key in the workflow counts for the page', async () => {
    const { deploy, reload, held } = browser()
    const own = { savedKey: null, keyChoice: 'workflow' as const }
    const asking = (text: string) => ({
      ...own,
      request: { host: ORIGIN, apiKey: keyNamed('full') },
      workflow: canvas('graph-a', drawing(text)),
    })
    expect((await deploy(asking('a'))).codes).toEqual(['workflow-key'])
    expect((await deploy(asking('b'))).codes).toEqual([])
    expect(held['runflow.answers']).toBeUndefined()
    reload()
    expect((await deploy(asking('c'))).codes).toEqual(['workflow-key'])
  })
})

describe('names that callers will use', () => {
  const dropped = canvas('graph-a', { '1': inputNamed('string_input'), '5': inputNamed('seed') })

  it('are asked about before an endpoint is created, and not before it is updated', async () => {
    const { deploy } = browser()
    const created = await deploy({ workflow: dropped })
    expect(created.asked[0]).toMatchObject([
      { code: 'input-unread', severity: 'note' },
      { code: 'default-id', severity: 'note' },
    ])
    const workflow = { ...dropped, prompt: { ...dropped.prompt, ...drawing('b') } }
    const updated = await deploy({ workflow })
    expect([updated.outcome.kind, updated.codes]).toEqual(['updated', []])
  })

  it('stay as they are where the answer is no: nothing is created', async () => {
    const { deploy } = browser()
    const { outcome, sandbox } = await deploy({ workflow: dropped, agree: false })
    expect(outcome).toMatchObject({
      kind: 'declined',
      findings: [{ code: 'input-unread' }, { code: 'default-id' }],
    })
    expect(sandbox.writes()).toEqual([])
  })

  it('are only notes where no person sits', async () => {
    const { outcome, asked } = await run({ workflow: dropped })
    expect(asked).toEqual([])
    expect(outcome).toMatchObject({
      kind: 'created',
      findings: [{ code: 'input-unread' }, { code: 'default-id' }],
    })
  })
})

function inputNamed(input_id: string) {
  const inputs = { input_id, display_name: '', description: '', value: 'x' }
  return { class_type: 'RunflowInputString', inputs, _meta: { title: 'Runflow Input (String)' } }
}
