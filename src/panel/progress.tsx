import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { HashProgress } from '../types/facts.ts'
import { CommitSearchBar } from './commit-search.tsx'
import { FOCUS_TARGET } from './keep-focus.ts'
import { CHECK_STEPS, describeProgress, STEPS } from './progress-text.ts'
import type { Running } from './state.ts'
import { UploadList } from './upload-progress.tsx'

type Props = { run: Pick<Running, 'task' | 'progress' | 'retry'>; onCancel(): void }

/** Where a deploy is, step by step. */
export function ProgressView({ run, onCancel }: Props) {
  const { task, progress } = run
  // Only where somebody asked for it.
  const steps = (task === 'check' ? CHECK_STEPS : STEPS).filter(
    (step) => step !== 'commit-search' || progress.step === 'commit-search',
  )
  const at = steps.indexOf(progress.step)
  const isWriting = progress.step === 'write'
  return (
    <section class={`rf-card ${FOCUS_TARGET}`} aria-label={t('panel.progress')} tabIndex={-1}>
      <ol class="rf-steps">
        {steps.map((step, index) => (
          <li
            key={step}
            class={index < at ? 'rf-past' : index === at ? 'rf-current' : 'rf-future'}
            aria-current={index === at ? 'step' : undefined}
          >
            {t(`steps.${step}`)}
          </li>
        ))}
      </ol>
      {progress.step === 'commit-search' && <CommitSearchBar progress={progress.progress} />}
      {progress.step === 'hash' && <HashBar progress={progress.progress} />}
      {progress.step === 'upload' && <UploadList progress={progress.progress} />}
      <p role="status" class={run.retry ? 'rf-hint rf-retry' : 'rf-visually-hidden'}>
        {describeProgress(run)}
      </p>
      <button type="button" onClick={onCancel} disabled={isWriting}>
        {isWriting ? t('panel.too-late') : t('panel.cancel')}
      </button>
    </section>
  )
}

function HashBar({ progress: { bytesDone, bytesTotal, file } }: { progress: HashProgress }) {
  return (
    <div class="rf-bar">
      <progress max={Math.max(bytesTotal, 1)} value={bytesDone} aria-label={t('panel.hashed')} />
      <p class="rf-hint">{t('steps.of', { part: toSize(bytesDone), whole: toSize(bytesTotal) })}</p>
      {file !== null && <p class="rf-hint">{file}</p>}
    </div>
  )
}
