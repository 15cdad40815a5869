import { isSameJson, keysOf } from '../same-json.ts'
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

/**
 * Compares the values of widgets, for one node after the other. A node of a subgraph runs once for each instance, so
 * what depends on the node alone, as long as it may be, is read once.
 */
export function openValues(graph: Graph, executions: Map<NodeId, Execution>) {
  const definitions = definitionsOf(graph)
  const findShown = createPromotionFinder()
  const savedOf = remember(readSaved)
  const { isSame, isSameAsShown } = createComparison()

  return function compareValues(execution: Execution, inputs: PromptNode['inputs']): ValueDifference[] {
    const { node } = execution
    const own = ownWidgets(node.type)
    const widgets = own === null ? namesOf(savedOf(node), inputs) : toWidgets(own, [])
    return Object.entries(inputs).flatMap(([input, given]): ValueDifference[] => {
      const widget = widgets.get(input)
      if (isLink(given) || widget === undefined || widget.varies) return []
      const value = valueInForce(execution, input, widget.index)
      const isEqual = own === null ? isSameAsShown(bare(given), value) : isSame(bare(given), value)
      if (value === undefined || isEqual || widget.among?.has(given)) return []
      return [{ kind: 'value', nodeId: execution.id, input, prompt: bare(given), graph: value }]
    })
  }

  /** Goes outwards from the node: the outermost instance that promotes the widget has the value that counts. */
  function valueInForce(execution: Execution, widget: string, index: number): unknown {
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

/** The saved values of a node. `names`: which widget each belongs to; null: the node does not say. */
type Saved = {
  names: ReadonlyMap<string, Widget> | null
  values: unknown[]
  among: ReadonlySet<unknown>
  linkable: ReadonlySet<string>
}

function readSaved(node: GraphNode): Saved {
  const { widgets_values: values, widgets_values_named: named } = node
  const certain = (names: Map<string, Widget> | null, list: unknown[] = []): Saved => ({
    names,
    values: list,
    among: new Set(list),
    linkable: new Set(linkable),
  })
  const linkable = (node.inputs ?? []).flatMap(({ widget }) => widget?.name ?? [])
  if (isRecord(values)) return certain(toWidgets(Object.keys(values), Object.values(values)))
  const names = Object.keys(named ?? {})
  if (!Array.isArray(values)) return certain(toWidgets(names, Object.values(named ?? {})))
  if (isRecord(named) && names.length === values.length) return certain(toWidgets(names, values))
  return certain(align(linkable, values), values)
}

/** The widgets of a node by name. Where only a list of values is saved, the prompt's own names may fit it. */
function namesOf(saved: Saved, inputs: PromptNode['inputs']): ReadonlyMap<string, Widget> {
  if (saved.names !== null) return saved.names
  const guessed = align(inOrder(inputs, saved.linkable), saved.values) ?? new Map<string, Widget>()
  const isSeeded = [...guessed.values()].some(({ varies }) => varies)
  for (const [name, widget] of guessed) {
    widget.among = saved.among
    widget.varies = isSeeded && typeof inputs[name] === 'number'
  }
  return guessed
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
function inOrder(inputs: PromptNode['inputs'], linkable: ReadonlySet<string>): string[] {
  return Object.keys(inputs).filter((name) => !isLink(inputs[name]) || linkable.has(name))
}

/** `isSame`: of our own nodes. `isSameAsShown`: of others, whose values the front end changes at the export. */
function createComparison() {
  const keys = remember(keysOf)
  const textOf = remember(withoutComments)
  const isSame = (given: unknown, value: unknown) => isSameJson(given, value, keys)
  return { isSame, isSameAsShown }

  function isSameAsShown(given: unknown, value: unknown): boolean {
    if (isSame(given, value)) return true
    if (typeof given === 'string' && typeof value === 'string')
      // The front end drops comments from texts, and of {one|two} it writes one at random.
      return isMadeAtExport(given) || (textOf(value) ?? given) === given
    // Some packs keep a number as the text it was typed as.
    return typeof given !== 'object' && typeof value !== 'object' && String(given) === String(value)
  }
}

function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, read(key))
    return known.get(key) as V
  }
}

/** Lists stand in a prompt in a wrapping, as a bare one would be a link. */
function bare(value: unknown): unknown {
  return isRecord(value) && Object.hasOwn(value, '__value__') ? value.__value__ : value
}

/** A picture of a camera or a 3D view, made anew for each export. */
function isMadeAtExport(value: string): boolean {
  return value.endsWith('[temp]')
}

/** null: it has a choice in it, of which the front end writes one part at random. */
function withoutComments(text: string): string | null {
  if (text.includes('{')) return null
  const kept: string[] = []
  const lineEnd = /$/gm
  let [from, at, isClosed] = [0, text.indexOf('/'), true]
  while (at !== -1) {
    let end = -1
    if (text[at + 1] === '/') {
      lineEnd.lastIndex = at
      end = lineEnd.exec(text)?.index ?? text.length
    } else if (text[at + 1] === '*' && isClosed) {
      const close = text.indexOf('*/', at + 2)
      // Behind one that is not closed none is: looked for again and again, it would cost the text each time.
      isClosed = close !== -1
      end = isClosed ? close + 2 : -1
    }
    if (end !== -1) {
      kept.push(text.slice(from, at))
      from = end
    }
    at = text.indexOf('/', Math.max(end, at + 1))
  }
  return kept.join('') + text.slice(from)
}
