import { findDeployNodes } from '../workflow/deploy-nodes.ts'
import { walkGraph } from '../workflow/walk.ts'
import type { Graph, NodeId, Workflow } from '../workflow/workflow.ts'
import type { CheckContext } from './check-context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'
import { keysIn, lastFourOf, maskKeys } from './key-text.ts'

/** Keys where they stand on the canvas are a note, as the scrub takes them out; what is left in what is sent blocks. */
export function checkKeys({ captured, sent, secrets }: Pick<CheckContext, 'captured' | 'sent' | 'secrets'>) {
  return [...keysInWidgets(captured.graph), ...keysInSent(sent, secrets)]
}

/** Also for the moment when a file opens, or a key is typed: each picture made with it carries the key. */
export function keysInWidgets(graph: Graph): Finding[] {
  const holders = new Map<string, NodeId[]>()
  for (const { nodeId, apiKey } of findDeployNodes(graph)) {
    const key = apiKey?.trim() ?? ''
    if (key !== '') holders.set(key, [...(holders.get(key) ?? []), nodeId])
  }
  return [...holders].map(([key, nodeIds]) =>
    toFinding({ code: 'key-in-widget', lastFour: lastFourOf(key) }, nodeIds),
  )
}

/** No key is shorter (`rf_dev_` and one more letter), and most texts of a workflow are. */
const SHORTEST_KEY = 8

type Place = { key: string; path: string[] }

function keysInSent({ prompt, graph }: Workflow, secrets: string[]): Finding[] {
  const inPrompt = findKeys(prompt, secrets)
  const inGraph = findKeys(graph, secrets)
  const found = new Map<string, { where: string; nodeIds: Set<NodeId> }>()
  const add = (key: string, where: string, nodeIds: NodeId[]) => {
    const place = found.get(key) ?? { where, nodeIds: new Set() }
    for (const nodeId of nodeIds) place.nodeIds.add(nodeId)
    found.set(key, place)
  }
  for (const { key, path } of inPrompt) {
    const nodeId = path[0] ?? ''
    add(key, maskKeys(`node ${nodeId}, ${path.at(-1) ?? ''}`, secrets), [nodeId])
  }
  const executions = inGraph.length === 0 ? [] : walkGraph(graph)
  for (const { key, path } of inGraph) {
    const node = nodeAt(graph, path)
    const nodeIds = executions.filter((execution) => execution.node === node).map(({ id }) => id)
    const where =
      nodeIds.length > 0 ? `node ${nodeIds[0]}` : `the workflow file, ${maskKeys(path.join('.'), secrets)}`
    add(key, where, nodeIds)
  }
  return [...found].map(([key, { where, nodeIds }]) =>
    toFinding({ code: 'key-in-workflow', where, lastFour: lastFourOf(key) }, [...nodeIds]),
  )
}

/** Every text at every depth, names of keys included: a secret does not care where it was typed. */
function findKeys(value: unknown, secrets: string[]): Place[] {
  const found: Place[] = []
  look(value)
  return found

  function look(at: unknown): void {
    if (typeof at === 'string') note(at)
    if (typeof at !== 'object' || at === null) return
    if (Array.isArray(at)) for (let index = 0; index < at.length; index++) step(index, at[index])
    else
      for (const name of Object.keys(at)) {
        note(name)
        step(name, (at as Record<string, unknown>)[name])
      }
  }

  /** Where it was is written down on the way back: thousands of places hold nothing. */
  function step(name: string | number, inner: unknown): void {
    const before = found.length
    look(inner)
    for (let index = before; index < found.length; index++) found[index]?.path.unshift(String(name))
  }

  function note(text: string): void {
    if (text.length < SHORTEST_KEY) return
    for (const key of keysIn(text, secrets)) found.push({ key, path: [] })
  }
}

/** The innermost node of a graph that a path leads through. */
function nodeAt(graph: unknown, path: string[]): unknown {
  let at: unknown = graph
  let node: unknown
  for (const [index, name] of path.entries()) {
    if (typeof at !== 'object' || at === null) break
    at = (at as Record<string, unknown>)[name]
    if (path[index - 1] === 'nodes') node = at
  }
  return node
}
