import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

/** Only asked: a node may name a folder of which it makes another on a machine that has none. */
export function checkLocalPaths({ facts }: Pick<CheckContext, 'facts'>): Finding[] {
  return facts.local_paths.map(({ name, input, node_ids: nodeIds }) =>
    toFinding({ code: 'local-path', name, input }, nodeIds),
  )
}
