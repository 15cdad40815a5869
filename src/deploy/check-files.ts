import type { CheckContext } from './check-context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

/** Files do not travel yet, and an endpoint is never published with a file missing: each one stops the deploy. */
export function checkFiles({ facts }: Pick<CheckContext, 'facts'>): Finding[] {
  return facts.files.map(({ path, problem, node_ids: nodeIds }) =>
    problem === null
      ? toFinding({ code: 'file-cannot-travel', path }, nodeIds)
      : toFinding({ code: 'file-refused', path, problem }, nodeIds),
  )
}
