import type { CommitSearchFix } from '../checks/commit-search.ts'
import { COMMIT_HOST } from '../checks/commit-search.ts'
import { joinSentences, t } from '../text/text.ts'
import type { CommitSearchProgress, CommitSearchScope } from '../types/commit-search.ts'

export type CommitSearchProps = {
  /** Requests for the commits that are known; null: nobody has counted. */
  requests: number | null
  /** What happens once the search is over. */
  after: 'check' | 'deploy' | 'continue'
  onCommitSearch(scope: CommitSearchScope): void
}

/** It goes over the network, so the host and the cost are named before the click. */
export function CommitSearchOffer({ fix, after, ...props }: CommitSearchProps & { fix: CommitSearchFix }) {
  const { hint, label, scope } = describeOffer(fix, props.requests ?? 0)
  return (
    <div class="rf-commit-search">
      <p class="rf-hint">{joinSentences([...hint, t(`panel.search.then-${after}`)])}</p>
      <button type="button" class="rf-small rf-accent" onClick={() => props.onCommitSearch(scope)}>
        {label}
      </button>
    </div>
  )
}

type Offer = { hint: string[]; label: string; scope: CommitSearchScope }

function describeOffer(fix: CommitSearchFix, count: number): Offer {
  const host = COMMIT_HOST
  return fix.kind === 'search-commit'
    ? {
        hint: [t(`panel.search.${fix.sought}`, { host }), t('panel.search.cost-search')],
        label: t(`panel.search.find-${fix.sought}`),
        scope: 'all',
      }
    : {
        hint: [t('panel.search.public', { host }), t('panel.search.cost-check', { count })],
        label: t('panel.search.check-public', { count }),
        scope: 'known',
      }
}

export function CommitSearchBar({ progress }: { progress: CommitSearchProgress }) {
  const { host, done, total, directory } = progress
  return (
    <div class="rf-bar">
      <progress max={Math.max(total, 1)} value={done} aria-label={t('panel.searched')} />
      <p class="rf-hint">
        {total > 0 ? t('steps.searching', { host, done, total }) : t('panel.search.asking', { host })}
      </p>
      {directory !== null && <p class="rf-hint">{directory}</p>}
    </div>
  )
}
