import { useEffect, useState } from 'preact/hooks'
import type { Progress } from '../deploy/ports.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { HashProgress } from '../types/facts.ts'
import { CommitSearchBar } from './commit-search.tsx'
import { FOCUS_TARGET } from './keep-focus.ts'
import type { Work } from './progress-text.ts'
import { CHECK_STEPS, describeProgress, STEPS, workOf } from './progress-text.ts'
import type { Running } from './state.ts'
import { UploadList } from './upload-progress.tsx'

type Props = { run: Pick<Running, 'task' | 'progress' | 'retry'>; onCancel(): void }

/** Where a deploy is, step by step. */
export function ProgressView({ run, onCancel }: Props) {
  const { task, progress } = run
  // Only where somebody asked for it.
  const own = task === 'check' ? CHECK_STEPS : STEPS
  // What is saved has every hash in it; a check alone needs none.
  const steps = (own.includes(progress.step) ? own : [...own, progress.step]).filter(
    (step) => step !== 'commit-search' || progress.step === 'commit-search',
  )
  const at = steps.indexOf(progress.step)
  const isAlso = (step: Progress['step']) => step === 'upload' && workOf(progress).upload !== null
  const isWriting = progress.step === 'write'
  const current = useBeat() ? 'rf-current rf-beat' : 'rf-current'
  return (
    <section class={`rf-card ${FOCUS_TARGET}`} aria-label={t('panel.progress')} tabIndex={-1}>
      <ol class="rf-steps">
        {steps.map((step, index) => (
          <li
            key={step}
            class={index < at ? 'rf-past' : index === at || isAlso(step) ? current : 'rf-future'}
            aria-current={index === at ? 'step' : undefined}
          >
            {t(`steps.${step}`)}
          </li>
        ))}
      </ol>
      {progress.step === 'commit-search' && <CommitSearchBar progress={progress.progress} />}
      <Bars {...workOf(progress)} />
      <p role="status" class={run.retry ? 'rf-hint rf-retry' : 'rf-visually-hidden'}>
        {describeProgress(run)}
      </p>
      <button type="button" onClick={onCancel} disabled={isWriting}>
        {isWriting ? t('panel.too-late') : t('panel.cancel')}
      </button>
    </section>
  )
}

/** On and off, as long as it is on the screen. An animation would cost a frame's work sixty times a second. */
function useBeat(): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => setOn((was) => !was), 600)
    return () => clearInterval(timer)
  }, [])
  return isOn
}

/** What goes on while a question waits for its answer. */
export function WorkBeside({ progress }: { progress: Progress }) {
  const work = workOf(progress)
  if (work.hash === null && work.upload === null) return null
  return (
    <section class="rf-card" aria-label={t('panel.progress')}>
      {work.hash !== null && <p class="rf-hint">{t('steps.busy', { step: t('steps.hash') })}</p>}
      <Bars {...work} />
    </section>
  )
}

function Bars({ hash, upload }: Work) {
  return (
    <>
      {hash !== null && <HashBar progress={hash} />}
      {upload !== null && <UploadList progress={upload} />}
    </>
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
