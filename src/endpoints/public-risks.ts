import type { Finding } from '../checks/finding.ts'
import { checkCanvas } from '../checks/run-checks.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'
import { findDeployNodes } from '../workflow/deploy-nodes.ts'
import { parseGraph } from '../workflow/parse.ts'
import type { Graph } from '../workflow/workflow.ts'
import { machinePathsIn } from './machine-paths.ts'

/** What others can read of an endpoint once it is public. */
type Readable = { node_count: number; packs: string[]; models: string[]; files: string[] }

export type PublicRisks = {
  readable: Readable
  /** Secrets in what is live. */
  findings: Finding[]
  /** Places on somebody's machine. */
  paths: string[]
  /** A Deploy node with a key in it: the older plugin sends that along. */
  hasDeployKey: boolean
  /** The live workflow could not be read, so nothing was looked for in it. */
  isUnread: boolean
}

/** What is live is looked at, not what lies on this machine. */
export function findPublicRisks({
  workflowJson: prompt,
  stored,
  resources,
  name,
}: LiveEndpoint): PublicRisks {
  const readable: Readable = {
    node_count: Object.keys(prompt ?? {}).length,
    packs: namesIn(stored.custom_nodes),
    models: namesIn(stored.models),
    files: Object.keys(resources),
  }
  const paths = machinePathsIn([prompt, stored.graph, stored.environment])
  const graph = parseGraph(stored.graph)
  if (prompt === null || !graph.ok)
    return { readable, findings: [], paths, hasDeployKey: false, isUnread: true }
  const keys = deployKeysIn(graph.value)
  const { findings } = checkCanvas({ prompt, graph: graph.value }, { name, secrets: keys })
  const secrets = findings.filter(({ code }) => code === 'secret-in-widget')
  return { readable, findings: secrets, paths, hasDeployKey: keys.length > 0, isUnread: false }
}

function deployKeysIn(graph: Graph): string[] {
  return findDeployNodes(graph).flatMap(({ apiKey }) => (apiKey?.trim() ? [apiKey.trim()] : []))
}

function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
