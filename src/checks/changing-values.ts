import { joinSentences, t, textsOf } from '../text/text.ts'
import { visible } from '../text/visible.ts'
import type { ChangingValue } from '../workflow/changing-values.ts'
import { feedersOf } from '../workflow/dependencies.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { CanvasContext, Found, PlanContext } from './check.ts'
import { defineCheck } from './check.ts'
import { keepNumber, keepText, makeInput } from './fixes/change-value.ts'
import type { Fix, FixContext } from './fixes/fix.ts'
import { LONGEST_NAME } from './keys-in-sent.ts'
import { maskSecrets } from './other-keys.ts'
import { maskKeys } from './runflow-keys.ts'
import { isSecretName } from './secret-names.ts'
import type { Once } from './shared-work.ts'

// Values that ComfyUI changes by itself, before a run or after it. What is deployed stays as it was captured.

const LETTERS_BEFORE = 20

/** `shown`: what stands on the canvas. `sent`: what callers get. */
type Changing = Found & Pick<ChangingValue, 'kind' | 'widget'> & Record<'control' | 'shown' | 'sent', string>

export const resultFrozen = defineCheck({
  code: 'result-frozen',
  severity: 'ask',
  when: 'canvas',
  find: (context: CanvasContext, once) => (hasInputs(context) ? [] : find(context, once, ['seed', 'draw'])),
  subject: subjectOf,
  isDrawn: true,
  text: ({ kind, control, widget, shown, sent }) => {
    const values = { widget, shown, sent, way: wayOf(control) }
    return textsOf('findings.result-frozen', { ...values, kind: kind === 'seed' ? kind : 'other' })
  },
  fixes: fixesOf,
})

/** A deploy of the same canvas, and callers get something else. */
export const drawChanged = defineCheck({
  code: 'draw-changed',
  severity: 'ask',
  when: 'plan',
  find: ({ redrawn = [] }: PlanContext) =>
    redrawn.map(({ nodeIds, widget, live, sent }) => {
      const say = (text: string) => shownOf(text, widget, [])
      return { widget, live: say(live), sent: say(sent), liveText: live, nodeIds }
    }),
  subject: ({ nodeIds, widget }) => JSON.stringify([nodeIds, widget]),
  // Each look at the canvas picks anew, so that only a link is another answer.
  mayHold: ({ widget }, now) => typeof now.inputs[widget] === 'string',
  text: ({ widget, live, sent }) => textsOf('findings.draw-changed', { widget, live, sent }),
  fixes: ({ nodeIds, widget, liveText }, context) => [
    ...makeInput(nodeIds, widget, context),
    ...keepText(nodeIds, widget, context, liveText),
    ...keepText(nodeIds, widget, context),
  ],
})

export const seedFrozen = defineCheck({
  code: 'seed-frozen',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext, once) => (hasInputs(context) ? find(context, once, ['seed']) : []),
  subject: subjectOf,
  isDrawn: true,
  text: ({ widget, control, shown, sent }) => {
    const texts = textsOf('findings.seed-frozen', { widget, sent, way: wayOf(control) })
    if (shown === sent) return texts
    return {
      ...texts,
      detail: joinSentences([texts.detail, t('findings.seed-frozen.detail-shown', { shown })]),
    }
  },
  fixes: fixesOf,
})

export const drawFrozen = defineCheck({
  code: 'draw-frozen',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext, once) => (hasInputs(context) ? find(context, once, ['draw']) : []),
  subject: subjectOf,
  isDrawn: true,
  text: ({ widget, shown, sent }) => textsOf('findings.draw-frozen', { widget, shown, sent }),
  fixes: fixesOf,
})

export const valueChanged = defineCheck({
  code: 'value-changed',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext, once) => find(context, once, ['rewritten', 'other']),
  subject: subjectOf,
  isDrawn: true,
  text: ({ kind, widget, shown, sent }) =>
    textsOf('findings.value-changed', { widget, shown, sent, why: kind === 'rewritten' ? kind : 'other' }),
  fixes: fixesOf,
})

function aboveOutputs({ sent: { prompt }, interface: { outputs } }: CanvasContext): Set<NodeId> {
  // Without an output nothing is deployed, and everything may still lead to one.
  return outputs.length === 0
    ? new Set(Object.keys(prompt))
    : feedersOf(
        prompt,
        outputs.map(({ nodeId }) => nodeId),
      )
}

function wayOf(control: string): 'increment' | 'decrement' | 'other' {
  return control === 'increment' || control === 'decrement' ? control : 'other'
}

function hasInputs({ interface: io }: CanvasContext): boolean {
  return io.inputs.length > 0
}

/** Of what callers get: a preview beside it may change as it likes. */
function find(
  { changing, secrets }: CanvasContext,
  once: Once<CanvasContext>,
  kinds: ChangingValue['kind'][],
): Changing[] {
  return changing
    .filter(({ kind, nodeIds }) => kinds.includes(kind) && nodeIds.some((id) => once(aboveOutputs).has(id)))
    .map(({ kind, nodeIds, widget, holderId, control, shown, sent }) => {
      const masked = (value: unknown) => maskSecrets(maskKeys(String(value), secrets))
      const showIds = nodeIds.includes(holderId) ? {} : { showIds: [holderId] }
      const values = isSecretName(widget)
        ? { shown: '…', sent: '…' }
        : showDifference(masked(shown), masked(sent))
      return { kind, widget, control: control ?? '', ...values, nodeIds, ...showIds }
    })
}

/** Both of them from shortly before the first letter in which they differ, where they are long. */
function showDifference(shown: string, sent: string): { shown: string; sent: string } {
  let same = 0
  while (same < shown.length && shown[same] === sent[same]) same += 1
  const isLong = Math.max(shown.length, sent.length) > LONGEST_NAME && same > LETTERS_BEFORE
  const part = (text: string) =>
    visible(isLong ? `…${text.slice(same - LETTERS_BEFORE)}` : text, LONGEST_NAME)
  return { shown: part(shown), sent: part(sent) }
}

function shownOf(text: string, widget: string, secrets: string[]): string {
  return isSecretName(widget) ? '…' : visible(maskSecrets(maskKeys(text, secrets)), LONGEST_NAME)
}

function subjectOf({ nodeIds, widget, kind, shown }: Changing): string {
  // A number moves on by itself, and stays the same subject.
  return JSON.stringify([nodeIds, widget, kind === 'seed' ? '' : shown])
}

function fixesOf({ kind, nodeIds, widget, sent }: Changing, context: FixContext): Fix[] {
  const input = makeInput(nodeIds, widget, context)
  if (kind === 'seed') return [...input, ...keepNumber(nodeIds, widget, sent)]
  return kind === 'draw' ? [...input, ...keepText(nodeIds, widget, context)] : input
}
