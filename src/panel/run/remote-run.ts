import { signal } from '@preact/signals'
import { codeOfLost, describeCallFailure } from '../../endpoints/call-messages.ts'
import type { ChosenFile } from '../../runs/drafts.ts'
import type { KeptRun } from '../../runs/kept-runs.ts'
import type { ParsedValues } from '../../runs/parse-values.ts'
import { findRun, startRun } from '../../runs/start-run.ts'
import { waitForRun } from '../../runs/wait-for-run.ts'
import { titledTextsOf } from '../../text/text.ts'
import { dashboardOf } from '../../types/message.ts'
import type { Run } from '../../types/run.ts'
import { createCostQuestion } from './cost-question.ts'
import type { Opened } from './ended-run.ts'
import { createEndedRun } from './ended-run.ts'
import { createKeyChange } from './key-change.ts'
import type { RemoteParts } from './remote-parts.ts'
import type { Offer, Phase, RemoteTarget, RunCard } from './run-state.ts'
import { ended, isBusy, orBroken } from './run-state.ts'
import { notWaited } from './wait-endings.ts'

/** Other than on the command line nobody can say another one here. */
const LONGEST_WAIT_MS = 30 * 60_000

export type RemoteOrder = { values: ParsedValues; files: ReadonlyMap<string, ChosenFile> }

/** A run on Runflow: from the question what it costs to its files. */
export function createRemoteRun(parts: RemoteParts) {
  const phase = signal<Phase>({ kind: 'idle' })
  const { keeper } = parts
  const ask = createCostQuestion(phase, parts.readBalance)
  let stopper = new AbortController()
  let release: (() => void) | null = null
  /** What the card is about, for whatever is asked of it later. */
  let about: (Opened & { kept: KeptRun }) | null = null
  const over = createEndedRun(phase, parts, () => about)
  const keys = createKeyChange()
  /** Another tab waits for it: what is kept of it is that tab's too. */
  let isElsewhere = false
  const slug = signal<string | null>(null)
  /** Closed by the person: not taken up again by this page. */
  const closed = new Set<string>()

  function letGo(): void {
    release?.()
    release = null
  }

  function leaveIdle(): void {
    letGo()
    about = null
    phase.value = { kind: 'idle' }
  }

  async function start(opened: Opened, { values, files }: RemoteOrder): Promise<void> {
    const { api, target } = opened
    stopper = new AbortController()
    const { signal } = stopper
    const isSameKey = keys.watch()
    // A run before this one goes on being kept, whatever becomes of the new one.
    about = null
    isElsewhere = false
    slug.value = target.endpoint.slug
    if (!(await ask(api, target.endpoint.id))) {
      phase.value = { kind: 'idle' }
      return
    }
    phase.value = { kind: 'preparing' }
    const uploaded = await parts.upload(api, files, signal, (file) => {
      phase.value = { kind: 'uploading', ...file }
    })
    if (!isSameKey()) return leaveIdle()
    if (signal.aborted) {
      phase.value = notStarted()
      return
    }
    if (!uploaded.ok) {
      phase.value = ended(uploaded.error)
      return
    }
    const kept: KeptRun = {
      origin: target.origin,
      orgId: target.endpoint.orgId,
      workflowId: target.endpoint.id,
      slug: target.endpoint.slug,
      clientRef: `runflow-${parts.newId()}`,
      runId: null,
      at: parts.now(),
    }
    release = await parts.hold(kept.clientRef)
    if (!isSameKey()) return leaveIdle()
    if (signal.aborted) {
      letGo()
      phase.value = notStarted()
      return
    }
    about = { ...opened, kept }
    // Before it is sent: whatever becomes of this page, the run is found by it.
    keeper.keep(kept)
    phase.value = { kind: 'starting' }
    const input = Object.fromEntries(new Map([...values.values, ...uploaded.value]))
    const order = { owner: target.owner, slug: kept.slug, workflowId: kept.workflowId }
    const body = { input, client_ref: kept.clientRef }
    const started = await startRun({ ...order, body }, api, parts.sleep)
    const isOn = started.kind === 'started' || started.kind === 'found'
    if (!isSameKey()) {
      // Whoever comes back with that key finds it.
      if (isOn) keeper.keep({ ...kept, runId: started.runId })
      if (started.kind === 'refused') keeper.drop(kept.clientRef)
      return leaveIdle()
    }
    if (isOn) return follow(opened, kept, started.runId)
    letGo()
    if (started.kind === 'refused') {
      keeper.drop(kept.clientRef)
      phase.value = ended(describeCallFailure('dispatch', started.failure))
      return
    }
    phase.value = ended(
      { severity: 'warn', ...titledTextsOf('run.end.unknown', codeOfLost('dispatch', started.failure)) },
      { offers: ['look-again', 'dashboard'] },
    )
  }

  async function follow(opened: Opened, before: KeptRun, runId: string): Promise<void> {
    const kept = { ...before, runId }
    about = { ...opened, kept }
    keeper.keep(kept)
    const { signal } = stopper
    if (signal.aborted) {
      // Asked for before anybody knew which run it is.
      letGo()
      phase.value = notWaited({ kind: 'stopped', run: null }, runId, LONGEST_WAIT_MS)
      return
    }
    // One that is taken up again goes on since it was sent, whichever page sent it.
    const beganMs = parts.nowMs() - Math.max(0, parts.now() - kept.at)
    const isLeft = () => about?.kept.clientRef !== kept.clientRef
    phase.value = { kind: 'waiting', runId, run: null, beganMs }
    const waiting = {
      sleep: parts.sleep,
      nowMs: parts.nowMs,
      deadlineMs: LONGEST_WAIT_MS,
      onRun(run: Run) {
        if (isLeft()) return
        phase.value = { kind: 'waiting', runId, run, beganMs }
      },
    }
    const waited = await waitForRun(runId, opened.api, waiting, signal)
    if (isLeft()) return
    letGo()
    if (waited.kind === 'ended') {
      keeper.drop(kept.clientRef)
      over.show(waited.run, opened.target)
      return
    }
    if (waited.kind === 'failed' && waited.failure.kind === 'gone') keeper.drop(kept.clientRef)
    phase.value = notWaited(waited, runId, LONGEST_WAIT_MS)
  }

  async function lookAgain({ kept, ...opened }: NonNullable<typeof about>): Promise<void> {
    const isSameKey = keys.watch()
    phase.value = { kind: 'taking-up' }
    stopper = new AbortController()
    release ??= await parts.hold(kept.clientRef)
    if (!isSameKey()) return leaveIdle()
    isElsewhere = release === null
    if (release === null) {
      const texts = titledTextsOf('run.end.elsewhere', { slug: kept.slug })
      // That tab may be closed by now.
      phase.value = ended({ severity: 'info', ...texts }, { offers: ['look-again'] })
      return
    }
    if (kept.runId !== null) return follow(opened, kept, kept.runId)
    const found = await findRun(kept.clientRef, kept.workflowId, opened.api)
    if (!isSameKey()) return leaveIdle()
    if (found.kind === 'found') return follow(opened, kept, found.runId)
    letGo()
    phase.value =
      found.kind === 'failed'
        ? ended(describeCallFailure('runs', found.failure), { offers: ['look-again'] })
        : ended(
            { severity: 'warn', ...titledTextsOf('run.end.not-kept') },
            { offers: ['look-again', 'dashboard'] },
          )
  }

  async function again(offer: Offer): Promise<void> {
    if (about === null) return
    if (offer === 'wait-again' || offer === 'look-again') await keys.follow(lookAgain(about))
    if (offer === 'logs') await over.readDetails()
  }

  const card: RunCard = {
    phase,
    slug,
    dashboard: () => about && dashboardOf(about.target.origin),
    stop() {
      stopper.abort()
      // It is on its way: what becomes of it is worth knowing.
      if (phase.peek().kind === 'starting') phase.value = { kind: 'stopping' }
    },
    again: (offer) => void again(offer),
    dismiss() {
      const { runId } = phase.peek() as { runId?: string | null }
      // Closed without an id: nobody wants to hear of it again.
      if (about !== null && runId == null && !isElsewhere) keeper.drop(about.kept.clientRef)
      if (about !== null) closed.add(about.kept.clientRef)
      phase.value = { kind: 'idle' }
    },
    refresh: (isAsked) => void over.refresh(isAsked),
    read: over.read,
  }

  return {
    card,
    start: (opened: Opened, order: RemoteOrder): Promise<void> =>
      isBusy(phase.peek()) ? Promise.resolve() : keys.follow(orBroken(phase, start(opened, order))),
    /** Slugs of the organization's endpoints of which this browser waits for a run. */
    others: ({ origin, endpoint }: RemoteTarget): string[] => [
      ...new Set(keeper.of(origin, endpoint.orgId, parts.now()).map(({ slug }) => slug)),
    ],
    /** Another key is in use. What is kept of the run waits for the one that it belongs to. */
    leave(): void {
      const now = phase.peek()
      keys.change(isBusy(now) && now.kind !== 'waiting')
      // Nothing was sent for it yet.
      if (now.kind === 'preparing' || now.kind === 'uploading') stopper.abort()
      // The question was about the account before, and what a run costs is asked of this one anew.
      if (now.kind === 'asking') now.answer(false)
      if (now.kind !== 'waiting' && now.kind !== 'ended') return
      about = null
      stopper.abort()
      letGo()
      phase.value = { kind: 'idle' }
    },
    /** A run that this browser waited for before the page was loaded again. */
    async takeUp(opened: Opened): Promise<void> {
      const isSameKey = keys.watch()
      // What is on its way is known then, and shown where it is of this organization.
      await keys.settled()
      if (!isSameKey()) return
      if (phase.peek().kind !== 'idle') return
      const { origin, endpoint } = opened.target
      const kept = keeper
        .of(origin, endpoint.orgId, parts.now())
        .find(({ workflowId, clientRef }) => workflowId === endpoint.id && !closed.has(clientRef))
      if (kept === undefined) return
      slug.value = kept.slug
      about = { ...opened, kept }
      await keys.follow(lookAgain(about))
    },
  }
}

function notStarted(): Phase {
  return ended({ severity: 'info', ...titledTextsOf('run.end.not-started') })
}
export type RemoteRun = ReturnType<typeof createRemoteRun>
