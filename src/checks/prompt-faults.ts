import type { Definition, DefinitionInput } from '../types/definitions.ts'
import { findCycles } from '../workflow/cycles.ts'
import { reach } from '../workflow/dependencies.ts'
import { inputKindOf, outputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'
import type { FactsContext } from './check.ts'
import { asCompared, boundOf } from './python-numbers.ts'
import { fits, typeWord } from './socket-types.ts'

// What ComfyUI would refuse of a prompt, judged as it does: from its output nodes upwards, each declared input of each
// node. Where a class cannot be judged, or judges something itself, nothing is said.

type At = { classType: string; input: string; nodeIds: NodeId[] }
export type Scalar = string | number | boolean | null

export type PromptFault =
  | (At & { kind: 'class-unreadable' })
  /** `folder`: of models, whose empty list is all that there is to choose from. */
  | (At & { kind: 'input-missing'; folder: string | null })
  | (At & { kind: 'link-broken'; broken: Broken; source: string; slot: string })
  | (At & { kind: 'type-mismatch'; source: string; from: string; to: string })
  | (At & {
      kind: 'value-not-offered'
      value: Scalar
      listed: Scalar[] | null
      count: number
      folder: string | null
    })
  | (At & { kind: 'value-out-of-range'; sent: string; end: 'min' | 'max'; limit: string })
  | (At & { kind: 'value-not-number'; value: string })
  | (At & { kind: 'prompt-cycle' })

/** `pair`: a list of two that names no node. `list`: any other. ComfyUI reads each list in an input as a link. */
type Broken = 'gone' | 'slot' | 'pair' | 'list'

/** `blocking`: above a Runflow Output. `others`: above another output node, which ComfyUI leaves out then. */
export type PromptFaults = { blocking: PromptFault[]; others: PromptFault[] }

type Input = DefinitionInput & { from: Bound; to: Bound }
type Bound = number | bigint | null
type Known = { definition: Definition; inputs: Map<string, Input> | null; required: string[] }

// Missing ids are told by their own checks, and so is the number of our own node that a browser rounded.
const OWN_IDS = new Set(['input_id', 'output_id'])
const OWN_INT = 'RunflowInputInt'
const CONVERTED = new Set(['INT', 'FLOAT', 'STRING', 'BOOLEAN'])
// Of an object that is shown.
const LONGEST = 80

/** What is looked at of a whole check. */
export type Judged = {
  sent: Pick<FactsContext['sent'], 'prompt'>
  facts: Pick<FactsContext['facts'], 'definitions'>
  interface: Pick<FactsContext['interface'], 'outputs'>
}

export function findPromptFaults({ sent: { prompt }, facts, interface: io }: Judged): PromptFaults {
  const known = readDefinitions(facts.definitions)
  const { all, followed } = readLinks(prompt, known)
  const outputs = Object.keys(prompt).filter((id) => known.get(id)?.definition.output_node)
  const own = io.outputs.map(({ nodeId }) => nodeId).filter((id) => Object.hasOwn(prompt, id))
  // Without an output of ours nothing is deployed, and each part may be the one that gets it.
  const ours = reach(io.outputs.length === 0 ? outputs : own, (id) => followed.get(id) ?? [])
  const others = [...reach(outputs, (id) => followed.get(id) ?? [])].filter((id) => !ours.has(id))
  const faultsOf = (id: NodeId) => judgeNode(prompt, id, known)
  const cycles = findCycles([...ours, ...others], (id) => all.get(id) ?? []).map((nodeIds) =>
    cycleOf(prompt, nodeIds),
  )
  const isOurs = ({ nodeIds }: PromptFault) => nodeIds.some((id) => ours.has(id))
  return {
    blocking: [...[...ours].flatMap(faultsOf), ...cycles.filter(isOurs)],
    others: [...others.flatMap(faultsOf), ...cycles.filter((cycle) => !isOurs(cycle))],
  }
}

function readDefinitions(definitions: Definition[]): Map<NodeId, Known> {
  const known = new Map<NodeId, Known>()
  for (const definition of definitions) {
    const inputs =
      definition.inputs && new Map(definition.inputs.map((input) => [input.name, withRange(input)]))
    const required = definition.inputs?.filter((input) => input.required).map(({ name }) => name) ?? []
    for (const id of definition.node_ids) known.set(id, { definition, inputs, required })
  }
  return known
}

function withRange(input: DefinitionInput): Input {
  return { ...input, from: boundOf(input.min), to: boundOf(input.max) }
}

type Sources = Map<NodeId, NodeId[]>

/**
 * What each node reads, and of that what ComfyUI follows: it looks at declared inputs alone. Of a class that is not known,
 * all of them may be.
 */
function readLinks(prompt: Prompt, known: Map<NodeId, Known>): { all: Sources; followed: Sources } {
  const all: Sources = new Map()
  const followed: Sources = new Map()
  for (const id of Object.keys(prompt)) {
    const declared = known.get(id)?.inputs ?? null
    const given = nodeAt(prompt, id)?.inputs ?? {}
    const sources: NodeId[] = []
    const undeclared: NodeId[] = []
    for (const name of Object.keys(given)) {
      const value = given[name]
      if (!isLink(value) || !Object.hasOwn(prompt, value[0])) continue
      const isFollowed = declared === null || declared.has(name)
      ;(isFollowed ? sources : undeclared).push(value[0])
    }
    followed.set(id, sources)
    all.set(id, undeclared.length === 0 ? sources : [...sources, ...undeclared])
  }
  return { all, followed }
}

function cycleOf(prompt: Prompt, nodeIds: NodeId[]): PromptFault {
  const [first = ''] = nodeIds
  return { kind: 'prompt-cycle', classType: nodeAt(prompt, first)?.class_type ?? '', input: '', nodeIds }
}

function judgeNode(prompt: Prompt, id: NodeId, known: Map<NodeId, Known>): PromptFault[] {
  const node = nodeAt(prompt, id)
  const classType = node?.class_type
  if (node === undefined || classType === undefined) return []
  const about = known.get(id)
  // ComfyUI fails at the first look, and says nothing else.
  if (about?.definition.unreadable) return [{ kind: 'class-unreadable', classType, input: '', nodeIds: [id] }]
  const faults: PromptFault[] = []
  for (const name of about?.required ?? [])
    if (!Object.hasOwn(node.inputs, name) && !(OWN_IDS.has(name) && isInterfaceClass(classType)))
      faults.push({
        kind: 'input-missing',
        classType,
        input: name,
        folder: folderOf(about, name),
        nodeIds: [id],
      })
  for (const name of Object.keys(node.inputs)) {
    const value = node.inputs[name]
    const input = about?.inputs?.get(name)
    const at = { classType, input: name, nodeIds: [id] }
    const fault = Array.isArray(value)
      ? judgeLink(prompt, value, input, at, known)
      : input && !(classType === OWN_INT && name === 'value')
        ? (judgeValue(unwrapped(value), input, at) ?? judgeWrapped(prompt, unwrapped(value), input, at))
        : null
    if (fault !== null) faults.push(fault)
  }
  return faults
}

function folderOf(about: Known | undefined, name: string): string | null {
  return about?.inputs?.get(name)?.empty_folder ?? null
}

function isInterfaceClass(classType: string): boolean {
  return inputKindOf(classType) !== undefined || outputKindOf(classType) !== undefined
}

function judgeLink(
  prompt: Prompt,
  value: unknown[],
  input: DefinitionInput | undefined,
  at: At,
  known: Map<NodeId, Known>,
): PromptFault | null {
  // Python counts yes and no as one and nought.
  if (value.length === 2 && typeof value[1] === 'boolean')
    return judgeLink(prompt, [value[0], Number(value[1])], input, at, known)
  // A link is followed when the node runs, declared or not; any other list of an undeclared input is the node's affair.
  if (!isLink(value))
    return input === undefined ? null : brokenLink(value.length === 2 ? 'pair' : 'list', value, at)
  const [from, number] = value
  if (!Object.hasOwn(prompt, from)) return brokenLink('gone', value, at)
  const outputs = known.get(from)?.definition.outputs
  if (input === undefined || outputs == null) return null
  const output = Number.isInteger(number) ? outputs.at(number) : undefined
  if (output === undefined) return brokenLink('slot', value, at)
  const judgesTypes = known.get(at.nodeIds[0] ?? '')?.definition.judges_types ?? true
  if (judgesTypes || fits(output.type, input.type)) return null
  return { kind: 'type-mismatch', source: from, from: typeWord(output.type), to: typeWord(input.type), ...at }
}

function brokenLink(broken: Broken, [source, slot]: unknown[], at: At): PromptFault {
  return { kind: 'link-broken', broken, source: String(source), slot: String(slot), ...at }
}

/** How the front end writes a list, so that it is not taken for a link. */
function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '__value__' in value ? value.__value__ : value
}

function judgeValue(value: unknown, input: Input, at: At): PromptFault | null {
  const { type, choices, judged_by_class: isJudged } = input
  const hasRange = !isJudged && (input.min !== null || input.max !== null)
  const number = asCompared(value, type, hasRange && choices === null)
  if (number === 'refused')
    return { kind: 'value-not-number', value: value === null ? '' : asText(value), ...at }
  if (hasRange && number !== null && number !== 'unknown') {
    const end = endBeyond(number, input)
    if (end !== null)
      return { kind: 'value-out-of-range', sent: asText(value), end, limit: String(input[end]), ...at }
  }
  if (choices === null) return null
  const { absent, absent_in: holders, listed, count } = choices
  const notOffered = (one: Scalar) => ({
    kind: 'value-not-offered' as const,
    value: one,
    listed,
    count,
    folder: input.empty_folder,
    ...at,
  })
  if (!isJudged && holders.includes(at.nodeIds[0] ?? '')) return notOffered(asText(value).slice(0, LONGEST))
  // An upload that is left empty passes ComfyUI's look at the disk, as a folder does, and fails when it runs.
  const isEmpty = value === '' && input.upload && input.required
  if (absent.length === 0 || (isJudged && !isEmpty)) return null
  const missing = [value].flat().find((one) => absent.some((each) => each === one)) as Scalar | undefined
  return missing === undefined ? null : notOffered(missing)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A list that was wrapped is a link like any other when the node runs, unless its type made a text or a number of it. */
function judgeWrapped(prompt: Prompt, value: unknown, input: Input, at: At): PromptFault | null {
  const isConverted = CONVERTED.has(input.type ?? '')
  return isConverted || !isLink(value) || Object.hasOwn(prompt, value[0])
    ? null
    : brokenLink('gone', value, at)
}

function endBeyond(number: number | bigint, { from, to }: Input): 'min' | 'max' | null {
  if (from !== null && number < from) return 'min'
  return to !== null && number > to ? 'max' : null
}
