import type { Finding, Severity } from '../checks/finding.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import { isAskedOnCreate } from '../deploy/questions.ts'
import { joinSentences, t } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import type { Ended } from './state.ts'

/** How it ended, for the person who was asked: whoever said no need not be told why. */
export function describeEndedRun(
  { outcome, task, findings }: Pick<Ended, 'outcome' | 'task' | 'findings'>,
  isLive = false,
): Message {
  if (outcome.kind === 'checked') return describeCheck(outcome.findings, findings, isLive)
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

/** `checked`: what was found. `findings`: what is left of it on the canvas, of which only a part was looked at since. */
function describeCheck(checked: Finding[], findings: Finding[], isLive: boolean): Message {
  const detail = t('panel.ended.check-detail')
  const worst = worstOf(findings)
  if (worst === 'block') return { ...info('check-blocked', detail), severity: 'error' }
  // What comes to light only without what is fixed now, nobody has looked for.
  if (isMilder(worst, worstOf(checked))) return info('check-fixed', t('panel.ended.check-fixed-detail'))
  if (worst === 'ask') return { ...info('check-ask', detail), severity: 'warn' }
  const isAskedFirst = !isLive && findings.some(isAskedOnCreate)
  const ends = joinSentences([detail, t('panel.ended.check-may-ask')])
  return isAskedFirst
    ? { ...info('check-create', ends), severity: 'warn' }
    : { ...info('check-clean', ends), severity: 'success' }
}

function isMilder(now: Severity | null, before: Severity | null): boolean {
  return now !== before && (before === 'block' || now === null)
}

function worstOf(findings: Finding[]): Severity | null {
  const found = (severity: Severity) => findings.some((finding) => finding.severity === severity)
  return found('block') ? 'block' : found('ask') ? 'ask' : null
}

type Title =
  | 'blocked'
  | 'fixed'
  | 'declined'
  | 'configured'
  | 'check-blocked'
  | 'check-ask'
  | 'check-create'
  | 'check-fixed'
  | 'check-clean'

function info(title: Title, detail: string): Message {
  return { severity: 'info', title: t(`panel.ended.${title}`), detail, next: '' }
}
