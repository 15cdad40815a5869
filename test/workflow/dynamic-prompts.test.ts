import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDrawOf, isFilledIn, withoutChoice } from '../../src/workflow/dynamic-prompts.ts'

/** As ComfyUI's front end has it, with the choice given. */
function draw(input: string, choose: (count: number) => number): string {
  const text = input.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  let i = 0
  let result = ''
  const escaped = () => `\\${text[i++] ?? ''}`
  const block = () => {
    const options: string[] = []
    let [choice, depth] = ['', 0]
    while (i < text.length) {
      const char = text[i++] as string
      if (char === '\\') {
        choice += escaped()
        continue
      }
      if (char === '{') depth++
      else if (char === '}') {
        if (depth === 0) break
        depth--
      } else if (char === '|' && depth === 0) {
        options.push(choice)
        choice = ''
        continue
      }
      choice += char
    }
    options.push(choice)
    return draw(options[choose(options.length)] as string, choose)
  }
  while (i < text.length) {
    const char = text[i++] as string
    result += char === '\\' ? escaped() : char === '{' ? block() : char
  }
  return result.replace(/\\([{}|])/g, '$1')
}

describe('a text with alternatives', () => {
  it.each([
    ['a {red|blue} cat', 'a red cat', true],
    ['a {red|blue} cat', 'a dog', false],
    ['{a|{b|c}} x {d|e}', 'b x e', true],
    ['{a|b}', '', true],
    ['a {red|blue', 'a red', true],
    ['a \\{red|blue\\} cat', 'a {red|blue} cat', false],
    ['a {red} cat', 'a red cat', false],
    ['a | b', 'a | b', false],
    ['(a:1.2) {x|y} // note', '(a:1.2) x ', true],
    ['}a{', 'a', false],
  ])('%j gives %j: %j', (text, drawn, expected) => {
    expect(isDrawOf(text, drawn)).toBe(expected)
  })

  it.each([
    ['a cat', 'a cat'],
    ['a {red} cat', 'a red cat'],
    ['a \\{red|blue\\} cat', 'a {red|blue} cat'],
    ['a {red {deep}} cat', 'a red deep cat'],
    ['a /* b */ cat // c', 'a  cat '],
    ['a } cat', 'a } cat'],
    ['a {red|blue} cat', null],
  ])('%j always gives %j', (text, expected) => {
    expect(withoutChoice(text)).toBe(expected)
  })

  it('is read as the front end reads it, whatever is in it', () => {
    const part = fc.constantFrom('{', '}', '|', 'a', 'b ', ' c', '\\{', '\\}', '\\|', '{x|y}')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), fc.infiniteStream(fc.nat(5)), (parts, picks) => {
        const text = parts.join('')
        const drawn = draw(text, (count) => picks.next().value % count)
        const always = withoutChoice(text)
        if (always === null) expect(isDrawOf(text, drawn)).toBe(true)
        else expect(drawn).toBe(always)
      }),
      { numRuns: 2000 },
    )
  })

  it('is read once, however it is nested', () => {
    const deep = `${'{'.repeat(100_000)}a|b`
    expect(isDrawOf(deep, 'a')).toBe(true)
    expect(withoutChoice('{'.repeat(200_000))).toBe('')
  })
})

describe('a text with names in it', () => {
  it.each([
    ['%date:yyyy-MM-dd%/x', '2026-11-30/x'],
    ['%KSampler.seed%_x', '4711_x'],
    ['a __color__ cat', 'a red cat'],
    ['%year%-%month%', '2026-11'],
    ['__a__ and __b__', 'x and y and z'],
    ['%a%', ''],
  ])('%j may be sent as %j', (text, filled) => {
    expect(isFilledIn(text, filled)).toBe(true)
  })

  it.each([
    ['%date%/x', '2026/y'],
    ['%date%/x', 'x'],
    ['a __color__ cat', 'a red dog'],
    ['%a%bc%d%cb', 'xbcb'],
    ['50% of 20', '50% of 30'],
    ['plain', 'other'],
    ['', 'a'],
    ['snake_case__', 'snake'],
  ])('%j is never sent as %j', (text, filled) => {
    expect(isFilledIn(text, filled)).toBe(false)
  })
})
