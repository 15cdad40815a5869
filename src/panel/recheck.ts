import { effect } from '@preact/signals'
import type { Finding } from '../checks/finding.ts'
import { subjectOf } from '../checks/finding.ts'
import type { LastCheck } from '../checks/run-checks.ts'
import type { DeployChoice } from '../deploy/deploy-choice.ts'
import { updateRecord } from './records.ts'
import type { PanelState, Question, WorkflowRecord } from './state.ts'
import { isChanged, isHere } from './state.ts'

/** Changes come in bursts: a wire that is dragged, a name that is typed. */
const PAUSE_MS = 300

type RecheckState = Pick<PanelState, 'records' | 'workflowId' | 'running' | 'question' | 'tab' | 'isShown'>
type Check = (last: LastCheck, choice: DeployChoice) => Promise<Finding[] | null>
type Asked = Extract<Question, { kind: 'findings' }>

/**
 * Keeps the findings that are shown in step with the canvas: one that is fixed goes, and comes back when the fix is
 * undone. `check` runs the part of the checks that needs no server; null: the canvas cannot be read now. It is work that a
 * hand at the keyboard would feel, so `untilStill` comes first, and what nobody sees waits until it is shown.
 */
export function createRecheck(
  state: RecheckState,
  check: Check,
  untilStill: () => Promise<void>,
): { onChange(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let changes = 0
  /** Of which findings, and of which content, it is known what is left. */
  let known: { about: unknown; content: string | null } = { about: null, content: null }

  /** What is left of it; null: nothing new is known. */
  async function refresh(about: unknown, record: WorkflowRecord, last: LastCheck, choice: DeployChoice) {
    const { content } = record
    // Moving a node is a change to ComfyUI, and none of what is checked.
    if (known.about === about && known.content === content) return null
    const wanted = { about, content }
    known = wanted
    // Unchanged, it is as it was checked, with all that the server said.
    const findings = isChanged(record) ? await check(last, choice) : last.findings
    // Another change, another check or another workflow may have come meanwhile.
    return known === wanted ? findings : null
  }

  async function recheckQuestion(question: Asked, choice: DeployChoice, record: WorkflowRecord) {
    const { findings: asked, workflow, left } = question
    if (workflow === null) return
    const findings = await refresh(asked, record, { findings: asked, workflow }, choice)
    if (findings === null) return
    // What has come up since is not asked before it is read again.
    const isAsked = (finding: Finding) => asked.some((one) => isSame(one, finding))
    left.value = findings.filter(isAsked)
  }

  async function recheckEnded(workflowId: string, record: WorkflowRecord) {
    const { ended } = record
    if (!ended || !('findings' in ended.outcome) || ended.workflow === null) return
    const { outcome, workflow, choice } = ended
    const findings = await refresh(outcome, record, { findings: ended.outcome.findings, workflow }, choice)
    const current = state.records.value.get(workflowId)?.ended
    if (findings !== null && current?.outcome === outcome)
      updateRecord(state, workflowId, { ended: { ...current, findings } })
  }

  /** Workflows that have changed while nothing that is said of them was seen. */
  const due = new Set<string>()

  async function recheck(): Promise<void> {
    const workflowId = state.workflowId.value
    const record = state.records.value.get(workflowId)
    const [question, running] = [state.question.value, state.running.value]
    if (record === undefined) return
    if (!isSeen(state, record)) {
      due.add(workflowId)
      return
    }
    due.delete(workflowId)
    if (question?.kind !== 'findings') await recheckEnded(workflowId, record)
    else if (running !== null && isHere(state)) await recheckQuestion(question, running.choice, record)
  }

  async function recheckSoon(change: number): Promise<void> {
    await untilStill()
    if (change === changes) await recheck()
  }

  function onChange(): void {
    clearTimeout(timer)
    changes += 1
    timer = setTimeout(() => void recheckSoon(changes), PAUSE_MS)
  }

  effect(() => {
    const isDue = isDeployTabSeen(state) && due.has(state.workflowId.value)
    if (isDue) onChange()
  })

  return { onChange }
}

/** Whether anything shows the findings of this workflow. */
function isSeen(state: RecheckState, { ended }: WorkflowRecord): boolean {
  // A closed panel asks in a dialog.
  if (state.question.value !== null) return !state.isShown.value || isDeployTabSeen(state)
  // The line on a Deploy node says so for as long as it is so.
  return isDeployTabSeen(state) || ended?.outcome.kind === 'blocked'
}

function isDeployTabSeen({ isShown, tab }: RecheckState): boolean {
  return isShown.value && tab.value === 'deploy'
}

function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && subjectOf(one) === subjectOf(other)
}
