import type { InputKind, OutputKind } from '../names.ts'
import type { WorkflowInterface } from './interface.ts'

/** One value of JSON that holds no others. */
export type Choice = string | number | boolean | null

/** What the widgets that an input feeds take. What is absent is not limited, or not known. */
export type Limits = {
  minimum?: number
  maximum?: number
  step?: number
  choices?: Choice[]
}

/** One input as callers may rely on it. */
export type ContractInput = Limits & {
  id: string
  type: InputKind
  required: boolean
  /** The value used when the caller sends none. */
  default?: unknown
  label: string
  description: string
  example?: unknown
}

type ContractOutput = { id: string; type: OutputKind; label: string }

/** What callers rely on, in the order in which it is shown to them. Several outputs may have one id. */
export type Contract = { inputs: ContractInput[]; outputs: ContractOutput[] }

/** What a person set, and nothing infers: the order of the inputs, and an example of a value by input id. */
export type SetByHand = { order: string[]; examples: ReadonlyMap<string, unknown> }

/** `limits` by input id. Ids that are not known before a run are left out: nobody can send a value for them. */
export function toContract(
  { inputs, outputs }: WorkflowInterface,
  limits: ReadonlyMap<string, Limits>,
  { order, examples }: SetByHand,
): Contract {
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = ({ id }: ContractInput) => places.get(id) ?? order.length
  return {
    inputs: inputs
      .flatMap(({ inputId: id, kind: type, displayName: label, description, default: value }) => {
        if (id === null) return []
        const required = value === undefined
        const input: ContractInput = { id, type, required, ...limits.get(id), label, description }
        if (!required) input.default = value
        if (examples.has(id)) input.example = examples.get(id)
        return [input]
      })
      .toSorted((a, b) => placeOf(a) - placeOf(b)),
    outputs: outputs.flatMap(({ outputId: id, kind: type, name: label }) =>
      id === null ? [] : [{ id, type, label }],
    ),
  }
}
