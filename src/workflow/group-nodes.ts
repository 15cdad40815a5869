import { walkGraph } from './executions.ts'
import type { Canvas, Edge } from './flat-graph.ts'
import { inputKindOf } from './io-nodes.ts'
import { idText, isRecord, recordsIn } from './links.ts'
import { emptyValues } from './widget-values.ts'
import type { Graph, GraphNode, NodeId, Prompt } from './workflow.ts'
import { isLink } from './workflow.ts'

// Legacy group nodes (`workflow>Name`, members in extra.groupNodes), which front ends since 1.4x turn into subgraphs.
// Their sockets do not say which member they belong to: what the members read in the prompt does.

/** Whether a link into a group node ends in nothing but values of Runflow Inputs in it. `feeders`: its prompt nodes. */
export function entersGroupedInput(edge: Edge, feeders: NodeId[], prompt: Prompt, canvas: Canvas): boolean {
  if (edge.target === null || !canvas.groups.has(edge.target.node.type)) return false
  const { nodes } = canvas.groups.get(edge.target.node.type) ?? { nodes: [] }
  const reads = nodes.flatMap((_, index) => {
    const member = prompt[`${edge.to}:${index}`]
    return Object.entries(member?.inputs ?? {}).flatMap(([input, value]) =>
      isLink(value) && feeders.includes(value[0]) ? [{ classType: member?.class_type, input }] : [],
    )
  })
  return reads.length > 0 && reads.every(({ classType, input }) => isInputValue(classType, input))
}

/**
 * Cuts inside the groups and empties what dropped members hold, in place. They cannot be taken out: places in the
 * group are their ids.
 */
export function scrubGroups(graph: Graph, before: Prompt, dropped: ReadonlySet<NodeId>): void {
  const groups = graph.extra?.groupNodes
  if (!isRecord(groups)) return
  const executions = walkGraph(graph)
  for (const [name, group] of Object.entries(groups)) {
    if (!isRecord(group)) continue
    const members = recordsIn(group.nodes) as GraphNode[]
    const instances = executions.filter(
      ({ node }) => node.type === `workflow>${name}` || node.type === `workflow/${name}`,
    )
    const gone = new Set(
      [...members.keys()].filter(
        (index) => instances.length > 0 && instances.every(({ id }) => dropped.has(`${id}:${index}`)),
      ),
    )
    for (const index of gone) {
      const member = members[index]
      if (member !== undefined) emptyValues(member, isText)
    }
    for (const { id, node } of instances) {
      const texts = new Set(
        [...gone].flatMap((index) => Object.values(before[`${id}:${index}`]?.inputs ?? {})),
      )
      emptyValues(node, (value) => isText(value) && texts.has(value))
    }
    if (Array.isArray(group.links))
      group.links = group.links.filter((link: unknown) => {
        if (!Array.isArray(link)) return true
        const target = members[Number(idText(link[2]))]
        const socket = target?.inputs?.[Number(idText(link[3]))]?.name ?? ''
        return (
          !gone.has(Number(idText(link[0]))) &&
          !gone.has(Number(idText(link[2]))) &&
          !isInputValue(target?.type, socket)
        )
      })
  }
}

function isInputValue(classType: string | undefined, input: string): boolean {
  return inputKindOf(classType) !== undefined && input === 'value'
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
