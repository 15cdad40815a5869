import type { Account, ComparedField, Organization } from '../types/runflow-api.ts'
import type { WorkflowInterface } from './interface.ts'

export type Endpoint = {
  id: string | null
  slug: string
  name: string
  origin: string
  /** Where callers send `{"input": …}`; null while the organization's slug is not known: none is made up. */
  url: string | null
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
  const organization = ownerOf(sources.orgId, sources.account)
  const url = organization === null ? null : runsUrl(origin, organization, slug)
  return { id, slug, name, origin, url, organization, interface: sources.interface }
}

/** The slug of the organization that owns the row; null: not known, or it can be no part of an address. */
export function ownerOf(orgId: string | null, account: Account | null): string | null {
  const slug = organizationOf(orgId, account)?.slug ?? ''
  return isPathPart(slug) ? slug : null
}

/** Dots alone lead elsewhere, and half a character cannot be encoded. */
function isPathPart(text: string): boolean {
  return !/^\.{0,2}$|\p{Cs}/u.test(text)
}

/** Where runs of an endpoint are started and listed. `owner` is the organization's slug. */
export function runsUrl(origin: string, owner: string, slug: string): string {
  return `${origin}/v1/comfyui-workflows/${encodeURIComponent(owner)}/${slug}/runs`
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

// A record, so that a new field of the body does not compile until it is compared.
const COMPARED: Record<ComparedField, true> = {
  name: true,
  workflow_json: true,
  graph: true,
  environment: true,
  custom_nodes: true,
  models: true,
  resources: true,
}
/** A live row is compared in these, and in no other. */
export const COMPARED_FIELDS = Object.keys(COMPARED) as ComparedField[]
