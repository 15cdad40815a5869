import { describe, expect, it } from 'vitest'
import * as checks from '../../src/checks/alike-ids.ts'
import { describeFinding } from '../../src/checks/finding.ts'
import { poster } from '../deploy/world.ts'
import { checking, draw, output, text } from './support/context.ts'

const check = checking(checks)

describe('ids that look the same', () => {
  it.each([
    ['a', 'a '],
    ['a', 'a\u200B'],
    ['a', '\uFEFFa'],
    ['\u00E9', 'e\u0301'],
    ['a b', 'a\u00A0b'],
  ])('%j and %j are told, with what they differ in', (one, other) => {
    const [finding, ...more] = check(poster({ '5': text(one), '6': text(other), '2': draw('5', '6') }))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'note', ids: [one, other], nodeIds: ['5', '6'] })
    expect(finding && describeFinding(finding).title).toMatch(/<U\+[0-9A-F]{4}>/)
  })

  it.each([
    ['a', 'b'],
    ['a', 'A'],
    ['e', '\u00E9'],
    ['a', 'a'],
    ['', ' '],
  ])('%j and %j are none', (one, other) => {
    expect(check(poster({ '5': text(one), '6': text(other), '2': draw('5', '6') }))).toEqual([])
  })

  it('are told of outputs too, and not of an input and an output', () => {
    expect(check(poster({ '5': output('poster\u200B') }))).toMatchObject([
      { ids: ['poster', 'poster\u200B'] },
    ])
    expect(check(poster({ '5': text('poster '), '2': draw('1', '5') }))).toEqual([])
  })
})
