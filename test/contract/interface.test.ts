import { describe, expect, it } from 'vitest'
import { readInterface } from '../../src/contract/interface.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { readCapture } from '../support/captures.ts'

const NOTHING = { displayName: '', description: '' }

describe('the interface of captures', () => {
  const read = (name: string) => readInterface(readCapture(name).workflow.prompt)
  const inputs = (name: string) =>
    read(name).inputs.map(({ nodeId, inputId, kind, default: value }) => [nodeId, inputId, kind, value])
  const outputs = (name: string) =>
    read(name).outputs.map(({ nodeId, outputId, kind }) => [nodeId, outputId, kind])

  it('of the smallest graph: a linked value is no default', () => {
    expect(read('simple')).toEqual({
      inputs: [{ ...NOTHING, inputId: 'image_input', kind: 'IMAGE', default: undefined, nodeId: '2' }],
      outputs: [{ outputId: 'image_output', kind: 'IMAGE', name: '', nodeId: '4' }],
    })
  })

  it('takes a promoted value as the default, on every front end', () => {
    const own = [
      ['10:7', 'prompt', 'STRING', 'set on the instance'],
      ['10:8', 'seed', 'INT', 99],
    ]
    for (const name of ['promoted', 'promoted.fe-1.49.6', 'promoted.fe-1.40.10', 'promoted-from-1.40.10'])
      expect(inputs(name)).toEqual(own)
    expect(inputs('promoted-linked')[0]).toEqual(['10:7', 'prompt', 'STRING', undefined])
  })

  it('of one subgraph used twice: two inputs, the same id or each its own', () => {
    expect(inputs('subgraph-twice').map(([, inputId]) => inputId)).toEqual(['strength', 'strength'])
    expect(inputs('promoted-twice')).toEqual([
      ['7:2', 'first', 'FLOAT', 0.25],
      ['8:2', 'second', 'FLOAT', 0.75],
    ])
  })

  it('of subgraphs two levels deep', () => {
    expect(inputs('nested')).toEqual([
      ['5', 'width', 'INT', 320],
      ['12:11:4', 'strength', 'FLOAT', 0.25],
      ['12:3', 'photo', 'IMAGE', undefined],
    ])
  })

  it('of a legacy group node', () => {
    expect(inputs('group-node-old-file.fe-1.40.10')).toEqual([['2:0', 'strength', 'FLOAT', 0.5]])
  })

  it('has outputs inside subgraphs, and several under one id', () => {
    expect(outputs('output-in-subgraph')).toEqual([
      ['10:4', 'inverted', 'IMAGE'],
      ['11:8', 'clip', 'FILE'],
    ])
    expect(outputs('no-output')).toEqual([])
  })

  it('leaves muted and bypassed inputs out', () => {
    for (const name of ['muted-inputs', 'muted-inputs.fe-1.49.6', 'muted-inputs.fe-1.40.10'])
      expect(inputs(name)).toEqual([['2', 'photo', 'IMAGE', undefined]])
    for (const name of ['bypassed-inputs', 'bypassed-input-file', 'muted-nested', 'bypassed-instance'])
      expect(inputs(name)).toEqual([])
  })

  it('takes the file name of a File as its default', () => {
    const files = read('file-loader').inputs.filter(({ kind }) => kind === 'FILE')
    expect(files.map((input) => input.default)).toEqual(['3d/example.glb', 'notes.txt'])
  })
})

describe('the interface of a prompt', () => {
  const of = (class_type: string, inputs: Record<string, unknown>) =>
    readInterface({ '1': { class_type, inputs } } satisfies Prompt)

  it('has null for an id that is linked or no text', () => {
    expect(of('RunflowInputString', { input_id: ['2', 0], value: '' }).inputs[0]).toEqual({
      ...NOTHING,
      inputId: null,
      kind: 'STRING',
      default: '',
      nodeId: '1',
    })
    expect(of('RunflowInputInt', { input_id: 7 }).inputs[0]?.inputId).toBeNull()
    expect(of('RunflowOutputFile', {}).outputs[0]?.outputId).toBeNull()
  })

  it('counts false, zero and the empty text as defaults, null and absence not', () => {
    for (const value of [false, 0, ''])
      expect(of('RunflowInputBoolean', { value }).inputs[0]?.default).toBe(value)
    for (const inputs of [{ value: null }, {}, { value: ['2', 0] }])
      expect(of('RunflowInputFloat', inputs).inputs[0]?.default).toBeUndefined()
  })

  it('has no default for a File whose name is empty', () => {
    expect(of('RunflowInputFile', { file_name: '' }).inputs[0]?.default).toBeUndefined()
    expect(of('RunflowInputFile', { file_name: 'a.txt', value: ['2', 0] }).inputs[0]?.default).toBe('a.txt')
  })

  it('unwraps a list that the front end has wrapped', () => {
    expect(of('RunflowInputString', { value: { __value__: ['a', 1] } }).inputs[0]?.default).toEqual(['a', 1])
  })

  it('lets a live row of the existing plugin pass, with its button and without values', () => {
    const row = {
      input_id: 'f',
      display_name: 'F',
      description: '',
      file_name: 'n.txt',
      '📁 Choose file': null,
    }
    expect(of('RunflowInputFile', row).inputs).toEqual([
      { inputId: 'f', kind: 'FILE', displayName: 'F', description: '', default: 'n.txt', nodeId: '1' },
    ])
  })

  it('does not take classes it does not know for inputs, nor a name every object has', () => {
    for (const type of ['RunflowInputMask', 'RunflowSaveVideoMP4', 'constructor', 'toString'])
      expect(of(type, { input_id: 'x' })).toEqual({ inputs: [], outputs: [] })
    expect(readInterface({ '1': { inputs: {} } })).toEqual({ inputs: [], outputs: [] })
  })
})
