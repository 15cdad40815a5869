import type { PackFact } from '../types/facts.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { REPOSITORY_HOST } from './commit-search.ts'

/** Whether the one host that is asked keeps this repository. */
export function isAskable(origin: string | null): boolean {
  const [, owner, name, ...more] = origin?.startsWith(`${REPOSITORY_HOST}/`)
    ? origin.slice(REPOSITORY_HOST.length).split('/')
    : []
  return Boolean(owner && name) && more.length === 0
}

/** Where to look for a pack's commit or origin: as it says itself, else as the workflow's file does, if with one voice. */
export function searchAddressOf(pack: PackFact, auxIds: Record<NodeId, string>): string | null {
  const [named, ...others] = new Set(pack.node_ids.flatMap((nodeId) => auxIds[nodeId] ?? []))
  const inFile = named !== undefined && others.length === 0 ? `${REPOSITORY_HOST}/${named}` : null
  return pack.named_origin ?? inFile
}
