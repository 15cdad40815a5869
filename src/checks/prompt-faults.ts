import type { Definition, DefinitionInput } from '../types/facts.ts'
import { findCycles } from '../workflow/cycles.ts'
import { reach, sourcesOf } from '../workflow/dependencies.ts'
import { inputKindOf, outputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'
import type { FactsContext } from './check.ts'
import { asFloat, asInt, asWritten, boundOf } from './python-numbers.ts'

// What ComfyUI would refuse of a prompt, judged as it does: from its output nodes upwards, each declared input of each
// node. Where a class cannot be judged, or judges something itself, nothing is said.

type At = { classType: string; input: string; nodeIds: NodeId[] }
export type Scalar = string | number | boolean | null

export type PromptFault =
  | (At & { kind: 'input-missing' })
  | (At & { kind: 'link-broken'; broken: 'gone' | 'slot' | 'list'; source: string; slot: string })
  | (At & { kind: 'type-mismatch'; source: string; from: string; to: string })
  | (At & { kind: 'value-not-offered'; value: Scalar; listed: Scalar[] | null; count: number })
  | (At & { kind: 'value-out-of-range'; sent: string; end: 'min' | 'max'; limit: string })
  | (At & { kind: 'value-not-number'; value: string })
  | (At & { kind: 'prompt-cycle' })

/** `blocking`: above a Runflow Output. `others`: above another output node, which ComfyUI leaves out then. */
export type PromptFaults = { blocking: PromptFault[]; others: PromptFault[] }

type Known = { definition: Definition; inputs: Map<string, DefinitionInput> | null }

// Missing ids are told by their own checks, and so is the number of our own node that a browser rounded.
const OWN_IDS = new Set(['input_id', 'output_id'])
const OWN_INT = 'RunflowInputInt'

/** What is looked at of a whole check. */
export type Judged = {
  sent: Pick<FactsContext['sent'], 'prompt'>
  facts: Pick<FactsContext['facts'], 'definitions'>
  interface: Pick<FactsContext['interface'], 'outputs'>
}

export function findPromptFaults({ sent: { prompt }, facts, interface: io }: Judged): PromptFaults {
  const known = readDefinitions(facts.definitions)
  const all = remembering((id) => sourcesOf(prompt, id))
  const followed = remembering((id) => followedSources(prompt, id, known.get(id)?.inputs ?? null) ?? all(id))
  const ours = reach(
    io.outputs.map(({ nodeId }) => nodeId).filter((id) => Object.hasOwn(prompt, id)),
    followed,
  )
  const outputs = Object.keys(prompt).filter((id) => known.get(id)?.definition.output_node)
  const others = [...reach(outputs, followed)].filter((id) => !ours.has(id))
  const faultsOf = (id: NodeId) => judgeNode(prompt, id, known)
  const cycles = findCycles([...ours, ...others], all).map((nodeIds) => cycleOf(prompt, nodeIds))
  const isOurs = ({ nodeIds }: PromptFault) => nodeIds.some((id) => ours.has(id))
  return {
    blocking: [...[...ours].flatMap(faultsOf), ...cycles.filter(isOurs)],
    others: [...others.flatMap(faultsOf), ...cycles.filter((cycle) => !isOurs(cycle))],
  }
}

function readDefinitions(definitions: Definition[]): Map<NodeId, Known> {
  return new Map(
    definitions.flatMap((definition) => {
      const inputs = definition.inputs && new Map(definition.inputs.map((input) => [input.name, input]))
      return definition.node_ids.map((id): [NodeId, Known] => [id, { definition, inputs }])
    }),
  )
}

/** ComfyUI looks at declared inputs alone. Of a class that is not known, all of them may be. */
function followedSources(prompt: Prompt, id: NodeId, declared: Known['inputs']): NodeId[] | null {
  if (declared === null) return null
  const given = nodeAt(prompt, id)?.inputs ?? {}
  const sources: NodeId[] = []
  for (const name of Object.keys(given)) {
    const value = given[name]
    if (isLink(value) && declared.has(name) && Object.hasOwn(prompt, value[0])) sources.push(value[0])
  }
  return sources
}

/** The links of a node are followed several times. */
function remembering(find: (id: NodeId) => NodeId[]): (id: NodeId) => NodeId[] {
  const known = new Map<NodeId, NodeId[]>()
  return (id) => {
    let sources = known.get(id)
    if (sources === undefined) {
      sources = find(id)
      known.set(id, sources)
    }
    return sources
  }
}

function cycleOf(prompt: Prompt, nodeIds: NodeId[]): PromptFault {
  const [first = ''] = nodeIds
  return { kind: 'prompt-cycle', classType: nodeAt(prompt, first)?.class_type ?? '', input: '', nodeIds }
}

function judgeNode(prompt: Prompt, id: NodeId, known: Map<NodeId, Known>): PromptFault[] {
  const node = nodeAt(prompt, id)
  const classType = node?.class_type
  if (node === undefined || classType === undefined) return []
  const { definition, inputs } = known.get(id) ?? {}
  const isOwn = inputKindOf(classType) !== undefined || outputKindOf(classType) !== undefined
  const at = (input: string): At => ({ classType, input, nodeIds: [id] })
  const faults: PromptFault[] = []
  const context = { known, at, judgesTypes: definition?.judges_types ?? true }
  for (const { name, required } of inputs?.values() ?? [])
    if (required && !Object.hasOwn(node.inputs, name) && !(isOwn && OWN_IDS.has(name)))
      faults.push({ kind: 'input-missing', ...at(name) })
  for (const name of Object.keys(node.inputs)) {
    const value = node.inputs[name]
    const input = inputs?.get(name)
    const fault = Array.isArray(value)
      ? judgeLink(prompt, value, input, name, context)
      : input && !(classType === OWN_INT && name === 'value')
        ? judgeValue(unwrapped(value), input, name, at)
        : null
    if (fault !== null) faults.push(fault)
  }
  return faults
}

/** `at` makes the place of a fault: nearly no input has one. */
type LinkContext = { known: Map<NodeId, Known>; at(input: string): At; judgesTypes: boolean }

function judgeLink(
  prompt: Prompt,
  value: unknown[],
  input: DefinitionInput | undefined,
  name: string,
  { known, at, judgesTypes }: LinkContext,
): PromptFault | null {
  const [source, slot] = value
  const broken = (why: 'gone' | 'slot' | 'list'): PromptFault => ({
    kind: 'link-broken',
    broken: why,
    source: String(source),
    slot: String(slot),
    ...at(name),
  })
  // A link is followed when the node runs, declared or not; any other list of an undeclared input is the node's affair.
  if (!isLink(value)) return input === undefined ? null : broken(value.length === 2 ? 'gone' : 'list')
  const [from, number] = value
  if (!Object.hasOwn(prompt, from)) return broken('gone')
  const outputs = known.get(from)?.definition.outputs
  if (input === undefined || outputs == null) return null
  const output = Number.isInteger(number) ? outputs.at(number) : undefined
  if (output === undefined) return broken('slot')
  if (judgesTypes || fits(output.type, input.type)) return null
  return { kind: 'type-mismatch', source: from, from: shown(output.type), to: shown(input.type), ...at(name) }
}

/** A list in the older form is no text, so ComfyUI compares it as a whole. */
function fits(from: string | null, to: string | null): boolean {
  if (from === null || to === null || from === to || from === '*' || to === '*') return true
  if (isList(from) || isList(to)) return isList(from) && to === 'COMBO'
  const [given, taken] = [from, to].map((types) => new Set(types.split(',').map((type) => type.trim())))
  if (given === undefined || taken === undefined || given.has('*') || taken.has('*')) return true
  return [...given].some((type) => taken.has(type))
}

function isList(type: string): boolean {
  return type.startsWith('[')
}

function shown(type: string | null): string {
  return type === null || isList(type) ? 'COMBO' : type
}

/** How the front end writes a list, so that it is not taken for a link. */
function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '__value__' in value ? value.__value__ : value
}

function judgeValue(
  value: unknown,
  input: DefinitionInput,
  name: string,
  at: LinkContext['at'],
): PromptFault | null {
  const { type, choices, judged_by_class: isJudged } = input
  const number = type === 'INT' ? asInt(value) : type === 'FLOAT' ? asFloat(value) : null
  if (number === 'refused')
    return {
      kind: 'value-not-number',
      value: typeof value === 'string' ? value : JSON.stringify(value),
      ...at(name),
    }
  const compared = number ?? (typeof value === 'number' && choices === null ? asWritten(value) : null)
  if (!isJudged && compared !== null && compared !== 'unknown') {
    const sent = typeof value === 'string' ? value : JSON.stringify(value)
    for (const end of ['min', 'max'] as const) {
      const limit = boundOf(input[end])
      if (limit !== null && (end === 'min' ? compared < limit : compared > limit))
        return { kind: 'value-out-of-range', sent, end, limit: String(input[end]), ...at(name) }
    }
  }
  if (choices === null) return null
  const { absent, listed, count } = choices
  // An upload that is left empty passes ComfyUI's look at the disk, as a folder does, and fails when it runs.
  const isEmpty = value === '' && input.upload && input.required
  if (isJudged && !isEmpty) return null
  const missing = [value].flat().find((one) => absent.some((each) => each === one)) as Scalar | undefined
  return missing === undefined
    ? null
    : { kind: 'value-not-offered', value: missing, listed, count, ...at(name) }
}
