import { formatList } from '../text/format-list.ts'
import { t, textsOf } from '../text/text.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { leaveOut } from './fixes/fix.ts'
import { groupBy } from './shared-work.ts'

const MOST_CLASSES = 4

/** `service`: null where the classes do not say whose. */
type Partner = Found & { service: string | null; classTypes: string[] }

/** They call a paid service with the login of the person at the browser: asked once for each service. */
export const partnerNode = defineCheck({
  code: 'partner-node',
  severity: 'ask',
  when: 'facts',
  runs: () => 'may-fail',
  find: ({ facts }: FactsContext): Partner[] =>
    [...groupBy(facts.partner_nodes, ({ service }) => service)].map(([service, nodes]) => ({
      service,
      classTypes: nodes.map(({ class_type: classType }) => classType),
      nodeIds: nodes.flatMap(({ node_ids: nodeIds }) => nodeIds),
    })),
  subject: ({ service }) => service ?? '',
  text: ({ service, classTypes }) => {
    const named = { classTypes: formatList(classTypes, MOST_CLASSES), count: classTypes.length }
    const texts = textsOf('findings.partner-node', { ...named, service: service ?? '' })
    return service === null ? { ...texts, title: t('findings.partner-node.title-unnamed', named) } : texts
  },
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
})
