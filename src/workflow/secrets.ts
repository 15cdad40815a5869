import { isRecord } from './links.ts'
import { definitionsOf, groupNodesOf, walkGraph } from './walk.ts'
import type { Graph, NodeId } from './workflow.ts'

/** A text that looks like a Runflow key. The key itself is not handed on. */
export type FoundKey = { path: string; lastFour: string; nodeId?: NodeId }

const KEY_SHAPE = /(?<![A-Za-z0-9])rf_([A-Za-z]+)_(\w+)/g

/**
 * `rf_live_…` and `rf_test_…` always. Under any other prefix the rest must look random, with a long run that has a
 * digit or a capital in it: `rf_detr_base` is the name of a model, and a false alarm cannot be mended by anybody.
 */
function keyIn(text: string): string | undefined {
  // Nearly every text of a workflow ends here.
  if (!text.includes('rf_')) return undefined
  for (const [key, prefix, rest = ''] of text.matchAll(KEY_SHAPE)) {
    if (prefix === 'live' || prefix === 'test') return key
    if (rest.split('_').some((run) => run.length >= 12 && /[A-Z0-9]/.test(run))) return key
  }
  return undefined
}

/** Finds keys anywhere in a prompt, a graph or a workflow of both: in values and in names of properties. */
export function findKeys(value: unknown): FoundKey[] {
  const found: FoundKey[] = []
  const owners = new Map<unknown, NodeId>()
  const steps: string[] = []
  if (isRecord(value)) for (const form of [value, value.prompt, value.graph]) nameOwners(form, owners)
  search(value, undefined)
  return found

  function search(item: unknown, nodeId: NodeId | undefined): void {
    if (typeof item === 'string') note(item, nodeId)
    if (typeof item !== 'object' || item === null) return
    const owner = owners.get(item) ?? nodeId
    const isList = Array.isArray(item)
    for (const [name, inner] of Object.entries(item)) {
      const isKey = keyIn(name) !== undefined
      // A key that is a property's name must not stand in the path.
      steps.push(isKey ? '.(a name)' : isList ? `[${name}]` : `.${name}`)
      if (isKey) note(name, owner)
      search(inner, owner)
      steps.pop()
    }
  }

  function note(text: string, nodeId: NodeId | undefined): void {
    const key = keyIn(text)
    if (key === undefined) return
    const path = steps.join('').replace(/^\./, '')
    const lastFour = key.length >= 12 ? key.slice(-4) : ''
    found.push(nodeId === undefined ? { path, lastFour } : { path, lastFour, nodeId })
  }
}

/** Which node an object belongs to. A node of a subgraph used twice is named by its first execution. */
function nameOwners(form: unknown, owners: Map<unknown, NodeId>): void {
  if (!isRecord(form)) return
  if (Array.isArray(form.nodes)) {
    const graph = form as Graph
    for (const { id, node } of walkGraph(graph)) if (!owners.has(node)) owners.set(node, id)
    for (const { nodes } of [...definitionsOf(graph).values(), ...groupNodesOf(graph).values()])
      for (const node of nodes) if (!owners.has(node)) owners.set(node, String(node.id ?? ''))
    return
  }
  for (const [id, node] of Object.entries(form))
    if (isRecord(node) && isRecord(node.inputs)) owners.set(node, id)
}
