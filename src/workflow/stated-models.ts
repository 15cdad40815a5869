import { isRecord, recordsIn } from './links.ts'
import { walkGraph } from './walk.ts'
import type { Graph, NodeId } from './workflow.ts'

/** A model that a file says it needs, in the words of the file: a claim, to be compared with the disk. */
export type ModelClaim = {
  name: string
  directory: string | null
  url: string | null
  hash: string | null
  hash_type: string | null
  /** Execution ids of the active nodes that state it; none where the workflow itself does. */
  node_ids: NodeId[]
}

/**
 * Authors of templates state models in `properties.models` of nodes, older ones at the top of the file, which newer
 * front ends carry on under `extensions`. What only muted or bypassed nodes need is not needed.
 */
export function readStatedModels(graph: Graph): ModelClaim[] {
  const claims = new Map<string, ModelClaim>()
  for (const { node, id, mode } of walkGraph(graph))
    if (mode === 'active') for (const model of recordsIn(node.properties?.models)) add(model, id)
  const kept = isRecord(graph.extensions) ? graph.extensions.models : undefined
  for (const model of [...recordsIn(graph.models), ...recordsIn(kept)]) add(model, null)
  return [...claims.values()]

  function add(model: Record<string, unknown>, nodeId: NodeId | null): void {
    if (typeof model.name !== 'string' || model.name === '') return
    const [directory, url, hash, type] = [model.directory, model.url, model.hash, model.hash_type].map(textOf)
    const claim = { name: model.name, directory: directory ?? null, url: url ?? null, hash: hash ?? null }
    const key = JSON.stringify([...Object.values(claim), type])
    const known = claims.get(key) ?? { ...claim, hash_type: type ?? null, node_ids: [] }
    if (nodeId !== null) known.node_ids.push(nodeId)
    claims.set(key, known)
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
