import type { Finding, Severity } from '../checks/finding.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import { t } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import type { Ended } from './state.ts'

/** How it ended, for the person who was asked: whoever said no need not be told why. */
export function describeEndedRun({
  outcome,
  task,
  findings,
}: Pick<Ended, 'outcome' | 'task' | 'findings'>): Message {
  if (outcome.kind === 'checked') return describeCheck(findings)
  if (outcome.kind === 'declined') return info('declined', t('panel.ended.declined-detail'))
  // After the last fix nothing of what was found is left to name.
  if (outcome.kind === 'blocked') return describeOutcome({ ...outcome, findings }, task)
  return describeOutcome(outcome, task)
}

/** The card above the findings, which say the rest. */
export function describeBlocked(findings: Finding[]): Message {
  const isFixed = !findings.some(({ severity }) => severity === 'block')
  if (isFixed) return info('fixed', t('panel.ended.fixed-detail'))
  return { ...info('blocked', t('panel.ended.blocked-detail')), severity: 'error' }
}

/** Shown in place of "not configured" once it is. */
export function describeConfigured(): Message {
  return info('configured', '')
}

function describeCheck(findings: Finding[]): Message {
  const found = (severity: Severity) => findings.some((finding) => finding.severity === severity)
  const detail = t('panel.ended.check-detail')
  if (found('block')) return { ...info('check-blocked', detail), severity: 'error' }
  if (found('ask')) return { ...info('check-ask', detail), severity: 'warn' }
  return { ...info('check-clean', detail), severity: 'success' }
}

type Title = 'blocked' | 'fixed' | 'declined' | 'configured' | 'check-blocked' | 'check-ask' | 'check-clean'

function info(title: Title, detail: string): Message {
  return { severity: 'info', title: t(`panel.ended.${title}`), detail, next: '' }
}
