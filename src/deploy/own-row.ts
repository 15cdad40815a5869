import { isForeign } from '../contract/endpoint.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Account, ApiFailure, LiveEndpoint, LookUp } from '../types/runflow-api.ts'

/** The row that is ours to edit, if there is one. A public one of another organization counts as absent. */
export function ownRow(lookUp: LookUp, account: Account | null): Result<LiveEndpoint | null, ApiFailure> {
  if (lookUp.kind === 'free') return ok(null)
  const { endpoint, others = [] } = lookUp
  // Whose is whose cannot be told: editing the first would be a guess.
  if (others.length > 0 && account === null) return fail({ kind: 'unexpected-response', where: 'look-up' })
  return ok([endpoint, ...others].find((row) => !isForeign(row.orgId, account)) ?? null)
}
