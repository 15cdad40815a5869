import { describe, expect, it } from 'vitest'
import { formatDeployFile } from '../../src/deploy/deploy-file.ts'
import { ok } from '../../src/result.ts'
import type { DeployBody } from '../../src/types/runflow-api.ts'
import { define, input } from '../checks/support/definitions.ts'
import { readCaptures } from '../support/captures.ts'
import { packNow, tryPack, worldOf } from './support/pack.ts'
import type { WorkflowRecord } from './world.ts'
import { factsWith, fileFact, MODEL, PACK, PUBLISHED, poster, run } from './world.ts'

const FILE = fileFact('sub folder/Café.png', 'pixels')
const FACTS = { models: [PUBLISHED], files: [FILE] }

function bodyOf({ outcome }: WorkflowRecord): DeployBody {
  if (outcome.kind !== 'dry-run') throw new Error(`It ended as ${outcome.kind}`)
  return outcome.plan.body
}

function codesOf({ outcome }: WorkflowRecord): string[] {
  return outcome.kind === 'dry-run' ? outcome.plan.findings.map(({ code }) => code) : []
}

describe('a deploy file', () => {
  it('has its parts in one order, and each as a deploy sends it', async () => {
    const { file, slug } = await packNow({ facts: FACTS })
    expect(slug).toBe('poster')
    expect(Object.keys(file)).toEqual([
      'format',
      'name',
      'contract',
      'workflow_json',
      'graph',
      'environment',
      'custom_nodes',
      'models',
      'files',
      'findings',
      'declared',
      'reasons',
    ])
    const body = bodyOf(await run({ facts: ok(factsWith(FACTS)), request: { dryRun: true } }))
    const { name, workflow_json, graph, environment, custom_nodes, models } = body
    expect(file).toMatchObject({ name, workflow_json, graph, environment, custom_nodes, models })
    expect(file.files).toEqual([
      { path: FILE.path, sha256: FILE.sha256, size_bytes: FILE.size_bytes, mime_type: 'image/png' },
    ])
    expect(file.contract.inputs).toMatchObject([{ id: 'title', type: 'STRING', default: 'Hello' }])
    expect(file.reasons.models[PUBLISHED.path]).toMatchObject({ node_ids: ['2'], stated: false })
  })

  it('is the same to the byte however often, and in whatever order an install lists what it has', async () => {
    const second = { ...PUBLISHED, path: 'vae/Ä.safetensors', node_ids: ['3'] }
    const pack = { ...PACK, directory: 'another', node_ids: ['2'], classes: ['DrawText'], pushed: false }
    const other = { ...pack, directory: 'Zeta', commit: null }
    const [models, packs] = [
      [PUBLISHED, second],
      [PACK, pack, other],
    ]
    const files = [FILE, fileFact('a.png', 'a')]
    const once = formatDeployFile((await packNow({ facts: { models, packs, files } })).file)
    const turned = {
      models: models.toReversed(),
      packs: packs.toReversed(),
      files: files.toReversed(),
      system: { python: '3.13.0', os: 'Windows', cuda: '12', gpu: 'X' },
    }
    const texts = new Set([once])
    for (let count = 0; count < 99; count++)
      texts.add(
        formatDeployFile((await packNow({ facts: count % 2 ? turned : { models, packs, files } })).file),
      )
    expect([...texts]).toHaveLength(1)
    expect(once.endsWith('}\n')).toBe(true)
  })

  it('deploys to the same body as the canvas does, for every capture', async () => {
    const captures = readCaptures().filter(({ hasPrompt }) => hasPrompt)
    let packed = 0
    for (const { name, workflow } of captures) {
      const direct = await run({ workflow, request: { dryRun: true } })
      const { packed: result } = await tryPack({ workflow, agree: true })
      if (!result.ok) {
        expect([name, result.error.kind]).toEqual([name, direct.outcome.kind])
        continue
      }
      packed += 1
      const { file } = result.value
      const world = await worldOf(file)
      const again = await run({ ...world, request: { ...world.request, dryRun: true } })
      expect([name, bodyOf(again)]).toEqual([name, bodyOf(direct)])
      expect(JSON.stringify(bodyOf(again))).toBe(JSON.stringify(bodyOf(direct)))
      // A key in the Deploy node of the canvas is not in the file.
      const expected = codesOf(direct).filter((code) => code !== 'key-in-widget')
      expect([name, codesOf(again)]).toEqual([name, expected])
      expect([name, file.findings.map(({ code }) => code)]).toEqual([name, expected])
    }
    expect(packed).toBeGreaterThan(30)
  })

  it('has what the definitions here say of an input, and its deploy keeps it without them', async () => {
    const definitions = [
      define(
        'DrawText',
        ['2'],
        [
          input('text', {
            type: 'COMBO',
            choices: { count: 2, listed: ['Hello', 'Bye'], absent: [], absent_in: [] },
          }),
        ],
      ),
    ]
    const { file } = await packNow({ facts: { definitions } })
    expect(file.contract.inputs).toMatchObject([{ id: 'title', choices: ['Hello', 'Bye'] }])
    const again = await run({ ...(await worldOf(file)) })
    const [row] = again.sandbox.state.workflows
    expect(row?.graph).toEqual(file.graph)
  })
})

describe('what is asked', () => {
  it('of the machine where it was packed is asked at the deploy, which cannot know it', async () => {
    const packs = [{ ...PACK, pushed: false, public_access: null }]
    const { file } = await packNow({
      facts: {
        packs,
        models: [{ ...MODEL, sha256: null, problem: 'missing', url: 'https://storage.example/m' }],
      },
    })
    expect(file.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['pack-unpushed', 'ask'],
      ['model-unhashed', 'ask'],
    ])
    const deployed = await run(await worldOf(file))
    expect(deployed.outcome.kind).toBe('declined')
    expect(deployed.asked.flat().map(({ code }) => code)).toEqual(['pack-unpushed', 'model-unhashed'])
    expect(deployed.sandbox.writes()).toEqual([])
  })

  it('and agreed to by whoever packed it is marked in the file', async () => {
    const packs = [{ ...PACK, pushed: false, public_access: null }]
    const { file } = await packNow({ facts: { packs }, isAgreed: ({ code }) => code === 'pack-unpushed' })
    expect(file.findings).toMatchObject([{ code: 'pack-unpushed', agreed: true }])
  })
})

describe('no file is made', () => {
  const secret = `sk-proj-${'Ab3dEf6hIj9l'.repeat(4)}`
  const workflow = poster({
    '2': { class_type: 'DrawText', inputs: { text: ['1', 0], style: secret } },
  })

  it('with a secret that nobody agreed to, and with one that was agreed to its findings do not show it', async () => {
    const refused = await tryPack({ workflow })
    expect(refused.packed).toMatchObject({ ok: false, error: { kind: 'declined' } })
    expect(refused.asked.map(({ code }) => code)).toEqual(['secret-in-widget'])
    const { file } = await packNow({ workflow, agree: true })
    const { workflow_json: _, graph: _g, ...rest } = file
    expect(file.findings.map(({ code }) => code)).toEqual(['secret-in-widget'])
    expect(JSON.stringify(rest)).not.toContain(secret)
  })

  it('of what blocks a deploy', async () => {
    const missing = { ...MODEL, sha256: null, problem: 'missing' as const }
    const { packed, steps } = await tryPack({ facts: { models: [missing] } })
    expect(packed).toMatchObject({
      ok: false,
      error: { kind: 'blocked', findings: [{ code: 'model-missing' }] },
    })
    expect(steps).not.toContain('hash')
    expect((await tryPack({ name: '海报' })).packed).toMatchObject({ ok: false, error: { kind: 'blocked' } })
  })

  it.each([
    [['a.png', 'A.png'], { kind: 'collide', path: 'A.png', other: 'a.png' }],
    [['Café.png', 'Cafe\u0301.png'], { kind: 'collide' }],
    [['a\\b.png'], { kind: 'unsafe', path: 'a\\b.png' }],
  ])('of input files that cannot lie side by side on every system: %j', async (paths, problem) => {
    const files = paths.map((path) => fileFact(path, path))
    const { packed } = await tryPack({ facts: { files } })
    expect(packed).toMatchObject({ ok: false, error: { kind: 'unfit-file-name', problem } })
  })
})
