import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

/**
 * Where a text stops being JSON. `not-a-number`: NaN or an infinity, which Python writes and JSON has not. `too-large`:
 * a number that is one only here, such as 1e999: JavaScript reads it as an infinity, and would write null.
 */
export type JsonProblem = {
  kind: 'broken' | 'not-a-number' | 'too-large'
  line: number
  column: number
  found: string
}

export function parseJson(text: string): Result<unknown, JsonProblem> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // Its message differs from version to version, and says the place in some of them only.
    return fail(findProblem(text))
  }
  return holdsInfinity(value) ? fail(findProblem(text)) : ok(value)
}

function holdsInfinity(value: unknown): boolean {
  const left = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'number' && !Number.isFinite(one)) return true
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) left.push(inner)
  }
  return false
}

const LITERALS = ['true', 'false', 'null']
const NOT_A_NUMBER = ['NaN', 'Infinity', '-Infinity']
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const LONGEST_NUMBER = 24
const BLANK = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Walks through the text as a parser would, up to the first letter or number that it cannot go on with. */
function findProblem(text: string): JsonProblem {
  const open: string[] = []
  /** What may come next. */
  let expected: 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'end' = 'value'
  let at = 0
  for (;;) {
    at = match(BLANK, text, at)
    const letter = text[at]
    if (letter === undefined) return toProblem(text, at)
    const closes = expected === 'end' || expected === 'first-item' || expected === 'first-key'
    if (closes && open.length > 0 && letter === open.at(-1)) {
      if (expected === 'first-key' && letter !== '}') return toProblem(text, at)
      open.pop()
      expected = 'end'
      at++
    } else if (expected === 'end') {
      if (letter !== ',' || open.length === 0) return toProblem(text, at)
      expected = open.at(-1) === '}' ? 'key' : 'value'
      at++
    } else if (expected === 'colon') {
      if (letter !== ':') return toProblem(text, at)
      expected = 'value'
      at++
    } else if (expected === 'key' || expected === 'first-key') {
      if (letter !== '"') return toProblem(text, at)
      const end = endOfString(text, at)
      if (!end.ok) return toProblem(text, end.error)
      expected = 'colon'
      at = end.value
    } else if (letter === '{' || letter === '[') {
      open.push(letter === '{' ? '}' : ']')
      expected = letter === '{' ? 'first-key' : 'first-item'
      at++
    } else {
      const end = endOfScalar(text, at)
      if (!end.ok) return toProblem(text, end.error)
      expected = 'end'
      at = end.value
    }
  }
}

/** Where the value ends; the error is where it stops being one. */
function endOfScalar(text: string, at: number): Result<number, number> {
  if (text[at] === '"') return endOfString(text, at)
  const literal = LITERALS.find((word) => text.startsWith(word, at))
  if (literal !== undefined) return ok(at + literal.length)
  const end = match(NUMBER, text, at)
  return end > at && Number.isFinite(Number(text.slice(at, end))) ? ok(end) : fail(at)
}

function endOfString(text: string, start: number): Result<number, number> {
  for (let at = start + 1; ; ) {
    const letter = text[at]
    if (letter === '"') return ok(at + 1)
    if (letter === undefined || letter < ' ') return fail(at)
    const end = letter === '\\' ? match(ESCAPE, text, at) : at + 1
    if (end === at) return fail(at)
    at = end
  }
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function toProblem(text: string, at: number): JsonProblem {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - (before.lastIndexOf('\n') + 1) + 1
  const word = NOT_A_NUMBER.find((name) => text.startsWith(name, at))
  if (word !== undefined) return { kind: 'not-a-number', line, column, found: word }
  const number = text.slice(at, match(NUMBER, text, at))
  if (number !== '' && !Number.isFinite(Number(number)))
    return { kind: 'too-large', line, column, found: number.slice(0, LONGEST_NUMBER) }
  return { kind: 'broken', line, column, found: text.slice(at, at + 1) }
}
