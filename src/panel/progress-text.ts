import type { Progress } from '../deploy/ports.ts'
import { t } from '../text/text.ts'
import type { Running } from './state.ts'

/** The steps of a deploy in their order. */
export const STEPS: Progress['step'][] = [
  'capture',
  'facts',
  'commit-search',
  'check',
  'look-up',
  'hash',
  'ask',
  'upload',
  'write',
]
/** A check ends where Runflow would be asked. */
export const CHECK_STEPS = STEPS.slice(0, STEPS.indexOf('look-up'))

/** One line for the step and how far it is, for the panel and for the line on the node. */
export function describeProgress({ progress, retry }: Pick<Running, 'progress' | 'retry'>): string {
  const step = t(`steps.${progress.step}`)
  if (retry) {
    const { reason, attempt, of } = retry
    return t(`steps.retry.${reason}`, { step, attempt, of })
  }
  if (progress.step === 'upload') {
    const { filesDone: done, filesTotal: total } = progress.progress
    return t('steps.uploading', { done, total })
  }
  if (progress.step === 'hash' && progress.progress.bytesTotal > 0) {
    const { bytesDone, bytesTotal } = progress.progress
    return t('steps.hashing', { percent: Math.floor((bytesDone / bytesTotal) * 100) })
  }
  return t('steps.busy', { step })
}
