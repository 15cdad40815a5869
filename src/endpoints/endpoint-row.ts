import { runsUrl } from '../contract/endpoint.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'

/** An endpoint as scripts get it. Times as the API tells them; null is what it does not say. */
export type EndpointRow = {
  state: 'live' | 'unknown'
  id: string | null
  slug: string | null
  name: string | null
  organization: string | null
  /** Where callers send their input. */
  url: string | null
  visibility: 'public' | 'private' | null
  gpu_mode: string | null
  created_at: string | null
  updated_at: string | null
}

export function toEndpointRow(endpoint: LiveEndpoint, origin: string, owner: string | null): EndpointRow {
  const { id, slug, name, isPublic, gpuMode, createdAt, updatedAt } = endpoint
  return {
    state: 'live',
    id,
    slug,
    name,
    organization: owner,
    url: owner === null ? null : runsUrl(origin, owner, slug),
    visibility: isPublic === null ? null : isPublic ? 'public' : 'private',
    gpu_mode: gpuMode,
    created_at: createdAt,
    updated_at: updatedAt,
  }
}

/** A row of the list that cannot be read. */
export function unknownRow(id: string | null): EndpointRow {
  const nothing = { slug: null, name: null, organization: null, url: null, visibility: null, gpu_mode: null }
  return { state: 'unknown', id, ...nothing, created_at: null, updated_at: null }
}
