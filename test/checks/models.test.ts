import { describe, expect, it } from 'vitest'
import * as addressChecks from '../../src/checks/model-addresses.ts'
import * as modelsChecks from '../../src/checks/models.ts'
import { checkHashes, checkPlan, checkWorkflow } from '../../src/checks/run-checks.ts'
import type { ModelFact } from '../../src/types/facts.ts'
import { factsWith, MODEL, poster } from '../deploy/world.ts'
import { checking, checkModels, contextOf, only } from './support/context.ts'

const check = checking(modelsChecks, addressChecks)
const ours = only(modelsChecks, addressChecks)

const URL = 'https://storage.example/m'
const missing: ModelFact = { ...MODEL, sha256: null, problem: 'missing' }

describe('a model, before anything is hashed', () => {
  it.each<[string, ModelFact[], unknown[]]>([
    ['is fine where it is here', [MODEL], []],
    [
      'blocks where it is nowhere',
      [missing],
      [{ code: 'model-missing', severity: 'block', value: 'example.safetensors', nodeIds: ['2'] }],
    ],
    [
      'blocks where what is stated for its hash is none',
      [{ ...missing, stated_problem: 'unreadable' }],
      [{ code: 'model-missing', isMistyped: true }],
    ],
    ['is asked about later where a URL is known', [{ ...missing, url: URL }], []],
    [
      'does not block where the workflow states its hash',
      [{ ...missing, stated_sha256: 'b'.repeat(64) }],
      [],
    ],
    [
      'blocks where only weights could be found by the stated hash',
      [{ ...missing, weights: false, stated_sha256: 'b'.repeat(64) }],
      [{ code: 'model-missing' }],
    ],
    [
      'blocks where the file is broken, whatever hash is stated',
      [{ ...MODEL, problem: 'empty', stated_sha256: 'b'.repeat(64) }],
      [{ code: 'model-refused' }],
    ],
    [
      'blocks where the file is cut short',
      [{ ...MODEL, problem: 'truncated' }],
      [{ code: 'model-refused', severity: 'block', problem: 'truncated' }],
    ],
    [
      'that is a folder is one finding, by its files that are no weights',
      [
        { ...MODEL, path: 'diffusers/a/unet/w.safetensors', part_of: 'diffusers/a' },
        { ...MODEL, path: 'diffusers/a/model_index.json', part_of: 'diffusers/a', weights: false },
        { ...MODEL, path: 'diffusers/a/vae/config.json', part_of: 'diffusers/a', weights: false },
      ],
      [
        {
          code: 'model-not-weights',
          severity: 'ask',
          path: 'diffusers/a',
          files: ['diffusers/a/model_index.json', 'diffusers/a/vae/config.json'],
          nodeIds: ['2'],
        },
      ],
    ],
    [
      'may be a configuration of the artist’s own',
      [{ ...MODEL, path: 'configs/mine.yaml', weights: false }],
      [{ code: 'model-not-weights', path: 'configs/mine.yaml', files: ['configs/mine.yaml'] }],
    ],
  ])('%s', (_, models, findings) => {
    const found = check(poster(), { models })
    expect(found).toMatchObject(findings)
    expect(found).toHaveLength(findings.length)
  })
})

describe('a model, by its hash', () => {
  it.each<[string, ModelFact, boolean, unknown[]]>([
    [
      'without one is asked about',
      { ...MODEL, sha256: null },
      true,
      [{ code: 'model-unhashed', isMissing: false }],
    ],
    [
      'is noted without an address before it is hashed, as it will be sent',
      { ...MODEL, sha256: null },
      false,
      [{ code: 'model-unpublished', paths: [MODEL.path] }],
    ],
    ['is no finding while it can still be hashed', { ...MODEL, sha256: null, url: URL }, false, []],
    [
      'that is not here and has a URL is asked about at once',
      { ...missing, url: URL },
      false,
      [{ code: 'model-unhashed', severity: 'ask', isMissing: true, url: URL }],
    ],
    [
      'that is not here counts where the workflow states it, and is told as not checked',
      { ...missing, url: URL, stated_sha256: 'b'.repeat(64) },
      false,
      [{ code: 'model-stated', severity: 'note', path: MODEL.path }],
    ],
    [
      'that is not here is asked about where the workflow states several',
      { ...missing, url: URL, stated_sha256: 'b'.repeat(64), stated_problem: 'differ' },
      false,
      [{ code: 'model-differs', severity: 'ask', isMissing: true }],
    ],
    [
      'is of another version, says the server',
      { ...MODEL, url: URL, problem: 'hash-differs' },
      false,
      [{ code: 'model-differs' }],
    ],
    [
      'is of another version than the workflow states',
      { ...MODEL, url: URL, stated_sha256: 'B'.repeat(64) },
      true,
      [{ code: 'model-differs', severity: 'ask', url: URL }],
    ],
    [
      'is the one that the workflow states, in capitals',
      { ...MODEL, url: URL, stated_sha256: 'A'.repeat(64) },
      true,
      [],
    ],
    [
      'without an address must be on Runflow already',
      MODEL,
      true,
      [{ code: 'model-unpublished', paths: [MODEL.path] }],
    ],
  ])('%s', (_, model, isHashed, findings) => {
    const found = ours(checkModels([model], isHashed))
    expect(found).toMatchObject(findings)
    expect(found).toHaveLength(findings.length)
  })

  it.each<[string, ModelFact]>([
    ['missing', missing],
    ['missing, with a URL', { ...missing, url: URL }],
    ['missing, with a URL and a stated hash', { ...missing, url: URL, stated_sha256: 'b'.repeat(64) }],
    ['missing, with a stated hash', { ...missing, stated_sha256: 'b'.repeat(64) }],
    ['cut short', { ...MODEL, sha256: null, problem: 'truncated' }],
    ['not readable', { ...MODEL, sha256: null, problem: 'unreadable', url: URL }],
    ['of another version', { ...MODEL, problem: 'hash-differs', stated_sha256: 'b'.repeat(64), url: URL }],
    ['no weights, and not hashed', { ...missing, weights: false }],
  ])('that is %s is listed once, in whatever phase', (_, model) => {
    const context = contextOf(poster(), { models: [model] })
    const plan = { changes: [], keyFrom: 'settings', organization: null, takenSlug: null } as const
    const ofCheck = [...checkWorkflow(context), ...checkHashes({ facts: context.facts, isHashed: false })]
    const ofDeploy = [
      ...checkWorkflow(context),
      ...checkPlan({ ...plan, facts: factsWith({ models: [model] }) }),
    ]
    for (const findings of [ofCheck, ofDeploy])
      expect(findings.filter((finding) => 'path' in finding).map(({ code }) => code)).toHaveLength(1)
  })
})

describe('several models, once they are hashed', () => {
  const published = { ...MODEL, url: URL }

  it('are one finding where no public address is known for them', () => {
    expect(ours(checkModels([published]))).toEqual([])
    expect(ours(checkModels([{ ...MODEL, weights: false }]))).toEqual([])
    expect(
      ours(checkModels([MODEL, published, { ...MODEL, path: 'vae/b.safetensors', node_ids: ['2', '9'] }])),
    ).toEqual([
      {
        code: 'model-unpublished',
        severity: 'note',
        paths: ['checkpoints/example.safetensors', 'vae/b.safetensors'],
        nodeIds: ['2', '9'],
      },
    ])
  })

  it('are asked about in one question before the first deploy, which says all that the note says', () => {
    const plan = { changes: [], keyFrom: 'settings', organization: null, takenSlug: null } as const
    const models = [
      MODEL,
      published,
      { ...missing, path: 'vae/b.safetensors', stated_sha256: 'b'.repeat(64) },
    ]
    const facts = factsWith({ models })
    const codes = (newModels: ModelFact[] | null) =>
      ours(checkPlan({ ...plan, facts, newModels })).map(({ severity, code }) => `${severity} ${code}`)
    expect(codes(models)).toEqual(['ask model-address-unknown', 'note model-stated'])
    expect(codes(null)).toEqual(['note model-unpublished', 'note model-stated'])
    expect(codes([published])).toEqual(['note model-unpublished', 'note model-stated'])
  })

  it('are asked about one by one where they have no hash, whatever their address', () => {
    const unhashed = { ...MODEL, sha256: null }
    expect(
      checkModels([
        { ...unhashed, url: URL },
        { ...unhashed, path: 'vae/b.safetensors' },
      ]),
    ).toMatchObject([
      { code: 'model-unhashed', severity: 'ask' },
      { code: 'model-unhashed', severity: 'ask' },
    ])
  })
})
