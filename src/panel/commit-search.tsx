import type { CommitSearchFix } from '../checks/commit-search.ts'
import { COMMIT_HOST } from '../checks/commit-search.ts'
import type { CommitSearchProgress, CommitSearchScope } from '../types/commit-search.ts'

type Props = {
  fix: CommitSearchFix
  /** To be asked at least, about all commits that are known; null: nobody has counted. */
  questions: number | null
  /** What happens once it has looked. */
  after: string
  onCommitSearch(scope: CommitSearchScope): void
}

/** It asks the network, so whom it asks and what stands there before the click. */
export function CommitSearchOffer({ fix, questions, after, onCommitSearch }: Props) {
  const { question, label, scope } = wordsOf(fix, questions)
  return (
    <div class="rf-commit-search">
      <p class="rf-hint">
        ComfyUI asks {COMMIT_HOST}, without a login, {question} {after}
      </p>
      <button type="button" class="rf-small rf-accent" onClick={() => onCommitSearch(scope)}>
        {label}
      </button>
    </div>
  )
}

type Words = { question: string; label: string; scope: CommitSearchScope }

function wordsOf(fix: CommitSearchFix, questions: number | null): Words {
  if (fix.kind === 'search-commit') {
    const [sought, label] =
      fix.sought === 'commit'
        ? ['which public commit holds exactly these files', 'Find its commit']
        : ['which public repository has this commit, or exactly these files', 'Find where it comes from']
    const question = `${sought}: up to 45 questions for each pack where that is not known. Of the others it asks whether a stranger can fetch them. It answers 60 an hour.`
    return { question, label, scope: 'all' }
  }
  const asked =
    questions === null ? 'one question each' : questions === 1 ? '1 question' : `${questions} questions`
  return {
    question: `whether a stranger can fetch the commits that are known here: ${asked}, a few more where it says no or said yes more than a week ago. It answers 60 an hour.`,
    label: questions === null ? `Ask ${COMMIT_HOST}` : `Ask ${COMMIT_HOST}: ${asked}`,
    scope: 'known',
  }
}

export function CommitSearchBar({ progress }: { progress: CommitSearchProgress }) {
  const { host, done, total, directory } = progress
  return (
    <div class="rf-hash">
      <progress max={Math.max(total, 1)} value={done} aria-label="Compared" />
      <p class="rf-hint">
        Asking {host}
        {total > 0 && ` · ${done} of ${total}`}
        {directory !== null && ` · ${directory}`}
      </p>
    </div>
  )
}
