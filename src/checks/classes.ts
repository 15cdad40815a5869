import { joinSentences, t } from '../text/text.ts'
import type { FailedPack } from '../types/facts.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { groupBy } from './shared-work.ts'

/** `failedPack`: one in custom_nodes that has it, and gave no nodes. */
type Missing = Found & { classType: string | null; claimedPack: string | null; failedPack?: FailedPack }

/** A class that no pack here provides: the front end leaves `class_type` out, or the server does not know it. */
export const classMissing = defineCheck({
  code: 'class-missing',
  severity: 'block',
  when: 'facts',
  find: (context: FactsContext): Missing[] =>
    [...groupBy(missingClasses(context), ([, classType]) => classType)].map(([classType, nodes]) => {
      const nodeIds = nodes.map(([nodeId]) => nodeId)
      const failedPack = context.facts.failed_packs.find(({ classes }) => classes.includes(classType ?? ''))
      const claimedPack = claimedPackOf(nodeIds, context)
      return { classType, claimedPack, nodeIds, ...(failedPack && { failedPack }) }
    }),
  subject: ({ classType }) => classType ?? '',
  text: ({ classType, claimedPack, failedPack }) => {
    const here = failedPack && t(`findings.class-missing.${failedPack.state}`, { pack: failedPack.directory })
    const claimed = claimedPack === null ? '' : t('findings.class-missing.claimed', { claimedPack })
    return {
      title:
        classType === null
          ? t('findings.class-missing.title-unnamed')
          : t('findings.class-missing.title', { classType }),
      detail: joinSentences([here ?? claimed, t('findings.class-missing.detail')]),
      next: failedPack
        ? t(`findings.class-missing.next-${failedPack.state}`, { pack: failedPack.directory })
        : t('findings.class-missing.next'),
    }
  },
})

/** For the server, which looks for a pack that has the class: of one that is not installed, the front end leaves it out. */
export function withMissingClasses(prompt: Prompt, executions: FactsContext['executions']): Prompt {
  const named = Object.entries(prompt).flatMap(([id, node]) => {
    const type = node.class_type === undefined ? executions.get(id)?.node.type : undefined
    return type ? [[id, { ...node, class_type: type }] as const] : []
  })
  return named.length === 0 ? prompt : { ...prompt, ...Object.fromEntries(named) }
}

/** One class for each node: of those without `class_type` the server reports an empty one, and only the graph a name. */
function missingClasses({ sent, executions, facts }: FactsContext): Map<NodeId, string | null> {
  const classes = new Map<NodeId, string | null>()
  for (const nodeId of Object.keys(sent.prompt))
    if (sent.prompt[nodeId]?.class_type === undefined)
      classes.set(nodeId, executions.get(nodeId)?.node.type || null)
  for (const { class_type: classType, node_ids: nodeIds } of facts.missing_classes)
    for (const nodeId of nodeIds)
      if (!classes.get(nodeId)) classes.set(nodeId, classType || executions.get(nodeId)?.node.type || null)
  return classes
}

/** Only where it is missing here is the file's own word the best there is. */
function claimedPackOf(
  nodeIds: NodeId[],
  { sent, executions }: Pick<FactsContext, 'sent' | 'executions'>,
): string | null {
  for (const nodeId of nodeIds) {
    const properties = executions.get(nodeId)?.node.properties
    for (const claims of [nodeAt(sent.prompt, nodeId)?._meta, properties]) {
      const claimed = claims?.cnr_id ?? claims?.aux_id
      if (typeof claimed === 'string' && claimed !== '') return claimed
    }
  }
  return null
}
