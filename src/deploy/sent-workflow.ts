import type { Contract } from '../contract/contract.ts'
import { inferContract } from '../contract/infer-contract.ts'
import type { WorkflowInterface } from '../contract/interface.ts'
import { readContract, readSetByHand, storeContract } from '../contract/stored-contract.ts'
import type { Facts } from '../types/facts.ts'
import type { Graph, Prompt, Workflow } from '../workflow/workflow.ts'
import { withPosixNames } from './posix-names.ts'

/** Both forms as they are sent, and what callers can rely on. */
export type SentWorkflow = { prompt: Prompt; graph: Graph; contract: Contract }

/**
 * What the definitions here say of each input goes along in the graph: who reads the endpoint has no ComfyUI to ask.
 * `isPacked`: it is of a deploy file, whose graph has that already, and no definitions are here.
 */
export function toSentWorkflow(
  workflow: Workflow,
  io: WorkflowInterface,
  facts: Facts,
  isPacked: boolean,
): SentWorkflow {
  const setByHand = readSetByHand(workflow.graph)
  const contract = isPacked
    ? readContract(io, workflow.graph)
    : inferContract(workflow.prompt, io, facts.definitions, setByHand)
  const graph = storeContract(workflow.graph, contract, setByHand)
  return { prompt: withPosixNames(workflow.prompt, facts), graph, contract: readContract(io, graph) }
}
