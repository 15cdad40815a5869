import { COMMIT_HOST } from '../checks/commit-search.ts'
import type { Finding } from '../checks/finding.ts'
import { sortFindings } from '../checks/finding.ts'
import { checkWorkflow } from '../checks/index.ts'
import { checkAddresses, checkHashes } from '../checks/models.ts'
import { toKey } from '../checks/runflow-keys.ts'
import { findStatedModels } from '../checks/stated-models.ts'
import type { WorkflowInterface } from '../contract/interface.ts'
import { readInterface } from '../contract/interface.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { CommitSearchProgress, CommitSearchReport, CommitSearchScope } from '../types/commit-search.ts'
import type { Facts, FactsRequest } from '../types/facts.ts'
import { findAuxIds } from '../workflow/aux-ids.ts'
import { findDeployNodes } from '../workflow/deploy-nodes.ts'
import { walkGraph } from '../workflow/executions.ts'
import { scrubWorkflow } from '../workflow/scrub.ts'
import type { Graph, Workflow } from '../workflow/workflow.ts'
import type { Outcome } from './outcome.ts'
import { lacksHashes } from './plan.ts'
import type { Ports } from './ports.ts'
import { buildPreview } from './preview.ts'
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
}

export type Preflight = {
  /** What would leave the machine. */
  sent: Workflow
  interface: WorkflowInterface
  factsRequest: FactsRequest
  facts: Facts
  findings: Finding[]
}

/** What the checks alone end in. */
export type Checked = { kind: 'checked'; findings: Finding[] }

type PreflightPorts = Pick<
  Ports,
  'capture' | 'readFacts' | 'searchCommits' | 'savedKey' | 'report' | 'preview'
>

/** All that happens before the first request to Runflow: capture, scrub, facts, checks. */
export async function preflight(
  request: PreflightRequest,
  ports: PreflightPorts,
  signal: AbortSignal,
): Promise<Result<Preflight, Outcome>> {
  ports.report({ step: 'capture' })
  const captured = await ports.capture()
  if (signal.aborted) return fail({ kind: 'cancelled' })
  if (!captured.ok) return fail({ kind: 'capture-failed', failure: captured.error })
  // What was captured is what is sent. The copy may leave the machine; the original tells modes and places.
  const { workflow: sent } = scrubWorkflow(captured.value)
  const factsRequest: FactsRequest = { prompt: sent.prompt, stated_models: findStatedModels(sent) }

  const asked = await askFacts(request, factsRequest, sent, ports, signal)
  if (!asked.ok) return asked
  const { facts, commitSearch } = asked.value

  ports.preview?.(buildPreview(facts, null))
  ports.report({ step: 'check' })
  const io = readInterface(captured.value.prompt)
  const findings = checkWorkflow({
    name: request.endpointName,
    captured: captured.value,
    executions: new Map(walkGraph(captured.value.graph).map((execution) => [execution.id, execution])),
    sent,
    interface: io,
    facts,
    commitSearch,
    secrets: knownKeys(request, ports.savedKey, captured.value.graph),
  })
  return ok({ sent, interface: io, factsRequest, facts, findings })
}

/** The facts, and where it was agreed to, once more with the commits that were looked for. */
async function askFacts(
  { version, searchScope = null }: PreflightRequest,
  request: FactsRequest,
  sent: Workflow,
  ports: PreflightPorts,
  signal: AbortSignal,
): Promise<Result<{ facts: Facts; commitSearch: CommitSearchReport | null }, Outcome>> {
  const read = async (): Promise<Result<Facts, Outcome>> => {
    ports.report({ step: 'facts' })
    const facts = await ports.readFacts(request, signal)
    if (signal.aborted) return fail({ kind: 'cancelled' })
    if (!facts.ok) return fail({ kind: 'facts-failed', failure: facts.error })
    if (facts.value.version === version) return facts
    return fail({ kind: 'version-mismatch', bundle: version, python: facts.value.version })
  }
  const facts = await read()
  if (!facts.ok) return facts
  if (searchScope === null) return ok({ facts: facts.value, commitSearch: null })

  const report = (progress: CommitSearchProgress) => ports.report({ step: 'commit-search', progress })
  report({ host: COMMIT_HOST, done: 0, total: 0, directory: null })
  const commitSearch = await ports.searchCommits(
    { prompt: sent.prompt, aux_ids: findAuxIds(sent), scope: searchScope },
    report,
    signal,
  )
  if (signal.aborted) return fail({ kind: 'cancelled' })
  if (!commitSearch.ok) return fail({ kind: 'facts-failed', failure: commitSearch.error })
  const again = await read()
  return again.ok ? ok({ facts: again.value, commitSearch: commitSearch.value }) : again
}

/** The checks on demand: nothing is asked of Runflow, nothing is hashed. */
export async function check(
  request: PreflightRequest,
  ports: PreflightPorts,
  signal: AbortSignal,
): Promise<Checked | Outcome> {
  const checkedWorkflow = await preflight(request, ports, signal)
  if (!checkedWorkflow.ok) return checkedWorkflow.error
  const { facts, findings } = checkedWorkflow.value
  // Of models that still wait for a hash nothing more can be said.
  const ofModels = lacksHashes(facts) ? [] : [...checkHashes(facts), ...checkAddresses(facts)]
  return { kind: 'checked', findings: sortFindings([...findings, ...ofModels]) }
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
  // Of the other Deploy nodes too: a copy of such a key elsewhere would travel.
  const inNodes = findDeployNodes(graph).map(({ apiKey }) => toKey(apiKey ?? ''))
  return [...new Set([...keys, toKey(request.apiKey), ...inNodes])].filter(isWorthLookingFor)
}

/** Shorter ones would be found in ordinary words. */
function isWorthLookingFor(key: string): boolean {
  return key.length >= 8
}
