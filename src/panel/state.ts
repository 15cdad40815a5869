import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Finding } from '../checks/finding.ts'
import type { Fix, FixResult } from '../checks/fixes/fix.ts'
import type { DeployChoice } from '../deploy/deploy-choice.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Task } from '../deploy/outcome-messages.ts'
import type { Progress } from '../deploy/ports.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Preview } from '../deploy/preview.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { DeployRecord } from '../endpoints/deploy-record.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Retry } from '../types/runflow-api.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'
import type { LiveView } from './live-view.ts'

/** What is on the canvas, as far as the panel shows it. */
export type Overview = { choices: DeployChoice[]; inputs: number; outputs: number }

export type RetryCount = Pick<Retry, 'reason' | 'attempt' | 'of'>
export type Running = {
  kind: 'running'
  task: Task
  workflowId: WorkflowId
  choice: DeployChoice
  progress: Progress
  /** The request of this step got no answer and is sent again. */
  retry?: RetryCount | null
}
export type Ended = {
  kind: 'ended'
  task: Task
  choice: DeployChoice
  outcome: Outcome | Checked
  /** What was captured. */
  workflow: Workflow | null
  /** What was found, less what has been fixed on the canvas since. */
  findings: Finding[]
}
export type Run = { kind: 'idle' } | Running | Ended

/** Names the workflow on the canvas for as long as the page lives: what is said of one is never shown for another. */
export type WorkflowId = string
/** What the panel keeps of one workflow. */
export type WorkflowRecord = {
  ended: Ended | null
  preview: Preview | null
  /** What the workflow was made of when it was captured, and after its last change; null: not known. */
  captured: string | null
  content: string | null
}

export type Question =
  | { kind: 'key'; question: KeyQuestion; answer(choice: KeyChoice): void }
  | {
      kind: 'findings'
      findings: Finding[]
      /** What of it has not been fixed on the canvas since. */
      left: Signal<Finding[]>
      plan: Plan
      workflow: Workflow | null
      /** A scope: search for commits first, and ask again. */
      answer(yes: boolean | CommitSearchScope): void
    }
  | { kind: 'which'; choices: DeployChoice[]; answer(choice: DeployChoice | null): void }
  /** The name of a workflow without a Deploy node. */
  | { kind: 'name'; offered: string; purpose: 'deploy' | 'rename'; answer(name: string | null): void }

/** Live, and somebody agreed to findings by which no run can work (failing), or perhaps none (doubtful). */
export type EndpointStatus = 'new' | 'live' | 'failing' | 'doubtful'

export type TabName = 'deploy' | 'run' | 'endpoints'

type PanelNotice = { id: string; title: string; detail: string }

export type PanelState = {
  tab: Signal<TabName>
  /** The slug that the Run tab is about; null: what the open workflow is, or would be, deployed as. */
  runSlug: Signal<string | null>
  overview: Signal<Overview>
  isConfigured: Signal<boolean>
  /** Another number for each key or address that takes the place of the one before. */
  keyTurn: Signal<number>
  workflowId: Signal<WorkflowId>
  records: Signal<ReadonlyMap<WorkflowId, WorkflowRecord>>
  /** One at a time, whichever workflow is on the canvas meanwhile. */
  running: Signal<Running | null>
  /** What runs, or how it ended for the workflow on the canvas. */
  run: ReadonlySignal<Run>
  preview: ReadonlySignal<Preview | null>
  /** The workflow has changed since it was captured for what is shown or asked. */
  isOutdated: ReadonlySignal<boolean>
  question: Signal<Question | null>
  /** Findings that need no deploy: a key in a Deploy node. */
  canvasFindings: Signal<Finding[]>
  notices: Signal<PanelNotice[]>
  /** What requests of this page have shown of endpoints, by slug. */
  endpoints: Signal<ReadonlyMap<string, EndpointStatus>>
  /** What is live of the open workflow; null: it was not asked, and nothing is remembered. */
  live: Signal<LiveView | null>
  /** The panel is on the screen: a question it cannot show goes into a dialog. */
  isShown: Signal<boolean>
}

export type DeployOptions = {
  /** Searched for commits first. */
  searchScope?: CommitSearchScope
  /** Written even where the live endpoint is equal. */
  evenIfUnchanged?: boolean
}

export type PanelActions = {
  deploy(choice: DeployChoice | null, options?: DeployOptions): void
  check(choice: DeployChoice | null, searchScope?: CommitSearchScope): void
  /** Saves all that a deploy needs into one file. */
  save(choice: DeployChoice | null): void
  /** Cancels the deploy that waits for an answer, and begins it again with what is on the canvas now. */
  restart(): void
  cancel(): void
  rename(): void
  /**
   * What a field for the name begins with. `unusable`: the name there is, where it gives no address. `taken`: the slug
   * that it is to replace.
   */
  offeredName(known?: { unusable?: string | null; taken?: string | null }): string
  /** False: the node is gone. */
  showNode(id: NodeId): boolean
  nodeTitle(id: NodeId): string | null
  fix(fix: Fix): Promise<FixResult>
  openSettings(): void
  live: {
    /** Asks Runflow what is live under this name. */
    look(): void
    /** Compares the canvas with what is live, in all that a deploy would write. */
    compare(): void
    cancelCompare(): void
    /** What this browser remembers of the deploy. */
    forget(): void
    /** And of all others. */
    forgetAll(): void
    /** Somebody has deleted it in this page. */
    deleted(gone: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>): void
  }
  /** null: ComfyUI shows its own button for that. */
  closePanel: (() => void) | null
  /** Somebody turns to the panel: the canvas may have changed without an event. */
  refreshCanvas(): void
}

export function createPanelState(): PanelState {
  const workflowId = signal('')
  const records = signal<ReadonlyMap<WorkflowId, WorkflowRecord>>(new Map())
  const running = signal<Running | null>(null)
  return {
    tab: signal('deploy'),
    runSlug: signal(null),
    overview: signal({ choices: [], inputs: 0, outputs: 0 }),
    isConfigured: signal(false),
    keyTurn: signal(0),
    workflowId,
    records,
    running,
    run: computed(() => running.value ?? records.value.get(workflowId.value)?.ended ?? { kind: 'idle' }),
    preview: computed(() => records.value.get(workflowId.value)?.preview ?? null),
    isOutdated: computed(() => {
      const record = records.value.get(running.value?.workflowId ?? workflowId.value)
      return record !== undefined && isChanged(record)
    }),
    question: signal(null),
    canvasFindings: signal([]),
    notices: signal([]),
    endpoints: signal(new Map()),
    live: signal(null),
    isShown: signal(false),
  }
}

export function isChanged({ captured, content }: Pick<WorkflowRecord, 'captured' | 'content'>): boolean {
  return captured !== null && content !== null && captured !== content
}

/** What runs is about the workflow on the canvas, so that its nodes can be shown. */
export function isHere({ running, workflowId }: Pick<PanelState, 'running' | 'workflowId'>): boolean {
  return running.value === null || running.value.workflowId === workflowId.value
}
