import type { Contract } from '../contract/contract.ts'
import { isRecord } from '../is-record.ts'
import type { InputKind } from '../names.ts'
import { ENDING_KEY, ENDING_NAMES, endingNamed } from './endings.ts'
import { readInline } from './inline-values.ts'
import type { Key } from './keys.ts'
import type { SandboxContext } from './state.ts'
import type { FieldError } from './validate.ts'

/** The media types of what an input takes by reference; null: its value is sent as it is. */
const REFERENCES: Record<InputKind, string[] | 'any' | null> = {
  IMAGE: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
  FILE: 'any',
  STRING: null,
  INT: null,
  FLOAT: null,
  BOOLEAN: null,
}

type Dispatched = { key: Key; contract: Contract; input: Record<string, unknown>; metadata: unknown }

/** What is refused at once. What the platform finds out later only fails the run. */
export function dispatchErrors(
  context: SandboxContext,
  { key, contract, input, metadata }: Dispatched,
): FieldError[] {
  const ofFiles = contract.inputs.flatMap(({ id, type }) => {
    const problem = Object.hasOwn(input, id) ? problemOf(context, key, input[id], REFERENCES[type]) : null
    return problem === null ? [] : [{ ...problem, loc: ['body', 'input', id] }]
  })
  return [...endingErrors(metadata), ...ofFiles]
}

/** An ending that nobody knows would pass unseen as the usual one. */
function endingErrors(metadata: unknown): FieldError[] {
  const wanted = isRecord(metadata) ? metadata[ENDING_KEY] : undefined
  if (wanted === undefined || endingNamed(wanted) !== null) return []
  const msg = `The endings of the sandbox are ${ENDING_NAMES.join(', ')}`
  return [{ type: 'value_error', loc: ['body', 'metadata', ENDING_KEY], msg }]
}

type Problem = Omit<FieldError, 'loc'>

/** An unknown asset and a plain http link are refused here; a bad https link would only fail the run. */
function problemOf(
  context: SandboxContext,
  key: Key,
  value: unknown,
  mimeTypes: string[] | 'any' | null,
): Problem | null {
  if (mimeTypes === null) return null
  if (typeof value !== 'string') return { type: 'string_type', msg: 'Input should be a valid string' }
  if (value.startsWith('https://')) return null
  const found = value.startsWith('data:') ? readInline(value) : findAsset(context, key, value)
  if (typeof found === 'string') return { type: 'value_error', msg: found }
  if (found === null) return { type: 'value_error', msg: 'This data: URI cannot be read' }
  if (mimeTypes === 'any' || mimeTypes.includes(found.mimeType)) return null
  return { type: 'value_error', msg: 'A picture is a PNG, JPEG, WebP or GIF file' }
}

/** The asset, or why there is none. */
function findAsset({ state }: SandboxContext, { organization }: Key, value: string) {
  const id = /^runflow:\/\/assets\/(.+)$/.exec(value)?.[1]
  if (id === undefined) return 'Only https:// and runflow://assets/ references are accepted'
  const isOwn = (one: { organizationId: string }) => one.organizationId === organization.id
  const asset = state.uploads.find((one) => one.id === id && isOwn(one) && one.confirmedAt !== null)
  return asset ?? 'No such asset in this organization'
}
