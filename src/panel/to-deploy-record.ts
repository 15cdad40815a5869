import { runFailureOf } from '../checks/run-failure.ts'
import { canonicalBody } from '../deploy/canonical-body.ts'
import type { Outcome } from '../deploy/outcome.ts'
import type { DeployRecord } from '../endpoints/deploy-record.ts'
import type { EndpointsApi } from '../types/management-api.ts'
import type { Account } from '../types/runflow-api.ts'

type World = {
  own(): { origin: string; api: Pick<EndpointsApi, 'whoAmI'> } | null
  sha256(text: string): Promise<string | null>
  /** ISO 8601. */
  now(): string
}

/**
 * What is remembered of a deploy; null: nothing is live by it. `content`: of the canvas as it was captured. `workflowId`:
 * of its graph.
 */
export async function toDeployRecord(
  outcome: Outcome,
  { content, workflowId }: { content: string | null; workflowId: string | null },
  { own, sha256, now }: World,
): Promise<DeployRecord | null> {
  if (outcome.kind !== 'created' && outcome.kind !== 'updated' && outcome.kind !== 'unchanged') return null
  const { endpoint, body } = outcome
  const { origin, id, slug, name, url, organization } = endpoint
  const canonical = body === undefined ? null : canonicalBody(body)
  const [bodyHash, canvasHash] = await Promise.all([
    canonical === null ? null : sha256(canonical),
    content === null ? null : sha256(content),
  ])
  const ours = own()
  // Whose key it is was asked beside the deploy, and is known by now.
  const account = ours?.origin === origin ? await ours.api.whoAmI(new AbortController().signal) : null
  const orgId = account?.ok ? organizationId(account.value, organization) : null
  const runs = runFailureOf(outcome.findings)
  const deploy = { workflowId, bodyHash, canvasHash, updatedAt: null, deployedAt: now(), runs, proof: null }
  return { origin, id, orgId, organization, slug, name, url, ...deploy }
}

function organizationId({ organizations }: Account, slug: string | null): string | null {
  const own = organizations.find((one) => one.slug === slug)
  return own?.id ?? (organizations.length === 1 ? (organizations[0]?.id ?? null) : null)
}
