import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFactsAnswer } from '../../src/types/facts.ts'
import written from '../contract/local/facts.schema.json' with { type: 'json' }
import { localExchange } from '../support/wire.ts'

/** As much of JSON Schema as the facts are written in. Another keyword in the file fails the first test. */
type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  pattern?: string
  minimum?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  /** A schema: the values of a map. */
  additionalProperties?: false | Schema
}
const root = written as Schema
const definitions = written.$defs as Record<string, Schema>
const KEYWORDS = ['$ref', 'type', 'enum', 'pattern', 'minimum', 'items', 'properties', 'required']
const NOT_COMPARED = ['$schema', '$defs', 'title', 'description', 'additionalProperties']

function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/$defs/', '')] ?? {})
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
}

/** `isExact`: without fields that are not written, as a reader would let pass. */
function isValid(reference: Schema, value: unknown, isExact = false): boolean {
  const schema = resolved(reference)
  if (schema.enum) return schema.enum.includes(value)
  const types = [schema.type ?? []].flat()
  if (!types.includes(typeOf(value)) && !(types.includes('number') && typeof value === 'number')) return false
  if (typeof value === 'string') return new RegExp(schema.pattern ?? '').test(value)
  if (typeof value === 'number') return value >= (schema.minimum ?? value)
  if (Array.isArray(value)) return value.every((item) => isValid(schema.items ?? {}, item, isExact))
  if (typeof value !== 'object' || value === null) return true
  const { properties = {}, additionalProperties: map } = schema
  const sent = new Map(Object.entries(value))
  if (map) return [...sent.values()].every((item) => isValid(map, item, isExact))
  if (isExact && [...sent.keys()].some((name) => !(name in properties))) return false
  return Object.entries(properties).every(([name, field]) => isValid(field, sent.get(name), isExact))
}

function arbitraryOf(reference: Schema): fc.Arbitrary<unknown> {
  const schema = resolved(reference)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const text = schema.pattern === undefined ? fc.string() : fc.stringMatching(new RegExp(schema.pattern))
  const fields = Object.entries(schema.properties ?? {})
  const ofType: Record<string, () => fc.Arbitrary<unknown>> = {
    null: () => fc.constant(null),
    boolean: () => fc.boolean(),
    string: () => text,
    integer: () => fc.maxSafeNat(),
    number: () => fc.double({ noNaN: true, noDefaultInfinity: true }),
    array: () => fc.array(arbitraryOf(schema.items ?? {}), { maxLength: 3 }),
    object: () =>
      schema.additionalProperties
        ? fc.dictionary(fc.string(), arbitraryOf(schema.additionalProperties))
        : fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)]))),
  }
  return fc.oneof(...[schema.type ?? []].flat().map((type) => ofType[type]?.() ?? fc.constant(undefined)))
}

type Path = (string | number)[]
/** Every place that the schema names, through the first item of each list. */
function placesOf(reference: Schema, path: Path = []): { path: Path; schema: Schema }[] {
  const schema = resolved(reference)
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    placesOf(field, [...path, name]),
  )
  return [{ path, schema }, ...fields, ...(schema.items ? placesOf(schema.items, [...path, 0]) : [])]
}

/** With one item in each list, and nothing null. */
function sampleOf(reference: Schema): unknown {
  const schema = resolved(reference)
  if (schema.enum) return schema.enum[0]
  const type = [schema.type ?? []].flat()[0]
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, sampleOf(one)]),
    )
  if (type === 'array') return [sampleOf(schema.items ?? {})]
  if (type === 'string')
    return schema.pattern === undefined ? 'text' : 'a'.repeat(Number(/\d+(?=})/.exec(schema.pattern)))
  return type === 'integer' ? 1 : true
}

function withValueAt(value: unknown, [name, ...rest]: Path, changed: unknown): unknown {
  if (name === undefined) return changed
  const copy = structuredClone(value) as Record<string | number, unknown>
  if (rest.length === 0 && changed === undefined) delete copy[name]
  else copy[name] = withValueAt(copy[name], rest, changed)
  return copy
}

/** Names of the fields that the guard looks at, by the place they are in. */
function fieldsRead(value: unknown): Set<string> {
  const read = new Set<string>()
  const watch = (target: unknown, path: Path): unknown =>
    typeof target !== 'object' || target === null
      ? target
      : new Proxy(target, {
          get(object, name) {
            const inner = Reflect.get(object, name)
            if (typeof name === 'symbol' || typeof inner === 'function' || name === 'length') return inner
            if (!Array.isArray(object)) read.add([...path, name].join('.'))
            return watch(inner, [...path, name])
          },
        })
  expect(isFactsAnswer(watch(value, []))).toBe(true)
  return read
}

const places = placesOf(root)
const nameOf = ({ path }: { path: Path }) => path.join('.')
const sample = sampleOf(root)
const hex = (length: number) => 'f'.repeat(length)
const PROBES: unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  7,
  '',
  'text',
  'git',
  'public',
  'empty',
  hex(40),
  hex(64),
  [],
  {},
  [1],
  { a: 'b', c: 1 },
  { a: {} },
]

describe('the facts', () => {
  it('are written in keywords that these tests know', () => {
    const used = new Set(
      [root, ...Object.values(definitions), ...places.map(({ schema }) => schema)].flatMap(Object.keys),
    )
    expect([...used].filter((keyword) => ![...KEYWORDS, ...NOT_COMPARED].includes(keyword))).toEqual([])
    for (const { schema } of places)
      if (schema.properties) expect(schema.required).toEqual(Object.keys(schema.properties))
  })

  it.each(['facts-200', 'facts-folder-200', 'facts-limited-200'])(
    'of the example %s are of the written shape',
    (name) => {
      const { body } = localExchange(name).response
      expect([isValid(root, body, true), isFactsAnswer(body)]).toEqual([true, true])
    },
  )

  it('of the written shape are read, whatever they say', () => {
    fc.assert(fc.property(arbitraryOf(root), (facts) => isValid(root, facts) && isFactsAnswer(facts)))
  })

  it('are read in every field that is written, and in no other', () => {
    const fields = places.filter(({ path }) => typeof path.at(-1) === 'string')
    expect([...fieldsRead(sample)].sort()).toEqual(fields.map(nameOf).sort())
  })

  it.each(places.map((place) => [nameOf(place) || 'the whole', place] as const))(
    'with another value at %s are read if the written shape allows it, and only then',
    (_, { path }) => {
      for (const probe of PROBES) {
        const changed = withValueAt(sample, path, probe)
        expect([probe, isFactsAnswer(changed)]).toEqual([probe, isValid(root, changed)])
      }
    },
  )

  it('may say more than this version knows', () => {
    expect(isFactsAnswer(withValueAt(sample, ['packs', 0, 'tomorrow'], 1))).toBe(true)
  })
})
