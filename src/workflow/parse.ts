import { isRecord } from '../is-record.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Expansion } from './expansion.ts'
import { measureExpansion } from './expansion.ts'
import { recordsIn } from './links.ts'
import type { ParseProblem } from './parse-problem.ts'
import type { Graph, Prompt, PromptNode } from './workflow.ts'

// Whatever comes from a file or a server is checked here once; the code behind relies on it.

/** No front end nests values further, and within this limit functions may call themselves on them. */
const MOST_NESTED = 500
/** Far above real workflows: ten thousand nodes are a giant. A small file of nested subgraphs can come to millions. */
const MOST: Expansion = { nodes: 100_000, repeated: 500_000, idLength: 10_000_000, levels: 100 }
/** Each definition is looked at, used or not. Real files have a few. */
const MOST_GROUPS = 5_000
const TOO_DEEP: ParseProblem = { code: 'too-deep', params: { most: MOST_NESTED } }

/** Checks an API-format prompt. */
export function parsePrompt(value: unknown): Result<Prompt, ParseProblem> {
  if (!isRecord(value)) return fail({ code: 'not-nodes' })
  if (Array.isArray(value.nodes)) return fail({ code: 'not-api' })
  for (const [id, node] of Object.entries(value)) {
    const code = problemOfNode(node)
    if (code !== null) return fail({ code, params: { id } })
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

function problemOfNode(node: unknown): 'node' | 'class' | null {
  if (!isRecord(node) || !isRecord(node.inputs)) return 'node'
  return node.class_type === undefined || typeof node.class_type === 'string' ? null : 'class'
}

/** Checks a UI-format graph with its subgraph definitions, and how much they come to. */
export function parseGraph(value: unknown): Result<Graph, ParseProblem> {
  if (!isRecord(value) || !Array.isArray(value.nodes)) return fail({ code: 'not-saved' })
  if (isDeeperThan(MOST_NESTED, value)) return fail(TOO_DEEP)
  const problem = problemIn(value.nodes) ?? problemInDefinitions(value) ?? problemInGroups(value)
  if (problem !== null) return fail(problem)
  const tooMuch = problemOfSize(measureExpansion(value as Graph, MOST))
  return tooMuch === null ? ok(value as Graph) : fail(tooMuch)
}

function problemOfSize({ nodes, repeated, idLength, levels }: Expansion): ParseProblem | null {
  if (levels > MOST.levels) return { code: 'subgraphs-too-deep', params: { most: MOST.levels } }
  if (nodes > MOST.nodes) return { code: 'too-many-nodes', params: { most: MOST.nodes } }
  if (repeated > MOST.repeated) return { code: 'too-much-repeated', params: { most: MOST.repeated } }
  if (idLength > MOST.idLength) return { code: 'ids-too-long', params: { most: MOST.idLength } }
  return null
}

/** Exported definitions may have definitions of their own. */
function problemInDefinitions(owner: Record<string, unknown>): ParseProblem | null {
  const definitions = isRecord(owner.definitions) ? owner.definitions.subgraphs : undefined
  if (definitions === undefined) return null
  if (!Array.isArray(definitions)) return { code: 'subgraphs' }
  for (const definition of definitions) {
    if (!isRecord(definition) || typeof definition.id !== 'string' || !Array.isArray(definition.nodes))
      return { code: 'subgraph' }
    const problem = problemIn(definition.nodes)
    if (problem !== null) return { ...problem, within: definition.id }
    const inner = problemInDefinitions(definition)
    if (inner !== null) return inner
  }
  return null
}

function problemIn(nodes: unknown[]): ParseProblem | null {
  for (const node of nodes) {
    if (!isRecord(node) || (typeof node.id !== 'number' && typeof node.id !== 'string'))
      return { code: 'node-id' }
    const params = { id: String(node.id) }
    if (typeof node.type !== 'string') return { code: 'node-type', params }
    if (!hasSockets(node)) return { code: 'node-sockets', params }
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
function problemInGroups({ extra }: Record<string, unknown>): ParseProblem | null {
  const groups = isRecord(extra) && isRecord(extra.groupNodes) ? extra.groupNodes : {}
  if (Object.keys(groups).length > MOST_GROUPS)
    return { code: 'too-many-groups', params: { most: MOST_GROUPS } }
  for (const [name, group] of Object.entries(groups))
    if (isRecord(group) && !recordsIn(group.nodes).every(hasSockets))
      return { code: 'group', params: { id: name } }
  return null
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const inner of Array.isArray(value) ? value : Object.values(value))
    if (typeof inner === 'object' && inner !== null && isDeeperThan(levels - 1, inner)) return true
  return false
}
