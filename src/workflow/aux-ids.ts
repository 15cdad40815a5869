import type { Execution } from './executions.ts'
import { walkGraph } from './executions.ts'
import type { NodeId, Workflow } from './workflow.ts'

/** `owner/name`, which ComfyUI-Manager saves with a node whose pack came from a repository. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/

/** The repository that the file names for each node that runs. It is where the author of the file got the pack. */
export function findAuxIds(
  { prompt, graph }: Workflow,
  executions: Iterable<Pick<Execution, 'id' | 'node'>> = walkGraph(graph),
): Record<NodeId, string> {
  // Without a prototype, because a node id may be `__proto__`.
  const found: Record<NodeId, string> = Object.create(null)
  for (const { id, node } of executions) {
    const named = node.properties?.aux_id
    if (typeof named === 'string' && REPOSITORY.test(named) && Object.hasOwn(prompt, id)) found[id] = named
  }
  return found
}
