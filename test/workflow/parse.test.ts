import { describe, expect, it } from 'vitest'
import { parseGraph, parsePrompt, readPrompt } from '../../src/workflow/parse.ts'
import { isLink } from '../../src/workflow/workflow.ts'
import { readCaptures } from '../support/captures.ts'

describe('captures', () => {
  it('are all accepted, in both forms', () => {
    for (const { workflow } of readCaptures()) {
      expect(parseGraph(workflow.graph)).toEqual({ ok: true, value: workflow.graph })
      expect(parsePrompt(workflow.prompt)).toEqual({ ok: true, value: workflow.prompt })
    }
  })
})

describe('a graph from outside', () => {
  it.each([
    [null, { code: 'not-saved' }],
    [[], { code: 'not-saved' }],
    [{ nodes: {} }, { code: 'not-saved' }],
    [{ nodes: [{ type: 'A' }] }, { code: 'node-id' }],
    [{ nodes: [{ id: 1 }] }, { code: 'node-type', params: { id: '1' } }],
    [{ nodes: [{ id: 1, type: 'A', inputs: {} }] }, { code: 'node-sockets', params: { id: '1' } }],
    [{ nodes: [], definitions: { subgraphs: {} } }, { code: 'subgraphs' }],
    [{ nodes: [], definitions: { subgraphs: [{ id: 'a' }] } }, { code: 'subgraph' }],
    [
      { nodes: [], definitions: { subgraphs: [{ id: 'a', nodes: [null] }] } },
      { code: 'node-id', within: 'a' },
    ],
    [
      {
        nodes: [],
        definitions: {
          subgraphs: [{ id: 'a', nodes: [], definitions: { subgraphs: [{ id: 'b', nodes: [null] }] } }],
        },
      },
      { code: 'node-id', within: 'b' },
    ],
  ])('is refused with a reason: %j', (value, error) => {
    expect(parseGraph(value)).toEqual({ ok: false, error })
  })

  it('is refused where its subgraphs double with every level, and that is seen at once', () => {
    expect(parseGraph(doubling(25))).toEqual({
      ok: false,
      error: { code: 'too-many-nodes', params: { most: 100_000 } },
    })
    expect(parseGraph(doubling(10)).ok).toBe(true)
  })

  it('is refused where its subgraphs repeat too many links, sockets or stated models, however few nodes they have', () => {
    const many = Array.from({ length: 6000 }, () => ({ name: 'a' }))
    const held = [{ id: 1, type: 'A' }]
    const parts = [
      { nodes: held, links: many.map((_, id) => [id, 1, 0, 1, 0]) },
      { nodes: held, inputs: many },
      { nodes: [{ id: 1, type: 'A', outputs: many }] },
      { nodes: [{ id: 1, type: 'A', properties: { models: many } }] },
    ]
    const of = (instances: number, part: object) => ({
      nodes: Array.from({ length: instances }, (_, id) => ({ id, type: 'sub' })),
      definitions: { subgraphs: [{ id: 'sub', ...part }] },
    })
    for (const part of parts) {
      expect(parseGraph(of(100, part))).toEqual({
        ok: false,
        error: { code: 'too-much-repeated', params: { most: 500_000 } },
      })
      // What stands in the file once is read, however much it is.
      expect(parseGraph(of(1, part)).ok).toBe(true)
    }
  })

  it('is refused where it defines thousands of group nodes, used or not', () => {
    const of = (count: number) => ({
      nodes: [],
      extra: {
        groupNodes: Object.fromEntries(Array.from({ length: count }, (_, id) => [id, { nodes: [] }])),
      },
    })
    expect(parseGraph(of(5_001))).toEqual({
      ok: false,
      error: { code: 'too-many-groups', params: { most: 5_000 } },
    })
    expect(parseGraph(of(5_000)).ok).toBe(true)
  })

  it('is refused where the ids of its nodes repeat a long one too often', () => {
    const nodes = Array.from({ length: 200 }, (_, id) => ({ id, type: 'A' }))
    const graph = (id: string) => ({
      nodes: [{ id, type: 'sub' }],
      definitions: { subgraphs: [{ id: 'sub', nodes }] },
    })
    expect(parseGraph(graph('x'.repeat(60_000)))).toEqual({
      ok: false,
      error: { code: 'ids-too-long', params: { most: 10_000_000 } },
    })
    expect(parseGraph(graph('x'.repeat(100))).ok).toBe(true)
  })

  it('is refused where its subgraphs or its values go down without an end', () => {
    const subgraphs = [...Array(20_000).keys()].map((level) => ({
      id: `level ${level}`,
      nodes: [{ id: 1, type: `level ${level + 1}` }],
    }))
    expect(parseGraph({ nodes: [{ id: 1, type: 'level 0' }], definitions: { subgraphs } })).toEqual({
      ok: false,
      error: { code: 'subgraphs-too-deep', params: { most: 100 } },
    })
    expect(parseGraph({ nodes: [{ id: 1, type: 'A', properties: { x: deep(20_000) } }] })).toEqual({
      ok: false,
      error: { code: 'too-deep', params: { most: 500 } },
    })
  })

  it('may have nodes without sockets, and keys nobody knows', () => {
    const value = { nodes: [{ id: 'a', type: 'A', inputs: null, odd: 1 }], odd: [] }
    expect(parseGraph(value)).toEqual({ ok: true, value })
  })
})

describe('a prompt from outside', () => {
  it.each([
    [null, { code: 'not-nodes' }],
    [{ nodes: [] }, { code: 'not-api' }],
    [{ '1': { class_type: 'A' } }, { code: 'node', params: { id: '1' } }],
    [{ '1': { class_type: 1, inputs: {} } }, { code: 'class', params: { id: '1' } }],
  ])('is refused with a reason: %j', (value, error) => {
    expect(parsePrompt(value)).toEqual({ ok: false, error })
  })

  it('is refused where its values go down without an end', () => {
    expect(parsePrompt({ '1': { class_type: 'A', inputs: { x: deep(20_000) } } })).toEqual({
      ok: false,
      error: { code: 'too-deep', params: { most: 500 } },
    })
  })

  it('of an endpoint is read without its odd entries, and not at all where nothing is left', () => {
    const fine = { class_type: 'A', inputs: {} }
    expect(readPrompt({ '1': fine, '2': null, '3': { class_type: 4, inputs: {} } })).toEqual({ '1': fine })
    expect(readPrompt({ '1': fine, '2': { class_type: 'A', inputs: { x: deep(20_000) } } })).toEqual({
      '1': fine,
    })
    for (const value of [null, 'text', [], { '1': null }, { nodes: [] }]) expect(readPrompt(value)).toBeNull()
    expect(readPrompt({})).toEqual({})
  })

  it('has links of an id and a slot, and nothing else is one', () => {
    expect(isLink(['12:5', 0])).toBe(true)
    for (const value of [[12, 0], ['12', '0'], ['12'], ['12', 0, 0], '12', null])
      expect(isLink(value)).toBe(false)
  })
})

/** A file of subgraphs that each hold the next one twice. */
function doubling(levels: number) {
  const subgraphs = [...Array(levels).keys()].map((level) => ({
    id: `level ${level}`,
    nodes: [1, 2].map((id) => ({ id, type: `level ${level + 1}` })),
  }))
  return { nodes: [{ id: 1, type: 'level 0' }], definitions: { subgraphs } }
}

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return value
}
