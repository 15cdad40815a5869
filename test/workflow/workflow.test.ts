import { describe, expect, it } from 'vitest'
import { isLink, parseGraph, parsePrompt } from '../../src/workflow/workflow.ts'
import { hasCaptures, readCaptures, skipReason } from './captures.ts'

describe.skipIf(!hasCaptures)(`captures (${skipReason})`, () => {
  it('are all accepted, in both forms', () => {
    for (const { workflow } of readCaptures()) {
      expect(parseGraph(workflow.graph)).toEqual({ ok: true, value: workflow.graph })
      expect(parsePrompt(workflow.prompt)).toEqual({ ok: true, value: workflow.prompt })
    }
  })
})

describe('a graph from outside', () => {
  it.each([
    [null, 'it has no list of nodes'],
    [[], 'it has no list of nodes'],
    [{ nodes: {} }, 'it has no list of nodes'],
    [{ nodes: [{ type: 'A' }] }, 'one of its nodes has no id'],
    [{ nodes: [{ id: 1 }] }, 'node 1 has no type'],
    [{ nodes: [{ id: 1, type: 'A', inputs: {} }] }, 'node 1 has no list of sockets'],
    [{ nodes: [], definitions: { subgraphs: {} } }, 'its subgraphs are not a list'],
    [
      { nodes: [], definitions: { subgraphs: [{ id: 'a' }] } },
      'one of its subgraphs has no id or no list of nodes',
    ],
    [
      { nodes: [], definitions: { subgraphs: [{ id: 'a', nodes: [null] }] } },
      'in subgraph a, one of its nodes has no id',
    ],
  ])('is refused with a reason: %j', (value, error) => {
    expect(parseGraph(value)).toEqual({ ok: false, error })
  })

  it('may have nodes without sockets, and keys nobody knows', () => {
    const value = { nodes: [{ id: 'a', type: 'A', inputs: null, odd: 1 }], odd: [] }
    expect(parseGraph(value)).toEqual({ ok: true, value })
  })
})

describe('a prompt from outside', () => {
  it.each([
    [null, 'it is not an object of nodes'],
    [{ nodes: [] }, 'it is a workflow in UI format (it has a list of nodes)'],
    [{ '1': { class_type: 'A' } }, 'entry "1" is not a node with inputs'],
    [{ '1': { class_type: 1, inputs: {} } }, 'the class_type of entry "1" is not a text'],
  ])('is refused with a reason: %j', (value, error) => {
    expect(parsePrompt(value)).toEqual({ ok: false, error })
  })

  it('has links of an id and a slot, and nothing else is one', () => {
    expect(isLink(['12:5', 0])).toBe(true)
    for (const value of [[12, 0], ['12', '0'], ['12'], ['12', 0, 0], '12', null])
      expect(isLink(value)).toBe(false)
  })
})
