import type { ValueProblem } from '../contract/check-values.ts'
import { checkValues } from '../contract/check-values.ts'
import type { Contract, ContractInput } from '../contract/contract.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

/** A value as it was typed. `value`: of JSON, or the text behind `=`, which the type of the input tells how to read. */
export type GivenValue = { id: string; value: unknown; isTyped: boolean }
/** A picture or file that lies here, and has to be uploaded first. */
export type LocalFile = { id: string; type: 'IMAGE' | 'FILE'; path: string }
export type ParsedValues = { values: Map<string, unknown>; files: LocalFile[] }

export type GivenProblem =
  | ValueProblem
  /** It reads as another number than was typed. */
  | { kind: 'not-exact'; id: string; text: string }

/** Stands for a file until it is uploaded, so that all values can be checked before. */
const UPLOADED_LATER = 'runflow://assets/uploaded-later'

/** All problems at once, before anything is sent. Of a value that was given twice the last one counts. */
export function parseValues(contract: Contract, given: GivenValue[]): Result<ParsedValues, GivenProblem[]> {
  const values = new Map<string, unknown>()
  const files = new Map<string, LocalFile>()
  const problems: GivenProblem[] = []
  const inputs = new Map(contract.inputs.map((input) => [input.id, input]))
  for (const { id, value, isTyped } of given) {
    const input = inputs.get(id)
    files.delete(id)
    const path = input && pathIn(input, value)
    if (input && path) {
      files.set(id, { id, type: input.type as LocalFile['type'], path })
      values.set(id, UPLOADED_LATER)
      continue
    }
    const read = input && isTyped && typeof value === 'string' ? readText(input, value) : value
    if (isInexact(read, value)) problems.push({ kind: 'not-exact', id, text: String(value) })
    values.set(id, read)
  }
  problems.push(...checkValues(contract, values))
  return problems.length > 0 ? fail(problems) : ok({ values, files: [...files.values()] })
}

/** `@photo.png`, only where a picture or file is taken: a text may begin with an @. */
function pathIn({ type }: ContractInput, value: unknown): string | null {
  if (type !== 'IMAGE' && type !== 'FILE') return null
  return typeof value === 'string' && value.startsWith('@') && value.length > 1 ? value.slice(1) : null
}

/** The value that a typed text means; the text itself where it means none, which is then of a wrong type. */
function readText({ type }: ContractInput, text: string): unknown {
  switch (type) {
    case 'INT':
      return /^[+-]?\d+$/.test(text.trim()) ? Number(text) : text
    case 'FLOAT':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
    case 'BOOLEAN':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'STRING':
    case 'IMAGE':
    case 'FILE':
      return text
    default:
      return type satisfies never
  }
}

/** Beyond 2^53 JSON holds some whole numbers only: a seed would silently become another one. */
function isInexact(read: unknown, typed: unknown): boolean {
  return Number.isInteger(read) && !Number.isSafeInteger(read) && typeof typed === 'string'
}
