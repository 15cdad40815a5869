import type { Finding } from '../checks/finding.ts'
import { sortFindings } from '../checks/finding.ts'
import { checkPlan } from '../checks/plan.ts'
import { buildEndpoint, isForeign, organizationOf } from '../contract/endpoint.ts'
import type { WorkflowInterface } from '../contract/interface.ts'
import { readInterface } from '../contract/interface.ts'
import { diffInterface } from '../contract/interface-diff.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Facts, Hashes } from '../types/facts.ts'
import type { Account, ApiFailure, LiveEndpoint, LookUp, ResourceEntry } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Plan } from './outcome.ts'
import { buildBody } from './request-body.ts'
import { planUploads } from './uploads/plan-uploads.ts'

/** All that is settled before the look-up's answer counts. */
export type Draft = {
  target: Target
  slug: string
  name: string
  sent: Workflow
  interface: WorkflowInterface
  /** With the hashes in. */
  facts: Facts
  /** Of the checks before the first request. */
  findings: Finding[]
  /** Every file the workflow reads, once they are sent; until then the plan knows those the endpoint has. */
  resources: Record<string, ResourceEntry> | null
}

/** Create or edit, and what it would do to callers. `live` is the row an edit replaces. */
export function planDeploy(draft: Draft, live: LiveEndpoint | null, account: Account | null): Plan {
  const { target, slug, name, sent, facts } = draft
  const orgId = live?.orgId ?? null
  const changes = live === null ? [] : changesTo(live, draft.interface)
  const organization = organizationOf(orgId, account)
  const uploads = planUploads(facts.files, live?.resources ?? {})
  const resources = draft.resources ?? uploads.reused
  const found = checkPlan({ changes, facts, keyFrom: target.keyFrom, organization })
  return {
    action: live === null ? 'create' : 'edit',
    body: buildBody({ slug, name, prompt: sent.prompt, graph: sent.graph, facts, resources }),
    live,
    interface: draft.interface,
    changes,
    facts,
    uploads,
    findings: sortFindings([...draft.findings, ...found]),
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

/** The row that is ours to edit, if there is one. A public one of another organization counts as absent. */
export function ownRow(lookUp: LookUp, account: Account | null): Result<LiveEndpoint | null, ApiFailure> {
  if (lookUp.kind === 'free') return ok(null)
  const { endpoint, others = [] } = lookUp
  // Whose is whose cannot be told: editing the first would be a guess.
  if (others.length > 0 && account === null) return fail({ kind: 'unexpected-response', where: 'look-up' })
  return ok([endpoint, ...others].find((row) => !isForeign(row.orgId, account)) ?? null)
}

export function withHashes(facts: Facts, hashes: Hashes): Facts {
  const models = facts.models.map((model) => ({
    ...model,
    sha256: model.sha256 ?? hashes.models[model.path] ?? null,
  }))
  const files = facts.files.map((file) => ({
    ...file,
    sha256: file.sha256 ?? hashes.files[file.path] ?? null,
  }))
  return { ...facts, models, files }
}

/** Whether a hash job has anything to do. */
export function lacksHashes(facts: Facts): boolean {
  return [...facts.models, ...facts.files].some(({ sha256, problem }) => sha256 === null && problem === null)
}

function changesTo(live: LiveEndpoint, next: WorkflowInterface) {
  return live.workflowJson === null ? null : diffInterface(readInterface(live.workflowJson), next)
}
