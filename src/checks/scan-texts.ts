import { walkGraph } from '../workflow/executions.ts'
import type { GraphNode, NodeId, Workflow } from '../workflow/workflow.ts'
import { groupBy } from './shared-work.ts'

/**
 * Where a text stands. widget: `where` is its name. node: in the node, but in none of its widgets. file: in no node;
 * `where` is the path in the workflow file.
 */
export type Place = { place: 'widget' | 'node' | 'file'; where: string }

/** Something found in a text, and the nodes that hold it; none where it is in no node. */
export type TextFinding<T> = Place & { what: T; nodeIds: NodeId[] }

/** `path` leads to the text, or to what has it as the name of a field. */
type TextMatch<T> = { what: T; path: string[] }

/**
 * Every text of a workflow at every depth, names of fields included: what is looked for does not care where it was
 * typed. What is found in several places is one finding. `mask` makes a name fit to be shown.
 */
export function findInTexts<T>(
  { prompt, graph }: Workflow,
  find: (text: string) => T[],
  identityOf: (what: T) => string,
  mask: (name: string) => string,
): TextFinding<T>[] {
  const found = new Map<string, Place & { what: T; nodeIds: Set<NodeId> }>()
  const show = remembering(mask)
  const add = (what: T, nodeIds: NodeId[], describePlace: () => Place) => {
    const identity = identityOf(what)
    const known = found.get(identity) ?? { what, nodeIds: new Set(), ...describePlace() }
    for (const nodeId of nodeIds) known.nodeIds.add(nodeId)
    found.set(identity, known)
  }

  const matchesIn = openScanner(find)
  for (const { what, path } of matchesIn(prompt)) {
    const [nodeId, part, widget] = path
    add(what, nodeId === undefined ? [] : [nodeId], () => {
      if (nodeId === undefined) return { place: 'file', where: 'prompt' }
      return part === 'inputs' && widget !== undefined
        ? { place: 'widget', where: show(widget) }
        : { place: 'node', where: '' }
    })
  }
  const inGraph = matchesIn(graph)
  const executions = groupBy(inGraph.length === 0 ? [] : walkGraph(graph), ({ node }) => node)
  for (const { what, path } of inGraph) {
    const node = nodeAt(graph, path)
    const nodeIds = (node === null ? [] : (executions.get(node) ?? [])).map(({ id }) => id)
    add(what, nodeIds, () =>
      nodeIds.length > 0
        ? { place: 'node', where: '' }
        : { place: 'file', where: path.map(show).join('.') || 'workflow' },
    )
  }
  return [...found.values()].map(({ nodeIds, ...rest }) => ({ ...rest, nodeIds: [...nodeIds] }))
}

function openScanner<T>(find: (text: string) => T[]): (value: unknown) => TextMatch<T>[] {
  // The same names thousands of times, and most texts once in the prompt and once in the graph.
  const harmless = new Set<string>()
  let found: TextMatch<T>[] = []
  return (value) => {
    found = []
    visit(value)
    // Written down on the way back.
    for (const { path } of found) path.reverse()
    return found
  }

  function visit(at: unknown): void {
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
    visit(inner)
    for (let index = before; index < found.length; index++) found[index]?.path.push(String(name))
  }

  function note(text: string): void {
    if (harmless.has(text)) return
    const there = find(text)
    if (there.length === 0) harmless.add(text)
    for (const what of there) found.push({ what, path: [] })
  }
}

/** The innermost node of a graph that a path leads through. */
function nodeAt(graph: unknown, path: string[]): GraphNode | null {
  let at: unknown = graph
  let node: unknown = null
  for (const [index, name] of path.entries()) {
    if (typeof at !== 'object' || at === null) break
    at = (at as Record<string, unknown>)[name]
    if (path[index - 1] === 'nodes') node = at
  }
  return node as GraphNode | null
}

/** A name of a megabyte may lead to ten thousand places. */
function remembering(mask: (name: string) => string): (name: string) => string {
  const masked = new Map<string, string>()
  return (name) => {
    const known = masked.get(name) ?? mask(name)
    masked.set(name, known)
    return known
  }
}
