import { sortFindings, toFinding } from '../checks/finding.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Result } from '../result.ts'
import { isSameJson } from '../same-json.ts'
import type { Api, ApiFailure, LiveEndpoint, Written } from '../types/runflow-api.ts'
import type { Outcome, Plan } from './outcome.ts'
import { sizeInBytes, withoutSlug } from './request-body.ts'

/** What the write step needs when the first answer is not the last word. */
export type Writer = {
  create: Api['create']
  edit: Api['edit']
  /** The live row of the plan's slug, where there is one that is ours. */
  lookUp(): Promise<Result<LiveEndpoint | null, ApiFailure>>
  replan(live: LiveEndpoint | null): Plan
  /** All questions of a plan that came about after the first ones were answered. */
  agree(plan: Plan): Promise<boolean>
  endpointOf(plan: Plan, written: Pick<Written, 'id' | 'orgId'>): Endpoint
}

/** How the plan at hand came about. Each turn is taken once, so that two deploys cannot chase each other for ever. */
type Past = { createdOnce: boolean; turned: boolean }

/** Sends the plan. A write is never repeated before it is known what became of the one before. */
export function writePlan(plan: Plan, writer: Writer): Promise<Outcome> {
  const past: Past = { createdOnce: false, turned: false }
  return plan.action === 'create' ? create(plan, writer, past) : edit(plan, writer, past)
}

async function create(plan: Plan, writer: Writer, past: Past): Promise<Outcome> {
  const written = await writer.create(plan.body)
  if (written.ok && written.value.id !== null) return done('created', plan, writer, written.value)
  const failure: ApiFailure = written.ok ? { kind: 'unexpected-response', where: 'create' } : written.error
  if (failure.kind !== 'conflict' && !isLost(failure)) return createFailed(plan, failure)

  // A conflict on the first attempt: nothing was written, and a row there is somebody else's, however alike.
  const mayBeOurs = failure.kind !== 'conflict' || past.createdOnce
  const lookUp = await writer.lookUp()
  if (!lookUp.ok)
    return mayBeOurs
      ? { kind: 'unknown-result', slug: plan.body.slug, failure }
      : { kind: 'lookup-failed', failure: lookUp.error }
  const row = lookUp.value
  if (row !== null && mayBeOurs && isSameJson(row.workflowJson, plan.body.workflow_json))
    return done('created', plan, writer, row)
  if (row !== null) return past.turned ? createFailed(plan, failure) : turnIntoEdit(row, writer)
  if (failure.kind === 'conflict') return { kind: 'slug-held', slug: plan.body.slug }
  if (past.createdOnce) return createFailed(plan, failure)
  return create(plan, writer, { ...past, createdOnce: true })
}

/** Someone made this endpoint meanwhile: whatever was agreed to before, replacing theirs was not. */
async function turnIntoEdit(row: LiveEndpoint, writer: Writer): Promise<Outcome> {
  const next = writer.replan(row)
  const taken = toFinding({ code: 'slug-taken-meanwhile', slug: next.body.slug })
  const plan = { ...next, findings: sortFindings([taken, ...next.findings]) }
  if (!(await writer.agree(plan)))
    return { kind: 'declined', findings: plan.findings.filter(({ severity }) => severity === 'ask') }
  return edit(plan, writer, { createdOnce: true, turned: true })
}

async function edit(plan: Plan, writer: Writer, past: Past): Promise<Outcome> {
  const live = plan.live
  if (live === null) return create(plan, writer, past)
  const written = await writer.edit(live.id, withoutSlug(plan.body))
  if (written.ok)
    return done('updated', plan, writer, {
      id: written.value.id ?? live.id,
      orgId: written.value.orgId ?? live.orgId,
    })
  const failed: Outcome = { kind: 'update-failed', failure: written.error, bodyBytes: sizeInBytes(plan.body) }
  if (written.error.kind !== 'gone' || past.turned) return failed

  const lookUp = await writer.lookUp()
  if (!lookUp.ok) return { kind: 'lookup-failed', failure: lookUp.error }
  const row = lookUp.value
  if (row === null) return create(writer.replan(null), writer, { createdOnce: false, turned: true })
  return row.id === live.id ? failed : turnIntoEdit(row, writer)
}

/** The write may have arrived: no answer, or one that does not say. */
function isLost({ kind }: ApiFailure): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'server' || kind === 'unexpected-response'
}

function done(
  kind: 'created' | 'updated',
  plan: Plan,
  writer: Writer,
  written: Pick<Written, 'id' | 'orgId'>,
): Outcome {
  return { kind, endpoint: writer.endpointOf(plan, written), findings: plan.findings }
}

function createFailed(plan: Plan, failure: ApiFailure): Outcome {
  return { kind: 'create-failed', failure, bodyBytes: sizeInBytes(plan.body) }
}
