import { describeCallFailure } from '../endpoints/call-messages.ts'
import type { Call } from '../endpoints/calls.ts'
import { scopeLackingFor } from '../endpoints/calls.ts'
import { showEndpointRef } from '../endpoints/endpoint-ref.ts'
import type { FindProblem } from '../endpoints/find-endpoint.ts'
import { joinSentences, t } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import type { ExitCode } from './exit-codes.ts'
import { EXIT_CODES, exitCodeOfFailure } from './exit-codes.ts'
import type { Failure, Step } from './failure.ts'
import { failureAt, failureOfApi } from './failure.ts'
import type { Ended } from './report.ts'
import { bareReport } from './report.ts'

type Data = Readonly<Record<string, unknown>>

/** A call of Runflow that did not do what it was to do. `data`: what the command knows all the same. */
export function callEnded(call: Call, failure: ApiFailure, data: Data = {}): Ended {
  const scope = scopeLackingFor(call, failure)
  const said = { ...failureOfApi(call, failure), scope }
  const message = sentencesOf(describeCallFailure(call, failure))
  const outcome = failure.kind === 'cancelled' ? 'cancelled' : `${call}-failed`
  return badlyEnded(outcome, message, said, exitCodeOfFailure(failure), data)
}

export function findEnded(problem: FindProblem, data: Data = {}): Ended {
  if (problem.kind === 'failed') return callEnded(problem.call, problem.failure, data)
  const { ref } = problem
  const endpoint = showEndpointRef(ref)
  const message = t(ref.owner === null ? 'manage.not-found' : 'manage.not-found-public', { endpoint })
  const failure = { ...failureAt('lookup'), status: ref.owner === null ? null : 404 }
  return badlyEnded('not-found', message, failure, EXIT_CODES.refused, data)
}

/** A question that nobody agreed to. */
export function declined(message: string, data: Data = {}): Ended {
  return badlyEnded('declined', message, failureAt('ask'), EXIT_CODES.declined, data)
}

export function badlyEnded(
  outcome: string,
  message: string,
  failure: Failure | Step,
  exitCode: ExitCode,
  data: Data = {},
): Ended {
  const said = typeof failure === 'string' ? failureAt(failure) : failure
  return {
    report: { ...bareReport(outcome, message, said), ...data },
    stdout: '',
    text: `${message}\n`,
    exitCode,
  }
}

/** Done. `stdout`: the result alone; `text`: what is told beside it. */
export function wellEnded(outcome: string, message: string, stdout: string, data: Data, text = ''): Ended {
  return { report: { ...bareReport(outcome, message), ...data }, stdout, text, exitCode: EXIT_CODES.done }
}

export function sentencesOf({ title, detail, next }: Pick<Message, 'title' | 'detail' | 'next'>): string {
  return joinSentences([/[.!?:]$/.test(title) ? title : `${title}.`, detail, next])
}
