import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Contract } from '../../contract/contract.ts'
import { describeCallFailure } from '../../endpoints/call-messages.ts'
import { findEndpoint, passingFailure } from '../../endpoints/find-endpoint.ts'
import { contractOf } from '../../endpoints/live-contract.ts'
import type { ManagementApi } from '../../types/management-api.ts'
import type { PanelState } from '../state.ts'
import type { ComparisonModel } from './comparison.ts'
import { differencesOf } from './differences.ts'
import type { FormModel } from './form-model.ts'
import { createFormModel } from './form-model.ts'
import type { LocalRuns } from './local-runs.ts'
import type { RemoteRun } from './remote-run.ts'
import type { CanvasState, Differences, EndpointState, Place, RunCard, Where } from './run-state.ts'
import { isBusy, PLACES_OF } from './run-state.ts'
import { createWhere } from './where-to-run.ts'

type OwnApi = { origin: string; api: ManagementApi }

export type RunModelParts = {
  state: Pick<
    PanelState,
    'overview' | 'runSlug' | 'workflowId' | 'isConfigured' | 'keyTurn' | 'tab' | 'isShown'
  >
  ownApi(): OwnApi | null
  remote: RemoteRun
  local: LocalRuns
  comparison: ComparisonModel
  /** Names of inputs, by id, whose widget has many lines. Best effort. */
  findMultiline(prompt: CanvasPrompt): Promise<ReadonlySet<string>>
  /** The last stop of what nobody waits for. */
  guard(work: Promise<unknown>): void
}
type CanvasPrompt = Extract<CanvasState, { kind: 'read' }>['prompt']

export type RunModel = {
  where: Signal<Where>
  /** Changes with all that the tab is about. */
  subject: ReadonlySignal<string>
  slug: ReadonlySignal<string | null>
  slugs: ReadonlySignal<string[]>
  endpoint: Signal<EndpointState>
  canvas: Signal<CanvasState>
  /** The canvas has changed since it was read. */
  isStale: Signal<boolean>
  multiline: ReadonlySignal<ReadonlySet<string>>
  differences: ReadonlySignal<Differences>
  form: FormModel
  cards: Record<Place, RunCard>
  comparison: ComparisonModel
  /** Runs of other endpoints that this browser waits for. */
  others: Signal<string[]>
  choose(slug: string): void
  chooseWhere(place: Where): void
  /** Somebody looks at the tab, or at another place. */
  refresh(): void
  run(): void
  /** The tab is open. */
  isShown(): boolean
}

/** What the Run tab knows: what would be run, with which values, and how it goes. */
export function createRunModel(parts: RunModelParts): RunModel {
  const { state, ownApi, remote, local, comparison, findMultiline, guard } = parts
  const place = createWhere()
  const { where } = place
  const endpoint = signal<EndpointState>({ kind: 'looking' })
  const canvas = signal<CanvasState>({ kind: 'unread' })
  const isStale = signal(false)
  const endpointLines = signal<ReadonlySet<string>>(new Set())
  const canvasLines = signal<ReadonlySet<string>>(new Set())
  /** An input of a name has long text in the form that is shown, and perhaps not in another workflow. */
  const multiline = computed(() => (where.value === 'here' ? canvasLines.value : endpointLines.value))
  const others = signal<string[]>([])
  /** What is on the canvas is, or would be, deployed as. */
  const offered = computed(() => state.overview.value.choices.flatMap(({ slug }) => slug ?? []))
  const slug = computed(() => state.runSlug.value ?? offered.value[0] ?? null)
  const slugs = computed(() => [...new Set([...offered.value, ...(slug.value === null ? [] : [slug.value])])])
  const scope = computed(() => slug.value ?? state.workflowId.value)
  const subject = computed(
    () => `${slug.value} ${state.isConfigured.value} ${state.keyTurn.value} ${state.workflowId.value}`,
  )
  const isOffered = computed(() => slug.value !== null && offered.value.includes(slug.value))
  const earlier = computed(() => (isOffered.value ? state.workflowId.value : scope.value))
  const form = createFormModel(scope, earlier)
  let looking = new AbortController()
  /** With whose key the endpoint was found: another one's runs would be charged to somebody else. */
  let lookedWith: OwnApi | null = null
  let turn = 0
  /** Which workflow `canvas` is of. */
  let canvasOf: string | null = null

  const differences = computed<Differences>(() => {
    const [live, now] = [endpoint.value, canvas.value]
    // The endpoint of another workflow is not compared with this one.
    if (!isOffered.value || live.kind !== 'found' || now.kind !== 'read') return null
    return differencesOf(live.target, now)
  })

  async function look(): Promise<void> {
    looking.abort()
    looking = new AbortController()
    const { signal } = looking
    const own = ownApi()
    const isSameKey = lookedWith === own
    lookedWith = own
    if (!isSameKey) {
      // Of another organization, perhaps.
      others.value = []
      comparison.clear()
      remote.leave()
    }
    const wanted = slug.peek()
    if (own === null || wanted === null) {
      endpoint.value = { kind: own === null ? 'no-key' : 'no-name' }
      return offerHere()
    }
    const before = endpoint.peek()
    const wasThere =
      isSameKey &&
      before.kind === 'found' &&
      before.target.endpoint.slug === wanted &&
      before.target.origin === own.origin
    // What is known stays on the screen until it is known better.
    if (!wasThere) endpoint.value = { kind: 'looking' }
    const found = await findEndpoint({ owner: null, slug: wanted }, own.api, null, signal)
    if (signal.aborted) return
    if (!found.ok) {
      const problem = found.error
      endpoint.value =
        problem.kind === 'not-found'
          ? { kind: 'not-deployed', slug: wanted, wasThere }
          : { kind: 'failed', message: describeCallFailure(problem.call, problem.failure) }
      // What was there a moment ago, or was asked for by its name, is told.
      if (problem.kind === 'not-found' && !wasThere && isOffered.peek()) offerHere()
      return
    }
    const { owner, isForeign, accountFailure } = found.value
    if (owner === null) {
      const failure = passingFailure(accountFailure)
      endpoint.value =
        failure === null
          ? { kind: 'no-organization', slug: wanted }
          : { kind: 'failed', message: describeCallFailure('account', failure) }
      return
    }
    const contract = contractOf(found.value.endpoint)
    const target = { origin: own.origin, endpoint: found.value.endpoint, owner, contract }
    endpoint.value = { kind: 'found', target, isForeign }
    if (!isBusy(local.card.phase.peek())) place.deployed()
    guard(learnLines(endpointLines, target.endpoint.workflowJson ?? {}))
    others.value = remote.others(target).filter((one) => one !== wanted)
    await remote.takeUp({ target, api: own.api })
  }

  /** Nothing can be run on Runflow, and nothing that was is shown. */
  function offerHere(): void {
    if (remote.card.phase.peek().kind === 'idle' && place.notDeployed()) guard(readCanvas())
  }

  async function readCanvas(): Promise<void> {
    turn += 1
    const mine = turn
    canvasOf = state.workflowId.peek()
    if (canvas.peek().kind !== 'read') canvas.value = { kind: 'reading' }
    const read = await local.readCanvas()
    if (mine !== turn) return
    isStale.value = false
    canvas.value = read
    if (read.kind !== 'read') return
    await learnLines(canvasLines, read.prompt)
  }

  async function learnLines(lines: typeof canvasLines, prompt: CanvasPrompt): Promise<void> {
    // Not those of the workflow before, while it is asked, and not after it if that takes longer.
    const unknown: ReadonlySet<string> = new Set()
    lines.value = unknown
    const found = await findMultiline(prompt)
    if (lines.peek() === unknown) lines.value = found
  }

  function refresh(): void {
    const before = where.peek()
    guard(look())
    // Of a workflow that was open before: neither compared with this endpoint nor run in its place.
    if (canvasOf !== state.workflowId.peek()) canvas.value = { kind: 'unread' }
    if (before !== 'runflow') guard(readCanvas())
    guard(takeUpHere())
  }

  /** A page that was loaded again shows what was waited for. */
  async function takeUpHere(): Promise<void> {
    const of = state.workflowId.peek()
    const isTaken = await local.takeUp(guard)
    if (!isTaken || where.peek() !== 'runflow' || isBusy(remote.card.phase.peek())) return
    if (of !== state.workflowId.peek()) return
    where.value = 'here'
    await readCanvas()
  }

  async function runRemote(): Promise<void> {
    const own = ownApi()
    if (own === null || own !== lookedWith) return refresh()
    const live = endpoint.peek()
    if (live.kind !== 'found' || live.target.contract === null) return
    const checked = form.check(live.target.contract)
    if (checked !== null) await remote.start({ target: live.target, api: own.api }, checked)
  }

  function runHere(): void {
    const now = canvas.peek()
    if (now.kind !== 'read') return
    const checked = form.check(now.contract)
    if (checked !== null) guard(startHere(now.contract, checked).done)
  }

  const cards = { runflow: remote.card, here: local.card }

  /** The same values in both places, at the same time. What is compared comes of this one click. */
  function runBoth(): void {
    const own = ownApi()
    if (own === null || own !== lookedWith) {
      refresh()
      return
    }
    const [live, now] = [endpoint.peek(), canvas.peek()]
    if (live.kind !== 'found' || now.kind !== 'read') return
    const { contract } = live.target
    const checked = contract && form.check(contract)
    if (!checked) return
    const here = startHere(now.contract, checked)
    comparison.begin({ origin: own.origin, endpoint: live.target.endpoint }, here.phase)
    guard(remote.start({ target: live.target, api: own.api }, checked))
    guard(here.done)
  }

  function startHere(contract: Contract, checked: NonNullable<ReturnType<FormModel['check']>>) {
    return local.start(contract, checked, (read) => {
      // One that is still being read is older.
      turn += 1
      canvasOf = state.workflowId.peek()
      isStale.value = false
      canvas.value = read
    })
  }

  return {
    ...{ where, subject, slug, slugs, endpoint, canvas, isStale, multiline, differences, form, others },
    cards,
    comparison,
    choose(wanted) {
      state.runSlug.value = wanted === offered.peek()[0] ? null : wanted
    },
    chooseWhere(where) {
      place.choose(where)
      refresh()
    },
    refresh,
    isShown: () => state.tab.peek() === 'run' && state.isShown.peek(),
    run() {
      const places = PLACES_OF[where.peek()]
      if (places.some((place) => isBusy(cards[place].phase.peek()))) return
      if (where.peek() === 'both') return runBoth()
      comparison.clear()
      if (where.peek() === 'here') runHere()
      else guard(runRemote())
    },
  }
}
