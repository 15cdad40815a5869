import { describeCallFailure } from '../../endpoints/call-messages.ts'
import type { Waited } from '../../runs/wait-for-run.ts'
import { formatDuration } from '../../text/format-duration.ts'
import { titledTextsOf } from '../../text/text.ts'
import type { Ending, Phase } from './run-state.ts'
import { ended } from './run-state.ts'

/** What is shown where the waiting is over, and the run is not. */
export function notWaited(
  waited: Exclude<Waited, { kind: 'ended' }>,
  runId: string,
  deadlineMs: number,
): Phase {
  const again: Partial<Ending> = { runId, offers: ['wait-again', 'dashboard'] }
  switch (waited.kind) {
    case 'stopped':
      return ended({ severity: 'info', ...titledTextsOf('run.end.stopped') }, again)
    case 'deadline': {
      const texts = titledTextsOf('run.end.deadline', { duration: formatDuration(deadlineMs) })
      return ended({ severity: 'warn', ...texts }, again)
    }
    case 'failed':
      if (waited.failure.kind === 'gone')
        return ended({ severity: 'warn', ...titledTextsOf('run.end.gone') }, { runId, offers: ['dashboard'] })
      return ended(describeCallFailure('status', waited.failure), again)
  }
}
