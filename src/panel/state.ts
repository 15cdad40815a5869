import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Finding } from '../deploy/finding.ts'
import type { Mend } from '../deploy/mend.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Progress } from '../deploy/ports.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'

/** One thing that can be deployed from this canvas: a Deploy node, or the workflow under the name it keeps. */
export type Draft = {
  /** null: the workflow itself. */
  nodeId: NodeId | null
  /** null: it has none yet, or a link feeds it. */
  name: string | null
  slug: string | null
}

/** What is on the canvas, as far as the panel tells it. */
export type Overview = { drafts: Draft[]; inputs: number; outputs: number }

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; draft: Draft; progress: Progress }
  | { kind: 'ended'; draft: Draft; outcome: Outcome; workflow: Workflow | null }

export type Question =
  | { kind: 'key'; question: KeyQuestion; answer(choice: KeyChoice): void }
  | {
      kind: 'findings'
      findings: Finding[]
      plan: Plan
      workflow: Workflow | null
      answer(yes: boolean): void
    }
  | { kind: 'which'; drafts: Draft[]; answer(draft: Draft | null): void }

export type PanelNotice = { id: string; title: string; detail: string }

export type PanelState = {
  overview: Signal<Overview>
  isConfigured: Signal<boolean>
  run: Signal<Run>
  question: Signal<Question | null>
  /** Findings that stand without a deploy: a key in a Deploy node. */
  standing: Signal<Finding[]>
  notices: Signal<PanelNotice[]>
  /** What look-ups on this page learnt about slugs. */
  liveSlugs: Signal<ReadonlyMap<string, 'new' | 'live'>>
  /** The panel is on the screen: a question it cannot show goes into a dialog. */
  isShown: Signal<boolean>
}

export type PanelActions = {
  deploy(draft: Draft | null): void
  cancel(): void
  rename(): void
  /** False: the node is gone. */
  showNode(id: NodeId): boolean
  nodeTitle(id: NodeId): string | null
  mend(mend: Mend): boolean
  openSettings(): void
}

export function createPanelState(): PanelState {
  return {
    overview: signal({ drafts: [], inputs: 0, outputs: 0 }),
    isConfigured: signal(false),
    run: signal({ kind: 'idle' }),
    question: signal(null),
    standing: signal([]),
    notices: signal([]),
    liveSlugs: signal(new Map()),
    isShown: signal(false),
  }
}

export function rememberSlug(state: PanelState, slug: string, is: 'new' | 'live'): void {
  state.liveSlugs.value = new Map(state.liveSlugs.value).set(slug, is)
}
