import { describe, expect, it } from 'vitest'
import { feedersOf, readersOf } from '../../src/workflow/dependencies.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'

const prompt: Prompt = {
  '1': { class_type: 'Load', inputs: {} },
  '2': { class_type: 'Blend', inputs: { a: ['1', 0], b: ['1', 1], amount: 0.5 } },
  '3:4': { class_type: 'Out', inputs: { value: ['2', 0], other: ['gone', 0] } },
  '5': { class_type: 'Loose', inputs: { a: ['5', 0] } },
}

describe('reach on a prompt', () => {
  it('names each reader with its input and the slot it reads', () => {
    const readers = readersOf(prompt)
    expect(readers.get('1')).toEqual([
      { nodeId: '2', input: 'a', slot: 0 },
      { nodeId: '2', input: 'b', slot: 1 },
    ])
    expect(readers.get('3:4')).toBeUndefined()
  })

  it('finds what feeds a node backwards, past links to nothing and loops', () => {
    expect([...feedersOf(prompt, ['3:4'])].sort()).toEqual(['1', '2', '3:4'])
    expect([...feedersOf(prompt, ['5'])]).toEqual(['5'])
    expect([...feedersOf(prompt, [])]).toEqual([])
  })
})
