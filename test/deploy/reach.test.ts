import { describe, expect, it } from 'vitest'
import { hasOpenSources, isAskable, placeOf } from '../../src/deploy/reach.ts'
import { factsWith, PACK } from './world.ts'

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
    expect(isAskable(origin)).toBe(expected)
  })
})

describe('whether there is something to ask', () => {
  const open = (changes: Partial<typeof PACK>) =>
    hasOpenSources(factsWith({ packs: [{ ...PACK, ...changes }] }))
  const origin = 'https://github.com/a/b'

  it('is so for what has no commit or no origin, and for a commit on the host until a stranger can fetch it', () => {
    expect(open({ commit: null })).toBe(true)
    expect(open({ origin: null })).toBe(true)
    for (const stranger of [null, 'private', 'unpushed', 'unsure'] as const)
      expect(open({ origin, stranger })).toBe(true)
    expect(hasOpenSources(factsWith({ comfyui: { ...factsWith().comfyui, origin, stranger: null } }))).toBe(
      true,
    )
  })

  it('is not so once it can, nor for another host', () => {
    expect(open({ origin, stranger: 'fetches' })).toBe(false)
    expect(open({ origin: 'https://gitlab.com/a/b', stranger: null })).toBe(false)
  })
})

describe('where a pack is looked for', () => {
  const nowhere = { ...PACK, node_ids: ['1', '2'], named_origin: null }

  it('is where it says itself, before what the file of the workflow says', () => {
    const named = { ...nowhere, named_origin: 'https://github.com/a/b' }
    expect(placeOf(named, { '1': 'c/d' })).toBe('https://github.com/a/b')
    expect(placeOf(nowhere, { '1': 'c/d', '2': 'c/d', '9': 'e/f' })).toBe('https://github.com/c/d')
  })

  it('is nowhere where the file contradicts itself, or says nothing', () => {
    expect(placeOf(nowhere, { '1': 'c/d', '2': 'e/f' })).toBeNull()
    expect(placeOf(nowhere, {})).toBeNull()
  })
})
