import type { Graph, GraphNode, GraphSocket, Subgraph, Workflow } from '../../src/workflow/workflow.ts'
import { toPrompt } from './front-end.ts'

// Workflows made from a row of numbers, as fast-check makes and shortens them: nodes of every kind that the scrub treats
// in its own way, in subgraphs within subgraphs, muted and bypassed ones among them, with links that both ends know.

export const SECRET = 'rf_live_EXAMPLE9RANDOM9'

/** Ids and names that mean something to a plain object. */
const ODD = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '2 in 0']

type Shape = { inputs: string[]; outputs: string[]; widgets?: string[]; values?: unknown[] }

const KINDS: Record<string, Shape> = {
  LoadImage: { inputs: ['image'], outputs: ['IMAGE', 'MASK'], widgets: ['image'], values: ['private.png'] },
  ImageScale: { inputs: ['image', 'other', 'width'], outputs: ['IMAGE'], widgets: ['width'], values: [64] },
  Split: { inputs: ['__proto__'], outputs: ['A', 'B', 'C'] },
  RunflowInputImage: { inputs: ['value'], outputs: ['value'], values: ['id', '', ''] },
  RunflowInputString: {
    inputs: ['input_id', 'value'],
    outputs: ['value'],
    widgets: ['input_id', 'value'],
    values: ['id', '', '', 'default'],
  },
  RunflowOutputImage: { inputs: ['value'], outputs: [], values: ['result', ''] },
  PreviewImage: { inputs: ['images'], outputs: [] },
  Reroute: { inputs: [''], outputs: [''] },
  Note: { inputs: [], outputs: [], values: ['about this'] },
  RunflowDeploy: {
    inputs: ['endpoint_name', 'host', 'api_key'],
    outputs: [],
    widgets: ['endpoint_name', 'host', 'api_key'],
    values: ['name', 'https://host.example', SECRET],
  },
}

const MODES = [0, 0, 0, 0, 0, 2, 4]

/** Numbers below a bound, one after the other; where the row ends it begins again. */
function createPicker(row: readonly number[]): (bound: number) => number {
  let at = 0
  return (bound) => (bound === 0 ? 0 : (row[at++ % row.length] ?? 0) % bound)
}

export function makeWorkflow(row: readonly number[]): Workflow {
  const pick = createPicker(row)
  const subgraphs: Subgraph[] = []
  const depth = pick(5)
  for (let level = 0; level < depth; level++) {
    const id = level < ODD.length && pick(3) === 0 ? (ODD[level] ?? '') : `sub ${level}`
    subgraphs.push({ ...makeGraph(pick, subgraphs, 1 + pick(3), 1 + pick(3)), id, name: id })
  }
  const graph: Graph = makeGraph(pick, subgraphs, 0, 0)
  graph.definitions = { subgraphs: usedBy(graph, subgraphs) }
  return { prompt: toPrompt(graph), graph }
}

/** Links lead from earlier nodes to later ones; the list of nodes is in another order, as on a canvas. */
function makeGraph(
  pick: (bound: number) => number,
  inner: Subgraph[],
  ins: number,
  outs: number,
): Graph & { inputs?: unknown; outputs?: unknown } {
  const nodes = Array.from({ length: 1 + pick(9) }, (_, index) => makeNode(pick, index, inner))
  const links: Record<string, unknown>[] = []
  const edge = (side: string, size: number) =>
    Array.from({ length: size }, (_, slot) => ({
      name: slot === 1 ? '__proto__' : `${side} ${slot}`,
      type: '*',
      linkIds: [] as number[],
    }))
  const [inputs, outputs] = [edge('in', ins), edge('out', outs)]
  for (let turn = 4 + pick(24); turn > 0; turn--) {
    const source = originOf(pick, nodes, inputs)
    const target = targetOf(pick, nodes, outputs, source.place)
    if (target === null) continue
    const id = links.length + 1
    source.note(id)
    target.note(id)
    links.push({
      id,
      origin_id: source.id,
      origin_slot: source.slot,
      target_id: target.id,
      target_slot: target.slot,
      type: '*',
    })
  }
  const shuffled = nodes.toSorted((a, b) => String(a.id).localeCompare(String(b.id)))
  if (ins === 0) return { nodes: shuffled, links: links.map((link) => Object.values(link)) }
  return { nodes: shuffled, links, inputs, outputs }
}

function makeNode(pick: (bound: number) => number, index: number, inner: Subgraph[]): GraphNode {
  const kinds = Object.keys(KINDS)
  const chosen = pick(kinds.length + 2 * inner.length)
  const definition = inner[chosen >> 1 < inner.length ? chosen >> 1 : -1]
  const type = definition?.id ?? kinds[chosen % kinds.length] ?? ''
  const names = (slots: unknown) => (slots as { name: string }[]).map(({ name }) => name)
  const shape: Shape =
    definition === undefined
      ? (KINDS[type] ?? { inputs: [], outputs: [] })
      : {
          inputs: names(definition.inputs),
          outputs: names(definition.outputs),
          widgets: names(definition.inputs),
        }
  const socket = (name: string): GraphSocket => ({
    name,
    type: '*',
    link: null,
    ...(shape.widgets?.includes(name) && { widget: { name } }),
  })
  return {
    id: index < ODD.length && pick(6) === 0 ? (ODD[index] ?? '') : index + 1,
    type,
    mode: MODES[pick(MODES.length)] ?? 0,
    inputs: shape.inputs.map(socket),
    outputs: shape.outputs.map((name) => ({ name, type: '*', links: [] })),
    ...(shape.values && { widgets_values: [...shape.values] }),
  }
}

type Slots = { linkIds: number[] }[]

function originOf(pick: (bound: number) => number, nodes: GraphNode[], inputs: Slots) {
  const place = pick(nodes.length + Math.min(1, inputs.length)) - Math.min(1, inputs.length)
  const outputs = nodes[place]?.outputs ?? []
  if (place === -1 || outputs.length === 0) {
    const slot = pick(inputs.length)
    return { place: -1, id: -10, slot, note: (id: number) => inputs[slot]?.linkIds.push(id) }
  }
  const slot = pick(outputs.length)
  const links = outputs[slot]?.links as number[]
  return { place, id: nodes[place]?.id, slot, note: (id: number) => links.push(id) }
}

function targetOf(pick: (bound: number) => number, nodes: GraphNode[], outputs: Slots, after: number) {
  if (after === -1 && outputs.length === 0) return null
  const place = after + 1 + pick(nodes.length - after)
  const node = nodes[place]
  if (node === undefined) {
    const slot = pick(outputs.length)
    const free = outputs[slot]
    if (free === undefined || free.linkIds.length > 0) return null
    return { id: -20, slot, note: (id: number) => free.linkIds.push(id) }
  }
  const slot = pick(node.inputs?.length ?? 0)
  const socket = node.inputs?.[slot]
  if (socket === undefined || socket.link !== null) return null
  return {
    id: node.id,
    slot,
    note(id: number) {
      socket.link = id
    },
  }
}

function usedBy(graph: Graph, subgraphs: Subgraph[]): Subgraph[] {
  const used = new Set<Graph>([graph])
  for (const { nodes } of used)
    for (const { type } of nodes) {
      const definition = subgraphs.find(({ id }) => id === type)
      if (definition !== undefined) used.add(definition)
    }
  return subgraphs.filter((definition) => used.has(definition))
}
