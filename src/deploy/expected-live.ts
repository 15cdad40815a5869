import type { LiveEndpoint } from '../types/runflow-api.ts'
import { canonicalBody } from './canonical-body.ts'
import type { Outcome } from './outcome.ts'
import type { Ports } from './ports.ts'

/** What stands against a write over what is live, where it has to have this hash; null: it has. */
export async function differsFrom(
  expected: string,
  slug: string,
  live: LiveEndpoint | null,
  { sha256 }: Pick<Ports, 'sha256'>,
): Promise<Outcome | null> {
  if (live === null) return { kind: 'differs', slug, live: null }
  const canonical = canonicalBody(live.stored)
  const hash = canonical === null ? null : await sha256(new Blob([canonical]))
  if (hash === null) return { kind: 'differs', slug, live: 'unknown' }
  return hash === expected ? null : { kind: 'differs', slug, live: { hash } }
}
