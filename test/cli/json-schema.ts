import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

type Schema = { [name: string]: unknown }

const JSON_SCHEMA = JSON.parse(
  readFileSync(new URL('../../docs/json.schema.json', import.meta.url), 'utf8'),
) as Schema

/**
 * The published schema, but closed: for readers keys may be added, and here each must be described. Objects that say so
 * stay open, and so do those of which nothing is described.
 */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, close(value)]))
  const isClosable = inner.type === 'object' && inner.properties !== undefined
  return isClosable && inner.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner
}

const { additionalProperties: _, ...closed } = close(JSON_SCHEMA) as Schema
const validate = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile({
  ...closed,
  unevaluatedProperties: false,
})

/** What is wrong with what a command printed with --json, each with its place. */
export function faultsOf(report: unknown): string[] {
  if (validate(report)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
