import { isRecord } from '../is-record.ts'
import type { GraphNode, PromptNode } from './workflow.ts'
import { isLink } from './workflow.ts'

/** What the front end may do with a number after each run. */
const CONTROLS = new Set<unknown>(['fixed', 'increment', 'decrement', 'randomize'])

/**
 * Where a widget is among the saved values. `control`: what happens to its number after each run; null: nothing.
 * `varies`: a run in between changes it, which is no other workflow. `among`: whose value is whose is a guess, so one
 * that stands anywhere among them is no difference.
 */
export type SavedWidget = {
  index: number
  control: string | null
  varies: boolean
  among?: ReadonlySet<unknown>
}

export type SavedWidgets = ReadonlyMap<string, SavedWidget>

/** `names`: which widget each value belongs to; null: the node does not say. `controlled`: numbers with a control. */
export type Saved = {
  names: SavedWidgets | null
  values: unknown[]
  controlled: number[]
  among: ReadonlySet<unknown>
  linkable: ReadonlySet<string>
}

/** More than nearly all nodes have. Above it a search in a list is more work than reading it into a set. */
const FEW = 40

/** Most nodes: no number changes, and each value that is sent is saved, by its name where there are names. */
export function isAsSaved(node: GraphNode, inputs: PromptNode['inputs']): boolean {
  const { widgets_values: values, widgets_values_named: named } = node
  if (!Array.isArray(values) || values.length > FEW) return false
  for (const name in inputs) {
    const value = inputs[name]
    if (typeof value === 'object') continue
    if (isRecord(named) ? named[name] !== value : !values.includes(value)) return false
  }
  return !values.some((value, index) => value !== 'fixed' && CONTROLS.has(value) && index > 0)
}

/** The saved values of a node. */
export function readSaved(node: GraphNode): Saved {
  const { widgets_values: values, widgets_values_named: named } = node
  const linkable = (node.inputs ?? []).flatMap(({ widget }) => widget?.name ?? [])
  const certain = (names: SavedWidgets | null, list: unknown[] = []): Saved => ({
    names,
    values: list,
    controlled: [...list.keys()].filter(
      (index) => typeof list[index] === 'number' && CONTROLS.has(list[index + 1]),
    ),
    among: new Set(list),
    linkable: new Set(linkable),
  })
  if (isRecord(values)) return certain(toWidgets(Object.keys(values), Object.values(values)))
  const names = Object.keys(named ?? {})
  if (!Array.isArray(values)) return certain(toWidgets(names, Object.values(named ?? {})))
  if (isRecord(named) && names.length === values.length) return certain(toWidgets(names, values))
  return certain(align(linkable, values), values)
}

/** The widgets of a node by name. Where only a list of values is saved, the prompt's own names may fit it. */
export function namesOf(saved: Saved, inputs: PromptNode['inputs']): SavedWidgets {
  if (saved.names !== null) return saved.names
  const guessed = align(inOrder(inputs, saved.linkable), saved.values) ?? new Map<string, SavedWidget>()
  const isSeeded = [...guessed.values()].some(({ varies }) => varies)
  for (const [name, widget] of guessed) {
    widget.among = saved.among
    widget.varies = isSeeded && typeof inputs[name] === 'number'
    // Whoever wrote the prompt may have sorted it.
    if (saved.values[widget.index] !== inputs[name] && !/seed/i.test(name)) widget.control = null
  }
  if ([...guessed.values()].every(({ control }) => control === null))
    for (const [name, widget] of seedAlone(saved, inputs))
      guessed.set(name, { ...widget, among: saved.among })
  return guessed
}

/** Of values that do not fit, as after an update of their pack: the one seed, by the control behind a number. */
function seedAlone({ values, controlled }: Saved, inputs: PromptNode['inputs']): Map<string, SavedWidget> {
  const [index, ...elsewhere] = controlled
  if (index === undefined || elsewhere.length > 0) return new Map()
  const isSeed = (name: string) => /seed/i.test(name) && typeof inputs[name] === 'number'
  const [name, ...others] = Object.keys(inputs).filter(isSeed)
  if (name === undefined || others.length > 0) return new Map()
  return new Map([[name, savedAt(index, values[index + 1])]])
}

export function toWidgets(names: string[], values: unknown[]): Map<string, SavedWidget> {
  return new Map(
    names.map((name, index) => {
      const isControlled = names[index + 1]?.includes('control_') === true
      return [name, savedAt(index, isControlled ? values[index + 1] : null)]
    }),
  )
}

function savedAt(index: number, control: unknown): SavedWidget {
  const known = CONTROLS.has(control) ? String(control) : null
  return { index, control: known, varies: known !== null && known !== 'fixed' }
}

/** What a node that only hands a number on does with it after each run. */
export function controlOfPrimitive({ widgets_values: values }: GraphNode): string | null {
  return Array.isArray(values) ? savedAt(0, values[1]).control : null
}

/** Names in the order of the values, which hold a control more behind some numbers. null: they do not fit. */
function align(names: string[], values: unknown[]): Map<string, SavedWidget> | null {
  const found = new Map<string, SavedWidget>()
  let index = 0
  for (const [position, name] of names.entries()) {
    const spare = values.length - index - (names.length - position)
    const control = values[index + 1]
    const isControlled = spare > 0 && CONTROLS.has(control)
    found.set(name, savedAt(index, isControlled ? control : null))
    index += isControlled ? 2 : 1
  }
  return names.length > 0 && index === values.length ? found : null
}

/** The front end writes widgets first and in their order. Others who write such files may have sorted them. */
function inOrder(inputs: PromptNode['inputs'], linkable: ReadonlySet<string>): string[] {
  return Object.keys(inputs).filter((name) => !isLink(inputs[name]) || linkable.has(name))
}
