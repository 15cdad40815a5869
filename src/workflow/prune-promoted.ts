import { isRecord } from '../is-record.ts'
import { definitionsOf } from './definitions.ts'
import { idText, recordsIn } from './links.ts'
import type { LinkedChoice, LinkedWidget, Promotions } from './promoted.ts'
import { chooseLinked, chooseOnInstance, listedWidgets, promotionsOf } from './promoted.ts'
import { removeWidgets } from './widget-values.ts'
import type { Graph, GraphNode, Subgraph } from './workflow.ts'

/** The ids of the nodes that are removed, by graph. */
export type GoneNodes = ReadonlyMap<Graph, ReadonlySet<string>>

/** What the definitions promote from which nodes are removed. Read before, because it depends on the links. */
export function readPromotions(graph: Graph, nodes: GoneNodes): Map<Subgraph, Promotions> {
  const before = new Map<Subgraph, Promotions>()
  for (const definition of definitionsOf(graph).values())
    if ((nodes.get(definition)?.size ?? 0) > 0) before.set(definition, promotionsOf(definition))
  return before
}

/** Removes the values of promoted widgets whose inner node was removed: one may be the name of a private file. */
export function dropPromotions(graph: Graph, before: Map<Subgraph, Promotions>, nodes: GoneNodes): void {
  if (before.size === 0) return
  const definitions = definitionsOf(graph)
  const lost = new Map<Subgraph, Lost>()
  for (const [definition, promotions] of before) {
    const gone = nodes.get(definition) ?? new Set()
    lost.set(definition, { promotions, gone, linked: chooseLinked(promotions, isLost(definition, gone)) })
  }
  for (const owner of [graph, ...definitions.values()])
    for (const instance of owner.nodes) {
      const definition = definitions.get(instance.type)
      const known = definition && lost.get(definition)
      if (known !== undefined) dropFromInstance(instance, known)
    }
}

type Lost = { promotions: Promotions; gone: ReadonlySet<string>; linked: LinkedChoice }

/** Asked after the links are removed. An input without links promotes nothing any more. */
function isLost(definition: Subgraph, gone: ReadonlySet<string>): (widget: LinkedWidget) => boolean {
  const inputs = recordsIn(definition.inputs)
  return ({ slot, targets }) => {
    const linkIds = inputs[slot]?.linkIds
    if (Array.isArray(linkIds)) return linkIds.length === 0
    return targets.length > 0 && targets.every(({ node }) => gone.has(idText(node.id)))
  }
}

function dropFromInstance(instance: GraphNode, { promotions, gone, linked }: Lost): void {
  const listed = listedWidgets(instance, promotions)
  const choice = chooseOnInstance(listed, linked, ({ node }) => gone.has(idText(node.id)))
  removeWidgets(instance, choice)
  const { properties } = instance
  if (!isRecord(properties)) return
  if (Array.isArray(properties.proxyWidgets))
    properties.proxyWidgets = properties.proxyWidgets.filter(
      (entry: unknown, index) =>
        !(Array.isArray(entry) && (gone.has(idText(entry[0])) || choice.hasIndex(index))),
    )
  if (Array.isArray(properties.previewExposures))
    properties.previewExposures = recordsIn(properties.previewExposures).filter(
      (shown) => !gone.has(idText(shown.sourceNodeId)),
    )
}
