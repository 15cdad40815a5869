import type { Definition } from '../types/definitions.ts'
import type { Prompt } from '../workflow/workflow.ts'
import type { Consumer } from './consumers.ts'
import { findConsumers } from './consumers.ts'
import type { Contract, Limits, SetByHand } from './contract.ts'
import { toContract } from './contract.ts'
import type { WorkflowInput, WorkflowInterface } from './interface.ts'
import { intersectLimits } from './limits.ts'

/** An input, the widgets that it feeds, and what all of them take. */
export type FedInput = { input: WorkflowInput; consumers: Consumer[]; limits: Limits | 'none' }

export function inferLimits(
  prompt: Prompt,
  { inputs }: WorkflowInterface,
  definitions: Definition[],
): FedInput[] {
  const consumers = findConsumers(prompt, definitions)
  return inputs.map((input) => {
    const fed = consumers.get(input.nodeId) ?? []
    const declared = fed.map((consumer) => consumer.declared)
    return { input, consumers: fed, limits: intersectLimits(input.kind, declared) }
  })
}

/** What callers can rely on, as the definitions of ComfyUI's classes tell it. An input that no value suits has no limits. */
export function inferContract(
  prompt: Prompt,
  io: WorkflowInterface,
  definitions: Definition[],
  setByHand: SetByHand,
): Contract {
  const limits = new Map<string, Limits>()
  for (const { input, limits: found } of inferLimits(prompt, io, definitions))
    if (input.inputId !== null && found !== 'none') limits.set(input.inputId, found)
  return toContract(io, limits, setByHand)
}
