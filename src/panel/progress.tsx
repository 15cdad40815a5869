import type { Progress } from '../deploy/ports.ts'
import { UploadList } from './uploads.tsx'

const STEPS: { step: Progress['step']; words: string }[] = [
  { step: 'capture', words: 'Reading the workflow' },
  { step: 'facts', words: 'Asking ComfyUI what the workflow needs' },
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

export function ProgressView({ progress, onCancel }: { progress: Progress; onCancel(): void }) {
  const at = STEPS.findIndex(({ step }) => step === progress.step)
  const isWriting = progress.step === 'write'
  return (
    <section class="rf-card" aria-label="Progress">
      <ol class="rf-steps">
        {STEPS.map(({ step, words }, index) => (
          <li
            key={step}
            class={index < at ? 'rf-past' : index === at ? 'rf-current' : 'rf-future'}
            aria-current={index === at ? 'step' : undefined}
          >
            {words}
          </li>
        ))}
      </ol>
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
        {inGigabytes(bytesDone)} of {inGigabytes(bytesTotal)}
        {file === null ? '' : ` · ${file}`}
      </p>
    </div>
  )
}

function inGigabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`
}
