import { isRecord } from '../is-record.ts'
import { walkGraph } from '../workflow/executions.ts'
import { nameOfPrimitive, namesOfValues, placedValues } from '../workflow/widget-names.ts'
import type { GraphNode, NodeId, Workflow } from '../workflow/workflow.ts'
import { labelOf } from './json-in-text.ts'
import { groupBy } from './shared-work.ts'
import type { NamesOf } from './value-names.ts'
import { openNames } from './value-names.ts'
import { PASSES_ON } from './wired-secrets.ts'

/**
 * Where a text stands. widget: `where` is its name. node: in the node, but in none of its widgets. file: in no node;
 * `where` is the path in the workflow file.
 */
export type Place = { place: 'widget' | 'node' | 'file'; where: string }

/** Something found in a text, and the nodes that hold it; none where it is in no node. */
export type TextFinding<T> = Place & { what: T; nodeIds: NodeId[] }

/**
 * Where the name of a text comes from: its own field; the field of the list that it is in; what is around it; the title
 * of its node.
 */
export type Naming = 'field' | 'list' | 'around' | 'title'

/** `find`: in any text. `findNamed`: in one that is the value of a field of this name; `owner` is its node's class. */
export type Finders<T> = {
  find(text: string): T[]
  /** Whether anything may be found under this name. */
  isWatched(name: string): boolean
  findNamed(name: string, text: string, owner: string | null, naming: Naming): T[]
  /** Whether what lies under this name may have its name from the field around it. */
  takesName(field: string): boolean
  /** The watched name of what lies under such a field below `above`. */
  nameBelow(above: string | null, field: string): string | null
}

/** What a field says of what lies in it: its name, that of the field around it, that others name it, or nothing. */
type Saying = 'own-name' | 'of-around' | 'values' | 'nothing'

/** `_meta` has the title of a node of a prompt, `hostValue` the value of a widget that a front end did not find again. */
const VALUES = new Set(['value', 'widgets_values', '_meta', 'hostValue'])

/** `path` leads to the text, or to what has it as the name of a field. */
type TextMatch<T> = { what: T; path: string[] }

/**
 * Every text of a workflow at every depth, names of fields included: what is looked for does not care where it was
 * typed. What is found in several places is one finding. `mask` makes a name fit to be shown.
 */
export function findInTexts<T>(
  workflow: Workflow,
  finders: Finders<T>,
  identityOf: (what: T) => string,
  mask: (name: string) => string,
): TextFinding<T>[] {
  const { prompt, graph } = workflow
  const found = new Map<string, Place & { what: T; nodeIds: Set<NodeId> }>()
  const show = remembering(mask)
  const add = (what: T, nodeIds: NodeId[], describePlace: () => Place) => {
    const identity = identityOf(what)
    const known = found.get(identity) ?? { what, nodeIds: new Set(), ...describePlace() }
    for (const nodeId of nodeIds) known.nodeIds.add(nodeId)
    found.set(identity, known)
  }

  const matchesIn = openScanner(finders, openNames(workflow, finders.isWatched))
  for (const { what, path } of matchesIn(prompt, 'prompt')) {
    const [nodeId, part, widget] = path
    add(what, nodeId === undefined ? [] : [nodeId], () => {
      if (nodeId === undefined) return { place: 'file', where: 'prompt' }
      return part === 'inputs' && widget !== undefined
        ? { place: 'widget', where: show(widget) }
        : { place: 'node', where: '' }
    })
  }
  const inGraph = matchesIn(graph, 'graph')
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

function openScanner<T>(
  finders: Finders<T>,
  namesOf: NamesOf,
): (value: unknown, of: 'prompt' | 'graph') => TextMatch<T>[] {
  const { find, findNamed, takesName, nameBelow, isWatched } = finders
  // The same names thousands of times, and most texts once in the prompt and once in the graph.
  const harmless = new Set<string>()
  // Nothing, for nearly all.
  const sayings = new Map<string, Saying>()
  let found: TextMatch<T>[] = []
  /** A list in a prompt is a link, or several values of which none was typed as a secret. */
  let namesLists = false
  /** The objects around what is looked at. Few texts need to know whose they are. */
  const around: Record<string, unknown>[] = []
  return (value, of) => {
    found = []
    namesLists = of === 'graph'
    if (typeof value === 'string') note(value, null, 'field')
    else visit(value, null, 'field', null)
    // Written down on the way back.
    for (const { path } of found) path.reverse()
    return found
  }

  // Hundreds of thousands of values: what is looked at already costs one look into a set. `above`: the field it is in.
  function visit(at: unknown, name: string | null, naming: Naming, above: string | null): void {
    if (typeof at === 'string') {
      if (name !== null || !harmless.has(at)) note(at, name, naming)
    } else if (Array.isArray(at)) {
      const ofList = namesLists && name !== null && isWatched(name) ? name : null
      for (let index = 0; index < at.length; index++) {
        const inner: unknown = at[index]
        if (mayHold(inner, ofList)) step(inner, index, ofList, 'list', above)
      }
    } else if (typeof at === 'object' && at !== null) {
      around.push(at as Record<string, unknown>)
      visitFields(at as Record<string, unknown>, above)
      around.pop()
    }
  }

  function visitFields(fields: Record<string, unknown>, above: string | null): void {
    // Asking an object for what it does not have costs as much as all that it has.
    let [hasValue, hasValues, hasTitle] = [false, false, false]
    // Three times as fast as a list of the names, and JSON inherits none.
    for (const field in fields) {
      const says = sayings.get(field) ?? noteName(field)
      const inner = fields[field]
      if (says === 'nothing') {
        if (mayHold(inner, null)) step(inner, field, null, 'field', field)
        continue
      }
      const outer = says === 'of-around' ? nameBelow(above, field) : null
      const name = says === 'own-name' ? field : outer
      if (mayHold(inner, name)) step(inner, field, name, outer === null ? 'field' : 'around', field)
      if (field === 'value' || field === 'hostValue') hasValue = true
      else if (field === '_meta') hasTitle = true
      else if (field === 'widgets_values') hasValues = true
    }
    if (hasValues && namesLists) {
      visitValues(fields)
      visitTitled(fields.title, fields.type, 'widgets_values', fields.widgets_values)
    } else if (hasTitle && isRecord(fields._meta))
      visitTitled(fields._meta.title, fields.class_type, 'inputs', fields.inputs)
    if (hasValue) visitPair(fields)
  }

  /** A header, a variable, a setting: its name is a value itself. */
  function visitPair(fields: Record<string, unknown>): void {
    const { originalEntry } = fields
    const place = fields.value === undefined ? 'hostValue' : 'value'
    const value = fields[place]
    const [, lost]: unknown[] = Array.isArray(originalEntry) ? originalEntry : []
    const name = typeof lost === 'string' ? lost : labelOf(fields)
    if (name !== null && typeof value === 'string' && isWatched(name) && harmless.has(value))
      for (const what of findNamed(name, value, owner(), 'around')) found.push({ what, path: [place] })
  }

  /** A node that holds a text and nothing else is often called what it holds. */
  function visitTitled(title: unknown, type: unknown, part: string, held: unknown): void {
    if (typeof title !== 'string' || typeof type !== 'string' || !isWatched(title)) return
    if (!PASSES_ON.test(type) || typeof held !== 'object' || held === null) return
    const [only, ...others] = Object.entries(held).filter(([, value]) => typeof value === 'string')
    if (only === undefined || others.length > 0) return
    const [place, text] = only
    if (!harmless.has(text)) return
    for (const what of findNamed(title, text, type, 'title')) found.push({ what, path: [place, part] })
  }

  /** Values that are named by the sockets of their node, or of its class. What they hold under any name is found by now. */
  function visitValues(fields: Record<string, unknown>): void {
    const primitive = nameOfPrimitive(fields)
    const widgets = primitive === null ? namesOf(fields) : [primitive]
    if (!widgets.some(isWatched)) return
    const all = placedValues(fields) ?? []
    const values = primitive === null ? all : all.slice(0, 1)
    const names = namesOfValues(widgets, values) ?? []
    for (const [index, name] of names.entries()) {
      const value = values[index]
      if (name === null || !isWatched(name) || typeof value !== 'string' || !harmless.has(value)) continue
      for (const what of findNamed(name, value, owner(), 'field'))
        found.push({ what, path: [String(index), 'widgets_values'] })
    }
  }

  /** Numbers, flags and nulls are most of a workflow, and hold nothing; nor does a text that is known, without a name. */
  function mayHold(inner: unknown, name: string | null): boolean {
    return typeof inner === 'string'
      ? name !== null || !harmless.has(inner)
      : typeof inner === 'object' && inner !== null
  }

  /** The way to a place is written down on the way back: thousands of places hold nothing. */
  function step(
    inner: unknown,
    at: string | number,
    name: string | null,
    naming: Naming,
    above: string | null,
  ): void {
    const before = found.length
    visit(inner, name, naming, above)
    for (let index = before; index < found.length; index++) found[index]?.path.push(String(at))
  }

  /** A name that holds something is looked at wherever it stands. */
  function noteName(field: string): Saying {
    note(field, null, 'field')
    if (!harmless.has(field) || isWatched(field)) return 'own-name'
    const says = takesName(field) ? 'of-around' : VALUES.has(field) ? 'values' : 'nothing'
    sayings.set(field, says)
    return says
  }

  function note(text: string, name: string | null, naming: Naming): void {
    let there: T[] = []
    if (!harmless.has(text)) {
      there = find(text)
      if (there.length === 0) harmless.add(text)
    }
    if (there.length === 0 && name !== null && isWatched(name)) there = findNamed(name, text, owner(), naming)
    for (const what of there) found.push({ what, path: [] })
  }

  /** The class of the innermost node that is looked at. */
  function owner(): string | null {
    for (let index = around.length - 1; index >= 0; index--) {
      const name = classOf(around[index] ?? {})
      if (name !== null) return name
    }
    return null
  }
}

/** Of a node in a prompt or on the canvas. */
function classOf(at: Record<string, unknown>): string | null {
  const name = at.class_type ?? (at.id === undefined && at.widgets_values === undefined ? undefined : at.type)
  return typeof name === 'string' ? name : null
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
