import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { PinWant } from '../checks/commit-search.ts'
import type { Finding } from '../checks/finding.ts'
import type { Mend, Mended } from '../checks/fixes/fix.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Progress } from '../deploy/ports.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Preview } from '../deploy/preview.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { Candidate } from '../types/deploy-choice.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'

/** What is on the canvas, as far as the panel tells it. */
export type Overview = { candidates: Candidate[]; inputs: number; outputs: number }

export type Task = 'deploy' | 'check'
export type Running = { kind: 'running'; task: Task; place: Place; candidate: Candidate; progress: Progress }
export type Ended = {
  kind: 'ended'
  candidate: Candidate
  outcome: Outcome | Checked
  workflow: Workflow | null
}
export type Run = { kind: 'idle' } | Running | Ended

/** Names the workflow on the canvas for as long as the page lives: what is told of one is told over no other. */
export type Place = string
/** What stays in the panel of one workflow. */
export type Told = {
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
      answer(yes: boolean | PinWant): void
    }
  | { kind: 'which'; candidates: Candidate[]; answer(candidate: Candidate | null): void }

export type PanelNotice = { id: string; title: string; detail: string }

export type PanelState = {
  overview: Signal<Overview>
  isConfigured: Signal<boolean>
  place: Signal<Place>
  told: Signal<ReadonlyMap<Place, Told>>
  /** One at a time, whichever workflow is on the canvas meanwhile. */
  running: Signal<Running | null>
  /** What runs, or how it ended for the workflow on the canvas. */
  run: ReadonlySignal<Run>
  preview: ReadonlySignal<Preview | null>
  /** What ended, or is asked, is about an earlier state of its workflow. */
  isOutdated: ReadonlySignal<boolean>
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
  /** `pin`: what another host is asked first. */
  deploy(candidate: Candidate | null, pin?: PinWant): void
  check(candidate: Candidate | null, pin?: PinWant): void
  cancel(): void
  rename(): void
  /** False: the node is gone. */
  showNode(id: NodeId): boolean
  nodeTitle(id: NodeId): string | null
  mend(mend: Mend): Promise<Mended>
  openSettings(): void
  /** Somebody turns to the panel: the canvas may have changed without a word. */
  lookAgain(): void
}

export function createPanelState(): PanelState {
  const place = signal('')
  const told = signal<ReadonlyMap<Place, Told>>(new Map())
  const running = signal<Running | null>(null)
  return {
    overview: signal({ candidates: [], inputs: 0, outputs: 0 }),
    isConfigured: signal(false),
    place,
    told,
    running,
    run: computed(() => running.value ?? told.value.get(place.value)?.ended ?? { kind: 'idle' }),
    preview: computed(() => told.value.get(place.value)?.preview ?? null),
    isOutdated: computed(() => {
      const { captured, content } = told.value.get(running.value?.place ?? place.value) ?? NOTHING_TOLD
      return captured !== null && content !== null && captured !== content
    }),
    question: signal(null),
    standing: signal([]),
    notices: signal([]),
    liveSlugs: signal(new Map()),
    isShown: signal(false),
  }
}

const NOTHING_TOLD: Told = { ended: null, preview: null, captured: null, content: null }

/** Each holds a whole workflow, so that only the latest are kept. */
const MOST_TOLD = 10

export function changeTold(state: Pick<PanelState, 'told'>, place: Place, change: Partial<Told>): void {
  const told = new Map(state.told.value)
  const next = { ...(told.get(place) ?? NOTHING_TOLD), ...change }
  told.delete(place)
  told.set(place, next)
  const [oldest] = told.keys()
  if (told.size > MOST_TOLD && oldest !== undefined) told.delete(oldest)
  state.told.value = told
}

/** Another workflow is on the canvas: what was asked about the old one's nodes has no answer here. */
export function showPlace(state: Pick<PanelState, 'place' | 'question'>, place: Place): void {
  if (state.place.value === place) return
  state.place.value = place
  const question = state.question.value
  if (question?.kind === 'which') question.answer(null)
}

/** The canvas, looked at again. */
export function showCanvas(
  state: PanelState,
  seen: { place: Place; overview: Overview; isConfigured: boolean; standing: Finding[] },
): void {
  showPlace(state, seen.place)
  state.overview.value = seen.overview
  state.isConfigured.value = seen.isConfigured
  state.standing.value = seen.standing
}

/** The canvas has changed. `read` is work, so it is called only where something is told that may be outdated by it. */
export function noticeChange(state: PanelState, read: () => string | null): void {
  const place = state.place.value
  const outcome = state.told.value.get(place)?.ended?.outcome
  // What ended without findings says nothing of the workflow.
  const isAboutIt = outcome !== undefined && 'findings' in outcome
  if (isAboutIt || state.running.value?.place === place) changeTold(state, place, { content: read() })
}

/** What runs is about the workflow on the canvas, so that its nodes can be shown. */
export function isHere({ running, place }: Pick<PanelState, 'running' | 'place'>): boolean {
  return running.value === null || running.value.place === place.value
}

export function rememberSlug(state: PanelState, slug: string, is: 'new' | 'live'): void {
  state.liveSlugs.value = new Map(state.liveSlugs.value).set(slug, is)
}
