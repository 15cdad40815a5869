import type { Account, Organization } from '../types/runflow-api.ts'
import type { WorkflowInterface } from './interface.ts'

export type Endpoint = {
  id: string | null
  slug: string
  name: string
  /** Where callers send `{"input": …}`. */
  url: string
  /** null: the organization's slug is not known and the URL says your-org. */
  organization: string | null
  interface: WorkflowInterface
}

export type EndpointSources = {
  origin: string
  slug: string
  name: string
  id: string | null
  /** The row's own, where the API told it. */
  orgId: string | null
  /** null: not known (yet), which never holds a deploy up. */
  account: Account | null
  interface: WorkflowInterface
}

export function buildEndpoint(sources: EndpointSources): Endpoint {
  const { origin, slug, name, id } = sources
  const organization = organizationOf(sources.orgId, sources.account)?.slug ?? null
  const owner = encodeURIComponent(organization ?? 'your-org')
  const url = `${origin}/v1/comfyui-workflows/${owner}/${slug}/runs`
  return { id, slug, name, url, organization, interface: sources.interface }
}

/** The membership that owns the row; with one membership there is no other it could be. */
export function organizationOf(orgId: string | null, account: Account | null): Organization | null {
  const organizations = account?.organizations ?? []
  const owner = organizations.find((organization) => organization.id === orgId)
  if (owner !== undefined) return owner
  const [only] = organizations
  return orgId === null && organizations.length === 1 ? (only ?? null) : null
}

/** A public row of another organization, where the memberships are known: it is not ours to replace. */
export function isForeign(orgId: string | null, account: Account | null): boolean {
  const organizations = account?.organizations ?? []
  return orgId !== null && organizations.length > 0 && !organizations.some(({ id }) => id === orgId)
}
