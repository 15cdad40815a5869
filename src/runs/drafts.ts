import type { Choice, Contract, ContractInput } from '../contract/contract.ts'
import { isSameJson } from '../same-json.ts'
import type { GivenProblem, GivenValue, ParsedValues } from './parse-values.ts'
import { parseValues } from './parse-values.ts'

// What stands in the fields of a form, and what a run gets of it.

/** A picture or file that was chosen. `path`: where it lies below ComfyUI's input folder; null: not there. */
export type ChosenFile = { name: string; blob: Blob; path: string | null }

/** What a person put into a field. Of a field without one nothing is sent: the workflow has a default. */
export type Draft =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; value: Choice }
  | { kind: 'flag'; isOn: boolean }
  | { kind: 'file'; file: ChosenFile }
  | { kind: 'address'; url: string }
export type Drafts = ReadonlyMap<string, Draft>

/** Drafts outlive the contract that they were made for: the same id may have another type in the next one. */
export function draftKey({ id, type }: Pick<ContractInput, 'id' | 'type'>): string {
  return `${type} ${id}`
}

export type FormField = 'lines' | 'number' | 'switch' | 'choice' | 'picture' | 'file'

export function fieldOf({ type, choices }: ContractInput): FormField {
  if (choices !== undefined) return 'choice'
  switch (type) {
    case 'STRING':
      return 'lines'
    case 'INT':
    case 'FLOAT':
      return 'number'
    case 'BOOLEAN':
      return 'switch'
    case 'IMAGE':
      return 'picture'
    case 'FILE':
      return 'file'
    default:
      return type satisfies never
  }
}

/** A line of a text that is longer is not seen at once. */
const LONG_TEXT = 50

/** Many lines where the widget has them, or where a default says that there may be. */
export function isLongText(input: ContractInput, multiline: ReadonlySet<string>): boolean {
  const text = typeof input.default === 'string' ? input.default : ''
  return multiline.has(input.id) || text.includes('\n') || text.length > LONG_TEXT
}

/** Ids that several inputs have. A value for one would go to all of them, whatever they are for. */
export function repeatedIds({ inputs }: Contract): ReadonlySet<string> {
  const ids = inputs.map(({ id }) => id)
  return new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
}

export type Checked = {
  /** What is sent; a file stands in `files` until it is uploaded. */
  values: ParsedValues | null
  /** By input id, the first of each. */
  problems: ReadonlyMap<string, GivenProblem>
  files: ReadonlyMap<string, ChosenFile>
}

/** All that is wrong, before anything is sent. */
export function checkDrafts(contract: Contract, drafts: Drafts): Checked {
  const given: GivenValue[] = []
  const files = new Map<string, ChosenFile>()
  const repeated = repeatedIds(contract)
  for (const input of contract.inputs) {
    const draft = drafts.get(draftKey(input))
    if (draft === undefined || repeated.has(input.id)) continue
    if (draft.kind === 'file') files.set(input.id, draft.file)
    given.push(...givenBy(input, draft))
  }
  const parsed = parseValues(contract, given)
  const problems = new Map<string, GivenProblem>()
  if (!parsed.ok)
    for (const problem of parsed.error) if (!problems.has(problem.id)) problems.set(problem.id, problem)
  return { values: parsed.ok ? parsed.value : null, problems, files }
}

function givenBy(input: ContractInput, draft: Draft): GivenValue[] {
  const { id } = input
  switch (draft.kind) {
    case 'text': {
      const { text } = draft
      // An empty number is none; an empty text is one, but not where somebody has to write one.
      const isNothing = text === '' && (input.type !== 'STRING' || input.required)
      return isNothing || isSameJson(text, input.default) ? [] : [{ id, value: text, isTyped: true }]
    }
    case 'choice':
      return [{ id, value: draft.value, isTyped: false }]
    case 'flag':
      return [{ id, value: draft.isOn, isTyped: false }]
    case 'file':
      return [{ id, value: `@${draft.file.name}`, isTyped: true }]
    case 'address':
      return draft.url.trim() === '' ? [] : [{ id, value: draft.url.trim(), isTyped: false }]
    default:
      return draft satisfies never
  }
}
