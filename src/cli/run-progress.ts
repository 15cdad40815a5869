import { t } from '../text/text.ts'
import type { Run } from '../types/run.ts'
import type { Printer } from './printer.ts'

/** Tells where a run stands, each time that this has changed. */
export function createRunProgress({ progress }: Pick<Printer, 'progress'>): (run: Run) => void {
  let told = ''
  return (run) => {
    const { status, nodesCompleted, nodesTotal } = run
    const counted = nodesCompleted !== null && nodesTotal !== null && nodesTotal > 0
    const line = run.finished
      ? ''
      : status === 'queued'
        ? t('calling.progress.queued')
        : counted
          ? t('calling.progress.nodes', { status, done: String(nodesCompleted), whole: String(nodesTotal) })
          : t('calling.progress.state', { status })
    if (line !== '' && line !== told) progress(line)
    told = line
  }
}
