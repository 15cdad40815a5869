import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible } from '../../src/text/visible.ts'

const HARMFUL = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u

describe('visible', () => {
  it.each([
    [
      'the escape sequences of a terminal',
      'a\u001B]0;title\u0007\u001B[2Jb',
      'a\uFFFD]0;title\uFFFD\uFFFD[2Jb',
    ],
    ['a C1 control', 'a\u009B31mb', 'a\uFFFD31mb'],
    ['DEL', 'a\u007Fb', 'a\uFFFDb'],
    ['a direction override', 'cat\u202Egnp.exe', 'cat\uFFFDgnp.exe'],
    ['a direction isolate', '\u2067abc\u2069', '\uFFFDabc\uFFFD'],
    ['direction marks', 'a\u200Eb\u200Fc\u061Cd', 'a\uFFFDb\uFFFDc\uFFFDd'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
  ])('shows that something is wrong in place of %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it.each([
    ['zero-width spaces', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
    ['soft hyphens', 'work\u00ADflow', 'workflow'],
    ['joiners between Latin letters', 'pass\u200Dword\u200C', 'password'],
    ['variant selectors behind Latin letters', 'a\uFE0Fb\u{E0101}c', 'abc'],
    ['invisible tags', 'ok\u{E0041}\u{E0042}', 'ok'],
    ['characters kept for later', 'a\u2065b\u{E0002}c\uFFF0d', 'abcd'],
    ['letters that are drawn as nothing', 'a\u3164b\u2800c', 'abc'],
  ])('takes out %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it.each([
    ['line ends', 'first\r\nsecond\nthird\u2028fourth', 'first second third fourth'],
    ['indented lines', '{\n    "a": 1\n}\n', '{ "a": 1 }'],
    ['a tab', 'a\tb', 'a b'],
  ])('folds %s to a space', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it.each([
    'portrait v2 (final)_00001_.png',
    '  two blanks  inside and around ',
    '日本語のワークフロー',
    'סדר עבודה 10',
    'سير العمل ١٠',
    'می‌خواهم',
    'क्‍ष',
    'é à ñ ﬁ ½',
    'é',
    '👩‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣ 🏳️‍🌈',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '…/“quoted” – ‘it’s’',
  ])('leaves %s as it is', (text) => {
    expect(visible(text)).toBe(text)
  })

  it('cuts a long text in the middle', () => {
    expect(visible('abcdefghij', 10)).toBe('abcdefghij')
    expect(visible('abcdefghijk', 10)).toBe('abcde…hijk')
    expect(visible(`${'x'.repeat(500)}.safetensors`)).toMatch(/^x{150}…x+\.safetensors$/)
  })

  it('cuts between characters, never in one', () => {
    expect(visible('👍'.repeat(20), 10)).toBe(`${'👍'.repeat(5)}…${'👍'.repeat(4)}`)
    expect(visible('👩‍👧'.repeat(20), 10)).not.toMatch(/[\uFFFD]|\u200D…|…\u200D/)
  })

  it('says that something was left out even where all that is left out is hidden', () => {
    expect(visible(`a${'\u200B'.repeat(100_000)}b`)).toBe('a…b')
  })

  it('shows whatever it is given as one bounded line without a harmful character, and the same twice', async () => {
    await fc.assert(
      fc.property(anyText(), fc.integer({ min: 3, max: 60 }), (text, longest) => {
        const shown = visible(text, longest)
        expect([...shown].length).toBeLessThanOrEqual(longest)
        expect(shown).not.toMatch(HARMFUL)
        expect(shown).not.toMatch(/\p{Cs}/u)
        expect(visible(shown, longest)).toBe(shown)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves letters, numbers and signs of every script as they are', async () => {
    const ordinary = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((text) => !/[\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u.test(text))
    await fc.assert(
      fc.property(ordinary, (text) => {
        expect(visible(text)).toBe(text)
      }),
    )
  })

  it('cuts a text of millions of characters', () => {
    const longest = 'a\u001B \u200D'.repeat(1_000_000)
    expect([...visible(longest)].length).toBe(300)
  })
})

/** Any text, and texts made of what this is about. */
function anyText(): fc.Arbitrary<string> {
  const troublesome = fc.constantFrom(
    ...[
      'a',
      'é',
      'ا',
      'न',
      '👩',
      '🏴',
      '❤',
      '1',
      ' ',
      '…',
      '\u001B',
      '\n',
      '\t',
      '\u0085',
      '\u00AD',
      '\u200B',
    ],
    ...['\u200C', '\u200D', '\u202E', '\u2067', '\u2028', '\uFEFF', '\uFE0F', '\u034F', '\uD83D', '\uDE00'],
    ...['\u{E0067}', '\u{E007F}', '\u{E0101}', '\u3164', '🏽'],
  )
  const made = fc.array(troublesome, { maxLength: 300 }).map((parts) => parts.join(''))
  return fc.oneof(made, fc.string({ unit: 'binary', maxLength: 300 }))
}
