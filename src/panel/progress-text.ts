import type { Progress } from '../deploy/ports.ts'
import type { UploadProgress } from '../deploy/uploads/send-all.ts'
import { t } from '../text/text.ts'
import type { HashProgress } from '../types/facts.ts'
import type { Running } from './state.ts'

/** The steps of a deploy in their order. */
export const STEPS: Progress['step'][] = [
  'capture',
  'facts',
  'commit-search',
  'check',
  'look-up',
  'ask',
  'hash',
  'upload',
  'write',
]
/** A check ends where Runflow would be asked. */
export const CHECK_STEPS = STEPS.slice(0, STEPS.indexOf('look-up'))

/** What goes on by now, which may be more than one thing. */
export type Work = { hash: HashProgress | null; upload: UploadProgress | null }

export function workOf(progress: Progress): Work {
  switch (progress.step) {
    case 'hash':
      return { hash: progress.progress, upload: progress.upload ?? null }
    case 'upload':
      return { hash: null, upload: progress.progress }
    case 'ask':
      return { hash: progress.hash ?? null, upload: progress.upload ?? null }
    default:
      return { hash: null, upload: null }
  }
}

/** One line for the step and how far it is, for the panel and for the line on the node. */
export function describeProgress({ progress, retry }: Pick<Running, 'progress' | 'retry'>): string {
  const { hash, upload } = workOf(progress)
  if (retry) {
    const { reason, attempt, of } = retry
    // Nothing is sent to Runflow but the files.
    const step = t(`steps.${progress.step === 'hash' ? 'upload' : progress.step}`)
    return t(`steps.retry.${reason}`, { step, attempt, of })
  }
  if (progress.step === 'upload') return describeUpload(progress.progress)
  if (progress.step !== 'hash' || hash === null || hash.bytesTotal === 0)
    return t('steps.busy', { step: t(`steps.${progress.step}`) })
  const hashing = t('steps.hashing', { percent: Math.floor((hash.bytesDone / hash.bytesTotal) * 100) })
  if (upload === null || upload.filesDone === upload.filesTotal) return hashing
  return t('steps.side-by-side', { hashing, uploading: describeUpload(upload) })
}

function describeUpload({ filesDone: done, filesTotal: total }: UploadProgress): string {
  return t('steps.uploading', { done, total })
}
