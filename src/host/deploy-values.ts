import { DEPLOY_CLASS } from '../names.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { Placed } from './canvas.ts'
import { findWidget, walkNodes } from './canvas.ts'
import type { HostApp, HostInput, HostNode } from './comfy.ts'

/** What a Deploy node says: its widgets, read fresh, with promoted copies followed outwards. */
export type DeployValues = {
  /** null: no node, the name stands in the workflow itself. */
  nodeId: NodeId | null
  /** No text where the widget is fed by a link. */
  name: unknown
  host: string
  apiKey: string
}

const MUTED = 2
const BYPASSED = 4
/** The inner side of a subgraph's inputs, as a link's origin. */
const SUBGRAPH_INPUTS = '-10'
/** Stands for a host that a link feeds: no address, so that it is refused and never replaced by another. */
const LINKED_HOST = 'a linked value'

export function isDeployNode(node: HostNode): boolean {
  return (node.comfyClass ?? node.type) === DEPLOY_CLASS
}

/** Every Deploy node in every place, muted ones too: their values are in the file all the same. */
export function listDeployNodes(app: Pick<HostApp, 'rootGraph'>): { placed: Placed; values: DeployValues }[] {
  return [...walkNodes(app)]
    .filter(({ node }) => isDeployNode(node))
    .map((placed) => ({ placed, values: readDeployValues(placed) }))
}

/** What can be deployed: nodes that are on, once for each set of values a node has in its places. */
export function listDeployValues(app: Pick<HostApp, 'rootGraph'>, only?: HostNode): DeployValues[] {
  const found = new Map<string, DeployValues>()
  for (const { placed, values } of listDeployNodes(app)) {
    if (only ? placed.node !== only : [...placed.path, placed.node].some(isOff)) continue
    // A subgraph used twice brings one node twice: the same Deploy, unless its promoted name differs.
    const signature = JSON.stringify([nodeKey(placed), values.name, values.host, values.apiKey])
    if (!found.has(signature)) found.set(signature, values)
  }
  return [...found.values()]
}

function nodeKey({ node, path }: Placed): string {
  return `${path.at(-1)?.type ?? ''}/${String(node.id)}`
}

function isOff(node: HostNode & { mode?: number }): boolean {
  return node.mode === MUTED || node.mode === BYPASSED
}

export function readDeployValues(placed: Placed): DeployValues {
  const host = readOutwards(placed, 'host')
  const apiKey = readOutwards(placed, 'api_key')
  return {
    nodeId: placed.id,
    name: readOutwards(placed, 'endpoint_name'),
    host: typeof host === 'string' ? host : LINKED_HOST,
    apiKey: typeof apiKey === 'string' ? apiKey : '',
  }
}

function readOutwards(placed: Pick<Placed, 'node' | 'path'>, name: string): unknown {
  const holder = holderOf(placed, name)
  return holder ? findWidget(holder.node, holder.name)?.value : undefined
}

/** The widget that holds a value: of a promoted one, that on the subgraph's instance. null: another node feeds it. */
export function holderOf(
  { node, path }: Pick<Placed, 'node' | 'path'>,
  name: string,
): { node: HostNode; name: string } | null {
  const slot = node.inputs?.findIndex((input) => (input.widget?.name ?? input.name) === name) ?? -1
  const input = node.inputs?.[slot]
  if (!input || !isFed(node, input, slot)) return { node, name }
  const link = node.getInputLink?.(slot)
  const instance = path.at(-1)
  if (!link || !instance || String(link.origin_id) !== SUBGRAPH_INPUTS) return null
  const outer = instance.subgraph?.inputs?.[link.origin_slot]?.name
  return outer === undefined ? null : holderOf({ node: instance, path: path.slice(0, -1) }, outer)
}

function isFed(node: HostNode, input: HostInput, slot: number): boolean {
  // Reading `input.link` warns on newer front ends, which have the call.
  return node.getInputLink ? node.getInputLink(slot) != null : input.link != null
}
