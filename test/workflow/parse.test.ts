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
    [
      {
        nodes: [],
        definitions: {
          subgraphs: [{ id: 'a', nodes: [], definitions: { subgraphs: [{ id: 'b', nodes: [null] }] } }],
        },
      },
      'in subgraph a, in subgraph b, one of its nodes has no id',
    ],
  ])('is refused with a reason: %j', (value, error) => {
    expect(parseGraph(value)).toEqual({ ok: false, error })
  })

  it('is refused where its subgraphs double with every level, and that is seen at once', () => {
    expect(parseGraph(doubling(25))).toEqual({
      ok: false,
      error: 'unfolded, its subgraphs come to more than 100,000 nodes',
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
        error: 'its subgraphs repeat more than 500,000 nodes, sockets and links',
      })
      // What stands in the file once is read, however much it is.
      expect(parseGraph(of(1, part)).ok).toBe(true)
    }
  })

  it('is refused where the ids of its nodes repeat a long one too often', () => {
    const nodes = Array.from({ length: 200 }, (_, id) => ({ id, type: 'A' }))
    const graph = (id: string) => ({
      nodes: [{ id, type: 'sub' }],
      definitions: { subgraphs: [{ id: 'sub', nodes }] },
    })
    expect(parseGraph(graph('x'.repeat(60_000)))).toEqual({
      ok: false,
      error: 'the ids of its nodes come to more than 10,000,000 characters',
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
      error: 'its subgraphs are nested more than 100 deep',
    })
    expect(parseGraph({ nodes: [{ id: 1, type: 'A', properties: { x: deep(20_000) } }] })).toEqual({
      ok: false,
      error: 'its values are nested more than 500 deep',
    })
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

  it('is refused where its values go down without an end', () => {
    expect(parsePrompt({ '1': { class_type: 'A', inputs: { x: deep(20_000) } } })).toEqual({
      ok: false,
      error: 'its values are nested more than 500 deep',
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
