import { diffContract } from '../../contract/contract-diff.ts'
import { readInterface } from '../../contract/interface.ts'
import { hasStoredContract } from '../../contract/stored-contract.ts'
import type { CanvasState, Differences, RemoteTarget } from './run-state.ts'

/** What callers would notice between what is live and the canvas. null: Runflow does not return the workflow. */
export function differencesOf(
  { endpoint: { workflowJson, stored }, contract }: RemoteTarget,
  canvas: Extract<CanvasState, { kind: 'read' }>,
): Differences {
  if (contract === null) return null
  const from = {
    ...{ interface: readInterface(workflowJson ?? {}), contract },
    hasLimits: hasStoredContract(stored.graph),
  }
  const to = { interface: readInterface(canvas.prompt), contract: canvas.contract, hasLimits: true }
  return diffContract(from, to).changes.filter(({ kind }) => kind !== 'input-example-changed')
}
