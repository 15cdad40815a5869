import { isRecord } from '../is-record.ts'
import type { Execution } from './executions.ts'
import type { Canvas, Edge, Vertex } from './flat-graph.ts'
import { inputKindOf } from './io-nodes.ts'
import { idText, recordsIn } from './links.ts'
import { emptyValues } from './widget-values.ts'
import type { Graph, GraphNode, NodeId, Prompt } from './workflow.ts'
import { isLink, nodeAt } from './workflow.ts'

// Legacy group nodes: `workflow>Name`, members in `extra.groupNodes`. Front ends since 1.4x turn them into subgraphs.
// Their sockets do not say which member they belong to, but the prompt says what each member reads.

/**
 * Whether a link into a group node only feeds values of Runflow Inputs in it. `feedersOf` gives the prompt nodes that
 * feed a vertex; where it gives null, the answer is no and the link stays.
 */
export function createGroupedInputTest(
  prompt: Prompt,
  { members }: Canvas,
  feedersOf: (vertex: Vertex) => NodeId[] | null,
): (edge: Edge) => boolean {
  const reads = new Map<NodeId, Map<NodeId, boolean>>()
  return ({ from, target }) => {
    const ids = target === null ? undefined : members.get(target.id)
    if (target === null || ids === undefined) return false
    const onlyValues = reads.get(target.id) ?? readsOf(ids, prompt)
    reads.set(target.id, onlyValues)
    const read = (feedersOf(from) ?? []).map((id) => onlyValues.get(id)).filter((only) => only !== undefined)
    return read.length > 0 && read.every((only) => only)
  }
}

/** The nodes that these members read, each with whether it is only read as the value of a Runflow Input. */
function readsOf(ids: NodeId[], prompt: Prompt): Map<NodeId, boolean> {
  const onlyValues = new Map<NodeId, boolean>()
  for (const id of ids) {
    const node = nodeAt(prompt, id)
    for (const [input, value] of Object.entries(node?.inputs ?? {})) {
      if (!isLink(value)) continue
      const [source] = value
      onlyValues.set(source, (onlyValues.get(source) ?? true) && isInputValue(node?.class_type, input))
    }
  }
  return onlyValues
}

/**
 * Removes links inside group nodes and empties the values of dropped members, in place. The members themselves cannot
 * be removed: the ids of the others are their indices.
 */
export function scrubGroups(
  graph: Graph,
  canvas: Pick<Canvas, 'frames' | 'members'>,
  before: Prompt,
  dropped: ReadonlySet<NodeId>,
): void {
  const groups = graph.extra?.groupNodes
  if (!isRecord(groups)) return
  const byType = instancesByType(canvas)
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

function instancesByType({ frames, members }: Pick<Canvas, 'frames' | 'members'>): Map<string, Execution[]> {
  const found = new Map<string, Execution[]>()
  for (const { executions } of frames)
    for (const execution of executions) {
      const { type } = execution.node
      if (!members.has(execution.id)) continue
      const known = found.get(type)
      if (known === undefined) found.set(type, [execution])
      else known.push(execution)
    }
  return found
}

function isInputValue(classType: string | undefined, input: string): boolean {
  return inputKindOf(classType) !== undefined && input === 'value'
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
