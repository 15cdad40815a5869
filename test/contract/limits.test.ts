import { describe, expect, it } from 'vitest'
import type { Limits } from '../../src/contract/contract.ts'
import { inferContract, inferLimits } from '../../src/contract/infer-contract.ts'
import { readInterface } from '../../src/contract/interface.ts'
import { intersectLimits } from '../../src/contract/limits.ts'
import type { Definition } from '../../src/types/definitions.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { define, input } from '../checks/support/definitions.ts'

const BY_HAND = { order: [], examples: new Map() }
const steps = input('steps', { type: 'INT', min: '1', max: '10000', step: '1' })
const seed = input('seed', { type: 'INT', min: '0', max: '18446744073709551615' })
const cfg = input('cfg', { type: 'FLOAT', min: '0.0', max: '100.0', step: '0.1' })
const listOf = (listed: (string | number | boolean | null)[] | null, changes = {}) =>
  input('sampler', {
    choices: { count: listed?.length ?? 200, listed, absent: [], absent_in: [] },
    ...changes,
  })

describe('what all widgets take that an input feeds', () => {
  it('is the range and the step of the only one', () => {
    expect(intersectLimits('INT', [steps])).toEqual({ minimum: 1, maximum: 10_000, step: 1 })
    expect(intersectLimits('FLOAT', [cfg])).toEqual({ minimum: 0, maximum: 100, step: 0.1 })
  })

  it('is the narrower end of each of several, and their step if they have one', () => {
    const few = input('few', { type: 'INT', min: '-5', max: '20', step: '1' })
    const even = input('even', { type: 'INT', min: '8', step: '8' })
    expect(intersectLimits('INT', [steps, few])).toEqual({ minimum: 1, maximum: 20, step: 1 })
    expect(intersectLimits('INT', [steps, few, even])).toEqual({ minimum: 8, maximum: 20 })
  })

  it('is none where the ranges do not meet, or no choice is offered by all', () => {
    const most = input('most', { type: 'INT', max: '0' })
    expect(intersectLimits('INT', [steps, most])).toBe('none')
    expect(intersectLimits('STRING', [listOf(['a', 'b']), listOf(['c'])])).toBe('none')
  })

  it('leaves out an end that no number of JSON holds exactly', () => {
    expect(intersectLimits('INT', [seed])).toEqual({ minimum: 0 })
  })

  it('keeps to whole numbers within a range of others', () => {
    const between = input('x', { type: 'FLOAT,INT', min: '0.5', max: '9.5', step: '0.5' })
    expect(intersectLimits('INT', [between])).toEqual({ minimum: 1, maximum: 9 })
  })

  it('is what all lists offer, in the order of the first', () => {
    const lists = [listOf(['euler', 'heun', 'dpm']), listOf(['dpm', 'euler', 'lcm'])]
    expect(intersectLimits('STRING', lists)).toEqual({ choices: ['euler', 'dpm'] })
    const numbers = [listOf([8, 16, 32]), input('x', { type: 'INT', min: '10' })]
    expect(intersectLimits('INT', numbers)).toEqual({ minimum: 10, choices: [16, 32] })
  })

  it.each<[string, Limits | 'none']>([
    ['a list too long to be told', intersectLimits('STRING', [listOf(null)])],
    [
      'a list that the class judges itself',
      intersectLimits('STRING', [listOf(['a'], { judged_by_class: true })]),
    ],
    ['a text without a list', intersectLimits('STRING', [input('text', { type: 'STRING', min: '3' })])],
    ['ends that are swapped', intersectLimits('INT', [input('x', { type: 'INT', min: '9', max: '1' })])],
    ['ends that are no numbers', intersectLimits('INT', [input('x', { min: '', max: 'inf', step: 'x' })])],
    ['a picture', intersectLimits('IMAGE', [steps])],
    ['a switch', intersectLimits('BOOLEAN', [steps])],
    ['nothing', intersectLimits('INT', [])],
  ])('is free of limits for %s', (_, limits) => {
    expect(limits).toEqual({})
  })
})

const int = (value: unknown) => ({ class_type: 'RunflowInputInt', inputs: { input_id: 'n', value } })
const sampler = (...sources: string[]) => ({
  class_type: 'KSampler',
  inputs: Object.fromEntries(sources.map((source, index) => [index === 0 ? 'steps' : 'seed', [source, 0]])),
})
const DEFINED = (...nodeIds: string[]): Definition[] => [
  define('KSampler', nodeIds, [steps, seed]),
  define('PrimitiveInt', ['9', '10'], [input('value', { type: 'INT', min: '-50', max: '50' })]),
]

function infer(prompt: Prompt, definitions: Definition[]) {
  return inferContract(prompt, readInterface(prompt), definitions, BY_HAND).inputs
}

describe('the contract', () => {
  it('has the limits of the widget that an input feeds, and the texts of the node', () => {
    const node = { ...int(20), inputs: { ...int(20).inputs, display_name: 'Steps', description: 'How many' } }
    expect(infer({ '1': node, '2': sampler('1') }, DEFINED('2'))).toEqual([
      {
        ...{ id: 'n', type: 'INT', required: false, default: 20 },
        ...{ minimum: 1, maximum: 10_000, step: 1, label: 'Steps', description: 'How many' },
      },
    ])
  })

  it('looks through nodes of ComfyUI that hand a number on, and takes their own range too', () => {
    const through = { class_type: 'PrimitiveInt', inputs: { value: ['1', 0] } }
    const twice = { class_type: 'PrimitiveInt', inputs: { value: ['9', 0] } }
    const prompt = { '1': int(3), '9': through, '10': twice, '2': sampler('10') }
    expect(infer(prompt, DEFINED('2'))[0]).toMatchObject({ minimum: 1, maximum: 50, step: 1 })
  })

  it('ends where nodes hand a number round in a circle', () => {
    const prompt = {
      '1': int(3),
      '9': { class_type: 'PrimitiveInt', inputs: { value: ['1', 0] } },
      '10': { class_type: 'PrimitiveInt', inputs: { value: ['9', 0], other: ['10', 0] } },
    }
    expect(infer(prompt, DEFINED())[0]).toMatchObject({ minimum: -50, maximum: 50 })
  })

  it('meets in the middle of several widgets', () => {
    const prompt = { '1': int(3), '2': sampler('1', '1'), '3': sampler('1') }
    expect(infer(prompt, DEFINED('2', '3'))[0]).toMatchObject({ minimum: 1, maximum: 10_000 })
  })

  it('knows nothing of a class that nobody defines, or that cannot be judged', () => {
    const prompt = { '1': int(3), '2': sampler('1') }
    const bare = [{ id: 'n', type: 'INT', required: false, default: 3, label: '', description: '' }]
    expect(infer(prompt, [])).toEqual(bare)
    expect(infer(prompt, [define('KSampler', ['2'], null)])).toEqual(bare)
  })

  it('has no limits for an input that no value suits, and says which widgets it feeds', () => {
    const prompt = { '1': int(3), '2': sampler('1'), '4': { class_type: 'Few', inputs: { count: ['1', 0] } } }
    const definitions = [...DEFINED('2'), define('Few', ['4'], [input('count', { type: 'INT', max: '0' })])]
    expect(infer(prompt, definitions)[0]).not.toHaveProperty('minimum')
    const [fed] = inferLimits(prompt, readInterface(prompt), definitions)
    expect(fed?.limits).toBe('none')
    expect(fed?.consumers.map(({ nodeId, declared }) => [nodeId, declared.name])).toEqual([
      ['2', 'steps'],
      ['4', 'count'],
    ])
  })

  it('leaves out an id that is not known before a run', () => {
    const linked = { class_type: 'RunflowInputInt', inputs: { input_id: ['7', 0], value: 1 } }
    expect(infer({ '1': linked }, [])).toEqual([])
  })

  it('takes an input for what it is, whatever its node is called', () => {
    const prompt = JSON.parse(
      '{"__proto__": {"class_type": "RunflowInputInt", "inputs": {"input_id": "n", "value": 3}}, "constructor": {"class_type": "KSampler", "inputs": {"steps": ["__proto__", 0]}}}',
    ) as Prompt
    expect(infer(prompt, DEFINED('constructor'))[0]).toMatchObject({ minimum: 1, maximum: 10_000 })
  })
})
