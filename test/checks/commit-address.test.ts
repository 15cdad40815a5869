import { describe, expect, it } from 'vitest'
import { isOnCommitHost, searchAddressOf } from '../../src/checks/commit-search.ts'
import { PACK } from '../deploy/world.ts'

describe('whether the host can be asked about an origin', () => {
  it.each([
    ['https://github.com/a/b', true],
    ['https://github.com/a', false],
    ['https://github.com/a/b/c', false],
    ['https://github.com/', false],
    ['https://github.com.evil.example/a/b', false],
    ['https://gitlab.com/a/b', false],
    ['http://github.com/a/b', false],
    [null, false],
  ])('%s: %s', (origin, expected) => {
    expect(isOnCommitHost(origin)).toBe(expected)
  })
})

describe('where a pack is looked for', () => {
  const nowhere = { ...PACK, node_ids: ['1', '2'], named_origin: null }

  it('is where it says itself, before what the file of the workflow says', () => {
    const named = { ...nowhere, named_origin: 'https://github.com/a/b' }
    expect(searchAddressOf(named, { '1': 'c/d' })).toBe('https://github.com/a/b')
    expect(searchAddressOf(nowhere, { '1': 'c/d', '2': 'c/d', '9': 'e/f' })).toBe('https://github.com/c/d')
  })

  it('is nowhere where the file contradicts itself, or says nothing', () => {
    expect(searchAddressOf(nowhere, { '1': 'c/d', '2': 'e/f' })).toBeNull()
    expect(searchAddressOf(nowhere, {})).toBeNull()
    for (const id of ['__proto__', 'constructor'])
      expect(searchAddressOf({ ...nowhere, node_ids: [id] }, {})).toBeNull()
  })
})
