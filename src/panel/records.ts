import type { RunFailure } from '../checks/check.ts'
import type { Finding } from '../checks/finding.ts'
import type { EndpointStatus, Overview, PanelState, WorkflowId, WorkflowRecord } from './state.ts'

const EMPTY_RECORD: WorkflowRecord = { ended: null, preview: null, captured: null, content: null }

/** Each holds a whole workflow, so that only the latest are kept. */
const MAX_RECORDS = 10

export function updateRecord(
  state: Pick<PanelState, 'records'>,
  workflowId: WorkflowId,
  change: Partial<WorkflowRecord>,
): void {
  const records = new Map(state.records.value)
  const next = { ...(records.get(workflowId) ?? EMPTY_RECORD), ...change }
  records.delete(workflowId)
  records.set(workflowId, next)
  const [oldest] = records.keys()
  if (records.size > MAX_RECORDS && oldest !== undefined) records.delete(oldest)
  state.records.value = records
}

/** Another workflow is on the canvas: what was asked about the old one's nodes has no answer here. */
export function showWorkflow(
  state: Pick<PanelState, 'workflowId' | 'question'>,
  workflowId: WorkflowId,
): void {
  if (state.workflowId.value === workflowId) return
  state.workflowId.value = workflowId
  dropOpenChoice(state)
}

/** A question that comes before any deploy. */
export function dropOpenChoice({ question }: Pick<PanelState, 'question'>): void {
  const asked = question.value
  if (asked?.kind === 'which' || asked?.kind === 'name') asked.answer(null)
}

/** The canvas, looked at again. */
export function showCanvas(
  state: PanelState,
  seen: { workflowId: WorkflowId; overview: Overview; isConfigured: boolean; canvasFindings: Finding[] },
): void {
  showWorkflow(state, seen.workflowId)
  state.overview.value = seen.overview
  state.isConfigured.value = seen.isConfigured
  state.canvasFindings.value = seen.canvasFindings
}

/** The canvas has changed. `read` is work, so it is called only where something is shown that may be outdated by it. */
export function noticeChange(state: PanelState, read: () => string | null): void {
  const workflowId = state.workflowId.value
  const outcome = state.records.value.get(workflowId)?.ended?.outcome
  // What ended without findings says nothing of the workflow.
  const isAboutIt = outcome !== undefined && 'findings' in outcome
  if (isAboutIt || state.running.value?.workflowId === workflowId)
    updateRecord(state, workflowId, { content: read() })
}

export function rememberEndpoint(
  state: Pick<PanelState, 'endpoints'>,
  slug: string,
  status: EndpointStatus,
): void {
  state.endpoints.value = new Map(state.endpoints.value).set(slug, status)
}

/** What is live, where it is known what its runs come to. */
export function statusOf(runs: RunFailure | null): EndpointStatus {
  return runs === 'fail' ? 'failing' : runs === 'may-fail' ? 'doubtful' : 'live'
}

/** It is not live any more, so that no address of a deploy leads anywhere. */
export function forgetEndpoint(state: Pick<PanelState, 'endpoints' | 'records'>, slug: string): void {
  for (const [workflowId, { ended }] of state.records.value) {
    const isOfIt = ended && 'endpoint' in ended.outcome && ended.outcome.endpoint.slug === slug
    if (isOfIt) updateRecord(state, workflowId, { ended: null })
  }
  const left = new Map(state.endpoints.value)
  left.delete(slug)
  state.endpoints.value = left
}
