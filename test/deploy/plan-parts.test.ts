import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/checks/plan.ts'
import { keysIn, lastFourOf, maskKeys } from '../../src/checks/runflow-keys.ts'
import { findStatedModels } from '../../src/checks/stated-models.ts'
import { buildEndpoint, isForeign, organizationOf } from '../../src/contract/endpoint.ts'
import { isSameJson } from '../../src/same-json.ts'
import type { Account } from '../../src/types/runflow-api.ts'
import { factsWith, MODEL, poster } from './world.ts'

const one = { id: 'a1', name: 'One', slug: 'one', scopes: null }
const two = { id: 'a2', name: 'Two', slug: 'two studio', scopes: null }
const account = (...organizations: Account['organizations']): Account => ({ email: null, organizations })

describe('the organization of an endpoint', () => {
  it.each([
    ['a2', account(one, two), two],
    ['a1', account(one), one],
    [null, account(one), one],
    [null, account(one, two), null],
    ['a3', account(one, two), null],
    ['a3', account(one), null],
    ['a1', account(), null],
    ['a1', null, null],
  ])(
    'of %j among the known is the membership with this id, or the only one: %j',
    (orgId, known, organization) => {
      expect(organizationOf(orgId, known)).toEqual(organization)
    },
  )

  it('is foreign only where the memberships are known and it is not among them', () => {
    expect(isForeign('a3', account(one))).toBe(true)
    expect(isForeign('a1', account(one))).toBe(false)
    expect(isForeign(null, account(one))).toBe(false)
    expect(isForeign('a3', account())).toBe(false)
    expect(isForeign('a3', null)).toBe(false)
  })

  it('stands in the address callers use, encoded, and there is none where it is not known', () => {
    const sources = {
      origin: 'https://api.runflow.io',
      slug: 'poster',
      name: 'P',
      id: null,
      interface: { inputs: [], outputs: [] },
    }
    expect(buildEndpoint({ ...sources, orgId: 'a2', account: account(one, two) })).toMatchObject({
      url: 'https://api.runflow.io/v1/comfyui-workflows/two%20studio/poster/runs',
      organization: 'two studio',
    })
    expect(buildEndpoint({ ...sources, orgId: null, account: null })).toMatchObject({
      url: null,
      organization: null,
    })
  })
})

describe('the same JSON', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [null, null, true],
    ['1', 1, false],
    [{ a: undefined, b: 1 }, { c: 1, b: 1 }, false],
  ])('%j and %j: %j', (a, b, same) => {
    expect(isSameJson(a, b)).toBe(same)
  })
})

describe('a key in a text', () => {
  it.each<[string, string[]]>([
    ['Bearer rf_live_abc', ['rf_live_abc']],
    ['a rf_test_1 b rf_live_2', ['rf_test_1', 'rf_live_2']],
    ['rf_other_A1b2C3d4E5f6G7h8', ['rf_other_A1b2C3d4E5f6G7h8']],
    ['rf_detr_base.pth', []],
    ['rf_detr_segmentation_large.safetensors', []],
    ['perf_live_abc', []],
    ['', []],
  ])('%j holds %j', (text, keys) => {
    expect(keysIn(text)).toEqual(keys)
  })

  it('is masked but for its end, and of a short one nothing is told', () => {
    expect(maskKeys('use rf_live_0123456789abcd now')).toBe('use rf_…abcd now')
    expect(maskKeys('x secret-1 y', ['secret-1'])).toBe('x … y')
    expect(lastFourOf('rf_live_1')).toBe('')
  })
})

describe('the models that a file states', () => {
  it('are those of nodes that run, with the nodes, and those of old files at the top', () => {
    const { prompt, graph } = poster()
    const models = [
      { name: 'a.safetensors', url: 'https://storage.example/a', directory: 'checkpoints' },
      { url: 'no name' },
      7,
    ]
    for (const index of [1, 2])
      graph.nodes[index] = { ...graph.nodes[index], id: index + 1, type: 'X', properties: { models } }
    if (graph.nodes[2]) graph.nodes[2].mode = 4
    graph.extensions = { models: [{ name: 'b.safetensors', hash: 'AB', hash_type: 'SHA256' }] }
    expect(findStatedModels({ prompt, graph })).toEqual([
      {
        name: 'a.safetensors',
        directory: 'checkpoints',
        url: 'https://storage.example/a',
        hash: null,
        hash_type: null,
        node_ids: ['2'],
      },
      { name: 'b.safetensors', directory: null, url: null, hash: 'AB', hash_type: 'SHA256', node_ids: [] },
    ])
  })
})

describe('models, once they are hashed', () => {
  const check = (...models: (typeof MODEL)[]) =>
    checkPlan({ changes: [], facts: factsWith({ models }), keyFrom: 'settings', organization: null })
  const published = { ...MODEL, url: 'https://storage.example/m' }

  it('are noted in one finding where no public address is known for them', () => {
    expect(check(published)).toEqual([])
    expect(check({ ...MODEL, weights: false })).toEqual([])
    expect(check(MODEL, published, { ...MODEL, path: 'vae/b.safetensors', node_ids: ['2', '9'] })).toEqual([
      {
        code: 'model-unpublished',
        severity: 'note',
        paths: ['checkpoints/example.safetensors', 'vae/b.safetensors'],
        nodeIds: ['2', '9'],
      },
    ])
  })

  it('are asked about one by one where they have no hash, whatever their address', () => {
    expect(check({ ...published, sha256: null }, { ...MODEL, sha256: null })).toMatchObject([
      { code: 'model-unhashed', severity: 'ask' },
      { code: 'model-unhashed', severity: 'ask' },
    ])
  })
})
