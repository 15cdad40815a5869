import { isRecord } from '../is-record.ts'

// Bodies are checked as strictly as the contract states them: a field too many is a mistake of ours.

export type FieldError = { type: string; loc: (string | number)[]; msg: string }
type Loc = (string | number)[]
type Check = (value: unknown, loc: Loc) => FieldError[]
type Fields = Record<string, { check: Check; required?: boolean }>

const error = (type: string, loc: Loc, msg: string): FieldError => ({ type, loc, msg })

const text: Check = (value, loc) =>
  typeof value === 'string' ? [] : [error('string_type', loc, 'Input should be a valid string')]
const flag: Check = (value, loc) =>
  typeof value === 'boolean' ? [] : [error('bool_type', loc, 'Input should be a valid boolean')]
const dictionary: Check = (value, loc) =>
  isRecord(value) ? [] : [error('dict_type', loc, 'Input should be a valid dictionary')]
const orNull =
  (check: Check): Check =>
  (value, loc) =>
    value === null ? [] : check(value, loc)
const listOf =
  (check: Check): Check =>
  (value, loc) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, [...loc, index]))
      : [error('list_type', loc, 'Input should be a valid list')]
const mapOf =
  (check: Check): Check =>
  (value, loc) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, item]) => check(item, [...loc, name]))
      : dictionary(value, loc)
const textOf =
  (shortest: number, longest: number): Check =>
  (value, loc) => {
    if (typeof value !== 'string') return text(value, loc)
    if (value.length < shortest)
      return [error('string_too_short', loc, `String should have at least ${shortest} characters`)]
    if (value.length > longest)
      return [error('string_too_long', loc, `String should have at most ${longest} characters`)]
    return []
  }
const matching =
  (pattern: RegExp): Check =>
  (value, loc) => {
    if (typeof value !== 'string') return text(value, loc)
    return pattern.test(value)
      ? []
      : [error('string_pattern_mismatch', loc, `String should match pattern '${pattern.source}'`)]
  }

/** Nothing is left out that is required, nothing is there that is not known. */
const record =
  (fields: Fields): Check =>
  (value, loc) => {
    if (!isRecord(value)) return dictionary(value, loc)
    const known = Object.entries(fields).flatMap(([name, { check, required }]) => {
      if (value[name] !== undefined) return check(value[name], [...loc, name])
      return required ? [error('missing', [...loc, name], 'Field required')] : []
    })
    const extra = Object.keys(value)
      .filter((name) => !(name in fields))
      .map((name) => error('extra_forbidden', [...loc, name], 'Extra inputs are not permitted'))
    return [...known, ...extra]
  }

const must = (check: Check) => ({ check, required: true })
const may = (check: Check) => ({ check })

const commit = orNull(matching(/^[0-9a-f]{40}$/))
const pinned: Fields = { origin: must(orNull(text)), commit: must(commit), dirty: must(orNull(flag)) }

const environment = record({
  packages: must(listOf(record({ name: must(text), version: must(text) }))),
  cached_models: must(record({ huggingface: must(listOf(text)), pytorch: must(listOf(text)) })),
  comfyui: must(record(pinned)),
})
const customNodes = mapOf(record({ ...pinned, hoisted_from: may(text) }))
const models = mapOf(record({ url: may(text), sha256: may(matching(/^[0-9a-f]{64}$/)) }))
const resources = mapOf(
  record({
    asset_id: must(text),
    url: must(text),
    mime_type: must(text),
    size_bytes: must(sizeCheck),
    sha256: must(matching(/^[0-9a-f]{64}$/)),
  }),
)

// Inputs and outputs are read from the graph; the fields exist, ours sends none.
const variable = (value: unknown, loc: Loc): FieldError[] => {
  if (!isRecord(value)) return dictionary(value, loc)
  return value.name === undefined
    ? [error('missing', [...loc, 'name'], 'Field required')]
    : text(value.name, [...loc, 'name'])
}

const shared: Fields = {
  name: may(text),
  description: may(orNull(text)),
  version: may(orNull(text)),
  category_code: may(orNull(text)),
  is_public: may(flag),
  gpu_mode: may(matching(/^(auto|explicit)$/)),
  graph: may(dictionary),
  environment: may(environment),
  custom_nodes: may(customNodes),
  models: may(models),
  resources: may(resources),
  inputs: may(listOf(variable)),
  outputs: may(listOf(variable)),
}

const create = record({
  slug: must(matching(/^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/)),
  workflow_json: must(dictionary),
  ...shared,
  name: must(text),
})
/** Without `slug`: an edit never renames. */
const edit = record({ workflow_json: may(dictionary), ...shared })
const dispatch = record({
  input: must(dictionary),
  callback_url: may(orNull(callbackAddress)),
  metadata: may(dictionary),
  client_ref: may(orNull(textOf(0, 255))),
})
const announce = record({
  filename: must(textOf(1, 500)),
  mime_type: must(textOf(1, 255)),
  size_bytes: must(sizeCheck),
})
const callbackSecret = record({ label: must(textOf(0, 255)) })
const feedback = record({ is_positive: must(flag), reason: may(orNull(textOf(0, 2000))) })
const confirm = record({ folder_id: may(orNull(text)) })

const bodies = { create, edit, dispatch, announce, confirm, feedback, 'callback-secret': callbackSecret }

export type BodyKind = keyof typeof bodies

export function fieldErrorsOf(kind: BodyKind, body: unknown): FieldError[] {
  return bodies[kind](body, ['body'])
}

/** Plain http leaves no machine: it is for whoever listens beside the sandbox. */
function callbackAddress(value: unknown, loc: Loc): FieldError[] {
  const errors = textOf(0, 2048)(value, loc)
  if (errors.length > 0) return errors
  const url = URL.canParse(String(value)) ? new URL(String(value)) : null
  const isLoopback = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback)) return []
  return [error('value_error', loc, 'Only https:// addresses are called back')]
}

function sizeCheck(value: unknown, loc: Loc): FieldError[] {
  if (!Number.isInteger(value)) return [error('int_type', loc, 'Input should be a valid integer')]
  if (Number(value) < 1)
    return [error('greater_than_equal', loc, 'Input should be greater than or equal to 1')]
  if (Number(value) > 52_428_800)
    return [error('less_than_equal', loc, 'Input should be less than or equal to 52428800')]
  return []
}
