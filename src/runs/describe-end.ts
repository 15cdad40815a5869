import { maskKeys } from '../checks/runflow-keys.ts'
import { shown } from '../checks/shown-text.ts'
import { asSentence, joinSentences, t, titledTextsOf } from '../text/text.ts'
import { visible } from '../text/visible.ts'
import type { Message } from '../types/message.ts'
import type { Run } from '../types/run.ts'
import { endOf } from './run-end.ts'

type Failed = 'failed' | 'failed-input' | 'failed-model' | 'failed-sha' | 'failed-sandbox'

/** Codes that say what to do; of all others the run's own words are told. */
const CODES = new Map<string, Failed>([
  ['INPUT_VALIDATION_FAILED', 'failed-input'],
  ['MODEL_UNAVAILABLE', 'failed-model'],
  ['invalid_sha', 'failed-sha'],
  ['SANDBOX_HAS_NO_GPU', 'failed-sandbox'],
])

/** Whether the check of the workflow names what such a run failed for. */
export function isOfModel({ failureCode }: Pick<Run, 'failureCode'>): boolean {
  return failureCode === 'MODEL_UNAVAILABLE' || failureCode === 'invalid_sha'
}

/** What is known of the log of a run. `beside`: whoever reads this sees it. */
type Log = 'unread' | 'beside' | 'empty'

/** How a run on Runflow ended, for a person: what, why, and what to do. */
export function describeEnd(run: Run, log: Log = run.hasLogs === false ? 'empty' : 'unread'): Message {
  switch (endOf(run)) {
    case 'succeeded':
      return { severity: 'success', ...titledTextsOf('run.end.succeeded') }
    case 'partly-succeeded':
      return withReason(run, { severity: 'warn', ...titledTextsOf('run.end.partly-succeeded') })
    case 'run-cancelled':
      return withReason(run, { severity: 'warn', ...titledTextsOf('run.end.run-cancelled') })
    case 'run-failed':
      return withReason(run, { severity: 'error', ...failedTexts(run, log) })
  }
}

function failedTexts({ status, failureCode }: Run, log: Log) {
  if (status === 'timeout') return titledTextsOf('run.end.timeout')
  const kind = status === 'errored' ? 'errored' : (CODES.get(failureCode ?? '') ?? 'failed')
  const texts = titledTextsOf(`run.end.${kind}`)
  if (log === 'unread' || (kind !== 'errored' && kind !== 'failed')) return texts
  return { ...texts, next: t(`run.end.${kind}.next-${log}`) }
}

/** The run's own words go in place of ours that it gives none. Whoever wrote them may have been sent a key. */
function withReason(run: Run, message: Message): Message {
  const { failureCode: code, failureMessage: reason, failureStage: stage } = run
  const isKnown = code !== null && CODES.has(code)
  const said = [
    reason === null ? message.detail : t('run.end.reason', { reason: asSentence(visible(maskKeys(reason))) }),
    stage === null ? '' : t('run.end.stage', { stage: shown(stage) }),
    code === null || isKnown ? '' : t('run.end.code', { code: shown(code) }),
  ]
  return { ...message, detail: joinSentences(said) }
}
