import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/cli/json-text.ts'

function problemOf(text: string) {
  const parsed = parseJson(text)
  if (parsed.ok) return null
  const { kind, line, column, found } = parsed.error
  return `${kind} ${line}:${column} ${found}`
}

describe('a text that is no JSON', () => {
  it.each([
    ['{', 'broken 1:2 '],
    ['{"a": 1,}', 'broken 1:9 }'],
    ['{"a": 1\n "b": 2}', 'broken 2:2 "'],
    ['{\r\n  "a": [1, 2,\r\n    three]\r\n}', 'broken 3:5 t'],
    ['{"a": NaN}', 'not-a-number 1:7 NaN'],
    ['{"a": [1,\n  -Infinity]}', 'not-a-number 2:3 -Infinity'],
    ['{"a": Infinity}', 'not-a-number 1:7 Infinity'],
    ['{"a": 1e999}', 'too-large 1:7 1e999'],
    ['{"a": [1e308,\n -1E+400, 1e999]}', 'too-large 2:2 -1E+400'],
    [`{"a": 1${'0'.repeat(400)}}`, `too-large 1:7 1${'0'.repeat(23)}`],
    ["{'a': 1}", "broken 1:2 '"],
    ['{"a" 1}', 'broken 1:6 1'],
    ['{"a": 01}', 'broken 1:8 1'],
    ['{"a": "x\ny"}', 'broken 1:9 \n'],
    ['{"a": "\\x"}', 'broken 1:8 \\'],
    ['{"a": "open', 'broken 1:12 '],
    ['[1, 2}', 'broken 1:6 }'],
    ['{]', 'broken 1:2 ]'],
    ['[1,]', 'broken 1:4 ]'],
    ['{} {}', 'broken 1:4 {'],
    ['PNG', 'broken 1:1 P'],
    ['-', 'broken 1:1 -'],
    ['tru', 'broken 1:1 t'],
    ['', 'broken 1:1 '],
  ])('says of %j where and what: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem)
  })

  it('is found where a letter of a good one was taken out, put in or replaced, wherever JSON.parse does', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', 'x', '\n', '0', '.', '\\'),
        fc.boolean(),
        (json, place, sign, isPutIn) => {
          const at = place % (json.length + 1)
          const text = json.slice(0, at) + sign + json.slice(isPutIn ? at : at + 1)
          let isGood = true
          try {
            JSON.parse(text)
          } catch {
            isGood = false
          }
          const parsed = parseJson(text)
          // Without its minus, 5e-324 is one.
          if (!parsed.ok && parsed.error.kind === 'too-large') return
          expect(parsed.ok).toBe(isGood)
          if (parsed.ok) return
          // All before that place could still become JSON.
          const lines = text.split('\n')
          const offset =
            lines.slice(0, parsed.error.line - 1).join('\n').length +
            (parsed.error.line > 1 ? 1 : 0) +
            parsed.error.column -
            1
          const before = parseJson(text.slice(0, offset))
          expect(before.ok || before.error.found === '').toBe(true)
          expect(text.slice(offset).startsWith(parsed.error.found)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is none where a number is only tiny, exact or a text', () => {
    expect(problemOf('{"a": 1e-999, "b": 1e308, "c": "1e999"}')).toBe(null)
    expect(parseJson(`${'['.repeat(50_000)}1e999${']'.repeat(50_000)}`)).toMatchObject({
      error: { kind: 'too-large', column: 50_001 },
    })
  })

  it('may be nested as deep as anybody likes', () => {
    expect(problemOf('['.repeat(100_000))).toBe('broken 1:100001 ')
  })
})
