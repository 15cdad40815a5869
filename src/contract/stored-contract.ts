import type { Guard } from '../guard.ts'
import { finite, listOf, text } from '../guard.ts'
import { isRecord } from '../is-record.ts'
import type { InputKind } from '../names.ts'
import { CONTRACT_EXTRA } from '../names.ts'
import type { Graph } from '../workflow/workflow.ts'
import type { Contract, Limits, SetByHand } from './contract.ts'
import { toContract } from './contract.ts'
import type { WorkflowInterface } from './interface.ts'

// What a contract has beyond the prompt travels in the graph, so that whoever may read an endpoint has it without a
// ComfyUI. Files are strangers' input: what is not of the form is as if it were not there.

const FORMAT = 'runflow-contract/1'
const NOTHING_SET: SetByHand = { order: [], examples: new Map() }
/** More than any person looks through. */
const MOST_CHOICES = 1000

/** What a person set stands apart from what was inferred: that alone is compared with a live endpoint. */
type Stored = {
  format: typeof FORMAT
  /** Those that have limits. */
  inputs: ({ id: string; type: InputKind } & Limits)[]
  set?: { order?: string[]; examples?: [string, unknown][] }
}

/** A copy of the graph with what its prompt does not tell of the contract. */
export function storeContract(graph: Graph, { inputs }: Contract, { order, examples }: SetByHand): Graph {
  const limited = inputs.flatMap((input) => {
    const limits = readLimits(input.type, input)
    return Object.keys(limits).length > 0 ? [{ id: input.id, type: input.type, ...limits }] : []
  })
  const set = {
    ...(order.length > 0 && { order }),
    ...(examples.size > 0 && { examples: [...examples] }),
  }
  const { [CONTRACT_EXTRA]: _, ...rest } = graph.extra ?? {}
  const isNothing = limited.length === 0 && Object.keys(set).length === 0
  if (isNothing) return graph.extra === undefined ? graph : { ...graph, extra: rest }
  const stored: Stored = { format: FORMAT, inputs: limited, ...(Object.keys(set).length > 0 && { set }) }
  return { ...graph, extra: { ...rest, [CONTRACT_EXTRA]: stored } }
}

/** The contract of an endpoint: its inputs and outputs are those of the prompt, the rest is what its deploy left in the graph. */
export function readContract(io: WorkflowInterface, graph: unknown): Contract {
  const stored = storedIn(graph)
  const limits = new Map<string, Limits>()
  for (const input of Array.isArray(stored?.inputs) ? stored.inputs : []) {
    if (!isRecord(input) || !text(input.id)) continue
    const now = io.inputs.find(({ inputId }) => inputId === input.id)
    // An input that changed its type since has other limits.
    if (now !== undefined && now.kind === input.type && !limits.has(input.id))
      limits.set(input.id, readLimits(now.kind, input))
  }
  return toContract(io, limits, readSetByHand(graph))
}

export function readSetByHand(graph: unknown): SetByHand {
  const set = storedIn(graph)?.set
  if (!isRecord(set)) return NOTHING_SET
  const isExample: Guard<[string, unknown]> = (value): value is [string, unknown] =>
    Array.isArray(value) && value.length === 2 && text(value[0])
  return {
    order: listOf(text)(set.order) ? set.order : [],
    examples: new Map(listOf(isExample)(set.examples) ? set.examples : []),
  }
}

/** Whether a deploy left in the graph what its inputs take: without it that is not known. */
export function hasStoredContract(graph: unknown): boolean {
  return storedIn(graph) !== null
}

/** `extra` of a graph as a comparison sees it: without what every deploy infers anew. */
export function withoutInferred(extra: Record<string, unknown>): Record<string, unknown> {
  const { [CONTRACT_EXTRA]: stored, ...rest } = extra
  const set = isRecord(stored) && stored.format === FORMAT ? stored.set : stored
  return set === undefined ? rest : { ...rest, [CONTRACT_EXTRA]: set }
}

function storedIn(graph: unknown): Record<string, unknown> | null {
  const extra = isRecord(graph) && isRecord(graph.extra) ? graph.extra : {}
  const stored = Object.hasOwn(extra, CONTRACT_EXTRA) ? extra[CONTRACT_EXTRA] : null
  return isRecord(stored) && stored.format === FORMAT ? stored : null
}

/** Of texts and numbers alone, as they are inferred: choices of another type no caller could send. */
function readLimits(
  kind: InputKind,
  { minimum, maximum, step, choices }: { [Name in keyof Limits]?: unknown },
): Limits {
  const limits: Limits = {}
  if (kind !== 'INT' && kind !== 'FLOAT' && kind !== 'STRING') return limits
  if (isChoices(kind, choices)) limits.choices = choices
  if (kind === 'STRING') return limits
  if (isNumber(minimum)) limits.minimum = minimum
  if (isNumber(maximum)) limits.maximum = maximum
  if (isNumber(step) && step > 0) limits.step = step
  const isEmpty = (limits.minimum ?? -Infinity) > (limits.maximum ?? Infinity)
  return isEmpty ? {} : limits
}

function isChoices(kind: 'INT' | 'FLOAT' | 'STRING', choices: unknown): choices is (string | number)[] {
  const isOne = kind === 'STRING' ? text : finite
  return listOf<string | number>(isOne)(choices) && choices.length > 0 && choices.length <= MOST_CHOICES
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}
