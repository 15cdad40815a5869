import { isSameJson } from '../same-json.ts'
import { definitionsOf } from './definitions.ts'
import type { Execution } from './executions.ts'
import { inputKindOf, outputKindOf } from './io-nodes.ts'
import { isRecord } from './links.ts'
import { createPromotionFinder } from './promotion-finder.ts'
import { readWidget } from './widget-values.ts'
import type { Graph, GraphNode, NodeId, PromptNode } from './workflow.ts'
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

/** What may stand behind a value: whether the front end sets another one after each run. */
const CONTROLS = new Set<unknown>(['fixed', 'increment', 'decrement', 'randomize'])

/**
 * `varies`: a run in between changes it, which is no other workflow. `among`: whose value is whose is a guess, so one
 * that stands anywhere among them is no difference.
 */
type Widget = { index: number; varies: boolean; among?: ReadonlySet<unknown> }

/** Compares the values of widgets, for one node after the other. */
export function openValues(graph: Graph, executions: Map<NodeId, Execution>) {
  const definitions = definitionsOf(graph)
  const findShown = createPromotionFinder()

  return function compareValues(execution: Execution, inputs: PromptNode['inputs']): ValueDifference[] {
    const { node } = execution
    const own = ownWidgets(node.type)
    const widgets = own === null ? namesOf(node, inputs) : toWidgets(own, [])
    const isSame = own === null ? isSameValue : isSameJson
    return Object.entries(inputs).flatMap(([input, given]): ValueDifference[] => {
      const widget = widgets.get(input)
      if (isLink(given) || widget === undefined || widget.varies) return []
      const value = valueInPlace(execution, input, widget.index)
      if (value === undefined || isSame(bare(given), value) || widget.among?.has(given)) return []
      return [{ kind: 'value', nodeId: execution.id, input, prompt: bare(given), graph: value }]
    })
  }

  /** Goes outwards from the node: the outermost instance that shows the widget as its own has the value that counts. */
  function valueInPlace(execution: Execution, widget: string, index: number): unknown {
    let value = readWidget(execution.node, widget, index)
    let [at, name] = [execution, widget]
    for (;;) {
      const inside = at.definition === null ? undefined : definitions.get(at.definition)
      const instance = executions.get(at.instances.at(-1) ?? '')
      if (inside === undefined || instance === undefined) return value
      const shown = findShown(instance.node, inside, { node: at.node, widget: name })
      if (shown === undefined) return value
      value = readWidget(instance.node, shown.name, shown.index) ?? value
      ;[at, name] = [instance, shown.name]
    }
  }
}

/** Which place a node's widget has. Empty where that is not certain: a graph lists values, and seldom their names. */
function namesOf(node: GraphNode, inputs: PromptNode['inputs']): Map<string, Widget> {
  const values = node.widgets_values
  const named = node.widgets_values_named
  if (isRecord(values)) return toWidgets(Object.keys(values), Object.values(values))
  if (!Array.isArray(values)) return toWidgets(Object.keys(named ?? {}), Object.values(named ?? {}))
  if (isRecord(named) && Object.keys(named).length === values.length)
    return toWidgets(Object.keys(named), values)
  const shown = (node.inputs ?? []).flatMap(({ widget }) => widget?.name ?? [])
  const guessed = align(inOrder(inputs, new Set(shown)), values) ?? new Map<string, Widget>()
  const among = new Set<unknown>(values)
  const isSeeded = [...guessed.values()].some(({ varies }) => varies)
  for (const [name, widget] of guessed) {
    widget.among = among
    widget.varies = isSeeded && typeof inputs[name] === 'number'
  }
  return align(shown, values) ?? guessed
}

function ownWidgets(type: string): string[] | null {
  if (outputKindOf(type) !== undefined) return OUTPUT_WIDGETS
  const kind = inputKindOf(type)
  if (kind === undefined) return null
  return kind === 'FILE' ? FILE_WIDGETS : INPUT_WIDGETS
}

function toWidgets(names: string[], values: unknown[]): Map<string, Widget> {
  const isControl = (index: number) => names[index]?.startsWith('control_') && CONTROLS.has(values[index])
  return new Map(
    names.map((name, index) => [
      name,
      { index, varies: isControl(index + 1) === true && values[index + 1] !== 'fixed' },
    ]),
  )
}

/** Names in the order of the values, which hold a control more behind some numbers. null: they do not fit. */
function align(names: string[], values: unknown[]): Map<string, Widget> | null {
  const found = new Map<string, Widget>()
  let index = 0
  for (const [position, name] of names.entries()) {
    const spare = values.length - index - (names.length - position)
    const control = values[index + 1]
    const isControlled = spare > 0 && CONTROLS.has(control)
    found.set(name, { index, varies: isControlled && control !== 'fixed' })
    index += isControlled ? 2 : 1
  }
  return names.length > 0 && index === values.length ? found : null
}

/** The front end writes widgets first and in their order. Others who write such files may have sorted them. */
function inOrder(inputs: PromptNode['inputs'], linkedWidgets: Set<string>): string[] {
  return Object.keys(inputs).filter((name) => !isLink(inputs[name]) || linkedWidgets.has(name))
}

function isSameValue(value: unknown, graph: unknown): boolean {
  if (isSameJson(value, graph)) return true
  if (typeof value === 'string' && typeof graph === 'string')
    return isMadeAtExport(value) || isOneOf(value, graph)
  // Some packs keep a number as the text it was typed as.
  return typeof value !== 'object' && typeof graph !== 'object' && String(value) === String(graph)
}

/** Lists stand in a prompt in a wrapping, as a bare one would be a link. */
function bare(value: unknown): unknown {
  return isRecord(value) && '__value__' in value ? value.__value__ : value
}

/** A picture of a camera or a 3D view, made anew for each export. */
function isMadeAtExport(value: string): boolean {
  return value.endsWith('[temp]')
}

/** The front end drops comments from texts, and of {one|two} it writes one at random. */
function isOneOf(value: string, graph: string): boolean {
  return graph.includes('{') || graph.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '') === value
}
