import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

/** An endpoint is never published with a file missing: one that cannot travel stops the deploy. */
export function checkFiles({ facts }: Pick<CheckContext, 'facts'>): Finding[] {
  return facts.files.flatMap(({ path, input, problem, node_ids: nodeIds }) =>
    problem === null ? [] : [toFinding({ code: 'file-refused', path, input, problem }, nodeIds)],
  )
}
