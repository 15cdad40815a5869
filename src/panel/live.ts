import { effect } from '@preact/signals'
import { isForeign } from '../contract/endpoint.ts'
import { canonicalBody } from '../deploy/canonical-body.ts'
import type { DeployValues } from '../deploy/deploy-choice.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { ownRow } from '../deploy/own-row.ts'
import type { DeployRecord } from '../endpoints/deploy-record.ts'
import type { LiveSeen } from '../endpoints/live-status.ts'
import { isOtherVersion, judgeLive } from '../endpoints/live-status.ts'
import type { Sleep } from '../sleep.ts'
import type { Account, LiveEndpoint } from '../types/runflow-api.ts'
import { graphIdOf } from '../workflow/graph-id.ts'
import { askWhenOpened } from './live-asking.ts'
import { createLiveComparing } from './live-compare.ts'
import type { Own, RememberedParts } from './live-remembered.ts'
import { createRemembered } from './live-remembered.ts'
import type { Comparison, LiveView } from './live-view.ts'
import { toLiveEndpoint, viewOf } from './live-view.ts'
import { rememberEndpoint, statusOf } from './records.ts'
import type { PanelState } from './state.ts'
import { toDeployRecord } from './to-deploy-record.ts'

type Parts = RememberedParts & {
  state: PanelState
  /** The API of Settings, with its key; null: there is none. */
  own(): Own | null
  records: RememberedParts['records'] & {
    keep(record: DeployRecord): void
    drop(gone: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>): void
    forgetAll(): void
  }
  /** What the canvas is made of; null where the front end cannot say. */
  content(): string | null
  sha256(text: string): Promise<string | null>
  compare(values: DeployValues, live: LiveEndpoint, signal: AbortSignal): Promise<Comparison>
  /** ISO 8601. */
  now(): string
  sleep: Sleep
  /** Until nobody types: the canvas is read at one go. */
  untilStill(): Promise<void>
  /** Catches whatever goes wrong. */
  guard(work: Promise<unknown>): void
}

const AFTER_CHANGE_MS = 600

/** What is known of the row beside what is shown: it is compared again after each change of the canvas. */
type Known = { view: LiveView; record: DeployRecord | null; seen: LiveSeen | null }

/**
 * How the open workflow stands to what is live. Runflow is asked once for each opening of the panel, and on a click; a
 * workflow that is opened meanwhile shows what is remembered of it. Nothing is ever written.
 */
export function createLive(parts: Parts) {
  const { state, records, sha256, sleep, guard } = parts
  const { subject, learnOwner } = createRemembered(parts)
  let changes = 0
  /** The canvas has changed while a tab was open that shows nothing of it. */
  let isDue = false
  let known: Known | null = null

  function show(next: Known | null): void {
    known = next
    state.live.value = next?.view ?? null
  }

  async function canvasHash(): Promise<string | null> {
    const content = parts.content()
    return content === null ? null : sha256(content)
  }

  function showRemembered(): void {
    const own = parts.own()
    const about = own && subject(own)
    if (!about?.record) {
      show(null)
      return
    }
    const { record, slug } = about
    const view: LiveView = {
      ...viewOf(slug, state.workflowId.value),
      answer: { kind: 'remembered' },
      url: record.url,
    }
    show({ view, record, seen: null })
  }

  async function look(): Promise<void> {
    opening.asked()
    const own = parts.own()
    const about = own && subject(own)
    if (!own || !about) {
      show(null)
      return
    }
    const workflowId = state.workflowId.value
    const asking = { ...viewOf(about.slug, workflowId), url: about.record?.url ?? null }
    show({ view: asking, record: about.record, seen: null })
    const { signal: abort } = new AbortController()
    const [looked, account] = await Promise.all([own.api.lookUp(about.slug, abort), own.api.whoAmI(abort)])
    const owner = account.ok ? account.value : null
    const row = looked.ok ? ownRow(looked.value, owner) : looked
    learnOwner(own, owner, row.ok ? row.value : null)
    // Another workflow is on the canvas by now.
    if (known?.view !== asking || state.workflowId.value !== workflowId) return
    if (!row.ok)
      return show({ ...known, view: { ...asking, answer: { kind: 'failed', failure: row.error } } })
    await showLive(own, row.value, owner, asking)
  }

  async function showLive(
    own: Own,
    live: LiveEndpoint | null,
    account: Account | null,
    asking: LiveView,
  ): Promise<void> {
    // Now it is known whose key it is.
    const record = subject(own)?.record ?? null
    const seen = live && { ...(await seenOf(live)), workflowId: graphIdOf(live.stored.graph) }
    const canvas = { hash: await canvasHash(), workflowId: parts.graphId() }
    if (known?.view !== asking) return
    const status = judgeLive(record, seen, canvas)
    const endpoint = live && toLiveEndpoint(own.origin, live, account)
    const view: LiveView = {
      ...asking,
      answer: { kind: 'known', status, live },
      endpoint,
      url: endpoint?.url ?? record?.url ?? null,
      isForeign: live !== null && isForeign(live.orgId, account),
      proof: proofOf(record, seen),
    }
    show({ view, record, seen })
    noteStatus(asking.slug, record, seen)
    // A later look then knows the row by its time too.
    if (record !== null && seen !== null && record.bodyHash !== null && record.bodyHash === seen.hash)
      records.keep({ ...record, updatedAt: seen.updatedAt, url: endpoint?.url ?? record.url })
  }

  /** What runs come to is known of what was deployed from here, as long as that is live. */
  function noteStatus(slug: string, record: DeployRecord | null, seen: LiveSeen | null): void {
    const before = state.endpoints.value.get(slug)
    if (seen === null) rememberEndpoint(state, slug, 'new')
    else if (record !== null)
      rememberEndpoint(state, slug, statusOf(isOtherVersion(record, seen) ? null : record.runs))
    else if (before === undefined || before === 'new') rememberEndpoint(state, slug, 'live')
  }

  async function seenOf({ stored, updatedAt }: LiveEndpoint) {
    const canonical = canonicalBody(stored)
    return { hash: canonical === null ? null : await sha256(canonical), updatedAt }
  }

  /** The canvas has changed: soon it is compared with what is known, without a request. */
  async function rejudge(): Promise<void> {
    const turn = ++changes
    await sleep(AFTER_CHANGE_MS)
    await parts.untilStill()
    const before = known
    if (turn !== changes || before?.view.answer.kind !== 'known' || !state.isShown.value) return
    isDue = state.tab.value === 'endpoints'
    if (isDue) return
    const { answer } = before.view
    // The canvas says nothing of what is not live.
    if (before.seen === null) return
    const canvas = { hash: await canvasHash(), workflowId: parts.graphId() }
    if (known !== before || before.view.workflowId !== state.workflowId.value) return
    const status = judgeLive(before.record, before.seen, canvas)
    if (JSON.stringify(status) === JSON.stringify(answer.status)) return
    show({ ...before, view: { ...before.view, answer: { ...answer, status }, comparison: null } })
  }

  const comparing = createLiveComparing({
    view: () => known?.view ?? null,
    workflowId: () => state.workflowId.value,
    compare: parts.compare,
    canvasHash,
    show(comparison) {
      if (known !== null) show({ ...known, view: { ...known.view, comparison } })
    },
    async same(live, canvas, isSame) {
      const own = parts.own()
      const url = known?.view.url ?? null
      const { hash, updatedAt } = await seenOf(live)
      if (own === null || known === null || !isSame()) return
      keep(own.origin, live, { bodyHash: hash, canvasHash: canvas, updatedAt, url })
      show({ ...known, record: subject(own)?.record ?? null })
      await rejudgeNow()
    },
  })

  async function compare(): Promise<void> {
    const values = parts.choices()[0]
    if (parts.own() !== null && values) await comparing.compare(values)
  }

  async function rejudgeNow(): Promise<void> {
    changes += 1
    const before = known
    if (before?.view.answer.kind !== 'known') return
    const canvas = { hash: await canvasHash(), workflowId: parts.graphId() }
    const status = judgeLive(before.record, before.seen, canvas)
    show({ ...before, view: { ...before.view, comparison: null, answer: { ...before.view.answer, status } } })
  }

  function keep(
    origin: string,
    row: Pick<LiveEndpoint, 'id' | 'orgId' | 'slug' | 'name'>,
    more: Pick<DeployRecord, 'bodyHash' | 'canvasHash' | 'updatedAt' | 'url'> & {
      organization?: string | null
    },
  ): void {
    const { id, orgId, slug, name } = row
    const workflowId = parts.graphId()
    const organization = more.organization ?? null
    const { record } = known ?? {}
    const runs = record?.bodyHash === more.bodyHash ? (record?.runs ?? null) : null
    const at = { deployedAt: parts.now(), runs, proof: null }
    records.keep({ origin, id, orgId, slug, name, workflowId, ...at, ...more, organization })
  }

  async function deployed(
    outcome: Outcome,
    content: string | null,
    workflowId: string | null,
  ): Promise<void> {
    const record = await toDeployRecord(outcome, { content, workflowId }, parts)
    if (record === null) return
    records.keep(record)
    show(null)
  }

  function forget(): void {
    if (known?.record) records.drop(known.record)
    showRemembered()
  }

  function forgetAll(): void {
    records.forgetAll()
    showRemembered()
  }

  /** Somebody has deleted it from here. What was open as it is told so. */
  function deleted(gone: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>): void {
    const own = parts.own()
    const about = own && subject(own)
    records.drop(gone)
    if (own?.origin !== gone.origin || about?.slug !== gone.slug) return
    const answer = { kind: 'known', status: { kind: 'deleted-here' }, live: null } as const
    show({ view: { ...viewOf(gone.slug, state.workflowId.value), answer }, record: null, seen: null })
  }

  function runsOf(slug: string): DeployRecord['runs'] {
    const own = parts.own()
    const record = own && subject(own)?.record
    return record?.slug === slug ? record.runs : null
  }

  const opening = askWhenOpened({
    ...{ state, sleep, guard, look, showRemembered },
    workflowId: () => known?.view.workflowId ?? null,
    cancel: comparing.cancel,
  })

  effect(() => {
    if (state.tab.value !== 'endpoints' && isDue) guard(rejudge())
  })

  return {
    look: () => guard(look()),
    compare: () => guard(compare()),
    cancelCompare: comparing.cancel,
    forget,
    forgetAll,
    deleted,
    runsOf,
    changed: () => guard(rejudge()),
    deployed,
  }
}

function proofOf(record: DeployRecord | null, seen: LiveSeen | null): LiveView['proof'] {
  if (!record?.proof || seen === null) return null
  const { at, verdict, bodyHash } = record.proof
  return { at, verdict, isOfLive: bodyHash !== null && bodyHash === seen.hash }
}
