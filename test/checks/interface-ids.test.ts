import { describe, expect, it } from 'vitest'
import { nodesToShow, openFixes } from '../../src/checks/finding.ts'
import * as checks from '../../src/checks/interface-ids.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { poster } from '../deploy/world.ts'
import { readCapture } from '../support/captures.ts'
import { checking, draw, output, text } from './support/context.ts'

const check = checking(checks)

describe('ids', () => {
  it('of a sound workflow are fine', () => {
    expect(check(poster())).toEqual([])
  })

  it.each<[string, Prompt, unknown]>([
    [
      'an empty input_id',
      { '5': text('  '), '2': draw('5') },
      { code: 'input-id-empty', severity: 'block', nodeIds: ['5'] },
    ],
    [
      'an input_id that is fed by a link',
      { '5': text(['1', 0]), '2': draw('5', '1') },
      { code: 'id-not-text', widget: 'input_id', nodeIds: ['5'] },
    ],
    [
      'an empty output_id',
      { '5': output('') },
      { code: 'output-id-empty', severity: 'block', nodeIds: ['5'] },
    ],
    [
      'an output_id that is fed by a link',
      { '5': output(['1', 0]) },
      { code: 'id-not-text', widget: 'output_id', nodeIds: ['5'] },
    ],
    [
      'the same input_id twice',
      { '5': text('title'), '2': draw('1', '5') },
      {
        code: 'input-id-duplicate',
        severity: 'block',
        inputId: 'title',
        sameSubgraph: false,
        nodeIds: ['1', '5'],
      },
    ],
    [
      'the same output_id twice',
      { '5': output('poster') },
      { code: 'output-id-duplicate', severity: 'note', outputId: 'poster', nodeIds: ['3', '5'] },
    ],
    [
      'an id as it was dropped',
      { '5': text('string_input'), '2': draw('1', '5') },
      { code: 'default-id', severity: 'note', id: 'string_input', nodeIds: ['5'] },
    ],
    [
      'an output id as it was dropped',
      { '3': output('image_output') },
      { code: 'default-id', id: 'image_output', nodeIds: ['3'] },
    ],
  ])('are found: %s', (_, changes, finding) => {
    const findings = check(poster(changes))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject(finding as object)
  })

  it('that are empty are one finding, whether they hold nothing or blanks', () => {
    const findings = check(poster({ '5': text(''), '6': text('  '), '2': draw('5', '6') }))
    expect(findings).toMatchObject([{ code: 'input-id-empty', nodeIds: ['5', '6'] }])
  })

  it('are missing without an output, and of inert parts nothing is said then', () => {
    const { prompt, graph } = poster()
    delete prompt['3']
    expect(check({ prompt, graph })).toMatchObject([{ code: 'no-output', severity: 'block', nodeIds: [] }])
  })

  it('tell a subgraph used twice from an id given twice', () => {
    const [twice, pasted] = ['subgraph-twice', 'subgraph-pasted'].map((name) =>
      check(readCapture(name).workflow).find(({ code }) => code === 'input-id-duplicate'),
    )
    expect(twice).toMatchObject({ sameSubgraph: true })
    expect(pasted).toMatchObject({ sameSubgraph: false })
  })

  it('called like what every object has are ids like any other', () => {
    const changes = { '5': text('__proto__'), '6': text('constructor'), '2': draw('5', '6') }
    expect(check(poster(changes))).toEqual([])
    expect(check(poster({ ...changes, '7': text('__proto__'), '2': draw('5', '6', '7') }))).toMatchObject([
      { code: 'input-id-duplicate', inputId: '__proto__', nodeIds: ['5', '7'] },
    ])
  })
})

describe('where an id is typed', () => {
  const show = (name: string, code: string) =>
    check(readCapture(name).workflow)
      .filter((finding) => finding.code === code)
      .map((finding) => ({ nodeIds: finding.nodeIds, show: nodesToShow(finding) }))

  it('is in the node itself, where nothing promotes it', () => {
    expect(show('simple', 'default-id').every(({ nodeIds, show }) => nodeIds === show)).toBe(true)
  })

  it('is at each instance, where a subgraph that is used twice promotes it, and each can be named anew', () => {
    const { prompt, graph } = readCapture('promoted-twice').workflow
    const second = prompt['8:2']
    if (second) second.inputs.input_id = prompt['7:2']?.inputs.input_id
    const [finding] = check({ prompt, graph }).filter(({ code }) => code === 'input-id-duplicate')
    expect(finding).toMatchObject({ nodeIds: ['7:2', '8:2'], showIds: ['7', '8'], sameSubgraph: false })
    expect(finding && openFixes({ prompt, graph })(finding)).toMatchObject([{ nodeId: '8:2' }])
  })

  it('is in the node inside, where an older front end only shows it outside', () => {
    expect(show('promoted-twice.fe-1.40.10', 'input-id-duplicate')).toEqual([
      { nodeIds: ['7:2', '8:2'], show: ['7:2', '8:2'] },
    ])
  })

  it('is at the instance outside, where the subgraph promotes it', () => {
    const promoted = promote(poster())
    const [finding] = check(promoted, {}, 'Poster').filter(({ code }) => code === 'default-id')
    expect(finding).toMatchObject({ nodeIds: ['9:1'], showIds: ['9'] })
    expect(finding && nodesToShow(finding)).toEqual(['9'])
    // What changes it is told the node inside: the host finds the outermost widget itself.
    expect(finding && openFixes(promoted)(finding)).toMatchObject([
      { kind: 'set-widget', nodeId: '9:1', widget: 'input_id', value: 'head_line' },
    ])
  })
})

/** The poster's input in a subgraph that promotes its input_id. */
function promote({ prompt, graph }: ReturnType<typeof poster>) {
  const { '1': input, ...others } = prompt
  const inner = {
    id: 1,
    type: 'RunflowInputString',
    inputs: [{ name: 'input_id', widget: { name: 'input_id' }, link: 7 }],
    widgets_values: ['inner', '', '', 'x'],
  }
  return {
    prompt: {
      ...others,
      '2': { class_type: 'DrawText', inputs: { text: ['9:1', 0] } },
      '9:1': {
        class_type: 'RunflowInputString',
        inputs: { ...input?.inputs, input_id: 'string_input' },
        _meta: { title: 'Head line' },
      },
    },
    graph: {
      ...graph,
      nodes: [
        ...graph.nodes.filter(({ id }) => id !== 1),
        {
          id: 9,
          type: 'head',
          inputs: [{ name: 'input_id', widget: { name: 'input_id' } }],
          widgets_values: ['string_input'],
        },
      ],
      definitions: {
        subgraphs: [
          {
            id: 'head',
            nodes: [inner],
            inputs: [{ name: 'input_id', linkIds: [7] }],
            links: [{ id: 7, origin_id: -10, origin_slot: 0, target_id: 1, target_slot: 0 }],
          },
        ],
      },
    },
  }
}
