import type { InputKind } from '../names.ts'
import type { Choice, Contract, ContractInput } from './contract.ts'

/** What is wrong with a value that a caller would send. `id`: of the input it is meant for. */
export type ValueProblem =
  | { kind: 'unknown-input'; id: string; known: string[] }
  | { kind: 'missing'; id: string }
  | { kind: 'wrong-type'; id: string; expected: InputKind }
  /** A picture or file whose address the worker does not fetch. */
  | { kind: 'not-https'; id: string }
  | { kind: 'too-small'; id: string; minimum: number }
  | { kind: 'too-large'; id: string; maximum: number }
  | { kind: 'not-offered'; id: string; choices: Choice[] }

/** Each fault of the values by input id, as the contract has them. `step` is the widget's affair: other values run too. */
export function checkValues({ inputs }: Contract, values: ReadonlyMap<string, unknown>): ValueProblem[] {
  const known = inputs.map(({ id }) => id)
  const unknown = [...values.keys()].filter((id) => !known.includes(id))
  return [
    ...unknown.map((id): ValueProblem => ({ kind: 'unknown-input', id, known })),
    ...inputs.flatMap((input) => checkValue(input, values.get(input.id)) ?? []),
  ]
}

/** `value` for one input. null: it suits. */
export function checkValue(
  input: Omit<ContractInput, 'label' | 'description'>,
  value: unknown,
): ValueProblem | null {
  const { id, type, minimum, maximum, choices } = input
  if (value === undefined) return input.required ? { kind: 'missing', id } : null
  if (!accepts[type](value)) return { kind: 'wrong-type', id, expected: type }
  if ((type === 'IMAGE' || type === 'FILE') && !isReachable(String(value))) return { kind: 'not-https', id }
  if (typeof value === 'number') {
    if (minimum !== undefined && value < minimum) return { kind: 'too-small', id, minimum }
    if (maximum !== undefined && value > maximum) return { kind: 'too-large', id, maximum }
  }
  if (choices !== undefined && !choices.some((choice) => choice === value))
    return { kind: 'not-offered', id, choices }
  return null
}

const isText = (value: unknown) => typeof value === 'string'
const accepts: Record<InputKind, (value: unknown) => boolean> = {
  STRING: isText,
  IMAGE: isText,
  FILE: isText,
  INT: Number.isInteger,
  FLOAT: Number.isFinite,
  BOOLEAN: (value) => typeof value === 'boolean',
}

/** Plain http is refused. What is written into the call itself is made an asset. */
function isReachable(address: string): boolean {
  return /^(https:\/\/|runflow:\/\/assets\/|data:)\S/i.test(address)
}
