import type { NodeId } from '../workflow/workflow.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

/** A class nobody provides: the front end leaves `class_type` out of the prompt, or the server does not know it. */
export function checkClasses(context: Pick<CheckContext, 'sent' | 'executions' | 'facts'>): Finding[] {
  const { sent, executions, facts } = context
  const missing = new Map<string | null, NodeId[]>()
  const add = (classType: string | null, nodeIds: NodeId[]) =>
    missing.set(classType, [...new Set([...(missing.get(classType) ?? []), ...nodeIds])])

  for (const [nodeId, node] of Object.entries(sent.prompt))
    if (node.class_type === undefined) add(executions.get(nodeId)?.node.type ?? null, [nodeId])
  for (const { class_type: classType, node_ids: nodeIds } of facts.missing_classes) add(classType, nodeIds)

  return [...missing].map(([classType, nodeIds]) => {
    const claimedPack = claimedPackOf(nodeIds, context)
    return toFinding({ code: 'class-missing', classType, claimedPack }, nodeIds)
  })
}

/** Only where it is missing here is the file's own word the best there is. */
function claimedPackOf(nodeIds: NodeId[], context: Pick<CheckContext, 'sent' | 'executions'>): string | null {
  for (const nodeId of nodeIds) {
    const properties = context.executions.get(nodeId)?.node.properties
    for (const claims of [context.sent.prompt[nodeId]?._meta, properties]) {
      const claimed = claims?.cnr_id ?? claims?.aux_id
      if (typeof claimed === 'string' && claimed !== '') return claimed
    }
  }
  return null
}
