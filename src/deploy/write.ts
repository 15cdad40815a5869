import type { Endpoint } from '../contract/endpoint.ts'
import type { Result } from '../result.ts'
import type { Api, ApiFailure, LiveEndpoint } from '../types/runflow-api.ts'
import { isSameAsLive } from './compare-live.ts'
import type { Outcome, Plan } from './outcome.ts'
import { sizeInBytes, withoutSlug } from './request-body.ts'

/** What the write step needs when the first answer is not the last word. */
export type Writer = {
  create: Api['create']
  edit: Api['edit']
  /** The live row of the plan's slug, where there is one that is ours. */
  lookUp(): Promise<Result<LiveEndpoint | null, ApiFailure>>
  /** `isNew`: the row was not there when this deploy began. */
  replan(live: LiveEndpoint | null, isNew: boolean): Plan
  /** All questions of a plan that came about after the first ones were answered. */
  agree(plan: Plan): Promise<boolean>
  endpointOf(plan: Plan, row: Pick<LiveEndpoint, 'id' | 'orgId'>): Promise<Endpoint>
}

/** How the plan at hand came about. Each turn is taken once, so that two deploys cannot chase each other for ever. */
type Past = { createdOnce: boolean; turned: boolean }

/** Sends the plan. A write is never repeated before it is known what became of the one before. */
export function writePlan(plan: Plan, writer: Writer): Promise<Outcome> {
  const past: Past = { createdOnce: false, turned: false }
  return plan.live === null ? create(plan, writer, past) : edit(plan, plan.live, writer, past)
}

async function create(plan: Plan, writer: Writer, past: Past): Promise<Outcome> {
  const written = await writer.create(plan.body)
  const answered = written.ok ? written.value.row : null
  if (answered !== null && isAsSent(plan, answered)) return done('created', plan, writer, answered)
  const failure: ApiFailure = written.ok ? { kind: 'unexpected-response', where: 'create' } : written.error
  if (failure.kind !== 'conflict' && !mayHaveArrived(failure)) return createFailed(plan, failure)

  const lookUp = await writer.lookUp()
  if (!lookUp.ok)
    return failure.kind === 'conflict' && !past.createdOnce
      ? { kind: 'lookup-failed', failure: lookUp.error }
      : { kind: 'unknown-result', slug: plan.body.slug, failure }
  const row = lookUp.value
  // Equal in all that was sent, the ids of our uploads included: it is our own. Browsers repeat a POST whose
  // connection broke, and the second one then conflicts with the first.
  if (row !== null && (isSameAsLive(plan.body, row) || row.id === answered?.id))
    return done('created', plan, writer, row)
  if (row !== null) return past.turned ? createFailed(plan, failure) : turnIntoEdit(row, writer)
  if (failure.kind === 'conflict') return { kind: 'slug-held', slug: plan.body.slug }
  if (past.createdOnce) return createFailed(plan, failure)
  return create(plan, writer, { ...past, createdOnce: true })
}

/** Somebody else made this endpoint while we deployed: whatever was agreed to before, replacing theirs was not. */
async function turnIntoEdit(row: LiveEndpoint, writer: Writer): Promise<Outcome> {
  const plan = writer.replan(row, true)
  if (!(await writer.agree(plan)))
    return { kind: 'declined', findings: plan.findings.filter(({ severity }) => severity === 'ask') }
  return edit(plan, row, writer, { createdOnce: true, turned: true })
}

async function edit(plan: Plan, live: LiveEndpoint, writer: Writer, past: Past): Promise<Outcome> {
  const written = await writer.edit(live.id, withoutSlug(plan.body))
  const answered = written.ok ? written.value.row : null
  if (answered !== null && isAsSent(plan, answered)) return done('updated', plan, writer, answered)
  const failure: ApiFailure = written.ok ? { kind: 'unexpected-response', where: 'update' } : written.error
  if (failure.kind === 'cancelled') return { kind: 'cancelled' }
  const failed: Outcome = { kind: 'update-failed', failure, bodyBytes: sizeInBytes(plan.body) }

  if (failure.kind === 'gone' && !past.turned) {
    const lookUp = await writer.lookUp()
    if (!lookUp.ok) return { kind: 'lookup-failed', failure: lookUp.error }
    const row = lookUp.value
    if (row === null) return create(writer.replan(null, false), writer, { createdOnce: false, turned: true })
    return row.id === live.id ? failed : turnIntoEdit(row, writer)
  }
  if (!mayHaveArrived(failure)) return failed

  // No answer, an empty one, or a page of somebody in between: what is live decides whether it was written.
  const lookUp = await writer.lookUp()
  if (!lookUp.ok) return { kind: 'unknown-result', slug: plan.body.slug, failure }
  const row = lookUp.value
  const isWritten =
    row !== null &&
    row.id === live.id &&
    (isSameAsLive(plan.body, row) || (written.ok && hasChangedSince(live, row)))
  return isWritten ? done('updated', plan, writer, row) : failed
}

/** An answer that shows what was sent is the last word. One with less or something else may be of somebody in between. */
function isAsSent({ body }: Plan, row: LiveEndpoint): boolean {
  return row.slug === body.slug && isSameAsLive(body, row)
}

/** Accepted, and stored in a form that is not quite what was sent. */
function hasChangedSince(before: LiveEndpoint, now: LiveEndpoint): boolean {
  return before.updatedAt !== null && now.updatedAt !== null && before.updatedAt !== now.updatedAt
}

/** No answer, or one that does not say. */
function mayHaveArrived({ kind }: ApiFailure): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'server' || kind === 'unexpected-response'
}

async function done(
  kind: 'created' | 'updated',
  plan: Plan,
  writer: Writer,
  row: Pick<LiveEndpoint, 'id' | 'orgId'>,
): Promise<Outcome> {
  return { kind, endpoint: await writer.endpointOf(plan, row), findings: plan.findings, body: plan.body }
}

function createFailed(plan: Plan, failure: ApiFailure): Outcome {
  if (failure.kind === 'cancelled') return { kind: 'cancelled' }
  return { kind: 'create-failed', failure, bodyBytes: sizeInBytes(plan.body) }
}
