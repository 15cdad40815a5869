import type { Signal } from '@preact/signals'
import { costsOf } from '../../runs/run-costs.ts'
import type { ManagementApi } from '../../types/management-api.ts'
import type { Phase } from './run-state.ts'

/** US dollars; null: Runflow does not say it. */
export type ReadBalance = (api: ManagementApi, signal: AbortSignal) => Promise<number | null>

/** As many as say what a run costs, in one page of the list. */
const LAST_RUNS = 20

/**
 * Says what a run costs, and asks whether it may, before the first one of a page and of each key: another account
 * pays. What the last ones cost comes a moment later, and nobody has to wait for it.
 */
export function createCostQuestion(phase: Signal<Phase>, readBalance: ReadBalance) {
  /** The same object for as long as the key is. */
  let agreed: ManagementApi | null = null

  return async (api: ManagementApi, workflowId: string): Promise<boolean> => {
    if (agreed === api) return true
    const asked = new Promise<boolean>((answer) => {
      phase.value = { kind: 'asking', isLooking: true, costs: null, balance: null, answer }
    })
    const reading = new AbortController()
    void Promise.all([
      api.listRuns({ workflowId }, LAST_RUNS, reading.signal),
      readBalance(api, reading.signal),
    ]).then(([runs, balance]) => {
      const now = phase.peek()
      // Answered by now, and asked again it may be.
      if (now.kind !== 'asking' || reading.signal.aborted) return
      phase.value = { ...now, isLooking: false, balance, costs: runs.ok ? costsOf(runs.value) : null }
    })
    const isAgreed = await asked
    agreed = isAgreed ? api : null
    reading.abort()
    return isAgreed
  }
}
