import type { Severity } from '../checks/finding.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Message } from '../types/message.ts'

/** How it ended, for the person who was asked: whoever said no need not be told why. */
export function describeEndedRun(outcome: Outcome | Checked): Message {
  if (outcome.kind === 'checked') return describeCheck(outcome)
  if (outcome.kind === 'declined')
    return { severity: 'info', title: 'Not deployed', detail: 'Nothing was changed on Runflow.', next: '' }
  return describeOutcome(outcome)
}

function describeCheck({ findings }: Checked): Message {
  const found = (severity: Severity) => findings.some((finding) => finding.severity === severity)
  const message = { detail: 'Nothing was sent.', next: '' }
  if (found('block')) return { ...message, severity: 'error', title: 'This cannot be deployed yet' }
  if (found('ask')) return { ...message, severity: 'warn', title: 'A deploy would ask you first' }
  return { ...message, severity: 'success', title: 'Nothing found that stands in the way' }
}
