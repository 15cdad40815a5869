import { canonicalBody } from '../deploy/canonical-body.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'
import { sha256Of } from './packed-files.ts'

/** What `deploy --expect` takes: 64 hex digits. null: Runflow does not return all of the endpoint. */
export function liveHash({ stored }: Pick<LiveEndpoint, 'stored'>): string | null {
  const canonical = canonicalBody(stored)
  return canonical === null ? null : sha256Of(canonical)
}
