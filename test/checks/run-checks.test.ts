import { describe, expect, it } from 'vitest'
import type { Finding, FindingCode } from '../../src/checks/finding.ts'
import { checkCanvas, refreshFindings } from '../../src/checks/run-checks.ts'
import type { Facts } from '../../src/types/facts.ts'
import type { Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { factsWith, MODEL, PACK, poster } from '../deploy/world.ts'
import { readCapture } from '../support/captures.ts'
import { checkAll, draw, FILE, output, text } from './support/context.ts'

const given = { name: 'Poster', secrets: [] }
/** What these tests speak of: another check that finds something too is nothing to them. */
const KNOWN: ReadonlySet<string> = new Set([
  'class-missing',
  'comfyui-dirty',
  'default-id',
  'file-refused',
  'input-bypassed',
  'input-chained',
  'input-id-duplicate',
  'input-id-empty',
  'input-unread',
  'key-in-widget',
  'model-missing',
  'name-default',
  'no-output',
  'output-id-empty',
  'pack-dirty',
  'pack-unpinned',
  'part-inert',
] satisfies FindingCode[])
const codesOf = (findings: Finding[]) => findings.map(({ code }) => code).filter((code) => KNOWN.has(code))

describe('the checks', () => {
  it('come worst first', () => {
    const changes = {
      '5': text(''),
      '6': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } },
      '2': draw('1', '5'),
    }
    const findings = checkAll(poster(changes), { packs: [{ ...PACK, commit: null, dirty: true }] }, 'default')
    expect(codesOf(findings)).toEqual([
      'input-id-empty',
      'name-default',
      'pack-unpinned',
      'pack-dirty',
      'part-inert',
    ])
  })

  it.each<[string, string[]]>([
    ['simple', ['default-id']],
    ['no-output', ['no-output', 'default-id']],
    [
      'input-chains',
      [
        'input-id-empty',
        'output-id-empty',
        'input-id-duplicate',
        'input-chained',
        'input-unread',
        'part-inert',
      ],
    ],
    ['subgraph-twice', ['input-id-duplicate', 'default-id']],
    ['subgraph-pasted', ['input-id-duplicate', 'default-id']],
    ['missing-node', ['class-missing', 'default-id']],
    ['bypassed-inputs', ['input-bypassed', 'part-inert']],
    ['deploy-linked', ['input-unread']],
    ['deploy-promoted', ['key-in-widget']],
    ['deploy-in-subgraph', ['key-in-widget']],
  ])('find in the capture %s', (name, codes) => {
    expect([...new Set(codesOf(checkAll(readCapture(name).workflow)))]).toEqual(codes)
  })

  it('of the canvas alone are those that need nothing else', () => {
    const workflow = poster({ '5': text('unread'), '2': draw('1') })
    const { findings, sent } = checkCanvas(workflow, given)
    expect(findings).toEqual(checkAll(workflow))
    expect(Object.keys(sent.prompt)).toContain('5')
  })
})

describe('the findings after the canvas has changed', () => {
  const MISSING = { ...MODEL, sha256: null, problem: 'missing' as const }
  const loader = (name: string, strength = 1) => ({
    class_type: 'LoadModel',
    inputs: { ckpt_name: name, strength },
  })
  const before: Prompt = {
    '2': { class_type: 'DrawText', inputs: { text: ['1', 0], image: FILE.value } },
    '5': text('unread'),
    '6': loader(MODEL.value),
  }
  const facts: Partial<Facts> = {
    models: [{ ...MISSING, node_ids: ['6'] }],
    files: [{ ...FILE, problem: 'missing' }],
    packs: [{ ...PACK, directory: 'pack', classes: ['DrawText'], node_ids: ['2', '6'], dirty: true }],
    comfyui: { ...factsWith().comfyui, dirty: true },
  }
  const then = poster(before)
  const last = { findings: checkAll(then, facts), workflow: then }
  const refresh = (now: Workflow, name = 'Poster') =>
    refreshFindings(last, checkCanvas(now, { ...given, name }))

  it('are the same where nothing has', () => {
    expect(refresh(then)).toEqual(last.findings)
    expect(codesOf(last.findings)).toEqual([
      'model-missing',
      'file-refused',
      'input-unread',
      'comfyui-dirty',
      'pack-dirty',
      'part-inert',
    ])
  })

  it('lack what was fixed, and have it again when that is undone', () => {
    const fixed = refresh(
      poster({ ...before, '2': { class_type: 'DrawText', inputs: { text: ['5', 0], image: FILE.value } } }),
    )
    expect(fixed.filter(({ code }) => code === 'input-unread')).toMatchObject([{ inputId: 'title' }])
    expect(refresh(then)).toEqual(last.findings)
  })

  it('have what is new on the canvas, the name of the endpoint included', () => {
    const now = refresh(poster({ ...before, '7': text('unread') }), 'default')
    expect(codesOf(now)).toEqual([
      'input-id-duplicate',
      'model-missing',
      'file-refused',
      'name-default',
      'input-unread',
      'input-unread',
      'comfyui-dirty',
      'pack-dirty',
      'part-inert',
    ])
  })

  it('lack a file and a model that the nodes no longer name, and keep what other widgets have nothing to do with', () => {
    const other = poster({
      ...before,
      '2': { class_type: 'DrawText', inputs: { text: ['1', 0], image: 'other.png' } },
      '6': loader('other.safetensors'),
    })
    expect(codesOf(refresh(other))).not.toContain('model-missing')
    expect(codesOf(refresh(other))).not.toContain('file-refused')
    const stronger = poster({ ...before, '6': loader(MODEL.value, 2) })
    expect(codesOf(refresh(stronger))).toContain('model-missing')
  })

  it('lack what was said of nodes that are muted or gone, and keep the others of the same finding', () => {
    const muted = poster({ ...before })
    delete muted.prompt['6']
    const now = refresh(muted)
    expect(codesOf(now)).not.toContain('model-missing')
    expect(now.find(({ code }) => code === 'pack-dirty')).toMatchObject({ nodeIds: ['2'] })
  })

  it('lack what was said of a node that is another class now', () => {
    const replaced = poster({ ...before, '6': { ...loader(MODEL.value), class_type: 'LoadOther' } })
    expect(codesOf(refresh(replaced))).not.toContain('model-missing')
  })

  it('keep what is about no node', () => {
    const now: Workflow = { prompt: { '3': output('poster', 'x') }, graph: { nodes: [] } }
    expect(codesOf(refresh(now))).toEqual(['comfyui-dirty'])
  })
})
