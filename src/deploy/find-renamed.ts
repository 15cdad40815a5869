import type { Finding } from '../checks/finding.ts'
import { checkIdentity } from '../checks/run-checks.ts'
import { toSlug } from '../checks/slug.ts'
import { endpointNamesOn } from '../workflow/deploy-nodes.ts'
import { graphIdOf } from '../workflow/graph-id.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { NOTHING_EARLIER } from './earlier-endpoints.ts'
import type { Ports } from './ports.ts'
import type { TargetSources } from './target.ts'
import { resolveTarget } from './target.ts'

/** What a browser knows of endpoints without a request. The command line remembers nothing. */
export type KnownEndpoints = Pick<Ports, 'memory'> & {
  /** Whether it is live, as it was last told; null: it was not asked. */
  isLive?(origin: string, slug: string): boolean | null
}

/**
 * What a deploy would ask about the name that this canvas had before. Runflow is not contacted: of an endpoint that
 * was not looked up in this page nothing is said.
 */
export function findRenamed(
  request: Omit<TargetSources, 'savedKey'> & { endpointName: unknown },
  { graph }: Workflow,
  { memory, isLive, savedKey }: KnownEndpoints & Pick<Ports, 'savedKey'>,
): Finding[] {
  const resolved = resolveTarget({ ...request, savedKey })
  const slug = toSlug(request.endpointName)
  const workflowId = graphIdOf(graph)
  if (!memory || !isLive || resolved.kind !== 'target' || slug === null || workflowId === null) return []
  const { origin } = resolved.target
  const known = memory.endpointsOf(origin, workflowId)
  // It has had this name already, or is about to replace what has it.
  if (known.some((one) => one.slug === slug) || isLive(origin, slug) === true) return []
  const names = new Set(endpointNamesOn(graph).map(toSlug))
  const renamed = known.find((one) => !names.has(one.slug) && isLive(origin, one.slug) === true)
  if (renamed === undefined) return []
  const own = { name: String(request.endpointName), workflowId }
  return checkIdentity({ ...NOTHING_EARLIER, slug, own, live: null, renamed })
}
