import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shallowRows } from '../../src/runflow/shallow-rows.ts'

const read = (text: string) => [...shallowRows(text)].map(({ kind, json }) => [kind, JSON.parse(json)])

/** What is nested in a row is null. */
function flat(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return null
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'object' ? null : value]),
  )
}

describe('the rows of a list', () => {
  it('come without what is nested in them, and then the rest of the answer', () => {
    const text = JSON.stringify({
      first: null,
      items: [{ id: 'a', graph: { nodes: [{ title: '}],{"' }] }, slug: 'one' }, { id: 'b', tags: [] }, 7],
      next: 'cursor',
    })
    expect(read(text)).toEqual([
      ['row', { id: 'a', graph: null, slug: 'one' }],
      ['row', { id: 'b', tags: null }],
      ['row', null],
      ['envelope', { first: null, items: null, next: 'cursor' }],
    ])
  })

  it('of any answer are those that JSON.parse gives, however it is spaced', () => {
    const row = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(row), fc.string(), fc.constantFrom(undefined, 1, '\t'), (items, next, space) => {
        const text = JSON.stringify({ a: [{ items: 1 }], 'it"ems': '"items":[', items, next }, null, space)
        const rows = JSON.parse(text).items as unknown[]
        expect(
          read(text)
            .filter(([kind]) => kind === 'row')
            .map(([, value]) => value),
        ).toEqual(rows.map(flat))
        expect(read(text).at(-1)?.[1]).toMatchObject({ items: null, next })
      }),
    )
  })

  it.each([
    ['a page of a proxy', '<html>{"items":[]}</html>'],
    ['a list by itself', '[{"id":"a"}]'],
    ['an object without items', '{"next":null}'],
    ['items that are no list', '{"items":{"a":[]}}'],
    ['nothing', ''],
  ])('are not looked for in %s', (_, text) => {
    expect([...shallowRows(text)]).toEqual([])
  })

  it.each(['{"items":[{"id":"a"}', '{"items":[{"id":"a","graph":{"x', '{"items":[{"id":"a"};'])(
    'that end in the middle have no envelope: %s',
    (text) => {
      expect([...shallowRows(text)].some(({ kind }) => kind === 'envelope')).toBe(false)
    },
  )
})
