import { describeFinding } from '../checks/finding.ts'
import { shown } from '../checks/shown-text.ts'
import { formatList } from '../text/format-list.ts'
import { joinSentences, t } from '../text/text.ts'
import type { PublicRisks } from './public-risks.ts'

const MOST_NAMES = 6

/** What others can read of a public endpoint, for a person. */
export function toRiskLines({ readable, findings, paths, hasDeployKey, isUnread }: PublicRisks): string[] {
  const { node_count: count, packs, models, files } = readable
  const names = [...packs, ...models, ...files].map(shown)
  return [
    t('manage.visibility.readable', { count }),
    ...(names.length === 0 ? [] : [t('manage.visibility.names', { names: formatList(names, MOST_NAMES) })]),
    ...(paths.length === 0
      ? []
      : [t('manage.visibility.paths', { paths: formatList(paths.map(shown), MOST_NAMES) })]),
    ...(hasDeployKey ? [t('manage.visibility.deploy-key')] : []),
    ...findings.map((finding) => {
      const { title, detail, next } = describeFinding(finding)
      return joinSentences([`${title}.`, detail, next])
    }),
    ...(isUnread ? [t('manage.visibility.unread')] : []),
  ]
}

/** What a person must not overlook before it becomes public. */
export function holdsSecrets({ findings, hasDeployKey }: PublicRisks): boolean {
  return findings.length > 0 || hasDeployKey
}
