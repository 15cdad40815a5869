import type { Finding } from '../checks/finding.ts'
import { checkPlan, joinFindings } from '../checks/run-checks.ts'
import { buildEndpoint, organizationOf } from '../contract/endpoint.ts'
import type { WorkflowInterface } from '../contract/interface.ts'
import { readInterface } from '../contract/interface.ts'
import { diffInterface } from '../contract/interface-diff.ts'
import type { Result } from '../result.ts'
import { fail, mapError, ok } from '../result.ts'
import type { Facts } from '../types/facts.ts'
import type { Identity } from '../types/identity.ts'
import type { Account, ApiFailure, LiveEndpoint, LookUp, ResourceEntry } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { ChangingValue } from '../workflow/changing-values.ts'
import { graphIdOf } from '../workflow/graph-id.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { isSameAsLive } from './compare-live.ts'
import type { Earlier } from './earlier-endpoints.ts'
import { NOTHING_EARLIER, recallEndpoints } from './earlier-endpoints.ts'
import type { Outcome, Plan } from './outcome.ts'
import { ownRow } from './own-row.ts'
import type { Ports } from './ports.ts'
import { findRedrawn } from './redrawn.ts'
import { buildBody } from './request-body.ts'
import { toSentWorkflow } from './sent-workflow.ts'
import type { Session } from './session.ts'
import { stopAtAbort } from './stop-at-abort.ts'
import { planUploads } from './uploads/plan-uploads.ts'

/** All that is settled before the look-up's answer counts. */
export type Draft = {
  target: Target
  slug: string
  name: string
  sent: Workflow
  interface: WorkflowInterface
  changing: readonly ChangingValue[]
  facts: Facts
  /** Of the checks before the first request. */
  findings: Finding[]
  /** Every file the workflow reads, once they are sent; until then the plan knows those the endpoint has. */
  resources?: ReadonlyMap<string, ResourceEntry>
  /** Of a deploy file: its graph has the contract. */
  isPacked?: boolean
  /** What this browser remembers of the canvas, where its name is free. */
  earlier?: Earlier
}

/** What a plan is made against. */
export type Found = { live: LiveEndpoint | null; account: Account | null; earlier: Earlier }

/** The endpoint that is there, and whose it is. Reads only. */
export async function findLive(
  { slug, sent }: Pick<Draft, 'slug' | 'sent'>,
  session: Session,
  ports: Pick<Ports, 'report' | 'memory'>,
  signal: AbortSignal,
): Promise<Result<Found, Outcome>> {
  ports.report({ step: 'look-up' })
  const lookUp = await stopAtAbort(
    session.lookUp(slug).then((found) => mapError(found, lookUpFailed)),
    signal,
  )
  if (!lookUp.ok) return lookUp
  const account = mustKnowOwner(session.target, lookUp.value)
    ? await session.accountInTime()
    : session.account()
  if (signal.aborted) return fail({ kind: 'cancelled' })
  const own = mapError(ownRow(lookUp.value, account), lookUpFailed)
  if (!own.ok) return own
  const found = { live: own.value, account }
  if (own.value !== null) return ok({ ...found, earlier: NOTHING_EARLIER })
  const earlier = await stopAtAbort(recallEndpoints(slug, sent.graph, session, ports.memory, signal), signal)
  return earlier.ok ? ok({ ...found, earlier: earlier.value }) : earlier
}

function lookUpFailed(failure: ApiFailure): Outcome {
  return { kind: 'lookup-failed', failure }
}

/** The organization of another person's key is named before anything is sent; rows of several are told apart by it. */
function mustKnowOwner({ keyFrom }: Target, lookUp: LookUp): boolean {
  return keyFrom === 'workflow' || (lookUp.kind === 'found' && lookUp.others !== undefined)
}

/**
 * Create, edit or nothing to do, and what it would mean for callers. `live` is the row an edit replaces; it `isNew`
 * where it was not there when this deploy began.
 */
export function planDeploy(
  draft: Draft,
  live: LiveEndpoint | null,
  account: Account | null,
  isNew = false,
): Plan {
  const { target, slug, name, sent, facts } = draft
  const orgId = live?.orgId ?? null
  const changes = live === null ? [] : changesTo(live, draft.interface)
  const organization = organizationOf(orgId, account)
  const uploads = planUploads(facts.files, new Map(Object.entries(live?.resources ?? {})))
  const resources = draft.resources ?? uploads.reused
  const found = checkPlan({
    changes,
    facts,
    keyFrom: target.keyFrom,
    organization,
    takenSlug: isNew ? slug : null,
    newModels: live === null ? facts.models : null,
    identity: identify(draft, live),
    redrawn: live === null ? [] : findRedrawn(draft.changing, live),
  })
  const { prompt, graph } = toSentWorkflow(sent, draft.interface, facts, draft.isPacked ?? false)
  const body = buildBody({ slug, name, prompt, graph, facts, resources })
  return {
    action: live === null ? 'create' : isSameAsLive(body, live) ? 'unchanged' : 'edit',
    body,
    live,
    interface: draft.interface,
    changes,
    facts,
    uploads,
    findings: joinFindings(draft.findings, found),
    endpoint: buildEndpoint({
      origin: target.origin,
      slug,
      name,
      id: live?.id ?? null,
      orgId,
      account,
      interface: draft.interface,
    }),
  }
}

/** A new row leaves behind, or stands beside, what is remembered; one that is there may be of another. */
function identify({ slug, name, sent, earlier }: Draft, live: LiveEndpoint | null): Identity {
  const own = { name, workflowId: graphIdOf(sent.graph) }
  if (live === null) return { slug, own, live, ...(earlier ?? NOTHING_EARLIER) }
  const replaced = { name: live.name, workflowId: graphIdOf(live.stored.graph) }
  return { slug, own, live: replaced, ...NOTHING_EARLIER }
}

function changesTo(live: LiveEndpoint, next: WorkflowInterface) {
  return live.workflowJson === null ? null : diffInterface(readInterface(live.workflowJson), next)
}
