import type { Prompt } from '../workflow/workflow.ts'
import { isLink } from '../workflow/workflow.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

// The range that our own node states. What is sent is a text, and JavaScript writes its ends past themselves:
// 18446744073709552000 for the upper one, -9223372036854776000 for the lower. The worker refuses both.
const INT_CLASS = 'RunflowInputInt'
const MOST = 18446744073709551615n
const LEAST = -9223372036854775808n

/** Whole numbers that the browser rounded before anybody could look. */
export function checkNumbers({ sent }: Pick<CheckContext, 'sent'>): Finding[] {
  return findIntegers(sent.prompt).flatMap(({ nodeId, classType, widget, value }): Finding[] => {
    if (Number.isSafeInteger(value)) return []
    const text = JSON.stringify(value)
    // With an exponent Python reads a float: as ours it is far out, elsewhere no whole number was meant.
    const whole = text.includes('e') ? null : BigInt(text)
    const isOurs = classType === INT_CLASS && widget === 'value'
    if (isOurs && (whole === null || whole > MOST || whole < LEAST))
      return [toFinding({ code: 'number-out-of-range', widget, sent: text }, [nodeId])]
    return whole === null ? [] : [toFinding({ code: 'number-inexact', widget, sent: text }, [nodeId])]
  })
}

type TextMatch = { nodeId: string; classType: string | undefined; widget: string; value: number }

function findIntegers(prompt: Prompt): TextMatch[] {
  const found: TextMatch[] = []
  for (const [nodeId, { class_type: classType, inputs }] of Object.entries(prompt))
    for (const [widget, input] of Object.entries(inputs))
      if (!isLink(input))
        for (const value of integersIn(input)) found.push({ nodeId, classType, widget, value })
  return found
}

/** Some widgets hold objects and lists. */
function integersIn(value: unknown): number[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(integersIn)
}
