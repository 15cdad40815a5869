import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Expansion } from './expansion.ts'
import { measureExpansion } from './expansion.ts'
import { isRecord, recordsIn } from './links.ts'
import type { Graph, Prompt, PromptNode } from './workflow.ts'

// Whatever comes from a file or a server is checked here once; the code behind relies on it.

/** No front end nests values further, and within this limit functions may call themselves on them. */
const MOST_NESTED = 500
/** Far above real workflows: ten thousand nodes are a giant. A small file of nested subgraphs can come to millions. */
const MOST: Expansion = { nodes: 100_000, repeated: 500_000, idLength: 10_000_000, levels: 100 }
const TOO_DEEP = `its values are nested more than ${MOST_NESTED} deep`

/** Checks an API-format prompt. The error is a clause that says what is wrong: "it is not an object of nodes". */
export function parsePrompt(value: unknown): Result<Prompt, string> {
  if (!isRecord(value)) return fail('it is not an object of nodes')
  if (Array.isArray(value.nodes)) return fail('it is a workflow in UI format (it has a list of nodes)')
  for (const [id, node] of Object.entries(value)) {
    const problem = problemOfNode(node)
    if (problem === 'shape') return fail(`entry "${id}" is not a node with inputs`)
    if (problem === 'class') return fail(`the class_type of entry "${id}" is not a text`)
  }
  return isDeeperThan(MOST_NESTED, value) ? fail(TOO_DEEP) : ok(value as Prompt)
}

/** The prompt of an endpoint, without entries that cannot be read. null: it has none that can. */
export function readPrompt(value: unknown): Prompt | null {
  if (!isRecord(value) || Array.isArray(value.nodes)) return null
  const isReadable = (node: unknown) => problemOfNode(node) === null && !isDeeperThan(MOST_NESTED, node)
  const entries = Object.entries(value)
  const read = entries.filter((entry): entry is [string, PromptNode] => isReadable(entry[1]))
  return entries.length > 0 && read.length === 0 ? null : Object.fromEntries(read)
}

function problemOfNode(node: unknown): 'shape' | 'class' | null {
  if (!isRecord(node) || !isRecord(node.inputs)) return 'shape'
  return node.class_type === undefined || typeof node.class_type === 'string' ? null : 'class'
}

/** Checks a UI-format graph with its subgraph definitions, and how much they come to. The error is as for a prompt. */
export function parseGraph(value: unknown): Result<Graph, string> {
  if (!isRecord(value) || !Array.isArray(value.nodes)) return fail('it has no list of nodes')
  if (isDeeperThan(MOST_NESTED, value)) return fail(TOO_DEEP)
  const problem = problemIn(value.nodes) ?? problemInDefinitions(value) ?? problemInGroups(value)
  if (problem !== null) return fail(problem)
  const tooMuch = problemOfSize(measureExpansion(value as Graph, MOST))
  return tooMuch === null ? ok(value as Graph) : fail(tooMuch)
}

function problemOfSize({ nodes, repeated, idLength, levels }: Expansion): string | null {
  const number = (most: number) => `more than ${most.toLocaleString('en')}`
  if (levels > MOST.levels) return `its subgraphs are nested ${number(MOST.levels)} deep`
  if (nodes > MOST.nodes) return `unfolded, its subgraphs come to ${number(MOST.nodes)} nodes`
  if (repeated > MOST.repeated)
    return `its subgraphs repeat ${number(MOST.repeated)} nodes, sockets and links`
  if (idLength > MOST.idLength) return `the ids of its nodes come to ${number(MOST.idLength)} characters`
  return null
}

/** Exported definitions may have definitions of their own. */
function problemInDefinitions(owner: Record<string, unknown>): string | null {
  const definitions = isRecord(owner.definitions) ? owner.definitions.subgraphs : undefined
  if (definitions === undefined) return null
  if (!Array.isArray(definitions)) return 'its subgraphs are not a list'
  for (const definition of definitions) {
    if (!isRecord(definition) || typeof definition.id !== 'string' || !Array.isArray(definition.nodes))
      return 'one of its subgraphs has no id or no list of nodes'
    const inner = problemIn(definition.nodes) ?? problemInDefinitions(definition)
    if (inner !== null) return `in subgraph ${definition.id}, ${inner}`
  }
  return null
}

function problemIn(nodes: unknown[]): string | null {
  for (const node of nodes) {
    if (!isRecord(node) || (typeof node.id !== 'number' && typeof node.id !== 'string'))
      return 'one of its nodes has no id'
    if (typeof node.type !== 'string') return `node ${node.id} has no type`
    if (!hasSockets(node)) return `node ${node.id} has no list of sockets`
  }
  return null
}

function hasSockets(node: Record<string, unknown>): boolean {
  // The copy fills holes, which `every` would skip.
  return [node.inputs ?? [], node.outputs ?? []].every(
    (sockets) => Array.isArray(sockets) && [...sockets].every(isRecord),
  )
}

/** Members of legacy group nodes need no id: their index is their id. */
function problemInGroups({ extra }: Record<string, unknown>): string | null {
  const groups = isRecord(extra) && isRecord(extra.groupNodes) ? extra.groupNodes : {}
  for (const [name, group] of Object.entries(groups))
    if (isRecord(group) && !recordsIn(group.nodes).every(hasSockets))
      return `in group node ${name}, a node has no list of sockets`
  return null
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const inner of Array.isArray(value) ? value : Object.values(value))
    if (typeof inner === 'object' && inner !== null && isDeeperThan(levels - 1, inner)) return true
  return false
}
