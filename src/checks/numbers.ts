import { textsOf } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { isLink } from '../workflow/workflow.ts'
import type { CanvasContext, Found } from './check.ts'
import { defineCheck } from './check.ts'

// Whole numbers that the browser rounded before they could be looked at.

// The range that our own node states. What is sent is a text, and JavaScript writes its ends past themselves:
// 18446744073709552000 for the upper one, -9223372036854776000 for the lower. The worker refuses both.
const INT_CLASS = 'RunflowInputInt'
const MOST = 18446744073709551615n
const LEAST = -9223372036854775808n

type Rounded = Found & { widget: string; sent: string }

export const numberOutOfRange = defineCheck({
  code: 'number-out-of-range',
  severity: 'block',
  when: 'canvas',
  find: (_, once): Rounded[] => once(findRounded).outOfRange,
  subject: subjectOf,
  text: ({ widget, sent }) => textsOf('findings.number-out-of-range', { widget, sent }),
})

export const numberInexact = defineCheck({
  code: 'number-inexact',
  severity: 'note',
  when: 'canvas',
  find: (_, once): Rounded[] => once(findRounded).inexact,
  subject: subjectOf,
  text: ({ widget, sent }) => textsOf('findings.number-inexact', { widget, sent }),
})

function findRounded({ sent: { prompt } }: CanvasContext): { outOfRange: Rounded[]; inexact: Rounded[] } {
  const outOfRange: Rounded[] = []
  const inexact: Rounded[] = []
  for (const nodeId of Object.keys(prompt)) {
    const { class_type: classType, inputs = {} } = prompt[nodeId] ?? {}
    for (const widget of Object.keys(inputs)) {
      const input = inputs[widget]
      if (isHarmless(input) || isLink(input)) continue
      const isOurs = classType === INT_CLASS && widget === 'value'
      for (const value of integersIn(input)) sort(value, nodeId, widget, isOurs)
    }
  }
  return { outOfRange, inexact }

  function sort(value: number, nodeId: NodeId, widget: string, isOurs: boolean): void {
    if (Number.isSafeInteger(value)) return
    const sent = JSON.stringify(value)
    // With an exponent Python reads a float: as ours it is far out, elsewhere no whole number was meant.
    const whole = sent.includes('e') ? null : BigInt(sent)
    if (isOurs && (whole === null || whole > MOST || whole < LEAST))
      outOfRange.push({ widget, sent, nodeIds: [nodeId] })
    else if (whole !== null) inexact.push({ widget, sent, nodeIds: [nodeId] })
  }
}

function subjectOf({ widget, sent, nodeIds }: Rounded): string {
  return JSON.stringify([nodeIds, widget, sent])
}

/** As nearly all of them are. */
function isHarmless(value: unknown): boolean {
  return typeof value === 'string' || Number.isSafeInteger(value)
}

/** Some widgets hold objects and lists. */
function integersIn(value: unknown): number[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(integersIn)
}
