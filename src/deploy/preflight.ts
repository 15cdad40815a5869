import { withMissingClasses } from '../checks/classes.ts'
import { COMMIT_HOST } from '../checks/commit-search.ts'
import type { Finding } from '../checks/finding.ts'
import type { LastCheck } from '../checks/run-checks.ts'
import {
  checkCanvas,
  checkHashes,
  checkWorkflow,
  joinFindings,
  readCanvas,
  refreshFindings,
} from '../checks/run-checks.ts'
import { toKey } from '../checks/runflow-keys.ts'
import { toSlug } from '../checks/slug.ts'
import { findStatedModels } from '../checks/stated-models.ts'
import { keepUsed } from '../checks/used-facts.ts'
import type { WorkflowInterface } from '../contract/interface.ts'
import type { Result } from '../result.ts'
import { fail, mapError, ok } from '../result.ts'
import type { CommitSearchProgress, CommitSearchReport, CommitSearchScope } from '../types/commit-search.ts'
import type { Facts, FactsRequest, LocalFailure } from '../types/facts.ts'
import { findAuxIds } from '../workflow/aux-ids.ts'
import type { ChangingValue } from '../workflow/changing-values.ts'
import { findDeployNodes } from '../workflow/deploy-nodes.ts'
import type { Graph, Workflow } from '../workflow/workflow.ts'
import type { KnownEndpoints } from './find-renamed.ts'
import { findRenamed } from './find-renamed.ts'
import { lacksHashes } from './hash-facts.ts'
import type { CaptureFailure, Outcome } from './outcome.ts'
import type { Ports } from './ports.ts'
import { buildPreview } from './preview.ts'
import { stopAtAbort } from './stop-at-abort.ts'
import { resolveTarget } from './target.ts'

export type PreflightRequest = {
  /** The Deploy node's widgets; the name is no text where a link feeds it. */
  endpointName: unknown
  host: string
  apiKey: string
  /** The setting `Runflow.ApiUrl`. */
  apiUrl: string
  /** Of the caller: a Python side of another version is told, not worked with. */
  version: string
  /** What PIN_HOST is to be asked; it has been agreed to. */
  searchScope?: CommitSearchScope | null
  /** Of a deploy file: what was found where it was made, beyond what its workflow shows by itself. */
  packed?: Finding[]
}

export type Preflight = {
  /** What would leave the machine. */
  sent: Workflow
  interface: WorkflowInterface
  changing: readonly ChangingValue[]
  factsRequest: FactsRequest
  facts: Facts
  findings: Finding[]
  isPacked: boolean
}

/** What the checks alone end in. */
export type Checked = { kind: 'checked'; findings: Finding[] }

type PreflightPorts = Pick<Ports, 'readFacts' | 'searchCommits' | 'savedKey' | 'report' | 'preview'>
type CapturePorts = Pick<Ports, 'capture' | 'report'>

/** The workflow as it is at the click. What was captured is what is sent, however the canvas changes afterwards. */
export function captureWorkflow(
  ports: CapturePorts,
  signal: AbortSignal,
): Promise<Result<Workflow, Outcome>> {
  ports.report({ step: 'capture' })
  const captured = ports.capture().then((result) => mapError(result, captureFailed))
  return stopAtAbort(captured, signal)
}

/** All that is known without Runflow: what would be sent, what this install says about it, and the checks. */
export async function preflight(
  request: PreflightRequest,
  captured: Workflow,
  ports: PreflightPorts,
  signal: AbortSignal,
): Promise<Result<Preflight, Outcome>> {
  const canvas = readCanvas(captured, {
    name: request.endpointName,
    secrets: knownKeys(request, ports.savedKey, captured.graph),
  })
  const { sent } = canvas
  const factsRequest: FactsRequest = {
    prompt: withMissingClasses(sent.prompt, canvas.executions),
    stated_models: findStatedModels(sent),
  }

  const searched = await stopAtAbort(searchCommits(request, sent, ports, signal), signal)
  if (!searched.ok) return searched
  // A deploy file answers by itself, and nobody is asked.
  if (request.packed === undefined) ports.report({ step: 'facts' })
  const read = await stopAtAbort(readFacts(request, factsRequest, ports, signal), signal)
  if (!read.ok) return read
  const { facts, lacks } = keepUsed(read.value, sent.prompt, canvas.interface)

  ports.preview?.(buildPreview(facts, null))
  ports.report({ step: 'check' })
  const found = checkWorkflow({ ...canvas, facts, lacks, commitSearch: searched.value })
  const findings = joinFindings(request.packed ?? [], found)
  const { interface: io, changing } = canvas
  return ok({
    sent,
    interface: io,
    changing,
    factsRequest,
    facts,
    findings,
    isPacked: request.packed !== undefined,
  })
}

/** Only where it was agreed to: it asks another host. What it finds, Python remembers and the facts then say. */
async function searchCommits(
  { searchScope = null }: PreflightRequest,
  sent: Workflow,
  ports: PreflightPorts,
  signal: AbortSignal,
): Promise<Result<CommitSearchReport | null, Outcome>> {
  if (searchScope === null) return ok(null)
  const report = (progress: CommitSearchProgress) => ports.report({ step: 'commit-search', progress })
  report({ host: COMMIT_HOST, done: 0, total: 0, directory: null })
  const request = { prompt: sent.prompt, aux_ids: findAuxIds(sent), scope: searchScope }
  return mapError(await ports.searchCommits(request, report, signal), factsFailed)
}

async function readFacts(
  { version }: PreflightRequest,
  request: FactsRequest,
  ports: PreflightPorts,
  signal: AbortSignal,
): Promise<Result<Facts, Outcome>> {
  const facts = await ports.readFacts(request, signal)
  if (!facts.ok) return fail(factsFailed(facts.error))
  if (facts.value.version === version) return facts
  return fail({ kind: 'version-mismatch', bundle: version, python: facts.value.version })
}

function captureFailed(failure: CaptureFailure): Outcome {
  return { kind: 'capture-failed', failure }
}

function factsFailed(failure: LocalFailure): Outcome {
  return { kind: 'facts-failed', failure }
}

/** The checks on demand: nothing is asked of Runflow, nothing is hashed. */
export async function check(
  request: PreflightRequest,
  ports: PreflightPorts & CapturePorts & KnownEndpoints,
  signal: AbortSignal,
): Promise<Checked | Outcome> {
  const captured = await captureWorkflow(ports, signal)
  if (!captured.ok) return captured.error
  const ready = await preflight(request, captured.value, ports, signal)
  if (!ready.ok) return ready.error
  const { facts, findings, sent } = ready.value
  const ofHashes = checkHashes({ facts, isHashed: !lacksHashes(facts) })
  const ofName = findRenamed(request, sent, ports)
  return { kind: 'checked', findings: joinFindings(findings, [...ofHashes, ...ofName]) }
}

/** What an earlier check found, as far as it holds of the canvas now. Nobody is asked for it. */
export function recheck(
  request: PreflightRequest,
  last: LastCheck,
  captured: Workflow,
  savedKey: Ports['savedKey'],
): Finding[] {
  const secrets = knownKeys(request, savedKey, captured.graph)
  // It is in no node, so that only the name says whether it still holds.
  const slug = toSlug(request.endpointName)
  const findings = last.findings.filter((one) => one.code !== 'endpoint-renamed' || one.slug === slug)
  return refreshFindings(
    { ...last, findings },
    checkCanvas(captured, { name: request.endpointName, secrets }),
  )
}

/** Keys that must stand nowhere in what is sent, whichever of them is used. */
function knownKeys(request: PreflightRequest, savedKey: Ports['savedKey'], graph: Graph): string[] {
  const resolved = resolveTarget({ ...request, savedKey })
  const keys =
    resolved.kind === 'target'
      ? [resolved.target.key]
      : resolved.kind === 'ask'
        ? [resolved.saved?.key ?? '', resolved.workflow.key]
        : []
  // Of the other Deploy nodes too: a copy of such a key elsewhere would be sent.
  const inNodes = findDeployNodes(graph).map(({ apiKey }) => toKey(apiKey ?? ''))
  return [...new Set([...keys, toKey(request.apiKey), ...inNodes])].filter(isWorthLookingFor)
}

/** Shorter ones would be found in ordinary words. */
function isWorthLookingFor(key: string): boolean {
  return key.length >= 8
}
