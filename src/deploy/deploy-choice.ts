import { toSlug } from '../checks/slug.ts'
import type { NodeId } from '../workflow/workflow.ts'

/** One thing that can be deployed from a canvas: a Deploy node, or the workflow under the name it keeps. */
export type DeployChoice = {
  /** null: the workflow itself. */
  nodeId: NodeId | null
  /** null: it has none yet, or a link feeds it. */
  name: string | null
  slug: string | null
}

/** What a Deploy node says: its widgets, read fresh, with promoted copies followed outwards. */
export type DeployValues = {
  /** null: no node, the name stands in the workflow itself. */
  nodeId: NodeId | null
  /** No text where the widget is fed by a link. */
  name: unknown
  host: string
  apiKey: string
}

/** Stands for a host that a link feeds: no address, so that it is refused and never replaced by another. */
export const LINKED_HOST = 'a linked value'

type Found = Pick<DeployValues, 'nodeId' | 'name'>

export function toDeployChoice({ nodeId, name }: Found): DeployChoice {
  return { nodeId, name: typeof name === 'string' && name.trim() !== '' ? name : null, slug: toSlug(name) }
}

/** Of several it asks which, of one it does not ask. null: called off. undefined: there is none. */
export async function chooseAmong<One extends Found>(
  found: One[],
  ask: (choices: DeployChoice[]) => Promise<DeployChoice | null>,
): Promise<One | null | undefined> {
  if (found.length < 2) return found[0]
  const chosen = await ask(found.map(toDeployChoice))
  return chosen === null ? null : found.find(({ nodeId }) => nodeId === chosen.nodeId)
}
