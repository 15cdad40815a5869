import type { Token } from '@messageformat/parser'
import { parse } from '@messageformat/parser'

/** What a message asks of a parameter. `choice`: the cases of a select; empty where it is a yes or no. */
export type Parameter = { kind: 'text' } | { kind: 'number' } | { kind: 'choice'; cases: string[] }
export type Parameters = Map<string, Parameter>

/** Where the sentence stands. t() fills it in, so no caller names it. */
const SURFACE = 'surface'
const SURFACES = ['panel', 'cli', 'other']

/** Throws where the message is not well formed: this runs when the catalogue is built, never for a user. */
export function parametersOf(message: string): Parameters {
  const found: Parameters = new Map()
  collect(parse(message), found)
  return found
}

function collect(tokens: Token[], found: Parameters): void {
  for (const token of tokens) {
    if (token.type === 'content' || token.type === 'octothorpe') continue
    const asked = askedBy(token)
    if (token.arg === SURFACE) checkSurface(asked)
    else found.set(token.arg, join(token.arg, found.get(token.arg), asked))
    if (token.type === 'argument' || token.type === 'function') continue
    if (!token.cases.some(({ key }) => key === 'other')) throw new Error(`{${token.arg}} has no "other"`)
    for (const { tokens: inner } of token.cases) collect(inner, found)
  }
}

function askedBy(token: Exclude<Token, { type: 'content' | 'octothorpe' }>): Parameter {
  switch (token.type) {
    case 'argument':
      return { kind: 'text' }
    case 'function':
      if (token.key !== 'number')
        throw new Error(`{${token.arg}, ${token.key}} is not used here: only number is`)
      return { kind: 'number' }
    case 'plural':
    case 'selectordinal':
      return { kind: 'number' }
    case 'select': {
      const cases = token.cases.map(({ key }) => key)
      const isYesOrNo = cases.every((key) => key === 'true' || key === 'false' || key === 'other')
      return { kind: 'choice', cases: isYesOrNo ? [] : cases }
    }
  }
}

function checkSurface(asked: Parameter): void {
  const isKnown = asked.kind === 'choice' && asked.cases.every((name) => SURFACES.includes(name))
  if (!isKnown) throw new Error(`{${SURFACE}} is for a select of ${SURFACES.join(', ')} only`)
}

/** One parameter may stand in a message twice: the narrower use decides, and two choices offer all their cases. */
function join(name: string, known: Parameter | undefined, asked: Parameter): Parameter {
  if (known === undefined || known.kind === 'text') return asked
  if (asked.kind === 'text') return known
  if (known.kind !== asked.kind)
    throw new Error(`{${name}} is used as a ${known.kind} and as a ${asked.kind}`)
  if (known.kind === 'number' || asked.kind === 'number') return known
  return { kind: 'choice', cases: [...new Set([...known.cases, ...asked.cases])] }
}
