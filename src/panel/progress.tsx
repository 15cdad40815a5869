import type { Progress } from '../deploy/ports.ts'
import { toSize } from '../text/format-size.ts'
import { CommitSearchBar } from './commit-search.tsx'
import { FOLLOWS } from './keep-focus.ts'
import type { Task } from './state.ts'
import { UploadList } from './upload-progress.tsx'

const STEPS: { step: Progress['step']; words: string }[] = [
  { step: 'capture', words: 'Reading the workflow' },
  { step: 'facts', words: 'Asking ComfyUI what the workflow needs' },
  { step: 'commit-search', words: 'Looking for commits' },
  { step: 'check', words: 'Checking that it will run' },
  { step: 'look-up', words: 'Looking the endpoint up on Runflow' },
  { step: 'hash', words: 'Hashing models and files' },
  { step: 'ask', words: 'Waiting for your answer' },
  { step: 'upload', words: 'Uploading files' },
  { step: 'write', words: 'Sending it to Runflow' },
]

/** The step in words, for the panel and for the line on the node. */
export function describeProgress(progress: Progress): string {
  const words = STEPS.find(({ step }) => step === progress.step)?.words ?? progress.step
  if (progress.step === 'upload')
    return `${words}… ${progress.progress.filesDone} of ${progress.progress.filesTotal}`
  if (progress.step !== 'hash') return `${words}…`
  const { bytesDone, bytesTotal } = progress.progress
  return bytesTotal > 0 ? `${words}… ${Math.floor((bytesDone / bytesTotal) * 100)} %` : `${words}…`
}

/** A check ends where Runflow would be asked. */
const CHECK_STEPS = STEPS.slice(0, 4)

export function ProgressView({
  task = 'deploy',
  progress,
  onCancel,
}: {
  task?: Task
  progress: Progress
  onCancel(): void
}) {
  // Only where somebody asked for it.
  const steps = (task === 'check' ? CHECK_STEPS : STEPS).filter(
    ({ step }) => step !== 'commit-search' || progress.step === 'commit-search',
  )
  const at = steps.findIndex(({ step }) => step === progress.step)
  const isWriting = progress.step === 'write'
  return (
    <section class={`rf-card ${FOLLOWS}`} aria-label="Progress" tabIndex={-1}>
      <ol class="rf-steps">
        {steps.map(({ step, words }, index) => (
          <li
            key={step}
            class={index < at ? 'rf-past' : index === at ? 'rf-current' : 'rf-future'}
            aria-current={index === at ? 'step' : undefined}
          >
            {words}
          </li>
        ))}
      </ol>
      {progress.step === 'commit-search' && <CommitSearchBar progress={progress.progress} />}
      {progress.step === 'hash' && <HashBar progress={progress} />}
      {progress.step === 'upload' && <UploadList progress={progress.progress} />}
      <p role="status" class="rf-unseen">
        {describeProgress(progress)}
      </p>
      <button type="button" onClick={onCancel} disabled={isWriting}>
        {isWriting ? 'Too late to cancel' : 'Cancel'}
      </button>
    </section>
  )
}

function HashBar({ progress }: { progress: Extract<Progress, { step: 'hash' }> }) {
  const { bytesDone, bytesTotal, file } = progress.progress
  return (
    <div class="rf-hash">
      <progress max={Math.max(bytesTotal, 1)} value={bytesDone} aria-label="Hashed" />
      <p class="rf-hint">
        {toSize(bytesDone)} of {toSize(bytesTotal)}
        {file === null ? '' : ` · ${file}`}
      </p>
    </div>
  )
}
