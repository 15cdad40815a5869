import { walkGraph } from '../workflow/executions.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'

/** Something found in a text, and the nodes that hold it; none where it is in no node. */
export type Found<T> = { what: T; where: string; nodeIds: NodeId[] }

type TextMatch<T> = { what: T; path: string[] }

/**
 * Every text of a workflow at every depth, names of fields included: what is looked for does not care where it was
 * typed. What is found in several places is told once. `mask` makes a path fit to be shown.
 */
export function findInTexts<T>(
  { prompt, graph }: Workflow,
  find: (text: string) => T[],
  identityOf: (what: T) => string,
  mask: (path: string) => string,
): Found<T>[] {
  const found = new Map<string, { what: T; where: string; nodeIds: Set<NodeId> }>()
  const add = (what: T, where: string, nodeIds: NodeId[]) => {
    const identity = identityOf(what)
    const known = found.get(identity) ?? { what, where, nodeIds: new Set() }
    for (const nodeId of nodeIds) known.nodeIds.add(nodeId)
    found.set(identity, known)
  }
  const matches = textScanner(find)
  for (const { what, path } of matches(prompt)) {
    const nodeId = path[0] ?? ''
    add(what, mask(`node ${nodeId}, ${path.at(-1) ?? ''}`), [nodeId])
  }
  const inGraph = matches(graph)
  const executions = inGraph.length === 0 ? [] : walkGraph(graph)
  for (const { what, path } of inGraph) {
    const node = nodeAt(graph, path)
    const nodeIds = executions.filter((execution) => execution.node === node).map(({ id }) => id)
    const where = nodeIds.length > 0 ? `node ${nodeIds[0]}` : `the workflow file, ${mask(path.join('.'))}`
    add(what, where, nodeIds)
  }
  return [...found.values()].map(({ nodeIds, ...rest }) => ({ ...rest, nodeIds: [...nodeIds] }))
}

function textScanner<T>(find: (text: string) => T[]): (value: unknown) => TextMatch<T>[] {
  // The same names thousands of times, and most texts once in the prompt and once in the graph.
  const harmless = new Set<string>()
  let found: TextMatch<T>[] = []
  return (value) => {
    found = []
    refresh(value)
    return found
  }

  function refresh(at: unknown): void {
    if (typeof at === 'string') note(at)
    if (typeof at !== 'object' || at === null) return
    if (Array.isArray(at)) for (let index = 0; index < at.length; index++) step(index, at[index])
    else
      for (const name of Object.keys(at)) {
        note(name)
        step(name, (at as Record<string, unknown>)[name])
      }
  }

  /** The way to a place is written down on the way back: thousands of places hold nothing. */
  function step(name: string | number, inner: unknown): void {
    // Numbers, flags and nulls are most of a workflow, and hold nothing.
    if (typeof inner !== 'string' && (typeof inner !== 'object' || inner === null)) return
    const before = found.length
    refresh(inner)
    for (let index = before; index < found.length; index++) found[index]?.path.unshift(String(name))
  }

  function note(text: string): void {
    if (harmless.has(text)) return
    const there = find(text)
    if (there.length === 0) harmless.add(text)
    for (const what of there) found.push({ what, path: [] })
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
