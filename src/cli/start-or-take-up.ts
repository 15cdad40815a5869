import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { findRun, startRun } from '../runs/start-run.ts'
import { t } from '../text/text.ts'
import type { ManagementApi } from '../types/management-api.ts'
import type { DispatchBody } from '../types/run.ts'
import { badlyEnded, callEnded } from './call-ended.ts'
import type { Context } from './command.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureOfApi } from './failure.ts'
import type { PreparedRun } from './prepare-run.ts'
import type { Ended } from './report.ts'
import { uploadRunFiles } from './run-files.ts'

type Target = { owner: string; slug: string; workflowId: string }
type Settings = { metadata: Record<string, string>; callback: string | null; clientRef: string | null }
/** `isNew` false: a run of the given reference was there. */
export type StartedRun = { runId: string; isNew: boolean }

/**
 * Uploads the files and starts one run. Where a reference was given, a run of it is taken up instead of a second one that
 * costs: after a kill the same command goes on where the first one stopped.
 */
export async function startOrTakeUp(
  target: Target,
  { values, files }: PreparedRun,
  { metadata, callback, clientRef }: Settings,
  api: Pick<ManagementApi, 'listRuns' | 'upload' | 'dispatch'>,
  context: Context,
): Promise<Result<StartedRun, Ended>> {
  if (clientRef !== null) {
    const known = await findRun(clientRef, target.workflowId, api, context.signal)
    if (known.kind === 'failed') return fail(callEnded('runs', known.failure))
    if (known.kind === 'found') return ok({ runId: known.runId, isNew: false })
  }
  const uploaded = await uploadRunFiles(files, api, context)
  if (!uploaded.ok) return fail(callEnded('upload', uploaded.error))
  if (context.signal.aborted) return fail(callEnded('dispatch', { kind: 'cancelled' }))

  const reference = clientRef ?? `runflow-${context.newId()}`
  const body: DispatchBody & { client_ref: string } = {
    input: Object.fromEntries(new Map([...values, ...uploaded.value])),
    client_ref: reference,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(callback !== null && { callback_url: callback }),
  }
  Object.assign(context.write, { slug: target.slug, call: 'dispatch' })
  const started = await startRun({ ...target, body }, api, context.sleep)
  context.write.slug = null
  if (started.kind === 'started' || started.kind === 'found') return ok({ runId: started.runId, isNew: true })
  if (started.kind === 'refused') return fail(callEnded('dispatch', started.failure))
  const message = t('calling.unknown', { reference })
  const failure = { ...failureOfApi('dispatch', started.failure), retryable: false }
  const data = { client_ref: reference }
  return fail(badlyEnded('unknown-result', message, failure, EXIT_CODES.unavailable, data))
}
