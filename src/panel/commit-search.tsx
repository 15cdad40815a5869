import type { PinProgress, PinWant } from '../checks/commit-search.ts'
import { PIN_HOST } from '../checks/commit-search.ts'
import type { PinMend } from '../checks/fixes/fix.ts'

type Props = {
  mend: PinMend
  /** To be asked at least, about all commits that are known; null: nobody has counted. */
  questions: number | null
  /** What happens once it has looked. */
  after: string
  onPin(want: PinWant): void
}

/** It asks the network, so whom it asks and what stands there before the click. */
export function PinOffer({ mend, questions, after, onPin }: Props) {
  const { question, label, want } = wordsOf(mend, questions)
  return (
    <div class="rf-pin">
      <p class="rf-hint">
        ComfyUI asks {PIN_HOST}, without a login, {question} {after}
      </p>
      <button type="button" class="rf-small rf-accent" onClick={() => onPin(want)}>
        {label}
      </button>
    </div>
  )
}

type Words = { question: string; label: string; want: PinWant }

function wordsOf(mend: PinMend, questions: number | null): Words {
  if (mend.kind === 'pin-pack') {
    const [sought, label] =
      mend.sought === 'commit'
        ? ['which public commit holds exactly these files', 'Find its commit']
        : ['which public repository has this commit, or exactly these files', 'Find where it comes from']
    const question = `${sought}: up to 45 questions for each pack where that is not known. Of the others it asks whether a stranger can fetch them. It answers 60 an hour.`
    return { question, label, want: 'all' }
  }
  const asked =
    questions === null ? 'one question each' : questions === 1 ? '1 question' : `${questions} questions`
  return {
    question: `whether a stranger can fetch the commits that are known here: ${asked}, a few more where it says no or said yes more than a week ago. It answers 60 an hour.`,
    label: questions === null ? `Ask ${PIN_HOST}` : `Ask ${PIN_HOST}: ${asked}`,
    want: 'verify',
  }
}

export function PinBar({ progress }: { progress: PinProgress }) {
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
