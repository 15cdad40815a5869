import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/contract/contract.ts'
import { readInterface } from '../../src/contract/interface.ts'
import { readContract } from '../../src/contract/stored-contract.ts'
import type { InjectProblem } from '../../src/runs/inject.ts'
import { injectValues } from '../../src/runs/inject.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'

const input = (kind: string, inputs: object) => ({
  class_type: `RunflowInput${kind}`,
  inputs: { display_name: '', description: '', ...inputs },
})
const PROMPT: Prompt = {
  '1': input('String', { input_id: 'title', value: 'Hello' }),
  '2': input('Int', { input_id: 'count', value: 7 }),
  '3:4': input('Float', { input_id: 'scale' }),
  '5': input('Boolean', { input_id: 'mirrored', value: ['9', 0] }),
  '6': input('Image', { input_id: 'photo', value: ['7', 0] }),
  '7': { class_type: 'LoadImage', inputs: { image: 'mine.png' } },
  '8': input('File', { input_id: 'clip', file_name: 'mine.mp4', value: 'older.mp4' }),
  '9': { class_type: 'Switch', inputs: {} },
}
const contractOf = (prompt: Prompt): Contract => readContract(readInterface(prompt), null)
const CONTRACT = contractOf(PROMPT)
const REQUIRED = { scale: 1.5, mirrored: false, photo: 'runflow://assets/1' }

function inject(
  values: Record<string, unknown>,
  files: Record<string, string> = { photo: 'runflow-run-1/photo.png' },
  prompt = PROMPT,
  contract = CONTRACT,
) {
  return injectValues(prompt, contract, new Map(Object.entries(values)), new Map(Object.entries(files)))
}

function injected(...given: Parameters<typeof inject>): Prompt {
  const result = inject(...given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function refusals(...given: Parameters<typeof inject>): InjectProblem[] {
  const result = inject(...given)
  return result.ok ? [] : result.error
}

describe('values in a prompt', () => {
  it('take the place of the literal for a text, a number and a switch, linked or not', () => {
    const prompt = injected({ ...REQUIRED, title: '', count: 0, mirrored: true })
    const valueAt = (id: string) => prompt[id]?.inputs.value
    expect(['1', '2', '3:4', '5'].map(valueAt)).toEqual(['', 0, 1.5, true])
  })

  it('leave everything else as it was, and the given prompt too', () => {
    const before = JSON.stringify(PROMPT)
    const prompt = injected(REQUIRED)
    expect(JSON.stringify(PROMPT)).toBe(before)
    expect(prompt['1']).toEqual(PROMPT['1'])
    expect(prompt['7']).toEqual(PROMPT['7'])
    expect(prompt['8']).toEqual(PROMPT['8'])
  })

  it('load a picture with a node of its own, whose id nobody has', () => {
    const taken = { 'runflow-image-1': { class_type: 'Note', inputs: {} }, ...PROMPT }
    const prompt = injected(REQUIRED, undefined, taken)
    expect(prompt['6']?.inputs.value).toEqual(['runflow-image-2', 0])
    expect(prompt['runflow-image-2']).toMatchObject({
      class_type: 'LoadImage',
      inputs: { image: 'runflow-run-1/photo.png' },
    })
    expect(prompt['runflow-image-1']).toEqual(taken['runflow-image-1'])
  })

  it('name a file in file_name, and take away the value that would go before it', () => {
    const prompt = injected(
      { ...REQUIRED, clip: 'https://a.example/a.mp4' },
      { photo: 'runflow-run-1/photo.png', clip: 'runflow-run-1/clip.mp4' },
    )
    const { value, file_name } = prompt['8']?.inputs ?? {}
    expect([file_name, value]).toEqual(['runflow-run-1/clip.mp4', undefined])
  })

  it('reach every node of one input id, pictures through one node', () => {
    const twice = { ...PROMPT, '10': { ...(PROMPT['6'] as Prompt[string]) } }
    const prompt = injected(REQUIRED, undefined, twice)
    expect(prompt['10']?.inputs.value).toEqual(prompt['6']?.inputs.value)
    expect(Object.keys(prompt)).toHaveLength(Object.keys(twice).length + 1)
  })

  it('keep to input ids and node ids that are names of an object', () => {
    const odd = Object.fromEntries([
      ['constructor', input('String', { input_id: '__proto__', value: 'a' })],
      ['__proto__', input('Int', { input_id: 'toString', value: 1 })],
    ])
    const values = new Map<string, unknown>([
      ['__proto__', 'b'],
      ['toString', 2],
    ])
    const result = injectValues(odd, contractOf(odd), values, new Map())
    const nodes = result.ok ? Object.entries(result.value) : []
    expect(nodes.map(([id, node]) => [id, node.inputs.value])).toEqual([
      ['constructor', 'b'],
      ['__proto__', 2],
    ])
  })

  it('stay where the node has a default and are refused where it has none', () => {
    expect(refusals({}, {})).toEqual(['mirrored', 'photo', 'scale'].map((id) => ({ kind: 'missing', id })))
  })

  it.each<[string, Record<string, unknown>, Record<string, string> | undefined, InjectProblem]>([
    ['of another type', { count: 1.5 }, undefined, { kind: 'wrong-type', id: 'count', expected: 'INT' }],
    ['null', { title: null }, undefined, { kind: 'wrong-type', id: 'title', expected: 'STRING' }],
    [
      'for no input',
      { colour: 1 },
      undefined,
      { kind: 'unknown-input', id: 'colour', known: CONTRACT.inputs.map(({ id }) => id) },
    ],
    ['that is a picture, without a file', {}, {}, { kind: 'no-file', id: 'photo' }],
    [
      'that is a text, with a file',
      {},
      { photo: 'a.png', title: 'b.txt' },
      { kind: 'wrong-type', id: 'title', expected: 'STRING' },
    ],
  ])('are refused: a value %s', (_, values, files, problem) => {
    expect(refusals({ ...REQUIRED, ...values }, files)).toEqual([problem])
  })

  it('are refused beyond the limits of the contract', () => {
    const limited = { ...CONTRACT, inputs: CONTRACT.inputs.map((one) => ({ ...one, maximum: 9 })) }
    expect(refusals({ ...REQUIRED, count: 10 }, undefined, PROMPT, limited)).toEqual([
      { kind: 'too-large', id: 'count', maximum: 9 },
    ])
  })

  it('are refused where the contract is of another version than the prompt', () => {
    const { '1': _, ...older } = PROMPT
    expect(refusals({ ...REQUIRED, title: 'a' }, undefined, older)).toEqual([
      { kind: 'no-node', id: 'title' },
    ])
    const retyped = { ...PROMPT, '1': input('Int', { input_id: 'title', value: 1 }) }
    expect(refusals({ ...REQUIRED, title: 'a' }, undefined, retyped)).toEqual([
      { kind: 'no-node', id: 'title' },
    ])
  })

  it.each(['caption-card', 'title-clip'])('run the example %s as it is without any', (name) => {
    const prompt = JSON.parse(readFileSync(`test/demo/${name}.prompt.json`, 'utf8')) as Prompt
    expect(injected({}, {}, prompt, contractOf(prompt))).toEqual(prompt)
  })
})
