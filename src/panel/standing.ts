import type { Finding } from '../deploy/finding.ts'
import { lastFourOf } from '../deploy/key-text.ts'
import type { NodeId } from '../workflow/workflow.ts'

/** A key in a Deploy node is in every saved copy and picture, so it is told before anybody deploys. */
export function findKeysInWidgets(nodes: { nodeId: NodeId; apiKey: string }[]): Finding[] {
  return nodes
    .filter(({ apiKey }) => apiKey.trim() !== '')
    .map(({ nodeId, apiKey }) => ({
      code: 'key-in-widget',
      severity: 'note',
      nodeIds: [nodeId],
      lastFour: lastFourOf(apiKey.trim()),
    }))
}
