import { findDeployNodes } from '../workflow/deploy-nodes.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'
import type { Secret } from './other-keys.ts'
import { maskSecret, maskSecrets, secretsIn } from './other-keys.ts'
import { keysIn, lastFourOf, maskKeys } from './runflow-keys.ts'
import { findInTexts } from './scan-texts.ts'

/**
 * Keys where they stand on the canvas are a note, as the scrub takes them out; what is left of them in what is sent
 * blocks. Other services' keys are asked about: some nodes cannot do without.
 */
export function checkKeys({ captured, sent, secrets }: Pick<CheckContext, 'captured' | 'sent' | 'secrets'>) {
  return [...findKeysInWidgets(findDeployNodes(captured.graph)), ...keysInSent(sent, secrets)]
}

/** `moveTo`: the origin for which this node's key may be saved. */
type Holder = { nodeId: NodeId; apiKey: string | null; moveTo?: string | null }

/** A key in a Deploy node is in every saved copy and in each picture made with it. Also asked before anybody deploys. */
export function findKeysInWidgets(nodes: Holder[]): Finding[] {
  const byKey = new Map<string, Holder[]>()
  for (const node of nodes) {
    const key = node.apiKey?.trim() ?? ''
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), node])
  }
  return [...byKey].map(([key, holders]) => {
    // One key in nodes with two hosts: whose it is cannot be told.
    const [moveTo = null, ...others] = new Set(holders.map((holder) => holder.moveTo ?? null))
    const canMove = moveTo !== null && others.length === 0
    return toFinding(
      { code: 'key-in-widget', lastFour: lastFourOf(key), ...(canMove ? { moveTo } : {}) },
      holders.map(({ nodeId }) => nodeId),
    )
  })
}

/** No key is shorter (`rf_dev_` and one more letter), and most texts of a workflow are. */
const SHORTEST_KEY = 8

/** `service` is null for Runflow's own. */
type SentKey = Omit<Secret, 'service'> & { service: string | null }

function keysInSent(sent: Workflow, known: string[]): Finding[] {
  const find = (text: string): SentKey[] => {
    if (text.length < SHORTEST_KEY) return []
    return [...keysIn(text, known).map((secret) => ({ secret, service: null })), ...secretsIn(text)]
  }
  const mask = (path: string) => maskSecrets(maskKeys(path, known))
  return findInTexts(sent, find, ({ secret }) => secret, mask).map(({ what, where, nodeIds }) => {
    const { secret, service } = what
    return service === null
      ? toFinding({ code: 'key-in-workflow', where, lastFour: lastFourOf(secret) }, nodeIds)
      : toFinding({ code: 'secret-in-widget', service, where, masked: maskSecret(secret) }, nodeIds)
  })
}
