import { walkGraph } from './executions.ts'
import type { NodeId, Workflow } from './workflow.ts'

/** `owner/name`, as ComfyUI-Manager writes it into the file beside a node whose pack came from a repository. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/

/** The repository that the file gives for each node that runs: where its pack may be from, for whoever made the file. */
export function findAuxIds({ prompt, graph }: Workflow): Record<NodeId, string> {
  // Without a prototype an id `__proto__` is an id like any other.
  const found: Record<NodeId, string> = Object.create(null)
  for (const { id, node } of walkGraph(graph)) {
    const named = node.properties?.aux_id
    if (Object.hasOwn(prompt, id) && typeof named === 'string' && REPOSITORY.test(named)) found[id] = named
  }
  return found
}
