import { isSameJson } from '../same-json.ts'
import type { Texts } from '../text/text.ts'
import { t, textsOf } from '../text/text.ts'
import type { PromptNode } from '../workflow/workflow.ts'
import type { Check, Found, Lack } from './check.ts'
import { defineCheck } from './check.ts'
import { leaveOut } from './fixes/fix.ts'
import type { PromptFault, Scalar } from './prompt-faults.ts'
import { findPromptFaults } from './prompt-faults.ts'

// Would ComfyUI take this prompt? A check for each thing that it refuses, and one for the parts that it only leaves out.

type Kind = PromptFault['kind']
type FaultOf<K extends Kind> = Extract<PromptFault, { kind: K }>

function blocking<const K extends Kind>(kind: K): Check<K, 'facts', FaultOf<K>> {
  return defineCheck({
    code: kind,
    severity: 'block',
    when: 'facts',
    find: (_, once) =>
      once(findPromptFaults).blocking.filter((fault): fault is FaultOf<K> => fault.kind === kind),
    subject: (finding: PromptFault) => subjectOf(finding),
    text: (finding: PromptFault) => textOf(finding),
    mayHold: (finding: PromptFault, now, then) => mayHold(finding, now, then),
  })
}

export const classUnreadable = blocking('class-unreadable')
export const inputMissing = blocking('input-missing')
export const linkBroken = blocking('link-broken')
export const typeMismatch = blocking('type-mismatch')
export const valueNotOffered = blocking('value-not-offered')
export const valueNotNumber = blocking('value-not-number')
export const promptCycle = blocking('prompt-cycle')
export const valueOutOfRange = {
  ...blocking('value-out-of-range'),
  // A number far out is also one that the browser rounded: the range is what to say.
  covers: ({ nodeIds, input, sent }: FaultOf<'value-out-of-range'>) => ({
    code: 'number-inexact',
    subject: JSON.stringify([nodeIds, input, sent]),
  }),
}

type Refused = Found & { fault: PromptFault | Lack }

/** ComfyUI leaves out an output node that it would refuse, and runs the others. */
export const partRefused = defineCheck({
  code: 'part-refused',
  severity: 'note',
  when: 'facts',
  find: ({ lacks = [] }, once): Refused[] =>
    [...once(findPromptFaults).others, ...lacks].map((fault) => ({ fault, nodeIds: fault.nodeIds })),
  subject: ({ fault }) => JSON.stringify([fault.kind, isLack(fault) ? fault.path : subjectOf(fault)]),
  text: ({ fault }) => {
    const { title: what, next } = isLack(fault) ? textOfLack(fault) : textOf(fault)
    return {
      title: t('findings.part-refused.title'),
      detail: t('findings.part-refused.detail', { what }),
      next,
    }
  },
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  mayHold: ({ fault }, now, then) =>
    isLack(fault) ? isSameJson(now.inputs, then.inputs) : mayHold(fault, now, then),
})

function isLack(fault: PromptFault | Lack): fault is Lack {
  return fault.kind === 'model' || fault.kind === 'file'
}

function textOfLack({ kind, path }: Lack): Pick<Texts, 'title' | 'next'> {
  const title =
    kind === 'model'
      ? t('findings.model-missing.title', { value: path })
      : t('findings.file-refused.title', { path })
  return { title, next: t('findings.part-refused.next-lack') }
}

function subjectOf({ nodeIds, input }: PromptFault): string {
  return JSON.stringify([nodeIds, input])
}

function mayHold({ kind, input }: PromptFault, now: PromptNode, then: PromptNode): boolean {
  const same = (name: string) => JSON.stringify(now.inputs[name]) === JSON.stringify(then.inputs[name])
  if (kind === 'class-unreadable') return true
  return kind === 'prompt-cycle' ? Object.keys(then.inputs).every(same) : same(input)
}

function textOf(fault: PromptFault): Texts {
  const { input, classType } = fault
  switch (fault.kind) {
    case 'class-unreadable':
      return textsOf('findings.class-unreadable', { classType })
    case 'input-missing':
      return textsOf('findings.input-missing', { input, classType })
    case 'link-broken': {
      const { broken, source, slot } = fault
      if (broken === 'pair' || broken === 'list')
        return textsOf('findings.link-broken.list', { input, classType, isPair: broken === 'pair' })
      return textsOf('findings.link-broken', {
        ...{ input, classType, source, slot },
        broken: broken === 'slot' ? broken : 'other',
      })
    }
    case 'type-mismatch': {
      const { source, from, to } = fault
      return textsOf('findings.type-mismatch', { input, classType, source, from, to })
    }
    case 'value-not-offered':
      return notOffered(fault)
    case 'value-out-of-range': {
      const { sent, limit } = fault
      const end = fault.end === 'max' ? 'other' : fault.end
      return textsOf('findings.value-out-of-range', { input, classType, sent, end, limit })
    }
    case 'value-not-number': {
      const texts = textsOf('findings.value-not-number', { input, classType, value: fault.value })
      const isEmpty = fault.value.trim() === ''
      return isEmpty
        ? { ...texts, title: t('findings.value-not-number.title-empty', { input, classType }) }
        : texts
    }
    case 'prompt-cycle':
      return textsOf('findings.prompt-cycle', { count: fault.nodeIds.length, classType })
  }
}

function notOffered({ input, classType, value, listed, count }: FaultOf<'value-not-offered'>): Texts {
  const isEmpty = value === '' || value === null
  const offered = listed?.length ? listed.map(written).join(', ') : ''
  return {
    title: isEmpty
      ? t('findings.value-not-offered.title.empty', { input, classType })
      : t('findings.value-not-offered.title.value', { value: written(value), input, classType }),
    detail:
      offered === ''
        ? t('findings.value-not-offered.detail', { count })
        : t('findings.value-not-offered.detail-listed', { offered }),
    next: t('findings.value-not-offered.next'),
  }
}

function written(value: Scalar): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
