import { describe, expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import { openMemory } from '../../src/deploy/memory.ts'
import { check, recheck } from '../../src/deploy/preflight.ts'
import type { Preview } from '../../src/deploy/preview.ts'
import { fail, ok } from '../../src/result.ts'
import { factsWith, MODEL, ORIGIN, poster } from './world.ts'

type Ports = Parameters<typeof check>[1]
const signal = new AbortController().signal
const REQUEST = { endpointName: 'Poster', host: '', apiKey: '', apiUrl: ORIGIN, version: VERSION }

function around(changes: Partial<Ports> = {}) {
  const recorded = { steps: [] as string[], previews: [] as Preview[] }
  const ports: Ports = {
    capture: async () => ok(poster()),
    readFacts: async () => ok(factsWith()),
    searchCommits: async () => fail({ kind: 'absent' }),
    savedKey: () => null,
    report: ({ step }) => recorded.steps.push(step),
    preview: (preview) => recorded.previews.push(preview),
    ...changes,
  }
  return { ports, recorded }
}

describe('the checks alone', () => {
  it('need no key, and end before Runflow would be asked', async () => {
    const { ports, recorded } = around()
    expect(await check(REQUEST, ports, signal)).toEqual({ kind: 'checked', findings: [] })
    expect(recorded.steps).toEqual(['capture', 'facts', 'check'])
    expect(recorded.previews).toHaveLength(1)
  })

  it('find the saved key in the workflow, whatever it looks like', async () => {
    const key = 'not shaped like a key'
    const changed = { '2': { class_type: 'DrawText', inputs: { text: key } } }
    const { ports } = around({ savedKey: () => key, capture: async () => ok(poster(changed)) })
    const ended = await check(REQUEST, ports, signal)
    expect(ended).toMatchObject({
      findings: [{ code: 'key-in-workflow', nodeIds: ['2'] }, { code: 'input-unread' }],
    })
  })

  it.each([
    ['as it is', (key: string) => key],
    ['with the quotes it was pasted with', (key: string) => `"${key}"`],
  ])('find the key of another Deploy node, %s, where a copy of it stands elsewhere', async (_, inNode) => {
    const key = 'some key of an old form'
    const workflow = poster({ '2': { class_type: 'DrawText', inputs: { text: ['1', 0], note: key } } })
    workflow.graph.nodes.push({
      id: 9,
      type: 'RunflowDeploy',
      mode: 2,
      widgets_values: ['Other', '', inNode(key)],
    })
    const { ports } = around({ capture: async () => ok(workflow) })
    expect(await check(REQUEST, ports, signal)).toMatchObject({
      findings: [
        { code: 'key-in-workflow', nodeIds: ['2'] },
        { code: 'key-in-widget', nodeIds: ['9'] },
      ],
    })
  })

  it('say of a model what a deploy would, and whether it is asked about before its hash is known', async () => {
    const codesWith = async (sha256: string | null, url: string | null = null) => {
      const facts = factsWith({ models: [{ ...MODEL, sha256, url }] })
      const ended = await check(REQUEST, around({ readFacts: async () => ok(facts) }).ports, signal)
      return ended.kind === 'checked' ? ended.findings.map(({ code }) => code) : ended.kind
    }
    expect(await codesWith('a'.repeat(64))).toEqual(['model-unpublished'])
    expect(await codesWith(null)).toEqual(['model-unpublished'])
    expect(await codesWith(null, 'https://x.example/a')).toEqual([])
  })

  it('end as a deploy would where ComfyUI says nothing', async () => {
    const { ports, recorded } = around({ readFacts: async () => fail({ kind: 'unreachable' }) })
    expect(await check(REQUEST, ports, signal)).toEqual({
      kind: 'facts-failed',
      failure: { kind: 'unreachable' },
    })
    expect(recorded.previews).toEqual([])
  })
})

describe('the check of a canvas that was deployed under another name', () => {
  const KEY = 'rf_live_EXAMPLE'
  const renamedTo = (endpointName: string) => ({ ...REQUEST, endpointName })
  const canvas = () => {
    const workflow = poster()
    const nodes = workflow.graph.nodes.filter(({ type }) => type !== 'RunflowDeploy')
    return { ...workflow, graph: { ...workflow.graph, nodes, id: 'graph-a' } }
  }
  /** `live`: what the page was told of endpoints, by slug. */
  function inBrowser(live: Record<string, boolean>, changes: Partial<Ports> = {}) {
    const held: Record<string, string> = {}
    const memory = openMemory(
      () => ({
        getItem: (name) => held[name] ?? null,
        setItem(name, value) {
          held[name] = value
        },
      }),
      () => 'salt',
    )
    const poster = { slug: 'poster', name: 'Poster', url: null, organization: null }
    memory.keepEndpoint(ORIGIN, 'graph-a', poster)
    const isLive = (_: string, slug: string) => live[slug] ?? null
    const capture = async () => ok(canvas())
    return { ...around({ savedKey: () => KEY, capture, memory, isLive, ...changes }), held }
  }
  const codesOf = async (name: string, ports: Ports) => {
    const ended = await check(renamedTo(name), ports, signal)
    return ended.kind === 'checked' ? ended.findings.map(({ code }) => code) : ended.kind
  }

  it('tells that the endpoint of the old name stays live, and keeps nothing', async () => {
    const { ports, held } = inBrowser({ poster: true })
    const before = { ...held }
    expect(await codesOf('Banner', ports)).toEqual(['endpoint-renamed'])
    expect(held).toEqual(before)
  })

  it.each<[string, string, Record<string, boolean>, object]>([
    ['it has its old name', 'Poster', { poster: true }, {}],
    ['the old endpoint was deleted', 'Banner', { poster: false }, {}],
    ['nobody has asked for the old endpoint', 'Banner', {}, {}],
    ['the new name has a live endpoint', 'Banner', { poster: true, banner: true }, {}],
    ['there is no key', 'Banner', { poster: true }, { savedKey: () => null }],
    ['nothing is remembered, as on the command line', 'Banner', { poster: true }, { memory: undefined }],
  ])('says nothing where %s', async (_, name, live, changes) => {
    expect(await codesOf(name, inBrowser(live, changes).ports)).toEqual([])
  })

  it('no longer tells it once the old name is back, and again when that is undone', async () => {
    const ended = await check(renamedTo('Banner'), inBrowser({ poster: true }).ports, signal)
    const findings = ended.kind === 'checked' ? ended.findings : []
    const last = { findings, workflow: canvas() }
    const told = (name: string) => recheck(renamedTo(name), last, canvas(), () => KEY).map(({ code }) => code)
    expect([told('Poster'), told('Banner')]).toEqual([[], ['endpoint-renamed']])
  })
})
