import type { Finding } from '../checks/finding.ts'
import { updateRecord } from './records.ts'
import type { Ended, PanelState } from './state.ts'
import { isChanged } from './state.ts'

/** Changes come in bursts: a wire that is dragged, a name that is typed. */
const PAUSE_MS = 300

/**
 * Keeps the findings of the last check in step with the canvas: one that is fixed goes, and comes back when the fix is
 * undone. `check` runs the part of the checks that needs no server; null: the canvas cannot be read now.
 */
export function createRecheck(
  state: Pick<PanelState, 'records' | 'workflowId'>,
  check: (last: Ended) => Promise<Finding[] | null>,
): { onChange(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined

  async function recheck(): Promise<void> {
    const workflowId = state.workflowId.value
    const record = state.records.value.get(workflowId)
    const last = record?.ended
    if (!last || !('findings' in last.outcome)) return
    // Unchanged, it is as it was checked, with all that the server said.
    const findings = isChanged(record) ? await check(last) : last.outcome.findings
    if (findings === null || isSame(findings, last.findings)) return
    // Another check, or another workflow, may have come meanwhile.
    if (state.records.value.get(workflowId)?.ended !== last) return
    updateRecord(state, workflowId, { ended: { ...last, findings } })
  }

  return {
    onChange() {
      clearTimeout(timer)
      timer = setTimeout(() => void recheck(), PAUSE_MS)
    },
  }
}

function isSame(a: Finding[], b: Finding[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
