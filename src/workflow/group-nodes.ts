import type { Execution } from './executions.ts'
import { walkGraph } from './executions.ts'
import type { Canvas, Edge, Vertex } from './flat-graph.ts'
import { inputKindOf } from './io-nodes.ts'
import { idText, isRecord, recordsIn } from './links.ts'
import { emptyValues } from './widget-values.ts'
import type { Graph, GraphNode, NodeId, Prompt } from './workflow.ts'
import { isLink, nodeAt } from './workflow.ts'

// Legacy group nodes (`workflow>Name`, members in extra.groupNodes), which front ends since 1.4x turn into subgraphs.
// Their sockets do not say which member they belong to: what the members read in the prompt does.

/**
 * Tells whether a link into a group node ends in nothing but values of Runflow Inputs in it. `feedersOf`: the nodes of
 * the prompt that a vertex stands for; null where they are too many to say, and then the link stays.
 */
export function createGroupedInputTest(
  prompt: Prompt,
  { groups }: Canvas,
  feedersOf: (vertex: Vertex) => NodeId[] | null,
): (edge: Edge) => boolean {
  const reads = new Map<Execution, Map<NodeId, boolean>>()
  return ({ from, target }) => {
    const members = target === null ? undefined : groups.get(target.node.type)?.nodes
    if (target === null || members === undefined) return false
    const onlyValues = reads.get(target) ?? readsOfMembers(prompt, target.id, members.length)
    reads.set(target, onlyValues)
    const read = (feedersOf(from) ?? []).map((id) => onlyValues.get(id)).filter((only) => only !== undefined)
    return read.length > 0 && read.every((only) => only)
  }
}

/** What the members of one group node read, and whether only as the value of a Runflow Input. */
function readsOfMembers(prompt: Prompt, group: NodeId, members: number): Map<NodeId, boolean> {
  const onlyValues = new Map<NodeId, boolean>()
  for (let index = 0; index < members; index++) {
    const member = nodeAt(prompt, `${group}:${index}`)
    for (const [input, value] of Object.entries(member?.inputs ?? {})) {
      if (!isLink(value)) continue
      const [source] = value
      onlyValues.set(source, (onlyValues.get(source) ?? true) && isInputValue(member?.class_type, input))
    }
  }
  return onlyValues
}

/**
 * Cuts inside the groups and empties what dropped members hold, in place. They cannot be taken out: places in the
 * group are their ids.
 */
export function scrubGroups(graph: Graph, before: Prompt, dropped: ReadonlySet<NodeId>): void {
  const groups = graph.extra?.groupNodes
  if (!isRecord(groups)) return
  const byType = new Map<string, Execution[]>()
  for (const execution of walkGraph(graph)) {
    const known = byType.get(execution.node.type)
    if (known === undefined) byType.set(execution.node.type, [execution])
    else known.push(execution)
  }
  for (const [name, group] of Object.entries(groups)) {
    if (!isRecord(group)) continue
    const members = recordsIn(group.nodes) as GraphNode[]
    const instances = ['>', '/'].flatMap((separator) => byType.get(`workflow${separator}${name}`) ?? [])
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
        [...gone].flatMap((index) => Object.values(nodeAt(before, `${id}:${index}`)?.inputs ?? {})),
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
