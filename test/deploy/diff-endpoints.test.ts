import { describe, expect, it } from 'vitest'
import { COMPARED_FIELDS } from '../../src/contract/endpoint.ts'
import type { DiffSide } from '../../src/deploy/diff-endpoints.ts'
import { diffEndpoints } from '../../src/deploy/diff-endpoints.ts'
import { toLiveSide } from '../../src/deploy/diff-sides.ts'
import type { LiveEndpoint } from '../../src/types/runflow-api.ts'
import { poster } from './world.ts'

type Stored = LiveEndpoint['stored']

const FILE = { asset_id: 'a1', url: 'https://x.example/1', mime_type: 'image/png', sha256: 'a'.repeat(64) }
const STORED: Stored = {
  name: 'Poster',
  workflow_json: poster().prompt,
  graph: poster().graph,
  environment: {
    packages: [{ name: 'numpy', version: '2.2.6' }],
    comfyui: { origin: 'https://x.example/comfyui', commit: 'c1', dirty: false },
  },
  custom_nodes: { 'a-pack': { origin: 'https://x.example/pack', commit: 'p1', dirty: false } },
  models: { 'a.safetensors': { sha256: 'b'.repeat(64) } },
  resources: { 'in.png': FILE },
}

/** A live endpoint; `undefined` is what Runflow does not return. */
function live(changes: Stored = {}, settings: Partial<LiveEndpoint> = {}): DiffSide {
  const stored = Object.fromEntries(
    Object.entries({ ...STORED, ...changes }).filter(([, value]) => value !== undefined),
  )
  const workflowJson = 'workflow_json' in stored ? poster().prompt : null
  const row = { gpuMode: 'auto', isPublic: false, workflowJson, stored, ...settings }
  return toLiveSide(row as LiveEndpoint)
}

describe('the difference between two endpoints', () => {
  it('is none where both are equal', () => {
    expect(diffEndpoints(live(), live())).toMatchObject({ outcome: 'same', differs: [], not_compared: [] })
  })

  it('names what differs by field, with what it was and what it is', () => {
    const next = live({
      custom_nodes: { 'a-pack': { origin: 'https://x.example/pack', commit: 'p2', dirty: true }, b: {} },
      models: {},
      resources: { 'in.png': { ...FILE, sha256: 'd'.repeat(64), size_bytes: 7 } },
      environment: { packages: [{ name: 'numpy', version: '2.3.0' }], comfyui: { commit: 'c2' } },
    })
    const diff = diffEndpoints(live(), next)
    expect(diff.differs).toEqual(['environment', 'custom_nodes', 'models', 'resources'])
    expect(diff.custom_nodes).toEqual([
      {
        name: 'a-pack',
        change: 'changed',
        from: { origin: 'https://x.example/pack', commit: 'p1', dirty: false },
        to: { origin: 'https://x.example/pack', commit: 'p2', dirty: true },
      },
      { name: 'b', change: 'added', from: null, to: { origin: null, commit: null, dirty: null } },
    ])
    expect(diff.models).toMatchObject([{ name: 'a.safetensors', change: 'removed', to: null }])
    expect(diff.files).toMatchObject([{ name: 'in.png', change: 'changed', to: { size_bytes: 7 } }])
    expect(diff.packages).toMatchObject([
      { name: 'numpy', from: { version: '2.2.6' }, to: { version: '2.3.0' } },
    ])
    expect(diff.comfyui).toMatchObject({ from: { commit: 'c1' }, to: { commit: 'c2', origin: null } })
  })

  it('names the inputs of a node that differ, without their values', () => {
    const { prompt } = poster({ '2': { class_type: 'DrawText', inputs: { text: ['1', 0], key: 'hunter2' } } })
    const diff = diffEndpoints(live(), live({ workflow_json: prompt }))
    expect(diff.nodes).toMatchObject([{ name: '2', change: 'changed', to: { inputs: ['key'] } }])
    expect(JSON.stringify(diff.nodes)).not.toContain('hunter2')
  })

  it('takes another upload of the same content for the same file, and a row without a hash by its id', () => {
    const again = { 'in.png': { ...FILE, asset_id: 'a2', url: 'https://x.example/2' } }
    expect(diffEndpoints(live(), live({ resources: again })).outcome).toBe('same')
    const [one, two] = ['a1', 'a2'].map((asset_id) => live({ resources: { 'in.png': { asset_id } } }))
    expect(diffEndpoints(one as DiffSide, two as DiffSide).differs).toEqual(['resources'])
  })

  it.each(COMPARED_FIELDS)(
    'says of %s that is not returned neither that it is equal nor that it differs',
    (field) => {
      for (const diff of [
        diffEndpoints(live({ [field]: undefined }), live()),
        diffEndpoints(live(), live({ [field]: undefined })),
      ]) {
        expect([diff.outcome, diff.differs]).toEqual(['not-compared', []])
        expect(diff.not_compared).toContainEqual({ part: field, why: 'not-returned' })
      }
    },
  )

  it('compares the settings, where both rows say them', () => {
    const other = live({ name: 'Banner' }, { gpuMode: 'explicit', isPublic: null })
    const diff = diffEndpoints(live(), other)
    expect(diff.settings).toEqual([
      { name: 'name', from: 'Poster', to: 'Banner' },
      { name: 'gpu_mode', from: 'auto', to: 'explicit' },
    ])
    expect(diff.not_compared).toEqual([{ part: 'visibility', why: 'not-returned' }])
  })

  it('differs by no setting that a file does not say', () => {
    const file: DiffSide = {
      ...live(),
      settings: { gpu_mode: null, visibility: null },
      unsaid: ['gpu_mode', 'visibility'],
    }
    expect(diffEndpoints(live({}, { isPublic: true }), file)).toMatchObject({
      outcome: 'same',
      not_compared: [
        { part: 'gpu_mode', why: 'not-in-file' },
        { part: 'visibility', why: 'not-in-file' },
      ],
    })
  })

  it('says that inputs and outputs of a workflow that cannot be read are not compared', () => {
    const odd = live({ workflow_json: 'none' }, { workflowJson: null })
    expect(diffEndpoints(odd, live())).toMatchObject({
      outcome: 'differs',
      differs: ['workflow_json'],
      not_compared: [{ part: 'contract', why: 'unreadable' }],
    })
  })

  it('is all of it where nothing is live', () => {
    const diff = diffEndpoints(null, live())
    expect([diff.outcome, diff.differs, diff.not_compared]).toEqual(['differs', COMPARED_FIELDS, []])
    expect(diff.contract).toMatchObject([
      { kind: 'input-added', inputId: 'title' },
      { kind: 'output-added', outputId: 'poster' },
    ])
    expect(diff.nodes.map(({ name, change }) => [name, change])).toEqual([
      ['1', 'added'],
      ['2', 'added'],
      ['3', 'added'],
    ])
  })

  it('breaks no call where nothing is live, whatever it requires', () => {
    const { prompt } = poster()
    const photo = { class_type: 'RunflowInputImage', inputs: { input_id: 'photo' } }
    const withPhoto = { ...prompt, '9': photo }
    const to = live({ workflow_json: withPhoto }, { workflowJson: withPhoto })
    expect(diffEndpoints(live(), to).contract).toMatchObject([{ inputId: 'photo', breaking: true }])
    const { contract } = diffEndpoints(null, to)
    expect(contract).toContainEqual(expect.objectContaining({ inputId: 'photo', required: true }))
    expect(contract.filter(({ breaking }) => breaking)).toEqual([])
  })

  it('is nothing of what is empty where nothing is live', () => {
    const { differs } = diffEndpoints(null, live({ models: {}, resources: {} }))
    expect(differs).toEqual(['name', 'workflow_json', 'graph', 'environment', 'custom_nodes'])
  })

  it('leaves out how the canvas is scrolled, and what a deploy infers', () => {
    const { graph } = poster()
    const contract = {
      format: 'runflow-contract/1',
      inputs: [{ id: 'title', type: 'STRING', choices: ['a'] }],
    }
    const extra = { ...graph.extra, ds: { scale: 2 }, 'runflow.contract': contract }
    const diff = diffEndpoints(live(), live({ graph: { ...graph, extra } }))
    expect(diff).toMatchObject({ outcome: 'same', not_compared: [{ part: 'ranges', why: 'not-stored' }] })
  })

  it('takes what no deploy of ours wrote for what it is', () => {
    const odd = JSON.parse('{"__proto__": {"commit": 7}, "constructor": null}')
    const diff = diffEndpoints(live({ custom_nodes: null, models: [] }), live({ custom_nodes: odd }))
    expect(diff.custom_nodes.map(({ name }) => name)).toEqual(['__proto__', 'constructor'])
    expect(diff.models).toMatchObject([{ change: 'added' }])
  })
})
