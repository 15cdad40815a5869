import { joinSentences, t } from '../text/text.ts'
import type { GitProblem } from '../types/facts.ts'

/** Why no commit is known although there is a git checkout. */
export type NoCommit = Extract<GitProblem, 'reftable' | 'sha256' | 'no-commit'>

export function whyNoCommit(problem: GitProblem | null): NoCommit | null {
  return problem === 'reftable' || problem === 'sha256' || problem === 'no-commit' ? problem : null
}

export function withWhy(detail: string, because: NoCommit | undefined): string {
  return because === undefined ? detail : joinSentences([detail, t(`findings.commit-unread.${because}`)])
}

/** null: as where there is no checkout. */
export function nextAfterWhy(because: NoCommit | undefined): string | null {
  if (because === undefined || because === 'no-commit') return null
  return t(`findings.commit-unread.next-${because}`)
}

/** A name in a list of what may have local edits, with why that is not known. */
export function nameUnread(name: string, problem: GitProblem | null): string {
  return problem === 'index' || problem === 'objects' || problem === 'too-large'
    ? t(`findings.source-unverified.because.${problem}`, { name })
    : name
}
