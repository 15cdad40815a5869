import { t, textsOf } from '../text/text.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { leaveOut } from './fixes/fix.ts'
import { listNodes, nodeNames } from './node-name.ts'
import { groupBy } from './shared-work.ts'

/** `service`: null where the classes do not say whose. */
type Partner = Found & { service: string | null; classTypes: string[]; nodes: string[] }

/** They call a paid service with the login of the person at the browser: asked once for each service. */
export const partnerNode = defineCheck({
  code: 'partner-node',
  severity: 'ask',
  when: 'facts',
  runs: () => 'may-fail',
  find: (context: FactsContext): Partner[] =>
    [...groupBy(context.facts.partner_nodes, ({ service }) => service)].map(([service, found]) => {
      const nodeIds = found.flatMap(({ node_ids }) => node_ids)
      const classTypes = found.map(({ class_type: classType }) => classType)
      return { service, classTypes, nodes: nodeNames(context, nodeIds), nodeIds }
    }),
  subject: ({ service }) => service ?? '',
  text: ({ service, nodes }) => {
    const named = { nodes: listNodes(nodes), count: nodes.length }
    const texts = textsOf('findings.partner-node', { ...named, service: service ?? '' })
    return service === null ? { ...texts, title: t('findings.partner-node.title-unnamed', named) } : texts
  },
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
})
