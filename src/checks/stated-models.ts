import { isRecord } from '../is-record.ts'
import type { StatedModel } from '../types/facts.ts'
import { walkGraph } from '../workflow/executions.ts'
import type { Graph, NodeId, Workflow } from '../workflow/workflow.ts'

type Claim = Omit<StatedModel, 'node_ids'>

/**
 * The models that a file says it needs: on its nodes, in old files at the top, which newer front ends keep under
 * `extensions`. Claims, with the nodes that make them; nodes that do not run have no say.
 */
export function findStatedModels({ prompt, graph }: Workflow): StatedModel[] {
  const found = new Map<string, StatedModel>()
  const add = (claims: unknown, nodeIds: NodeId[]) => {
    for (const claim of claimsIn(claims)) {
      const signature = JSON.stringify(claim)
      const known = found.get(signature) ?? { ...claim, node_ids: [] }
      known.node_ids.push(...nodeIds)
      found.set(signature, known)
    }
  }
  for (const { id, node, mode } of walkGraph(graph))
    if (mode === 'active' && prompt[id] !== undefined) add(node.properties?.models, [id])
  for (const claims of topLevelClaims(graph)) add(claims, [])
  return [...found.values()]
}

function topLevelClaims(graph: Graph): unknown[] {
  return [graph.models, graph.extensions?.models]
}

function claimsIn(value: unknown): Claim[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown): Claim[] => {
    if (typeof entry !== 'object' || entry === null) return []
    const { name, directory, url, ...rest } = entry as Record<string, unknown>
    if (typeof name !== 'string' || name === '') return []
    return [
      {
        name,
        directory: textOrNull(directory),
        url: textOrNull(url),
        ...hashIn(rest),
      },
    ]
  })
}

/** The front end's own fields, and where they say no SHA-256 those that other tools write. */
function hashIn({ hash, hash_type, sha256, hashes }: Record<string, unknown>) {
  const own = { hash: textOrNull(hash), hash_type: textOrNull(hash_type) }
  const isOther = own.hash_type !== null && !own.hash_type.includes('256')
  if (own.hash !== null && !isOther) return own
  const byKind = isRecord(hashes) ? (textOrNull(hashes.SHA256) ?? textOrNull(hashes.sha256)) : null
  const other = textOrNull(sha256) ?? byKind
  return other === null ? own : { hash: other, hash_type: 'SHA256' }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
