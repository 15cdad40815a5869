import type { DeployValues } from '../deploy/deploy-choice.ts'
import { LINKED_HOST } from '../deploy/deploy-choice.ts'
import { DEPLOY_CLASS } from '../names.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { Placed } from './canvas.ts'
import { findPlaces, findWidget, readWidget } from './canvas.ts'
import type { HostApp, HostLink, HostNode } from './comfy.ts'

export const MUTED = 2
const BYPASSED = 4
/** The inner side of a subgraph's inputs, as a link's origin. */
const SUBGRAPH_INPUTS = '-10'

export function isDeployNode(node: HostNode): boolean {
  return (node.comfyClass ?? node.type) === DEPLOY_CLASS
}

/** `isUsed`: it is the one that this node deploys with, to this host. */
export type HeldKey = { nodeId: NodeId; apiKey: string; isUsed: boolean; host: string }

/** Keys in a Deploy node's widget and in the copies that subgraphs promote: all of them are in the file. */
export function listKeys(app: Pick<HostApp, 'rootGraph'>): HeldKey[] {
  return listDeployNodes(app).flatMap(({ placed, values: used }) => {
    const values = followOutwards(placed, 'api_key').holders.map((holder) =>
      readWidget(holder.node, holder.name),
    )
    const keys = values.filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    return [...new Set(keys)].map((apiKey) => ({
      nodeId: placed.id,
      apiKey,
      isUsed: apiKey === used.apiKey,
      host: used.host,
    }))
  })
}

/** Every Deploy node in every place, muted ones too: their values are in the file all the same. */
export function listDeployNodes(app: Pick<HostApp, 'rootGraph'>): { placed: Placed; values: DeployValues }[] {
  return findPlaces(app, isDeployNode).map((placed) => ({ placed, values: readDeployValues(placed) }))
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

function isOff(node: HostNode): boolean {
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
  const { holders, isFed } = followOutwards(placed, name)
  const outermost = holders.at(-1)
  return isFed || !outermost ? undefined : findWidget(outermost.node, outermost.name)?.value
}

export type Holder = { node: HostNode; name: string }

/**
 * The widgets that hold a value, from the node outwards: each subgraph that promotes it keeps a copy of its own, and
 * the outermost counts. `isFed`: another node feeds it, so no widget counts.
 */
export function followOutwards(
  { node, path }: Pick<Placed, 'node' | 'path'>,
  name: string,
): { holders: Holder[]; isFed: boolean } {
  const own: Holder = { node, name }
  const slot = slotOf(node, name)
  if (slot < 0 || !node.isInputConnected?.(slot)) return { holders: [own], isFed: false }
  const link = linkInto(node, slot)
  const instance = path.at(-1)
  const outer =
    link && instance && String(link.origin_id) === SUBGRAPH_INPUTS
      ? instance.subgraph?.inputs?.[link.origin_slot]?.name
      : undefined
  if (!instance || outer === undefined) return { holders: [own], isFed: true }
  const beyond = followOutwards({ node: instance, path: path.slice(0, -1) }, outer)
  return { holders: [own, ...beyond.holders], isFed: beyond.isFed }
}

/** The socket of a widget. -1: it has none. */
export function slotOf(node: HostNode, name: string): number {
  return node.inputs?.findIndex((input) => (input.widget?.name ?? input.name) === name) ?? -1
}

export function linkInto(node: HostNode, slot: number): HostLink | null | undefined {
  // An instance answers `getInputLink` with a link inside its subgraph; only its slot knows the one outside.
  if (!node.isSubgraphNode?.()) return node.getInputLink?.(slot)
  const id = node.inputs?.[slot]?.link
  return typeof id === 'number' || typeof id === 'string' ? node.graph?.getLink?.(id) : null
}
