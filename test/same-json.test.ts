import { expect, it } from 'vitest'
import { isSameJson } from '../src/same-json.ts'

const parsed = (text: string): unknown => JSON.parse(text)

it.each([
  ['{"a":1,"b":[1,{"c":null}]}', '{"b":[1,{"c":null}],"a":1}'],
  ['{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
  ['[]', '[]'],
])('%s is the same JSON as %s', (a, b) => {
  expect(isSameJson(parsed(a), parsed(b))).toBe(true)
})

it.each([
  ['{"a":1}', '{"a":1,"b":2}'],
  ['[1,2]', '[2,1]'],
  ['{"0":1}', '[1]'],
  ['null', '{}'],
  // A name that every object answers to is not yet one that this object has.
  ['{"constructor":1}', '{"a":1}'],
  ['{"__proto__":{}}', '{"a":{}}'],
  ['{"a":{}}', '{"__proto__":{}}'],
  ['{"toString":{}}', '{"valueOf":{}}'],
])('%s is not the same JSON as %s', (a, b) => {
  expect(isSameJson(parsed(a), parsed(b))).toBe(false)
})

it('leaves out what JSON leaves out', () => {
  expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true)
})
