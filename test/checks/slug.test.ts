import { describe, expect, it } from 'vitest'
import { toSlug } from '../../src/checks/slug.ts'
import { readNamesContract } from '../support/names-contract.ts'

describe('the slug of a name', () => {
  const table = readNamesContract().slug.cases

  it('is that of every case of the contract', () => {
    expect(table.length).toBeGreaterThan(30)
    for (const { name, slug } of table) expect([name, toSlug(name)]).toEqual([name, slug])
  })

  it.each([
    ['Background Removal v2.1', 'background-removal-v21'],
    ['A  -  B', 'a-b'],
    ['__x__', 'x'],
    ['a--_--b', 'a-_-b'],
    ['İstanbul', 'istanbul'],
    ['日本', null],
    ['', null],
    ['---', null],
  ])('of %j is %j', (name, slug) => {
    expect(toSlug(name)).toBe(slug)
  })

  it.each([null, undefined, 7, ['a'], { a: 1 }])('is none where the value is no text: %j', (value) => {
    expect(toSlug(value)).toBeNull()
  })

  it('does not change when it is made again, and holds no character of a filter or a path', () => {
    for (const { name } of table) {
      const slug = toSlug(name)
      if (slug === null) continue
      expect(toSlug(slug)).toBe(slug)
      expect(slug).toMatch(/^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/)
    }
  })
})
