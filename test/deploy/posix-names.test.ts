import { describe, expect, it } from 'vitest'
import { withPosixNames } from '../../src/deploy/posix-names.ts'
import type { PromptNode } from '../../src/workflow/workflow.ts'
import { factsWith, fileFact, MODEL } from './world.ts'

const NODE = { class_type: 'Loader', _meta: { title: 'a\\b' } }

function rewritten(inputs: PromptNode['inputs'], ...values: string[]) {
  const models = values.map((value) => ({ ...MODEL, value, node_ids: ['1'] }))
  const prompt = { '1': { ...NODE, inputs }, '2': { ...NODE, inputs } }
  const before = JSON.stringify(prompt)
  const { '1': changed, '2': other } = withPosixNames(prompt, factsWith({ models }))
  expect(JSON.stringify(prompt)).toBe(before)
  expect(other?.inputs).toEqual(inputs)
  expect(changed).toMatchObject(NODE)
  return changed?.inputs
}

describe('a name with backslashes', () => {
  it('of a model is sent with slashes, in rows and lists too, and whichever spelling was seen first', () => {
    const inputs = {
      ckpt_name: 'sd\\base.safetensors',
      row: { on: true, lora: 'ink\\soft.safetensors' },
      list: ['ink\\soft.safetensors', ['4', 0]],
      note: 'C:\\temp\\base.safetensors, \\(sd\\base.safetensors\\)',
      strength: 1,
    }
    expect(rewritten(inputs, 'sd/base.safetensors', 'ink\\soft.safetensors')).toEqual({
      ...inputs,
      ckpt_name: 'sd/base.safetensors',
      row: { on: true, lora: 'ink/soft.safetensors' },
      list: ['ink/soft.safetensors', ['4', 0]],
    })
  })

  it('in a text is sent with slashes where it names a model, and escapes stay', () => {
    const text = 'a \\(cat\\), (embedding:x\\bad\\(v2\\):1.2), embedding:no\\no <lora:ink\\soft:0.8> \\n'
    expect(rewritten({ text }, 'embedding:x\\bad(v2)', '<lora:ink\\soft>')).toEqual({
      text: 'a \\(cat\\), (embedding:x/bad\\(v2\\):1.2), embedding:no\\no <lora:ink/soft:0.8> \\n',
    })
  })

  it('of an input file is sent with slashes', () => {
    const prompt = { '2': { ...NODE, inputs: { image: 'sub\\a.png [input]' } } }
    const files = [fileFact('sub/a.png', 'x', { value: 'sub\\a.png [input]' })]
    expect(withPosixNames(prompt, factsWith({ files }))['2']?.inputs).toEqual({ image: 'sub/a.png [input]' })
  })

  it('of a file of a pack is sent with slashes, and another value of its node is not', () => {
    const prompt = { '2': { ...NODE, inputs: { style: 'a\\x.json', pattern: '\\d+' } } }
    const listed_paths = [{ value: 'a\\x.json', node_ids: ['2'] }]
    expect(withPosixNames(prompt, factsWith({ listed_paths }))['2']?.inputs).toEqual({
      style: 'a/x.json',
      pattern: '\\d+',
    })
  })

  it('of weights that nobody could place is sent with slashes', () => {
    const prompt = { '2': { ...NODE, inputs: { model: 'bbox\\a.pt' } } }
    const facts = factsWith({
      unplaced_models: [{ name: 'bbox/a.pt', input: 'model', where: 'unknown', node_ids: ['2'] }],
    })
    expect(withPosixNames(prompt, facts)['2']?.inputs).toEqual({ model: 'bbox/a.pt' })
  })
})

it('a prompt of which nothing is named is sent as it is', () => {
  const prompt = { '1': { ...NODE, inputs: { text: 'a\\b.safetensors' } } }
  expect(withPosixNames(prompt, factsWith({}))).toBe(prompt)
})
