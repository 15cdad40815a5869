import { isSameJson } from '../same-json.ts'
import { formatList } from '../text/format-list.ts'
import type { Texts } from '../text/text.ts'
import { t, textsOf } from '../text/text.ts'
import type { PromptNode } from '../workflow/workflow.ts'
import type { Check, FactsContext, Found, Lack } from './check.ts'
import { defineCheck } from './check.ts'
import { titleOfFile } from './files.ts'
import { leaveOut } from './fixes/fix.ts'
import { nodeName } from './node-name.ts'
import type { PromptFault, Scalar } from './prompt-faults.ts'
import { findPromptFaults } from './prompt-faults.ts'

// Would ComfyUI take this prompt? A check for each thing that it refuses, and one for the parts that it only leaves out.

type Kind = PromptFault['kind']
/** `node`: what it is called. `giver`: what gives it a value over a link, where that is the fault. */
type Named<Fault> = Fault & { node: string; giver?: string }
type FaultOf<K extends Kind> = Named<Extract<PromptFault, { kind: K }>>
type NamedFault = Named<PromptFault>

function blocking<const K extends Kind>(kind: K): Check<K, 'facts', FaultOf<K>> {
  return defineCheck({
    code: kind,
    severity: 'block',
    when: 'facts',
    find: (_, once) =>
      once(findNamedFaults).blocking.filter((fault): fault is FaultOf<K> => fault.kind === kind),
    subject: (finding: NamedFault) => subjectOf(finding),
    text: (finding: NamedFault) => textOf(finding),
    mayHold: (finding: NamedFault, now, then) => mayHold(finding, now, then),
  })
}

export const classUnreadable = blocking('class-unreadable')
export const inputMissing = {
  ...blocking('input-missing'),
  // All that one node lacks is one thing to see to.
  together: {
    key: needyNode,
    text: (faults: FaultOf<'input-missing'>[]) => textOfNeeds(faults),
  },
}
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

function findNamedFaults(context: FactsContext): Record<'blocking' | 'others', NamedFault[]> {
  const { blocking, others } = findPromptFaults(context)
  const named = (fault: PromptFault): NamedFault => ({
    ...fault,
    node: nodeName(context, fault.nodeIds[0] ?? ''),
    ...('source' in fault && { giver: nodeName(context, fault.source) }),
  })
  return { blocking: blocking.map(named), others: others.map(named) }
}

type Refused = Found & { fault: NamedFault | Lack }

/** ComfyUI leaves out an output node that it would refuse, and runs the others. */
export const partRefused = defineCheck({
  code: 'part-refused',
  severity: 'note',
  when: 'facts',
  find: ({ lacks = [] }, once): Refused[] =>
    [...once(findNamedFaults).others, ...lacks].map((fault) => ({ fault, nodeIds: fault.nodeIds })),
  subject: ({ fault }) => JSON.stringify([fault.kind, isLack(fault) ? fault.path : subjectOf(fault)]),
  text: ({ fault }) => textOfRefused(isLack(fault) ? textOfLack(fault) : textOf(fault)),
  together: {
    key: ({ fault }) => (isLack(fault) ? null : needyNode(fault)),
    text: (found) => textOfRefused(textOfNeeds(found.flatMap(({ fault }) => (isLack(fault) ? [] : [fault])))),
  },
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  mayHold: ({ fault }, now, then) =>
    isLack(fault) ? isSameJson(now.inputs, then.inputs) : mayHold(fault, now, then),
})

function isLack(fault: NamedFault | Lack): fault is Lack {
  return fault.kind === 'model' || fault.kind === 'file'
}

function textOfRefused({ title: what, next }: Pick<Texts, 'title' | 'next'>): Texts {
  const title = t('findings.part-refused.title')
  return { title, detail: t('findings.part-refused.detail', { what }), next }
}

function textOfLack(lack: Lack): Pick<Texts, 'title' | 'next'> {
  const title =
    lack.kind === 'model' ? t('findings.model-missing.title', { value: lack.path }) : titleOfFile(lack)
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

function textOf(fault: NamedFault): Texts {
  const { input, classType, node } = fault
  switch (fault.kind) {
    case 'class-unreadable':
      return textsOf('findings.class-unreadable', { classType })
    case 'input-missing':
      return isEmptyList(fault) ? textOfEmptyList(fault) : textOfNeeds([fault])
    case 'link-broken': {
      const { broken } = fault
      if (broken === 'pair' || broken === 'list')
        return textsOf('findings.link-broken.list', { input, node, isPair: broken === 'pair' })
      const source = fault.giver ?? fault.source
      return textsOf('findings.link-broken', {
        ...{ input, node, source, slot: fault.slot },
        broken: broken === 'slot' ? broken : 'other',
      })
    }
    case 'type-mismatch': {
      const { source, giver = source, from, to } = fault
      return textsOf('findings.type-mismatch', { input, node, source: giver, from, to })
    }
    case 'value-not-offered':
      return isEmptyList(fault) ? textOfEmptyList(fault) : notOffered(fault)
    case 'value-out-of-range': {
      const { sent, limit } = fault
      const end = fault.end === 'max' ? 'other' : fault.end
      return textsOf('findings.value-out-of-range', { input, node, sent, end, limit })
    }
    case 'value-not-number': {
      const texts = textsOf('findings.value-not-number', { input, node, value: fault.value })
      const isEmpty = fault.value.trim() === ''
      return isEmpty
        ? { ...texts, title: t('findings.value-not-number.title-empty', { input, node }) }
        : texts
    }
    case 'prompt-cycle':
      return textsOf('findings.prompt-cycle', { count: fault.nodeIds.length, node })
  }
}

function notOffered({ input, node, value, listed, count }: FaultOf<'value-not-offered'>): Texts {
  const isEmpty = value === '' || value === null
  const offered = listed?.length ? listed.map(written).join(', ') : ''
  return {
    title: isEmpty
      ? t('findings.value-not-offered.title.empty', { input, node })
      : t('findings.value-not-offered.title.value', { value: written(value), input, node }),
    detail:
      offered === ''
        ? t('findings.value-not-offered.detail', { count })
        : t('findings.value-not-offered.detail-listed', { offered }),
    next: t('findings.value-not-offered.next'),
  }
}

/** What one node lacks, each by a link or a value. */
function textOfNeeds(faults: Pick<NamedFault, 'node' | 'input'>[]): Texts {
  const inputs = formatList(faults.map(({ input }) => input))
  return textsOf('findings.input-missing', { node: faults[0]?.node ?? '', inputs, count: faults.length })
}

function needyNode(fault: NamedFault): string | null {
  return fault.kind === 'input-missing' && !isEmptyList(fault) ? JSON.stringify(fault.nodeIds) : null
}

type EmptyList = NamedFault & { folder: string }

/** Nothing can be chosen, for the folder that the list shows holds no model. */
function isEmptyList(fault: NamedFault): fault is EmptyList {
  const isEmpty = fault.kind === 'input-missing' || (fault.kind === 'value-not-offered' && !fault.value)
  return isEmpty && typeof fault.folder === 'string'
}

function textOfEmptyList({ folder, input, node }: EmptyList): Texts {
  return textsOf('findings.input-missing.no-model', { folder, input, node })
}

function written(value: Scalar): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
