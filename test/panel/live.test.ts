import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toFinding } from '../../src/checks/finding.ts'
import { runFailureOf } from '../../src/checks/run-failure.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { createDeployRecords } from '../../src/host/deploy-records.ts'
import { createKeyOwners } from '../../src/host/key-owners.ts'
import { createLive } from '../../src/panel/live.ts'
import { createPanelState } from '../../src/panel/state.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import { KEYS } from '../../src/sandbox/keys.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { body } from './endpoints/open-tab.tsx'

/** Everything around it, with a canvas that is a text. */
function open(keyName = 'full') {
  const sandbox = createSandbox()
  const kept = new Map<string, string>()
  const records = createDeployRecords(() => ({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }))
  const owners = createKeyOwners(() => ({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }))
  const key = KEYS.find(({ name }) => name === keyName)?.key ?? ''
  const { api: origin } = sandbox.origins
  const api = openRunflow({ origin, key, fetch: sandbox.fetch, retryDelayMs: () => 0 })
  const page = {
    canvas: 'canvas',
    graphId: 'graph-1' as string | null,
    host: '',
    key,
    api,
    comparing: Promise.resolve(),
  }
  const compared: string[] = []

  function start() {
    const state = createPanelState()
    const live = createLive({
      state,
      own: () => ({ origin, api: page.api }),
      records,
      owners: {
        of: (at) => owners.of(at, page.key),
        keep: (at, orgIds) => owners.keep(at, page.key, orgIds),
      },
      choices: () => [{ nodeId: '1', name: 'poster', host: page.host, apiKey: '' }],
      graphId: () => page.graphId,
      content: () => page.canvas,
      sha256: async (text) => createHash('sha256').update(text).digest('hex'),
      async compare(_, { slug }) {
        compared.push(slug)
        await page.comparing
        return { kind: 'same' }
      },
      now: () => '2026-11-30T10:00:00Z',
      sleep: async () => {},
      untilStill: async () => {},
      guard: (work) => void work,
    })
    state.isConfigured.value = true
    state.overview.value = {
      choices: [{ nodeId: '1', name: 'poster', slug: 'poster' }],
      inputs: 1,
      outputs: 1,
    }
    return { state, live }
  }

  const lookUps = () => sandbox.requests.filter(({ path }) => path === '/v1/comfyui-workflows').length
  const deployed = (): Outcome => ({
    kind: 'created',
    endpoint: {
      ...{ id: 'x', slug: 'poster', name: 'POSTER', origin, url: `${origin}/v1/x`, organization: null },
      interface: { inputs: [], outputs: [] },
    },
    findings: [],
    body: body('poster'),
  })
  return { sandbox, records, page, api, compared, start, lookUps, deployed }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30))
let at: ReturnType<typeof open>
beforeEach(() => {
  at = open()
})
afterEach(() => at.sandbox.stop())

describe('what is live of the open workflow', () => {
  it('is looked up once for an opening of the panel, not when a workflow is loaded, and nothing is written', async () => {
    const { state } = at.start()
    await settle()
    expect(at.lookUps()).toBe(0)
    state.isShown.value = true
    await settle()
    expect(at.lookUps()).toBe(1)
    state.workflowId.value = 'another'
    state.overview.value = { ...state.overview.value }
    await settle()
    expect(at.lookUps()).toBe(1)
    state.isShown.value = false
    state.isShown.value = true
    await settle()
    expect(at.lookUps()).toBe(2)
    expect(at.sandbox.writes()).toEqual([])
  })

  it('is not looked up while a deploy begins, which looks up by itself, nor for a node of another host', async () => {
    const { state } = at.start()
    state.running.value = { kind: 'running' } as never
    state.isShown.value = true
    await settle()
    state.running.value = null
    at.page.host = 'https://other.example'
    state.isShown.value = false
    state.isShown.value = true
    await settle()
    expect(at.lookUps()).toBe(0)
  })

  it('is equal after a deploy and a reload, changes with the canvas, and back', async () => {
    at.sandbox.seed(body('poster'))
    await at.start().live.deployed(at.deployed(), 'canvas', 'graph-1')
    const { state, live } = at.start()
    state.isShown.value = true
    await settle()
    const status = () => (state.live.value?.answer.kind === 'known' ? state.live.value.answer.status : null)
    expect(status()).toEqual({ kind: 'equal' })
    expect(state.live.value?.url).toMatch(/poster\/runs$/)
    at.page.canvas = 'changed'
    live.changed()
    await settle()
    expect(status()).toEqual({ kind: 'changed', canvas: true, live: false })
    // A tab that shows nothing of it: it is read when another one is opened.
    state.tab.value = 'endpoints'
    at.page.canvas = 'canvas'
    live.changed()
    await settle()
    expect(status()).toEqual({ kind: 'changed', canvas: true, live: false })
    state.tab.value = 'deploy'
    await settle()
    expect(status()).toEqual({ kind: 'equal' })
    expect(at.lookUps()).toBe(1)
  })

  it('was changed by someone else, and then deleted', async () => {
    const row = at.sandbox.seed(body('poster'))
    await at.start().live.deployed(at.deployed(), 'canvas', 'graph-1')
    row.models = { 'loras/theirs.safetensors': {} }
    const { state, live } = at.start()
    live.look()
    await settle()
    expect(state.live.value?.answer).toMatchObject({ status: { kind: 'changed', canvas: false, live: true } })
    row.deleted_at = '2026-11-30T10:00:00Z'
    live.look()
    await settle()
    expect(state.live.value?.answer).toMatchObject({ status: { kind: 'deleted' } })
    live.forget()
    expect(at.records.all()).toEqual([])
    expect(state.live.value).toBeNull()
  })

  it('that was not deployed from here is compared on a click, and equal from then on', async () => {
    at.sandbox.seed(body('poster'))
    const { state, live } = at.start()
    live.look()
    await settle()
    expect(state.live.value?.answer).toMatchObject({ status: { kind: 'not-compared' } })
    expect(at.compared).toEqual([])
    live.compare()
    await settle()
    expect(at.compared).toEqual(['poster'])
    expect(state.live.value?.answer).toMatchObject({ status: { kind: 'equal' } })
    expect(at.sandbox.writes()).toEqual([])
    const next = at.start()
    next.live.look()
    await settle()
    expect(next.state.live.value?.answer).toMatchObject({ status: { kind: 'equal' } })
  })

  it('is remembered for no workflow that was opened while it was compared', async () => {
    at.sandbox.seed(body('poster'))
    const { state, live } = at.start()
    live.look()
    await settle()
    let done: () => void = () => {}
    at.page.comparing = new Promise((resolve) => {
      done = resolve
    })
    live.compare()
    await settle()
    expect(state.live.value?.comparison).toEqual({ kind: 'comparing' })
    state.workflowId.value = 'another'
    at.page.graphId = 'graph-2'
    done()
    await settle()
    expect(at.records.all()).toEqual([])
  })

  it('says after a reload too that runs fail by what was agreed to, until another version is live', async () => {
    const row = at.sandbox.seed(body('poster'))
    const agreed = toFinding({ code: 'comfyui-unpinned', missing: 'origin', canSearch: false })
    expect(runFailureOf([agreed])).toBe('fail')
    await at.start().live.deployed({ ...at.deployed(), findings: [agreed] } as Outcome, 'canvas', 'graph-1')
    const { state, live } = at.start()
    live.look()
    await settle()
    expect(state.live.value?.answer).toMatchObject({ status: { kind: 'equal' } })
    expect(state.endpoints.value.get('poster')).toBe('failing')
    expect(live.runsOf('poster')).toBe('fail')
    row.models = { 'loras/theirs.safetensors': {} }
    live.look()
    await settle()
    expect(state.endpoints.value.get('poster')).toBe('live')
  })

  it('that was deleted from here is said to be, whatever changes on the canvas, until it is asked for again', async () => {
    const record = await deployBefore()
    const { state, live } = at.start()
    state.isShown.value = true
    await settle()
    live.deleted(record)
    const status = () => (state.live.value?.answer.kind === 'known' ? state.live.value.answer.status : null)
    expect([status(), state.live.value?.url, at.records.all()]).toEqual([{ kind: 'deleted-here' }, null, []])
    at.page.canvas = 'changed'
    live.changed()
    await settle()
    expect(status()).toEqual({ kind: 'deleted-here' })
    live.deleted({ ...record, slug: 'another' })
    expect(status()).toEqual({ kind: 'deleted-here' })
  })

  it('is not remembered any more where everything is forgotten', async () => {
    await deployBefore()
    const { state, live } = at.start()
    live.look()
    await settle()
    live.forgetAll()
    live.changed()
    await settle()
    expect([state.live.value, at.records.all()]).toEqual([null, []])
  })

  /** A page before this one has deployed, and was told whose its key is. */
  async function deployBefore() {
    at.sandbox.seed(body('poster'))
    const { live } = at.start()
    await live.deployed(at.deployed(), 'canvas', 'graph-1')
    live.look()
    await settle()
    const [record] = at.records.all()
    expect(record?.url).toBeTruthy()
    return record as NonNullable<typeof record>
  }

  it('is there after a reload with the same key, before anything is answered', async () => {
    const { url } = await deployBefore()
    const { state, live } = at.start()
    live.look()
    expect(state.live.value).toMatchObject({ url, answer: { kind: 'asking' } })
    await settle()
  })

  it('is not there after a reload with another key, before it is known whose that is', async () => {
    await deployBefore()
    at.page.key = 'rf_live_of_somebody_else'
    at.page.api = { ...at.api }
    const { state, live } = at.start()
    live.look()
    expect(state.live.value?.url).toBeNull()
    live.forget()
    expect(state.live.value).toBeNull()
    await settle()
  })

  it('is of this organization again where the other key is of it too', async () => {
    const { url } = await deployBefore()
    at.page.key = 'rf_live_another_of_ours'
    at.page.api = { ...at.api }
    const { state, live } = at.start()
    live.look()
    await settle()
    expect(state.live.value).toMatchObject({ url, answer: { status: { kind: 'equal' } } })
  })

  it('goes from the screen as soon as another key is saved, and is asked for with that one', async () => {
    await deployBefore()
    const { state, live } = at.start()
    state.isShown.value = true
    live.look()
    await settle()
    expect(state.live.value?.url).not.toBeNull()
    at.page.key = 'rf_live_of_somebody_else'
    const theirs = { ok: true as const, value: { email: null, organizations: [] } }
    const none = { ok: true as const, value: { kind: 'free' as const } }
    at.page.api = { ...at.api, whoAmI: async () => theirs, lookUp: async () => none as never }
    const shown: unknown[] = []
    state.live.subscribe((view) => shown.push(view?.url ?? null))
    state.keyTurn.value += 1
    await settle()
    expect(shown.slice(1).filter((url) => url !== null)).toEqual([])
    expect(state.live.value).toMatchObject({ url: null, answer: { status: { kind: 'not-deployed' } } })
  })

  it('of another organization counts as nothing, and a key that may not look says so', async () => {
    at = open('no_read')
    at.sandbox.seed(body('poster'))
    const { state, live } = at.start()
    live.look()
    await settle()
    expect(state.live.value?.answer).toMatchObject({ kind: 'failed', failure: { kind: 'forbidden' } })
    expect(state.endpoints.value.size).toBe(0)
  })
})
