import { isSameJson } from '../same-json.ts'
import type { Contract, ContractInput, Limits } from './contract.ts'
import type { WorkflowInterface } from './interface.ts'
import type { InterfaceChange } from './interface-diff.ts'
import { diffInterface, isBreaking } from './interface-diff.ts'

/** `hasLimits`: whether the limits of its inputs are known. A foreign deploy leaves none behind. */
export type ContractSide = { interface: WorkflowInterface; contract: Contract; hasLimits: boolean }

/** What callers may notice. A range is inferred anew by every deploy, so that alone is no reason for one. */
export type ContractChange = (
  | InterfaceChange
  | { kind: 'input-range-changed'; inputId: string; from: Limits; to: Limits }
  | { kind: 'input-example-changed'; inputId: string; from: unknown; to: unknown }
) & {
  /** A call that works today can fail, or lose an output. */
  breaking: boolean
}

export type ContractDiff = {
  changes: ContractChange[]
  /** An input has limits on one side, and of the other side they are not known. */
  areRangesUnknown: boolean
}

export function diffContract(from: ContractSide, to: ContractSide): ContractDiff {
  const pairs = pairInputs(from.contract, to.contract)
  const areKnown = from.hasLimits && to.hasLimits
  const ranges = areKnown ? pairs.flatMap(rangeChange) : []
  const changes = diffInterface(from.interface, to.interface).map((change) => ({
    ...change,
    breaking: isBreaking(change),
  }))
  return {
    changes: [...changes, ...ranges, ...pairs.flatMap(exampleChange)],
    areRangesUnknown: !areKnown && pairs.some(([live, next]) => isLimited(live) || isLimited(next)),
  }
}

type InputPair = [live: ContractInput, next: ContractInput]

/** Inputs of one id and one type: of another type they have other limits anyway. */
function pairInputs(from: Contract, to: Contract): InputPair[] {
  const byId = new Map(to.inputs.map((input) => [input.id, input]))
  return from.inputs.flatMap((live): InputPair[] => {
    const next = byId.get(live.id)
    return next?.type === live.type ? [[live, next]] : []
  })
}

function rangeChange([live, next]: InputPair): ContractChange[] {
  const [from, to] = [limitsOf(live), limitsOf(next)]
  if (isSameJson(from, to)) return []
  return [{ kind: 'input-range-changed', inputId: live.id, from, to, breaking: !allows(to, from) }]
}

function exampleChange([live, next]: InputPair): ContractChange[] {
  const [from, to] = [live.example, next.example]
  if (isSameJson(from, to)) return []
  return [{ kind: 'input-example-changed', inputId: live.id, from, to, breaking: false }]
}

/** Whether each value within `before` is within `now` too. */
function allows(now: Limits, before: Limits): boolean {
  const { choices, step } = now
  return (
    (now.minimum ?? -Infinity) <= (before.minimum ?? -Infinity) &&
    (now.maximum ?? Infinity) >= (before.maximum ?? Infinity) &&
    (step === undefined || step === before.step) &&
    (choices === undefined || (before.choices?.every((choice) => choices.includes(choice)) ?? false))
  )
}

function isLimited(input: ContractInput): boolean {
  return Object.keys(limitsOf(input)).length > 0
}

function limitsOf({ minimum, maximum, step, choices }: Limits): Limits {
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(step !== undefined && { step }),
    ...(choices !== undefined && { choices }),
  }
}
