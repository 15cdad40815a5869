import type { Contract } from '../contract/contract.ts'
import { readInterface } from '../contract/interface.ts'
import { readContract } from '../contract/stored-contract.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'

/** What callers of a live endpoint can rely on; null: the API does not return its workflow, or none that can be read. */
export function contractOf({ workflowJson, stored }: LiveEndpoint): Contract | null {
  return workflowJson === null ? null : readContract(readInterface(workflowJson), stored.graph)
}
