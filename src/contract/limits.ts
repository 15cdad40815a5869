import type { InputKind } from '../names.ts'
import type { DefinitionInput } from '../types/definitions.ts'
import type { Choice, Limits } from './contract.ts'

/**
 * What all the widgets take that one input feeds: the highest minimum, the lowest maximum, the choices that all of them
 * offer. 'none': no value suits all of them. Only texts and numbers have limits.
 */
export function intersectLimits(kind: InputKind, widgets: DefinitionInput[]): Limits | 'none' {
  if (kind !== 'INT' && kind !== 'FLOAT' && kind !== 'STRING') return {}
  const each = widgets.map((widget) => limitsOf(kind, widget))
  const limits: Limits = {}
  for (const { minimum, maximum, choices } of each) {
    if (minimum !== undefined) limits.minimum = Math.max(minimum, limits.minimum ?? minimum)
    if (maximum !== undefined) limits.maximum = Math.min(maximum, limits.maximum ?? maximum)
    if (choices !== undefined)
      limits.choices = limits.choices?.filter((choice) => choices.includes(choice)) ?? choices
  }
  const { minimum = -Infinity, maximum = Infinity } = limits
  const isBetween = (choice: Choice) => typeof choice !== 'number' || (minimum <= choice && choice <= maximum)
  if (limits.choices !== undefined) limits.choices = limits.choices.filter(isBetween)
  if (minimum > maximum || limits.choices?.length === 0) return 'none'
  const steps = new Set(each.flatMap(({ step }) => (step === undefined ? [] : [step])))
  const [step] = steps
  // Of two steps, neither is that of both.
  return steps.size === 1 && step !== undefined ? { ...limits, step } : limits
}

function limitsOf(kind: 'INT' | 'FLOAT' | 'STRING', widget: DefinitionInput): Limits {
  const choices = choicesOf(kind, widget)
  if (choices !== undefined) return { choices }
  if (kind === 'STRING') return {}
  const [least, most] = [boundOf(kind, widget.min, Math.ceil), boundOf(kind, widget.max, Math.floor)]
  // Nothing lies between ends that are swapped: what was meant is not known.
  if (least !== undefined && most !== undefined && least > most) return {}
  const step = stepOf(kind, widget.step)
  return {
    ...(least !== undefined && { minimum: least }),
    ...(most !== undefined && { maximum: most }),
    ...(step !== undefined && { step }),
  }
}

/** A list that the class judges itself may be filled while it runs; a long one is not told. */
function choicesOf(kind: 'INT' | 'FLOAT' | 'STRING', widget: DefinitionInput): Choice[] | undefined {
  const listed = widget.judged_by_class ? null : (widget.choices?.listed ?? null)
  if (listed === null) return undefined
  return listed.filter((choice) => (kind === 'STRING' ? typeof choice === 'string' : Number.isFinite(choice)))
}

/** The ends of 64 bits are beyond what a number of JSON holds everywhere: they limit nobody. */
function boundOf(kind: InputKind, bound: string | null, toWhole: (value: number) => number) {
  const value = bound === null || bound.trim() === '' ? Number.NaN : Number(bound)
  if (!Number.isFinite(value)) return undefined
  if (kind !== 'INT') return value
  const whole = toWhole(value)
  return Number.isSafeInteger(whole) ? whole : undefined
}

/** A widget of whole numbers steps by whole ones. */
function stepOf(kind: InputKind, text: string | null): number | undefined {
  const step = Number(text ?? Number.NaN)
  return step > 0 && Number.isFinite(step) && (kind !== 'INT' || Number.isInteger(step)) ? step : undefined
}
