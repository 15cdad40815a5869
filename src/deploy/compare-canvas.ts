import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'
import type { EndpointDiff } from './diff-endpoints.ts'
import { diffEndpoints } from './diff-endpoints.ts'
import { readNextSide, toLiveSide } from './diff-sides.ts'
import type { Outcome } from './outcome.ts'

type Read = Parameters<typeof readNextSide>

/** What a deploy of the canvas would change of the endpoint. Nothing is written, and Runflow is not asked again. */
export async function compareCanvas(
  request: Read[0],
  live: LiveEndpoint,
  ports: Read[2],
  signal: AbortSignal,
): Promise<Result<EndpointDiff, Outcome>> {
  const next = await readNextSide(request, true, ports, signal)
  return next.ok ? ok(diffEndpoints(toLiveSide(live), next.value.side)) : next
}
