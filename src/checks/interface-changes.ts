import type { InterfaceChange } from '../contract/interface-diff.ts'
import { isBreaking } from '../contract/interface-diff.ts'
import { joinSentences, t, textsOf } from '../text/text.ts'
import type { Found, PlanContext } from './check.ts'
import { defineCheck } from './check.ts'

// What an update does to those who call the endpoint today.

export const interfaceBreaking = defineCheck({
  code: 'interface-breaking',
  severity: 'ask',
  when: 'plan',
  find: ({ changes }: PlanContext): (Found & { changes: InterfaceChange[] })[] => {
    const breaking = changes?.filter(isBreaking) ?? []
    return breaking.length === 0 ? [] : [{ changes: breaking, nodeIds: [] }]
  },
  text: ({ changes }) => ({
    title: t('findings.interface-breaking.title'),
    detail: joinSentences(changes.map(describeBreak)),
    next: t('findings.interface-breaking.next'),
  }),
})

/** The live endpoint does not return its workflow, or not so that it can be read. */
export const interfaceUnknown = defineCheck({
  code: 'interface-unknown',
  severity: 'ask',
  when: 'plan',
  find: ({ changes }: PlanContext): Found[] => (changes === null ? [{ nodeIds: [] }] : []),
  text: () => textsOf('findings.interface-unknown'),
})

/** A sentence for each change that breaks a call of today, and none for the others. */
function describeBreak(change: InterfaceChange): string {
  switch (change.kind) {
    case 'input-removed':
    case 'input-became-required':
    case 'input-added':
      return isBreaking(change)
        ? t(`findings.interface-breaking.change.${change.kind}`, { inputId: change.inputId })
        : ''
    case 'input-kind-changed':
      return t('findings.interface-breaking.change.input-kind-changed', change)
    case 'output-removed':
      return t('findings.interface-breaking.change.output-removed', { outputId: change.outputId })
    case 'output-kind-changed':
      return t('findings.interface-breaking.change.output-kind-changed', change)
    default:
      return ''
  }
}
