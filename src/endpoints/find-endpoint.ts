import { isForeign, ownerOf } from '../contract/endpoint.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { EndpointsApi } from '../types/management-api.ts'
import type { Account, ApiFailure, LiveEndpoint } from '../types/runflow-api.ts'
import type { Call } from './calls.ts'
import type { EndpointRef } from './endpoint-ref.ts'

/**
 * `owner`: the slug of its organization; null: Runflow does not say it. `accountFailure`: why it was not told whose account
 * it is.
 */
export type FoundEndpoint = {
  endpoint: LiveEndpoint
  owner: string | null
  isForeign: boolean
  accountFailure: ApiFailure | null
}

export type FindProblem =
  | { kind: 'not-found'; ref: EndpointRef }
  | { kind: 'failed'; call: Call; failure: ApiFailure }

/**
 * Why it was not told whose account it is, where that may pass. null: it is a matter of the key, as only what Runflow refuses
 * is.
 */
export function passingFailure(failure: ApiFailure | null): ApiFailure | null {
  return failure?.kind === 'forbidden' ? null : failure
}

type Finder = Pick<EndpointsApi, 'lookUp' | 'getBySlug' | 'whoAmI'>

/**
 * The endpoint that is meant. Whose account it is, is asked beside it and holds nothing up. `fallbackOwner`: the slug of
 * the organization, for where Runflow does not say it.
 */
export async function findEndpoint(
  ref: EndpointRef,
  api: Finder,
  fallbackOwner: string | null,
  signal: AbortSignal,
): Promise<Result<FoundEndpoint, FindProblem>> {
  const [read, account] = await Promise.all([readEndpoint(ref, api, signal), api.whoAmI(signal)])
  if (!read.ok) return read
  const known = account.ok ? account.value : null
  const endpoint = ownRow(read.value, known)
  const owner = ref.owner ?? ownerOf(endpoint.orgId, known) ?? fallbackOwner
  const accountFailure = account.ok ? null : account.error
  return ok({ endpoint, owner, isForeign: isForeign(endpoint.orgId, known), accountFailure })
}

async function readEndpoint(
  ref: EndpointRef,
  api: Finder,
  signal: AbortSignal,
): Promise<Result<LiveEndpoint[], FindProblem>> {
  if (ref.owner !== null) {
    const got = await api.getBySlug(ref.owner, ref.slug, signal)
    // Its path names it, and a row need not.
    if (got.ok) return ok([{ ...got.value, slug: got.value.slug || ref.slug }])
    const { error: failure } = got
    return fail(
      failure.kind === 'gone' ? { kind: 'not-found', ref } : { kind: 'failed', call: 'lookup', failure },
    )
  }
  const looked = await api.lookUp(ref.slug, signal)
  if (!looked.ok) return fail({ kind: 'failed', call: 'lookup', failure: looked.error })
  const { value } = looked
  if (value.kind === 'free') return fail({ kind: 'not-found', ref })
  return ok([value.endpoint, ...(value.others ?? [])])
}

/** Where the list holds other organizations' public endpoints of this slug: the one that is our own. */
function ownRow(rows: LiveEndpoint[], account: Account | null): LiveEndpoint {
  const own = rows.find(({ orgId }) => !isForeign(orgId, account))
  return own ?? (rows[0] as LiveEndpoint)
}
