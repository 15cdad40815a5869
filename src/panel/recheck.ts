import type { Finding } from '../checks/finding.ts'
import type { LastCheck } from '../checks/run-checks.ts'
import type { DeployChoice } from '../deploy/deploy-choice.ts'
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
  check: (last: LastCheck, choice: DeployChoice) => Promise<Finding[] | null>,
): { onChange(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Of which check, and of which content, the findings are known. */
  let known: { outcome: Ended['outcome']; content: string | null } | null = null

  async function recheck(): Promise<void> {
    const workflowId = state.workflowId.value
    const record = state.records.value.get(workflowId)
    const ended = record?.ended
    if (!ended || !('findings' in ended.outcome) || ended.workflow === null) return
    const { outcome, workflow, choice } = ended
    const { content } = record
    // Moving a node is a change to ComfyUI, and none of what is checked.
    if (known?.outcome === outcome && known.content === content) return
    const wanted = { outcome, content }
    known = wanted
    // Unchanged, it is as it was checked, with all that the server said.
    const last = { findings: ended.outcome.findings, workflow }
    const findings = isChanged(record) ? await check(last, choice) : last.findings
    // Another change, another check or another workflow may have come meanwhile.
    const current = state.records.value.get(workflowId)?.ended
    if (findings === null || known !== wanted || current?.outcome !== outcome) return
    updateRecord(state, workflowId, { ended: { ...current, findings } })
  }

  return {
    onChange() {
      clearTimeout(timer)
      timer = setTimeout(() => void recheck(), PAUSE_MS)
    },
  }
}
