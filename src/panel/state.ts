import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Finding } from '../checks/finding.ts'
import type { Fix, FixResult } from '../checks/fixes/fix.ts'
import type { DeployChoice } from '../deploy/deploy-choice.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Progress } from '../deploy/ports.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Preview } from '../deploy/preview.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'

/** What is on the canvas, as far as the panel tells it. */
export type Overview = { choices: DeployChoice[]; inputs: number; outputs: number }

export type Task = 'deploy' | 'check'
export type Running = {
  kind: 'running'
  task: Task
  workflowId: WorkflowId
  choice: DeployChoice
  progress: Progress
}
export type Ended = {
  kind: 'ended'
  choice: DeployChoice
  outcome: Outcome | Checked
  workflow: Workflow | null
}
export type Run = { kind: 'idle' } | Running | Ended

/** Names the workflow on the canvas for as long as the page lives: what is told of one is told over no other. */
export type WorkflowId = string
/** What stays in the panel of one workflow. */
export type WorkflowRecord = {
  ended: Ended | null
  preview: Preview | null
  /** What the workflow was made of when it was captured, and as last heard of; null: nobody could say. */
  captured: string | null
  content: string | null
}

export type Question =
  | { kind: 'key'; question: KeyQuestion; answer(choice: KeyChoice): void }
  | {
      kind: 'findings'
      findings: Finding[]
      plan: Plan
      workflow: Workflow | null
      /** A want: have that asked first, and ask again. */
      answer(yes: boolean | CommitSearchScope): void
    }
  | { kind: 'which'; choices: DeployChoice[]; answer(choice: DeployChoice | null): void }

export type PanelNotice = { id: string; title: string; detail: string }

export type PanelState = {
  overview: Signal<Overview>
  isConfigured: Signal<boolean>
  workflowId: Signal<WorkflowId>
  records: Signal<ReadonlyMap<WorkflowId, WorkflowRecord>>
  /** One at a time, whichever workflow is on the canvas meanwhile. */
  running: Signal<Running | null>
  /** What runs, or how it ended for the workflow on the canvas. */
  run: ReadonlySignal<Run>
  preview: ReadonlySignal<Preview | null>
  /** What ended, or is asked, is about an earlier state of its workflow. */
  isOutdated: ReadonlySignal<boolean>
  question: Signal<Question | null>
  /** Findings that stand without a deploy: a key in a Deploy node. */
  canvasFindings: Signal<Finding[]>
  notices: Signal<PanelNotice[]>
  /** What look-ups on this page learnt about slugs. */
  liveSlugs: Signal<ReadonlyMap<string, 'new' | 'live'>>
  /** The panel is on the screen: a question it cannot show goes into a dialog. */
  isShown: Signal<boolean>
}

export type PanelActions = {
  /** `searchScope`: what another host is asked first. */
  deploy(choice: DeployChoice | null, searchScope?: CommitSearchScope): void
  check(choice: DeployChoice | null, searchScope?: CommitSearchScope): void
  cancel(): void
  rename(): void
  /** False: the node is gone. */
  showNode(id: NodeId): boolean
  nodeTitle(id: NodeId): string | null
  fix(fix: Fix): Promise<FixResult>
  openSettings(): void
  /** Somebody turns to the panel: the canvas may have changed without a word. */
  refreshCanvas(): void
}

export function createPanelState(): PanelState {
  const workflowId = signal('')
  const records = signal<ReadonlyMap<WorkflowId, WorkflowRecord>>(new Map())
  const running = signal<Running | null>(null)
  return {
    overview: signal({ choices: [], inputs: 0, outputs: 0 }),
    isConfigured: signal(false),
    workflowId,
    records,
    running,
    run: computed(() => running.value ?? records.value.get(workflowId.value)?.ended ?? { kind: 'idle' }),
    preview: computed(() => records.value.get(workflowId.value)?.preview ?? null),
    isOutdated: computed(() => {
      const { captured, content } =
        records.value.get(running.value?.workflowId ?? workflowId.value) ?? EMPTY_RECORD
      return captured !== null && content !== null && captured !== content
    }),
    question: signal(null),
    canvasFindings: signal([]),
    notices: signal([]),
    liveSlugs: signal(new Map()),
    isShown: signal(false),
  }
}

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
  const question = state.question.value
  if (question?.kind === 'which') question.answer(null)
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

/** The canvas has changed. `read` is work, so it is called only where something is told that may be outdated by it. */
export function noticeChange(state: PanelState, read: () => string | null): void {
  const workflowId = state.workflowId.value
  const outcome = state.records.value.get(workflowId)?.ended?.outcome
  // What ended without findings says nothing of the workflow.
  const isAboutIt = outcome !== undefined && 'findings' in outcome
  if (isAboutIt || state.running.value?.workflowId === workflowId)
    updateRecord(state, workflowId, { content: read() })
}

/** What runs is about the workflow on the canvas, so that its nodes can be shown. */
export function isHere({ running, workflowId }: Pick<PanelState, 'running' | 'workflowId'>): boolean {
  return running.value === null || running.value.workflowId === workflowId.value
}

export function rememberSlug(state: PanelState, slug: string, is: 'new' | 'live'): void {
  state.liveSlugs.value = new Map(state.liveSlugs.value).set(slug, is)
}
