import { describe, expect, it } from 'vitest'
import { inactiveInputs, untrustedNodes } from '../../src/workflow/modes.ts'
import { hasCaptures, readCapture, readCaptures, skipReason } from './captures.ts'

describe.skipIf(!hasCaptures)(`modes in captures (${skipReason})`, () => {
  it('can be trusted in each prompt that these front ends made', () => {
    for (const { workflow } of readCaptures()) expect(untrustedNodes(workflow)).toEqual([])
  })

  it('tells the inputs that are off, and which lose what they hold', () => {
    expect(inactiveInputs(readCapture('bypassed-inputs').workflow.graph)).toEqual([
      { nodeId: '2', kind: 'IMAGE', inputId: 'photo', mode: 'bypassed', losesValue: false },
      { nodeId: '3', kind: 'INT', inputId: 'width', mode: 'bypassed', losesValue: false },
      { nodeId: '4', kind: 'STRING', inputId: 'prefix', mode: 'bypassed', losesValue: true },
    ])
    expect(inactiveInputs(readCapture('muted-nested').workflow.graph)).toEqual([
      { nodeId: '9:8:2', kind: 'FLOAT', inputId: 'strength', mode: 'muted', losesValue: false },
    ])
    expect(inactiveInputs(readCapture('flat').workflow.graph)).toEqual([])
  })
})

describe('modes', () => {
  it('distrust a prompt that holds what a muted instance has inside', () => {
    const graph = {
      nodes: [
        { id: 1, type: 'sub', mode: 2 },
        { id: 3, type: 'Save' },
      ],
      definitions: { subgraphs: [{ id: 'sub', nodes: [{ id: 2, type: 'Load' }] }] },
    }
    const prompt = { '1:2': { class_type: 'Load', inputs: {} }, '3': { class_type: 'Save', inputs: {} } }
    expect(untrustedNodes({ prompt, graph })).toEqual(['1:2'])
  })
})
