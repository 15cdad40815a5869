import type { Contract } from '../contract/contract.ts'
import type { GroupedOutput } from '../runs/group-outputs.ts'
import { groupOutputs } from '../runs/group-outputs.ts'
import { endOf } from '../runs/run-end.ts'
import { toRunRow } from '../runs/run-row.ts'
import { formatDuration } from '../text/format-duration.ts'
import { formatList } from '../text/format-list.ts'
import { asSentence, joinSentences, t } from '../text/text.ts'
import type { Run } from '../types/run.ts'
import { badlyEnded, wellEnded } from './call-ended.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureAt } from './failure.ts'
import type { Ended } from './report.ts'
import type { SavedOutput, SaveProblem } from './save-results.ts'

type Outputs = (GroupedOutput | SavedOutput)[]

/** What scripts get of a run: itself, its files by output, and what it cost in US dollars. */
export function toRunData(run: Run, contract: Contract | null, outputs?: Outputs) {
  const grouped = groupOutputs(run.outputs, contract)
  const row = toRunRow(run)
  return {
    run: row,
    outputs: outputs ?? grouped.outputs,
    missing_outputs: run.finished ? grouped.missing : [],
    cost: { amount: run.cost, currency: 'USD', gpu_seconds: row.gpu_seconds, breakdown: run.costBreakdown },
  }
}

/** How a run ended, or where it stands. What came of it is the result: addresses, or where they were saved. */
export function runEnded(run: Run, contract: Contract | null, outputs?: Outputs): Ended {
  const data = toRunData(run, contract, outputs)
  const files = data.outputs.flatMap((output) => output.files)
  // One that Runflow told no address of is in the JSON alone.
  const lines = files.flatMap((file) => ('path' in file && file.path) || file.url || [])
  const stdout = lines.map((line) => `${line}\n`).join('')
  const message = joinSentences([describeState(run), ...notesOf(run, data)])
  if (!run.finished) return wellEnded('unfinished', message, stdout, data, `${message}\n`)
  const end = endOf(run)
  if (end === 'succeeded') return wellEnded(end, message, stdout, data, `${message}\n`)
  const failure = { ...failureAt('run'), code: run.failureCode }
  return { ...badlyEnded(end, message, failure, EXIT_CODES['run-failed'], data), stdout }
}

/** Files of it could not be saved: standard output names those that could. How the run itself ended is said first. */
export function notSaved(run: Run, contract: Contract | null, { message, outputs }: SaveProblem): Ended {
  const paths = outputs.flatMap(({ files }) => files.flatMap(({ path }) => path ?? []))
  const stdout = paths.map((path) => `${path}\n`).join('')
  const ended = runEnded(run, contract, outputs)
  if (ended.exitCode !== EXIT_CODES.done) {
    const both = joinSentences([ended.report.message, message])
    return { ...ended, report: { ...ended.report, message: both }, text: `${both}\n`, stdout }
  }
  const failure = { ...failureAt('save'), retryable: true }
  const data = toRunData(run, contract, outputs)
  return { ...badlyEnded('not-saved', message, failure, EXIT_CODES.unavailable, data), stdout }
}

function describeState(run: Run): string {
  const { id, status } = run
  if (!run.finished) return t('calling.state.unfinished', { id, status })
  const end = endOf(run)
  if (end !== 'run-failed') return t(`calling.state.${end}`, { id })
  const { failureMessage: reason, failureCode: code } = run
  if (reason === null) return t('calling.state.run-failed-unsaid', { id, status: code ?? status })
  return t('calling.state.run-failed', { id, reason: asSentence(reason) })
}

function notesOf(run: Run, { missing_outputs: missing, cost }: ReturnType<typeof toRunData>): string[] {
  const { amount, gpu_seconds: seconds } = cost
  const isDone = run.finished && endOf(run) !== 'run-failed'
  return [
    isDone && missing.length > 0 ? t('calling.missing', { outputs: formatList(missing) }) : '',
    amount === null ? '' : t('calling.cost', { amount }),
    seconds === null ? '' : t('calling.gpu-seconds', { duration: formatDuration(seconds * 1000) }),
    run.finished && endOf(run) === 'run-failed' ? t('calling.see-logs', { id: run.id }) : '',
  ]
}
