import { describe, expect, it } from 'vitest'
import type { FindingDetail } from '../../../src/checks/finding.ts'
import { toFinding } from '../../../src/checks/finding.ts'
import { fixesOf } from '../../../src/checks/fixes/fix.ts'
import type { Prompt } from '../../../src/workflow/workflow.ts'
import { poster } from '../../deploy/world.ts'

// Beside the way to the output of the poster: a loader, what works with it, and what shows it.
const BESIDE: Prompt = {
  '20': { class_type: 'UpscaleModelLoader', inputs: { model_name: 'a.safetensors' } },
  '21': { class_type: 'ImageUpscaleWithModel', inputs: { upscale_model: ['20', 0], image: ['2', 0] } },
  '22': { class_type: 'PreviewImage', inputs: { images: ['21', 0] } },
}
const MISSING: FindingDetail = { code: 'model-missing', path: 'a', value: 'a.safetensors' }

const fixes = (detail: FindingDetail, nodeIds: string[], prompt = BESIDE) =>
  fixesOf(toFinding(detail, nodeIds), poster(prompt))

describe('to leave it out', () => {
  it.each<FindingDetail>([
    MISSING,
    { code: 'model-refused', path: 'a', problem: 'truncated', url: null },
    { code: 'model-unhashed', path: 'a', url: null },
    { code: 'model-not-weights', path: 'a', files: ['a/b'] },
    { code: 'pack-unpinned', directory: 'a', canSearch: false },
    { code: 'pack-origin', directory: 'a', origin: null, canSearch: false },
    { code: 'pack-private', directory: 'a', origin: 'https://github.com/a/b', canVerify: false },
    { code: 'pack-unpushed', directory: 'a', commit: 'b'.repeat(40), isConfirmed: false, canVerify: false },
  ])('is offered for $code where it leads to no output, together with all that reads it', (detail) => {
    expect(fixes(detail, ['20'])).toEqual([
      { kind: 'mute', nodeIds: ['20', '21', '22'], label: 'Leave it out: mute these 3 nodes' },
    ])
    expect(fixes(detail, ['22'])).toEqual([
      { kind: 'mute', nodeIds: ['22'], label: 'Leave it out: mute this node' },
    ])
  })

  it('is offered beside another file for a file that cannot be used', () => {
    const refused: FindingDetail = { code: 'file-refused', path: 'a', input: 'image', problem: 'missing' }
    expect(fixes(refused, ['22']).map(({ label }) => label)).toEqual([
      'Choose another file',
      'Leave it out: mute this node',
    ])
    expect(fixes(refused, ['2']).map(({ label }) => label)).toEqual(['Choose another file'])
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
    expect(fixesOf(toFinding(MISSING, ['20']))).toEqual([])
  })
})
