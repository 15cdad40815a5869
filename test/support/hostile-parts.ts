import type {
  Graph,
  GraphNode,
  GraphSocket,
  Prompt,
  Subgraph,
  Workflow,
} from '../../src/workflow/workflow.ts'

/** A workflow of a shape; `size`: how much there is of what grows. */
export type Build = (size: number) => Workflow

export const count = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index))

export function graph(
  nodes: GraphNode[],
  links: unknown[] = [],
  subgraphs: Subgraph[] = [],
  extra = {},
): Graph {
  return { nodes, links, definitions: { subgraphs }, extra }
}

export const input = (name: string, link: number | null, isWidget = false): GraphSocket => ({
  name,
  link,
  ...(isWidget && { widget: { name } }),
})
export const loader: Prompt = { '1': { class_type: 'LoadImage', inputs: { image: 'a.png' } } }
export const inner = (
  id: number,
  origin: number,
  originSlot: number,
  target: number,
  targetSlot: number,
) => ({
  id,
  origin_id: origin,
  origin_slot: originSlot,
  target_id: target,
  target_slot: targetSlot,
})
