import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'
import type { KeyHolder } from './keys.ts'
import { holdersOfKeys } from './keys.ts'

/** Keys in Deploy nodes, looked for as they are typed and before anybody deploys. */
export function findKeysInWidgets(holders: KeyHolder[]): Finding[] {
  return holdersOfKeys(holders).map(({ nodeIds, ...held }) =>
    toFinding({ code: 'key-in-widget', ...held }, nodeIds),
  )
}
