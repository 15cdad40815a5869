import type { PinMend } from '../deploy/mend.ts'
import type { PinProgress } from '../deploy/pins.ts'
import { PIN_HOST } from '../deploy/pins.ts'

type Props = {
  mend: PinMend
  /** What happens once it has looked. */
  after: string
  onPin(): void
}

/** It asks the network, so whom it asks and what stands there before the click. */
export function PinOffer({ mend, after, onPin }: Props) {
  const { question, label } = wordsOf(mend)
  return (
    <div class="rf-pin">
      <p class="rf-hint">
        ComfyUI asks {PIN_HOST}, without a login, {question} {after}
      </p>
      <button type="button" class="rf-small rf-accent" onClick={onPin}>
        {label}
      </button>
    </div>
  )
}

function wordsOf(mend: PinMend): { question: string; label: string } {
  if (mend.kind === 'pin-pack')
    return { question: 'which public commit holds exactly these files.', label: 'Find its commit' }
  const { questions } = mend
  const [commits, asked] =
    questions === 1 ? ['this commit', '1 question'] : ['these commits', `${questions} questions`]
  return {
    question: `whether a stranger can fetch ${commits}: ${asked}, a few more where it says no. It answers 60 an hour.`,
    label: `Ask ${PIN_HOST}: ${asked}`,
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
