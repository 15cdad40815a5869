import type { ValueProblem } from '../contract/check-values.ts'
import { checkValue } from '../contract/check-values.ts'
import type { Consumer } from '../contract/consumers.ts'
import type { Limits } from '../contract/contract.ts'
import type { FedInput } from '../contract/infer-contract.ts'
import { inferLimits } from '../contract/infer-contract.ts'
import type { WorkflowInput } from '../contract/interface.ts'
import { intersectLimits } from '../contract/limits.ts'
import { formatList } from '../text/format-list.ts'
import { t, textsOf } from '../text/text.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { nodeName } from './node-name.ts'

// What callers may send goes over a link, which ComfyUI does not check: a value out of range fails in the middle of a
// run, or gives an odd result.

/** `node`: what it is called. */
type At = { classType: string; input: string; node: string }
/** `source`: what the Runflow Input is called, for where it has no id. */
type Fed = Found & { inputId: string; source: string }

const MOST_WIDGETS = 3
const MOST_CHOICES = 8

export const inputRangeEmpty = defineCheck({
  code: 'input-range-empty',
  severity: 'note',
  when: 'facts',
  find: (context: FactsContext, once): (Fed & { widgets: At[] })[] =>
    once(findFed).flatMap(({ input, consumers, limits }) => {
      if (limits !== 'none') return []
      const limited = consumers.filter(({ declared }) => !isFree(intersectLimits(input.kind, [declared])))
      const widgets = limited.map((consumer) => placeOf(context, consumer))
      const nodeIds = [input.nodeId, ...limited.map(({ nodeId }) => nodeId)]
      return [{ ...sourceOf(context, input), widgets, nodeIds }]
    }),
  subject: ({ nodeIds: [nodeId = ''] }) => nodeId,
  text: ({ inputId, source, widgets }) => ({
    ...textsOf('findings.input-range-empty', {
      inputId,
      widgets: formatList(
        widgets.map((at) => t('findings.input-range-empty.widget', at)),
        MOST_WIDGETS,
      ),
    }),
    ...(inputId.trim() === '' && { title: t('findings.input-range-empty.title-unnamed', { source }) }),
  }),
})

type Problem = Extract<ValueProblem, { kind: 'too-small' | 'too-large' | 'not-offered' }>
type Unfit = Fed & At & { sent: string; problem: Problem }

export const defaultUnfit = defineCheck({
  code: 'default-unfit',
  severity: 'note',
  when: 'facts',
  find: (context: FactsContext, once): Unfit[] =>
    once(findFed).flatMap(({ input, consumers }) => {
      for (const consumer of consumers) {
        const problem = problemOf(input, intersectLimits(input.kind, [consumer.declared]))
        if (problem === null) continue
        const sent = JSON.stringify(input.default)
        const at = { ...placeOf(context, consumer), ...sourceOf(context, input) }
        return [{ ...at, sent, problem, nodeIds: [input.nodeId] }]
      }
      return []
    }),
  text: ({ inputId, source, sent, node, input, problem }) => ({
    ...textsOf('findings.default-unfit', { inputId, sent, node, input, taken: takenBy(problem) }),
    ...(inputId.trim() === '' && {
      title: t('findings.default-unfit.title-unnamed', { source, node, input }),
    }),
  }),
  mayHold: (_, now, then) => JSON.stringify(now.inputs.value) === JSON.stringify(then.inputs.value),
})

function placeOf(context: FactsContext, { nodeId, classType, declared }: Consumer): At {
  return { classType, input: declared.name, node: nodeName(context, nodeId) }
}

function sourceOf(context: FactsContext, { inputId, nodeId }: WorkflowInput): Omit<Fed, keyof Found> {
  return { inputId: inputId ?? '', source: nodeName(context, nodeId) }
}

function findFed({ sent, interface: io, facts }: FactsContext): FedInput[] {
  return inferLimits(sent.prompt, io, facts.definitions)
}

function isFree(limits: Limits | 'none'): boolean {
  return limits !== 'none' && Object.keys(limits).length === 0
}

/** Of a default that is of the right type: another check tells of the others. */
function problemOf({ kind, default: value }: WorkflowInput, limits: Limits | 'none'): Problem | null {
  if (limits === 'none' || value === undefined) return null
  const problem = checkValue({ ...limits, id: '', type: kind, required: false }, value)
  return problem?.kind === 'too-small' || problem?.kind === 'too-large' || problem?.kind === 'not-offered'
    ? problem
    : null
}

function takenBy(problem: Problem): string {
  switch (problem.kind) {
    case 'too-small':
      return t('findings.default-unfit.least', { limit: String(problem.minimum) })
    case 'too-large':
      return t('findings.default-unfit.most', { limit: String(problem.maximum) })
    case 'not-offered':
      return t('findings.default-unfit.choices', {
        choices: formatList(problem.choices.map(String), MOST_CHOICES),
      })
  }
}
