import type { NodeId, Prompt } from './workflow.ts'
import { isLink } from './workflow.ts'

/** One input of one node that reads an output of another. */
export type Reader = { nodeId: NodeId; input: string; slot: number }

// Here and in the checks the ids are listed and each node is looked up: `Object.entries` takes four times as long on
// an object of thousands.

/** The readers of each node, by its id. Asked of the prompt: there subgraphs, bypasses and reroutes are resolved. */
export function readersOf(prompt: Prompt): Map<NodeId, Reader[]> {
  const readers = new Map<NodeId, Reader[]>()
  for (const nodeId of Object.keys(prompt)) {
    const inputs = prompt[nodeId]?.inputs ?? {}
    for (const input of Object.keys(inputs)) {
      const value = inputs[input]
      if (!isLink(value)) continue
      const [source, slot] = value
      const known = readers.get(source)
      if (known === undefined) readers.set(source, [{ nodeId, input, slot }])
      else known.push({ nodeId, input, slot })
    }
  }
  return readers
}

/** The given nodes and everything that feeds them, directly or not. */
export function feedersOf(prompt: Prompt, ids: Iterable<NodeId>): Set<NodeId> {
  return reach(ids, (id) => sourcesOf(prompt, id))
}

export function sourcesOf(prompt: Prompt, id: NodeId): NodeId[] {
  const node = Object.hasOwn(prompt, id) ? prompt[id] : undefined
  if (node === undefined) return []
  // Asked of every node many times, so in one loop.
  const sources: NodeId[] = []
  for (const input of Object.keys(node.inputs)) {
    const value = node.inputs[input]
    if (isLink(value) && Object.hasOwn(prompt, value[0])) sources.push(value[0])
  }
  return sources
}

/** Everything that can be reached from the starts, the starts included. */
export function reach<T>(starts: Iterable<T>, next: (item: T) => Iterable<T>): Set<T> {
  const reached = new Set(starts)
  // A Set yields what is added while it is walked.
  for (const item of reached) for (const other of next(item)) reached.add(other)
  return reached
}

/** Both directions of a graph: what a node reads, and who reads it. */
export type Directions<T> = { sources(item: T): Iterable<T>; readers(item: T): Iterable<T> }

/**
 * What is no longer needed once some readers are gone. Candidates are the nodes that fed those readers, what else reads
 * them (a preview of the test picture, say) and what feeds that; a candidate stays if something that is kept needs it.
 * All other nodes stay, whether they are read or not.
 */
export function uselessAfter<T>(
  all: Iterable<T>,
  cut: Iterable<T>,
  keep: (item: T) => boolean,
  { sources, readers }: Directions<T>,
): Set<T> {
  const fed = reach(cut, sources)
  // A kept node gives a value of its own, so its readers have nothing to do with the cut.
  const touched = reach(fed, (item) => (keep(item) ? [] : readers(item)))
  const choices = reach(touched, sources)
  const kept = [...all].filter((item) => keep(item) || !choices.has(item))
  const needed = reach(kept, sources)
  return new Set([...choices].filter((item) => !needed.has(item)))
}
