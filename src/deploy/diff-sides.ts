import type { Finding } from '../checks/finding.ts'
import type { Contract } from '../contract/contract.ts'
import { readInterface } from '../contract/interface.ts'
import { hasStoredContract, readContract } from '../contract/stored-contract.ts'
import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'
import type { DiffPart, DiffSide } from './diff-endpoints.ts'
import { hashFacts } from './hash-facts.ts'
import type { Outcome } from './outcome.ts'
import { packFiles } from './packed-facts.ts'
import type { Ports } from './ports.ts'
import type { PreflightRequest } from './preflight.ts'
import { captureWorkflow, preflight } from './preflight.ts'
import { buildBody, withoutSlug } from './request-body.ts'
import { toSentWorkflow } from './sent-workflow.ts'

type Needed = 'capture' | 'readFacts' | 'searchCommits' | 'hash' | 'savedKey' | 'report'

export function toLiveSide({ workflowJson, stored, gpuMode, isPublic }: LiveEndpoint): DiffSide {
  const io = workflowJson === null ? null : readInterface(workflowJson)
  return {
    fields: stored,
    contract: io && {
      interface: io,
      contract: readContract(io, stored.graph),
      hasLimits: hasStoredContract(stored.graph),
    },
    settings: {
      gpu_mode: gpuMode,
      visibility: isPublic === null ? null : isPublic ? 'public' : 'private',
    },
    unsaid: [],
  }
}

/** `findings`: of all that is known without Runflow. */
export type NextSide = { side: DiffSide; findings: Finding[] }

/**
 * What a deploy would write: what ComfyUI, or the deploy file, says of the workflow, with every hash. What blocks a
 * deploy is told beside it. `isNamed`: the workflow says what its endpoint is called.
 */
export async function readNextSide(
  request: PreflightRequest,
  isNamed: boolean,
  ports: Pick<Ports, Needed>,
  signal: AbortSignal,
): Promise<Result<NextSide, Outcome>> {
  const captured = await captureWorkflow(ports, signal)
  if (!captured.ok) return captured
  const ready = await preflight(request, captured.value, ports, signal)
  if (!ready.ok) return ready
  const { sent, interface: io, factsRequest, findings, isPacked } = ready.value
  const hashed = await hashFacts(ready.value.facts, factsRequest, ports, signal)
  if (!hashed.ok) return hashed
  const facts = hashed.value
  const { prompt, graph, contract } = toSentWorkflow(sent, io, facts, isPacked)
  const name = String(request.endpointName)
  const body = withoutSlug(buildBody({ slug: '', name, prompt, graph, facts, resources: new Map() }))
  const resources = Object.fromEntries(packFiles(facts.files).map((file) => [file.path, file]))
  const fields: DiffSide['fields'] = { ...body, resources }
  if (!isNamed) delete fields.name
  const side = toNextSide(fields, readInterface(prompt), contract, isNamed)
  return ok({ side, findings })
}

function toNextSide(
  fields: DiffSide['fields'],
  io: ReturnType<typeof readInterface>,
  contract: Contract,
  isNamed: boolean,
): DiffSide {
  const unsaid: DiffPart[] = ['gpu_mode', 'visibility', ...(isNamed ? [] : (['name'] as const))]
  return {
    fields,
    // An input without limits here has none, as far as this install knows.
    contract: { interface: io, contract, hasLimits: true },
    settings: { gpu_mode: null, visibility: null },
    unsaid,
  }
}
