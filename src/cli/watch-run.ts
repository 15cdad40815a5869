import type { Contract } from '../contract/contract.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { waitForRun } from '../runs/wait-for-run.ts'
import { t } from '../text/text.ts'
import type { ManagementApi } from '../types/management-api.ts'
import type { Run } from '../types/run.ts'
import { badlyEnded, callEnded } from './call-ended.ts'
import type { Context } from './command.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureAt } from './failure.ts'
import type { Ended } from './report.ts'
import { toRunData } from './run-ended.ts'
import { createRunProgress } from './run-progress.ts'

/** Waits for a run. The error is how the command ends where it did not come to its end: the run goes on, and is named. */
export async function watchRun(
  runId: string,
  deadlineMs: number,
  contract: Contract | null,
  api: Pick<ManagementApi, 'readRun'>,
  { sleep, nowMs, printer, signal }: Context,
): Promise<Result<Run, Ended>> {
  const waiting = { sleep, nowMs, deadlineMs, onRun: createRunProgress(printer) }
  const waited = await waitForRun(runId, api, waiting, signal)
  if (waited.kind === 'ended') return ok(waited.run)
  const data = { run_id: runId, ...(waited.run && toRunData(waited.run, contract)) }
  if (waited.kind === 'failed') return fail(callEnded('status', waited.failure, data))
  const isStopped = waited.kind === 'stopped'
  const message = t(isStopped ? 'calling.stopped' : 'calling.deadline', { id: runId })
  return fail(
    isStopped
      ? badlyEnded('cancelled', message, 'cancelled', EXIT_CODES.cancelled, data)
      : badlyEnded(
          'wait-ended',
          message,
          { ...failureAt('run'), retryable: true },
          EXIT_CODES.unavailable,
          data,
        ),
  )
}
