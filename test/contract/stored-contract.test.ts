import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/contract/contract.ts'
import type { WorkflowInterface } from '../../src/contract/interface.ts'
import {
  readContract,
  readSetByHand,
  storeContract,
  withoutInferred,
} from '../../src/contract/stored-contract.ts'
import { CONTRACT_EXTRA } from '../../src/names.ts'
import type { Graph } from '../../src/workflow/workflow.ts'

const TEXTS = { displayName: '', description: '' }
const IO: WorkflowInterface = {
  inputs: [
    { inputId: 'prompt', kind: 'STRING', default: 'a cat', nodeId: '1', ...TEXTS },
    { inputId: 'steps', kind: 'INT', default: 20, nodeId: '2', ...TEXTS },
    { inputId: null, kind: 'INT', default: 1, nodeId: '3', ...TEXTS },
  ],
  outputs: [
    { outputId: 'poster', kind: 'IMAGE', name: 'Poster', nodeId: '4' },
    { outputId: null, kind: 'FILE', name: '', nodeId: '5' },
  ],
}
const BARE = { label: '', description: '', required: false }
const PROMPT = { id: 'prompt', type: 'STRING', default: 'a cat', ...BARE } as const
const STEPS = { id: 'steps', type: 'INT', default: 20, minimum: 1, maximum: 100, step: 1, ...BARE } as const
const CONTRACT: Contract = {
  inputs: [PROMPT, STEPS],
  outputs: [{ id: 'poster', type: 'IMAGE', label: 'Poster' }],
}
const NOTHING = { order: [], examples: new Map() }
const graphWith = (stored: unknown) => ({ nodes: [], extra: { [CONTRACT_EXTRA]: stored } })

describe('a contract in the graph', () => {
  it('is read back as it was stored', () => {
    const graph = storeContract({ nodes: [], extra: { ds: 1 } }, CONTRACT, NOTHING)
    expect(readContract(IO, JSON.parse(JSON.stringify(graph)))).toEqual(CONTRACT)
    expect(graph.extra).toMatchObject({ ds: 1 })
  })

  it('holds no text, default or name that stands in the prompt: an old one would stay behind', () => {
    const stored = JSON.stringify(storeContract({ nodes: [] }, CONTRACT, NOTHING))
    for (const text of ['a cat', 'Poster', 'default', 'label']) expect(stored).not.toContain(text)
  })

  it('is not there where the prompt tells everything, and an older one goes', () => {
    const bare = { ...CONTRACT, inputs: [PROMPT] }
    const untouched: Graph = { nodes: [] }
    expect(storeContract(untouched, bare, NOTHING)).toBe(untouched)
    expect(storeContract(graphWith({ inputs: [1] }), bare, NOTHING)).toEqual({ nodes: [], extra: {} })
  })

  it('keeps the order and the examples that a person set', () => {
    const set = { order: ['steps'], examples: new Map<string, unknown>([['prompt', 'a dog']]) }
    const graph = JSON.parse(JSON.stringify(storeContract({ nodes: [] }, CONTRACT, set)))
    expect(readSetByHand(graph)).toEqual(set)
    expect(readContract(IO, graph).inputs).toEqual([STEPS, { ...PROMPT, example: 'a dog' }])
  })

  it('gives way to the prompt where an input has another type by now, or is gone', () => {
    const inputs = [
      { id: 'prompt', type: 'INT', minimum: 1 },
      { id: 'gone', type: 'INT', minimum: 1 },
    ]
    const { inputs: read } = readContract(IO, graphWith({ format: 'runflow-contract/1', inputs }))
    expect(read.map(({ id }) => id)).toEqual(['prompt', 'steps'])
    expect(read[0]).toEqual(PROMPT)
  })

  it.each([
    ['no graph', null],
    ['an older endpoint', { nodes: [] }],
    ['another format', graphWith({ format: 'runflow-contract/2', inputs: [STEPS] })],
    ['a list', graphWith([STEPS])],
    ['inputs that are none', graphWith({ format: 'runflow-contract/1', inputs: { steps: STEPS } })],
    [
      'limits that are none',
      graphWith({
        format: 'runflow-contract/1',
        inputs: [
          7,
          { id: 'steps', type: 'INT', minimum: '1', maximum: Number.NaN, step: -1, choices: [] },
          { id: 'steps', type: 'INT', minimum: 5 },
        ],
      }),
    ],
    [
      'an empty range',
      graphWith({
        format: 'runflow-contract/1',
        inputs: [{ id: 'steps', type: 'INT', minimum: 9, maximum: 1 }],
      }),
    ],
    [
      'choices that hold others',
      graphWith({
        format: 'runflow-contract/1',
        inputs: [{ id: 'steps', type: 'INT', choices: [1, [2]] }],
      }),
    ],
    [
      'choices of another type, and limits of a text',
      graphWith({
        format: 'runflow-contract/1',
        inputs: [
          { id: 'steps', type: 'INT', choices: ['20', true, null] },
          { id: 'prompt', type: 'STRING', choices: [1, 2], minimum: 3, step: 1 },
        ],
      }),
    ],
    [
      'an order that is none',
      graphWith({ format: 'runflow-contract/1', set: { order: [1], examples: [['a']] } }),
    ],
  ])('of %s is the bare one', (_, graph) => {
    const { minimum: _n, maximum: _x, step: _s, ...bare } = STEPS
    expect(readContract(IO, graph).inputs).toEqual([PROMPT, bare])
  })

  it('is compared in what a person set alone', () => {
    const set = { order: ['steps'], examples: new Map() }
    const { extra = {} } = storeContract({ nodes: [] }, CONTRACT, NOTHING)
    expect(withoutInferred({ ...extra, kept: 1 })).toEqual({ kept: 1 })
    const other = storeContract({ nodes: [] }, CONTRACT, set).extra ?? {}
    expect(withoutInferred(other)).toEqual({ [CONTRACT_EXTRA]: { order: ['steps'] } })
    // Of a newer version, nobody knows what was inferred.
    expect(withoutInferred({ [CONTRACT_EXTRA]: { format: 'x' } })).toEqual({
      [CONTRACT_EXTRA]: { format: 'x' },
    })
  })
})
