import type { Edit, FixResult } from '../checks/fixes/fix.ts'
import { toReadableId } from '../checks/readable-id.ts'
import { inputKindOf, outputKindOf } from '../workflow/io-nodes.ts'
import {
  asOneStep,
  bringIntoView,
  changeWidget,
  findNode,
  findPlaces,
  findWidget,
  readWidget,
  setWidget,
} from './canvas.ts'
import type { HostGraph, HostLink, HostNode, HostPage } from './comfy.ts'
import type { Holder } from './deploy-values.ts'
import { followOutwards, linkInto, slotOf } from './deploy-values.ts'
import { inputClassOf } from './input-classes.ts'

// What puts nodes on the canvas and wires them. A chunk of its own, loaded with the first click that needs it.

type Page = Pick<HostPage, 'app' | 'createNode'>

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>

/** Between two nodes. */
const GAP = 40
const WIDTH = 300

/** Does what a finding offers. */
export function editGraph(page: Page, fix: Edit): FixResult {
  switch (fix.kind) {
    case 'make-input':
      return makeInput(page, fix)
    case 'fix-number':
      return fixNumber(page, fix)
    case 'add-output':
      return addOutput(page, fix)
    default:
      return fix satisfies never
  }
}

/** For a finding: the widget is the outermost one that counts, or a number that another node writes into it. */
function makeInput(page: Page, { nodeId, widget, value }: EditOf<'make-input'>): FixResult {
  const placed = findNode(page.app, nodeId)
  if (!placed) return 'gone'
  const { holders, isFed } = followOutwards(placed, widget)
  const holder = holders.at(-1)
  if (!holder || (isFed && primitiveOf(holder) === null)) return 'gone'
  return makeInputOf(page, holder, value)
}

/** A Runflow Input beside the node, wired to the widget and with its value as default. */
export function makeInputOf({ app, createNode }: Page, holder: Holder, value: unknown): FixResult {
  const { node, name } = holder
  const { graph } = node
  const type = inputClassOf(node, name)
  const input = type === null ? null : createNode(type)
  // Of a subgraph that is used twice it would be two inputs of one id.
  const isOnce = findPlaces(app, (one) => one === node).length === 1
  if (!graph?.add || !input?.connect || !isOnce) return 'unchanged'
  const primitive = primitiveOf(holder)
  const targets = primitive === null ? [] : targetsOf(graph, primitive)
  if (targets.length === 0) targets.push({ node, slot: slotOf(node, name) })
  const id = freeId(app, name === 'value' ? node.title : name)
  asOneStep(app, () => {
    if (primitive !== null) graph.remove?.(primitive)
    place(graph, input, [leftOf(node, input), node.pos?.[1] ?? 0])
    setWidget(app, input, 'input_id', id)
    setWidget(app, input, 'value', value)
    for (const target of targets) input.connect?.(0, target.node, target.slot)
    // It is saved with each node. Worked out later, it would be a step of undo by itself.
    graph.updateExecutionOrder?.()
  })
  bringIntoView(app.canvas, input)
  app.canvas?.setDirty?.(true, true)
  return 'done'
}

/** What changes the number after each run is switched off. */
function fixNumber({ app }: Page, { nodeId, widget }: EditOf<'fix-number'>): FixResult {
  const placed = findNode(app, nodeId)
  if (!placed) return 'gone'
  // The control stands behind the number itself, also where a subgraph promotes that.
  const own = { node: placed.node, name: widget }
  const outermost = followOutwards(placed, widget).holders.at(-1) ?? own
  const primitive = primitiveOf(outermost)
  const holder = primitive === null ? own : { node: primitive, name: primitive.widgets?.[0]?.name ?? '' }
  const { node } = holder
  const controlled = findWidget(node, holder.name)
  const next = controlled ? node.widgets?.[node.widgets.indexOf(controlled) + 1] : undefined
  const control = [...(controlled?.linkedWidgets ?? []), ...(next ? [next] : [])].find(({ options }) =>
    Array.isArray(options?.values) ? options.values.includes('randomize') : false,
  )
  if (!control) return 'gone'
  changeWidget(app, node, control, 'fixed')
  return 'done'
}

/** A Runflow Output (Image) for an output; `slot` null: for the one that the node takes as `images`. */
function addOutput({ app, createNode }: Page, { nodeId, slot }: EditOf<'add-output'>): FixResult {
  const node = findNode(app, nodeId)?.node
  const graph = node?.graph
  if (!node || !graph?.add) return 'gone'
  const link = slot === null ? linkInto(node, slotOf(node, 'images')) : null
  const source = link ? nodeAt(graph, link.origin_id) : slot === null ? null : node
  const output = createNode('RunflowOutputImage')
  const from = link?.origin_slot ?? slot
  if (!source?.connect || !output || from === null) return 'unchanged'
  const id = freeId(app, 'image')
  asOneStep(app, () => {
    place(graph, output, [rightOf(source), source.pos?.[1] ?? 0])
    setWidget(app, output, 'output_id', id)
    source.connect?.(from, output, slotOf(output, 'value'))
    graph.updateExecutionOrder?.()
  })
  bringIntoView(app.canvas, output)
  app.canvas?.setDirty?.(true, true)
  return 'done'
}

/** The node of older workflows that writes its value into the widgets it is linked to. */
function primitiveOf({ node, name }: Holder): HostNode | null {
  const slot = slotOf(node, name)
  const link = slot < 0 || !node.isInputConnected?.(slot) ? null : linkInto(node, slot)
  const origin = link && node.graph ? nodeAt(node.graph, link.origin_id) : null
  return origin?.type === 'PrimitiveNode' ? origin : null
}

function targetsOf(graph: HostGraph, primitive: HostNode): { node: HostNode; slot: number }[] {
  const ids = primitive.outputs?.[0]?.links
  return (Array.isArray(ids) ? ids : []).flatMap((id: HostLink['origin_id']) => {
    const link = graph.getLink?.(id)
    const node = link?.target_id === undefined ? null : nodeAt(graph, link.target_id)
    return link?.target_slot !== undefined && node ? [{ node, slot: link.target_slot }] : []
  })
}

function nodeAt(graph: HostGraph, id: number | string): HostNode | null {
  return graph.nodes.find((node) => String(node.id) === String(id)) ?? null
}

/** A name for callers that no other Runflow node has. */
function freeId(app: Page['app'], name: string): string {
  const isOurs = ({ type }: HostNode) => inputKindOf(type) !== undefined || outputKindOf(type) !== undefined
  const taken = new Set(
    findPlaces(app, isOurs).flatMap(({ node }) => [
      readWidget(node, 'input_id'),
      readWidget(node, 'output_id'),
    ]),
  )
  const base = toReadableId(name) ?? 'input'
  let free = base
  for (let number = 2; taken.has(free); number += 1) free = `${base}_${number}`
  return free
}

function leftOf({ pos }: HostNode, { size }: HostNode): number {
  return (pos?.[0] ?? 0) - (size?.[0] ?? WIDTH) - GAP
}

function rightOf({ pos, size }: HostNode): number {
  return (pos?.[0] ?? 0) + (size?.[0] ?? WIDTH) + GAP
}

/** As near as it fits: nothing lies below it. */
function place(graph: HostGraph, node: HostNode, [x, top]: [number, number]): void {
  const width = node.size?.[0] ?? WIDTH
  const height = (node.size?.[1] ?? 100) + GAP
  const isInColumn = ({ pos, size }: HostNode) =>
    (pos?.[0] ?? 0) < x + width && (pos?.[0] ?? 0) + (size?.[0] ?? WIDTH) > x
  let y = top
  const column = graph.nodes.filter(isInColumn).sort((a, b) => (a.pos?.[1] ?? 0) - (b.pos?.[1] ?? 0))
  for (const { pos, size } of column) {
    const [from, to] = [pos?.[1] ?? 0, (pos?.[1] ?? 0) + (size?.[1] ?? 100)]
    if (from < y + height && to + GAP > y) y = to + GAP
  }
  node.pos = [x, y]
  graph.add?.(node)
}
