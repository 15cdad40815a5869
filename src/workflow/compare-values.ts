import { isRecord } from '../is-record.ts'
import { isSameJson, keysOf } from '../same-json.ts'
import { isFilledIn, partsOf, withoutChoice } from './dynamic-prompts.ts'
import type { Execution } from './executions.ts'
import { inputKindOf, outputKindOf } from './io-nodes.ts'
import { namesOf, readSaved, toWidgets } from './saved-widgets.ts'
import { openWidgetsInForce } from './widgets-in-force.ts'
import type { Graph, NodeId, PromptNode } from './workflow.ts'
import { isLink } from './workflow.ts'

export type ValueDifference = {
  kind: 'value'
  nodeId: NodeId
  input: string
  prompt: unknown
  graph: unknown
}

/** Widgets of our nodes in the order in which they are saved, behind which others may have saved more. */
const INPUT_WIDGETS = ['input_id', 'display_name', 'description', 'value']
const FILE_WIDGETS = ['input_id', 'display_name', 'description', 'file_name']
const OUTPUT_WIDGETS = ['output_id', 'output_name']

/**
 * Compares the values of widgets, for one node after the other. A node of a subgraph runs once for each instance, so
 * what depends on the node alone, as long as it may be, is read once.
 */
export function openValues(graph: Graph, executions: Map<NodeId, Execution>) {
  const inForce = openWidgetsInForce(graph, executions)
  const savedOf = remember(readSaved)
  const { isSame, isOfSameState } = createComparison()

  return function compareValues(execution: Execution, inputs: PromptNode['inputs']): ValueDifference[] {
    const { node } = execution
    const own = ownWidgets(node.type)
    const widgets = own === null ? namesOf(savedOf(node), inputs) : toWidgets(own, [])
    return Object.entries(inputs).flatMap(([input, given]): ValueDifference[] => {
      const widget = widgets.get(input)
      if (isLink(given) || widget === undefined || widget.varies) return []
      const { value } = inForce(execution, input, widget.index)
      const isEqual = own === null ? isOfSameState(bare(given), value) : isSame(bare(given), value)
      if (value === undefined || isEqual || widget.among?.has(given)) return []
      return [{ kind: 'value', nodeId: execution.id, input, prompt: bare(given), graph: value }]
    })
  }
}

function ownWidgets(type: string): string[] | null {
  if (outputKindOf(type) !== undefined) return OUTPUT_WIDGETS
  const kind = inputKindOf(type)
  if (kind === undefined) return null
  return kind === 'FILE' ? FILE_WIDGETS : INPUT_WIDGETS
}

/** `isSame`: of our own nodes. `isOfSameState`: of others, whose values may be changed at the export. */
function createComparison() {
  const keys = remember(keysOf)
  const textOf = remember((text: string) => withoutChoice(text))
  const around = remember(partsOf)
  const isSame = (given: unknown, value: unknown) => isSameJson(given, value, keys)
  return { isSame, isOfSameState }

  function isOfSameState(given: unknown, value: unknown): boolean {
    if (isSame(given, value) || isSameAsShown(given, value)) return true
    // What draws a number by itself shows -1 for it.
    if (value === -1) return Number.isInteger(given) && Number(given) >= 0
    if (typeof given !== 'string' || typeof value !== 'string') return false
    // The front end drops comments from texts, and of {one|two} it writes one at random.
    const text = textOf(value)
    return text === null || text === given || isFilledIn(text, given, around(text))
  }
}

/** Whether it is what the canvas shows: some packs keep a number as the text it was typed as. */
export function isSameAsShown(given: unknown, value: unknown): boolean {
  if (typeof given === 'object' || typeof value === 'object') return false
  return String(given) === String(value) || (typeof given === 'string' && isMadeAtExport(given))
}

export function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, read(key))
    return known.get(key) as V
  }
}

/** Lists stand in a prompt in a wrapping, as a bare one would be a link. */
export function bare(value: unknown): unknown {
  return isRecord(value) && Object.hasOwn(value, '__value__') ? value.__value__ : value
}

/** A picture of a camera or a 3D view, made anew for each export. */
function isMadeAtExport(value: string): boolean {
  return value.endsWith('[temp]')
}
