import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useCatalogue } from '../../src/text/catalogue.ts'
import { formatAgo, formatDay } from '../../src/text/format-ago.ts'
import { formatDuration } from '../../src/text/format-duration.ts'
import { formatList } from '../../src/text/format-list.ts'
import { toSize } from '../../src/text/format-size.ts'
import { shortcut } from '../../src/text/shortcut.ts'
import { useSurface } from '../../src/text/surface.ts'
import { speakEnglish } from './support/english.ts'

beforeAll(speakEnglish)

describe('toSize', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [52_428_800, '52.4 MB'],
    [6_938_078_334, '6.9 GB'],
    [1_500_000_000_000, '1.5 TB'],
    [12_345_000_000_000_000, '12345.0 TB'],
  ])('writes %i bytes as %s', (bytes, text) => {
    expect(toSize(bytes)).toBe(text)
  })
})

describe('formatDuration', () => {
  it.each([
    [0, 'less than a second'],
    [49, 'less than a second'],
    [51, '0.1 sec'],
    [400, '0.4 sec'],
    [9_949, '9.9 sec'],
    [9_960, '10 sec'],
    [59_400, '59 sec'],
    [59_600, '1 min'],
    [185_000, '3 min 5 sec'],
    [3_599_600, '1 hr'],
    [7_265_000, '2 hr 1 min'],
    [7_180_000, '2 hr'],
  ])('writes %i ms as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text)
  })
})

describe('formatList', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j as people do', (names, text) => {
    expect(formatList(names)).toBe(text)
  })

  it('counts what it leaves out', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    expect(formatList(names, 5)).toBe('a, b, c, d and e')
    expect(formatList(names, 3)).toBe('a, b and 3 more')
    expect(formatList(names, 1)).toBe('a and 4 more')
  })
})

describe('shortcut', () => {
  afterEach(() => useSurface('panel'))

  it('is written as the system writes it', () => {
    expect([shortcut('Z'), shortcut('R', 'shift')]).toEqual(['Ctrl+Z', 'Ctrl+Shift+R'])
    useSurface('panel', 'mac')
    expect([shortcut('Z'), shortcut('R', 'shift')]).toEqual(['⌘Z', '⇧⌘R'])
  })
})

// Last: a language once chosen stays.
it('numbers and lists follow the language', () => {
  useCatalogue('de', {})
  expect(toSize(6_938_078_334)).toBe('6,9 GB')
  expect(formatList(['a', 'b', 'c'])).toBe('a, b und c')
  expect(formatDuration(9_000)).toBe('9 Sek.')
})

it('a language that is not known here is written as English, not in the language of the machine', () => {
  useCatalogue('xx', {})
  // The machine's own English has another comma.
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c')
})

describe('how long ago something was', () => {
  const now = Date.parse('2026-11-30T12:00:00Z')

  it.each([
    ['2026-11-30T12:00:00Z', 'just now'],
    ['2026-11-30T12:05:00Z', 'just now'],
    ['2026-11-30T11:59:01Z', 'just now'],
    ['2026-11-30T11:57:30Z', '2 minutes ago'],
    ['2026-11-30T09:00:00Z', '3 hours ago'],
    ['2026-11-29T11:00:00Z', 'yesterday'],
    ['2026-09-30T12:00:00Z', '2 months ago'],
    ['2024-11-01T12:00:00Z', '2 years ago'],
    ['2026-11-30T13:00:00Z', 'just now'],
    ['2999-01-01T12:00:00Z', '1 Jan 2999'],
    ['no time', 'no time'],
    [`no \u202Etime ${'x'.repeat(3000)}`, `no \uFFFDtime ${'x'.repeat(11)}…${'x'.repeat(19)}`],
  ])('%s is %s', (time, words) => {
    expect(formatAgo(time, now)).toBe(words)
  })

  it('is a day with the name of its month where the day matters', () => {
    expect(formatDay('2026-11-30T12:00:00Z')).toBe('30 Nov 2026')
    expect(formatDay('no time')).toBe('no time')
  })
})
