import { describeFinding } from '../checks/finding.ts'
import { shownFinding } from '../checks/shown-finding.ts'
import { shown } from '../checks/shown-text.ts'
import type { PublicRisks } from '../endpoints/public-risks.ts'

/** What others can read of a public endpoint, for a script. */
export function toRisksData({ readable, findings, paths, hasDeployKey, isUnread }: PublicRisks) {
  return {
    findings: findings.map((finding) => ({ ...shownFinding(finding), ...describeFinding(finding) })),
    readable: { ...readable, paths: paths.map(shown), has_deploy_key: hasDeployKey, is_unread: isUnread },
  }
}
