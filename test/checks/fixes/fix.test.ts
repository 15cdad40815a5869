import { describe, expect, it } from 'vitest'
import type { FindingDetail } from '../../../src/checks/finding.ts'
import { openFixes, toFinding } from '../../../src/checks/finding.ts'
import type { Prompt } from '../../../src/workflow/workflow.ts'
import { poster } from '../../deploy/world.ts'

// Beside the way to the output of the poster: a loader, what works with it, and what shows it.
const BESIDE: Prompt = {
  '20': { class_type: 'UpscaleModelLoader', inputs: { model_name: 'a.safetensors' } },
  '21': { class_type: 'ImageUpscaleWithModel', inputs: { upscale_model: ['20', 0], image: ['2', 0] } },
  '22': { class_type: 'PreviewImage', inputs: { images: ['21', 0] } },
}
const MISSING: FindingDetail = {
  code: 'model-missing',
  path: 'a',
  value: 'a.safetensors',
  input: 'ckpt_name',
  sameAs: null,
}

const fixes = (detail: FindingDetail, nodeIds: string[], prompt = BESIDE) =>
  openFixes(poster(prompt))(toFinding(detail, nodeIds))

describe('to leave it out', () => {
  it.each<FindingDetail>([
    MISSING,
    { code: 'model-refused', path: 'a', value: 'a', problem: 'truncated', url: null },
    { code: 'model-unhashed', path: 'a', value: 'a', url: null, isMissing: true },
    { code: 'model-not-weights', path: 'a', value: 'a', files: ['a/b'] },
    { code: 'pack-unpinned', directory: 'a', canSearch: false },
    { code: 'pack-origin', directory: 'a', origin: null, canSearch: false },
    { code: 'pack-private', directory: 'a', origin: 'https://github.com/a/b', canVerify: false },
    { code: 'pack-unpushed', directory: 'a', commit: 'b'.repeat(40), isConfirmed: false, canVerify: false },
  ])('is offered for $code where it leads to no output, together with all that reads it', (detail) => {
    expect(fixes(detail, ['20'])).toMatchObject([{ kind: 'mute', nodeIds: ['20', '21', '22'] }])
    expect(fixes(detail, ['22'])).toMatchObject([{ kind: 'mute', nodeIds: ['22'] }])
  })

  it('is offered beside another file for a file that cannot be used', () => {
    const refused: FindingDetail = { code: 'file-refused', path: 'a', input: 'image', problem: 'missing' }
    expect(fixes(refused, ['22']).map(({ kind }) => kind)).toEqual(['choose-file', 'mute'])
    expect(fixes(refused, ['2']).map(({ kind }) => kind)).toEqual(['choose-file'])
  })

  it('is not offered where an output needs it, by whatever way, or where one of its nodes does', () => {
    expect(fixes(MISSING, ['2'])).toEqual([])
    expect(fixes(MISSING, ['20', '2'])).toEqual([])
    const output = { class_type: 'RunflowOutputImage', inputs: { output_id: 'b', value: ['21', 0] } }
    expect(fixes(MISSING, ['20'], { ...BESIDE, '30': output })).toEqual([])
  })

  it('is not offered where a Runflow Input or Output itself would go', () => {
    expect(fixes(MISSING, ['1'], { '3': { class_type: 'PreviewText', inputs: { text: ['1', 0] } } })).toEqual(
      [],
    )
    const input = { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', value: ['21', 0] } }
    expect(fixes(MISSING, ['20'], { ...BESIDE, '30': input })).toEqual([])
    expect(fixes(MISSING, ['3'])).toEqual([])
  })

  it('is not offered in a subgraph, whose copies would all lose it, or where a reader is in one', () => {
    const inside = { class_type: 'PreviewImage', inputs: { images: ['21', 0] } }
    expect(fixes(MISSING, ['12:5'], { '12:5': inside, ...BESIDE })).toEqual([])
    expect(fixes(MISSING, ['20'], { ...BESIDE, '12:5': inside })).toEqual([])
  })

  it('is not offered where no output is fed, where the nodes are gone, or without a workflow', () => {
    const unfed = { class_type: 'RunflowOutputImage', inputs: { output_id: 'poster', output_name: '' } }
    expect(fixes(MISSING, ['20'], { ...BESIDE, '3': unfed })).toEqual([])
    expect(fixes(MISSING, ['77'])).toEqual([])
    expect(fixes(MISSING, [])).toEqual([])
    expect(openFixes(null)(toFinding(MISSING, ['20']))).toEqual([])
  })
})

describe('to mute what leads nowhere', () => {
  const ALONE: Prompt = {
    '20': { class_type: 'EmptyImage', inputs: {} },
    '21': { class_type: 'PreviewImage', inputs: { images: ['20', 0] } },
  }

  it('is offered for all of it, in one step', () => {
    expect(fixes({ code: 'part-inert' }, ['20', '21'], ALONE)).toMatchObject([
      { kind: 'mute', nodeIds: ['20', '21'] },
    ])
    expect(fixes({ code: 'save-unwired', classType: 'A' }, ['21'], ALONE)).toMatchObject([
      { kind: 'mute', nodeIds: ['21'] },
    ])
  })

  it('is not offered for what something else reads here, in a subgraph, or without a workflow', () => {
    expect(fixes({ code: 'part-inert' }, ['20'], ALONE)).toEqual([])
    expect(fixes({ code: 'part-inert' }, ['21', '12:5'], ALONE)).toEqual([])
    expect(openFixes(null)(toFinding({ code: 'input-unread', inputId: 'a', node: '' }, ['21']))).toEqual([])
  })
})

describe('to name an id', () => {
  const named = (title?: string) => ({
    class_type: 'RunflowInputInt',
    inputs: { input_id: 'amount', display_name: '', description: '' },
    ...(title === undefined ? {} : { _meta: { title } }),
  })
  const values = (detail: FindingDetail, nodeIds: string[], prompt: Prompt) =>
    fixes(detail, nodeIds, prompt).map((fix) => ('value' in fix ? fix.value : fix.kind))
  const duplicate: FindingDetail = { code: 'input-id-duplicate', inputId: 'amount', sameSubgraph: false }

  it('leaves it to the first that has it, and gives the others one that is free', () => {
    expect(values(duplicate, ['7', '8', '9'], { '7': named(), '8': named(), '9': named() })).toEqual([
      'amount_2',
      'amount_3',
    ])
  })

  it('follows the title that somebody gave, and whoever is titled after the id keeps it', () => {
    const of = (first: string, second: string) =>
      fixes(duplicate, ['7', '12:5'], { '7': named(first), '12:5': named(second) }).map((fix) =>
        'value' in fix && 'nodeId' in fix ? [fix.nodeId, fix.value] : [],
      )
    expect(of('Runflow Input (Int)', 'Step count')).toEqual([['12:5', 'step_count']])
    expect(of('Step count', 'Amount')).toEqual([['7', 'step_count']])
    expect(of('Amount', 'Amount')).toEqual([['12:5', 'amount_2']])
    expect(of('Amount', 'Runflow Input (Int)')).toEqual([['12:5', 'amount_2']])
  })

  it('is not offered for an id that a subgraph brings twice', () => {
    expect(fixes({ ...duplicate, sameSubgraph: true }, ['1:2', '3:2'])).toEqual([])
  })

  it('is offered for a missing one after a title that somebody gave, and not after that of the class', () => {
    const prompt = { '7': named('Head line, big'), '8': named('Runflow Input (Int)') }
    expect(values({ code: 'input-id-empty' }, ['7', '8'], prompt)).toEqual(['head_line_big'])
    expect(values({ code: 'output-id-empty' }, ['3'], {})).toEqual([])
  })

  it.each([
    ['Größe', 'grosse'],
    ['Prompt für Žluťoučký kůň', 'prompt_fur_zlutoucky_kun'],
    ['Re\u0301sume\u0301', 'resume'],
    ['Łódź', 'lodz'],
    ['Ｐｒｏｍｐｔ①', 'prompt1'],
    ['prompt/negative', 'prompt_negative'],
    ['v2.1', 'v2_1'],
    ["artist's name", 'artists_name'],
    ['🎨 Style', 'style'],
    [`${'word '.repeat(40)}`, 'word_word_word_word_word_word_word_word_word_word_word_word'],
  ])('says what the title %j says', (title, id) => {
    expect(values({ code: 'input-id-empty' }, ['7'], { '7': named(title) })).toEqual([id])
  })

  it('is offered where a title gives one', () => {
    expect(values({ code: 'input-id-empty' }, ['7'], { '7': named('海报') })).toEqual([])
    expect(fixes({ code: 'no-output' }, [])).toEqual([])
  })

  it('gives ten thousand nodes of one title as many ids', () => {
    const nodeIds = Array.from({ length: 10_000 }, (_, index) => String(index + 100))
    const prompt: Prompt = Object.fromEntries(nodeIds.map((id) => [id, named('Amount')]))
    const names = values(duplicate, nodeIds, prompt)
    expect(new Set(names).size).toBe(9999)
    expect(names.at(-1)).toBe('amount_10000')
  })
})
