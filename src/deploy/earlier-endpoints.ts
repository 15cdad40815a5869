import { toSlug } from '../checks/slug.ts'
import { organizationOf } from '../contract/endpoint.ts'
import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import type { EarlierEndpoint, Identity } from '../types/identity.ts'
import { endpointNamesOn } from '../workflow/deploy-nodes.ts'
import { graphIdOf } from '../workflow/graph-id.ts'
import type { Graph } from '../workflow/workflow.ts'
import type { Memory } from './memory.ts'
import type { Outcome } from './outcome.ts'
import { ownRow } from './own-row.ts'
import type { Session } from './session.ts'

/** What is remembered of a canvas whose name is free. */
export type Earlier = Pick<Identity, 'elsewhere' | 'renamed'>

export const NOTHING_EARLIER: Earlier = { elsewhere: null, renamed: null }

/** Of many names that it had, so many are looked up. */
const MOST_ASKED = 3

/**
 * Where this browser deployed this canvas before, as far as it matters to a new endpoint. Whether an old one is still
 * live is asked of Runflow, with this key: what cannot be known is not said.
 */
export async function recallEndpoints(
  slug: string,
  graph: Graph,
  session: Session,
  memory: Memory | undefined,
  signal: AbortSignal,
): Promise<Result<Earlier, Outcome>> {
  const { origin } = session.target
  const workflowId = graphIdOf(graph)
  const known = workflowId === null ? [] : (memory?.endpointsOf(origin, workflowId) ?? [])
  if (known.length === 0) return ok(NOTHING_EARLIER)
  const account = await session.accountInTime()
  const organization = organizationOf(null, account)?.slug ?? null
  const isElsewhere = (one: EarlierEndpoint) =>
    one.organization !== null && organization !== null && one.organization !== organization

  const there = known.find((one) => one.slug === slug && isElsewhere(one))
  const elsewhere = there && organization !== null ? { earlier: there, organization } : null
  const here = known.filter((one) => !isElsewhere(one))
  // It has had this name already, and the others were asked about then.
  if (here.some((one) => one.slug === slug)) return ok({ elsewhere, renamed: null })
  // One canvas may have several Deploy nodes.
  const names = new Set(endpointNamesOn(graph).map(toSlug))
  for (const one of here.filter((it) => !names.has(it.slug)).slice(0, MOST_ASKED)) {
    const found = await session.api.lookUp(one.slug, signal)
    const row = found.ok ? ownRow(found.value, account) : found
    if (row.ok && row.value !== null && graphIdOf(row.value.stored.graph) === workflowId)
      return ok({ elsewhere, renamed: { ...one, name: row.value.name || one.name } })
  }
  return ok({ elsewhere, renamed: null })
}
