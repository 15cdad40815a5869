import type { Outcome } from '../deploy/outcome.ts'
import { joinSentences, t } from '../text/text.ts'
import { describeEndedRun } from './outcome-text.ts'

/** Short news, for a toast of ComfyUI. */
export type Toast = {
  severity: 'success' | 'info' | 'warn' | 'error'
  title: string
  detail?: string
  sticky?: boolean
  id?: string
  action?: { label: string; onClick: () => void }
}

type PageActions = { openSettings(): void; openPanel(): void }

/** How a deploy ended. Where the panel is open it has the rest, so the toast is one line. */
export function toOutcomeToast(
  outcome: Outcome,
  isPanelShown: boolean,
  pageActions: PageActions,
): Toast | null {
  const wasStopped = outcome.kind === 'cancelled' || outcome.kind === 'declined'
  // The panel says it to whoever just clicked there.
  if (wasStopped && isPanelShown) return null
  const findings = 'findings' in outcome ? outcome.findings : []
  const { severity, title, detail, next, action } = describeEndedRun({ outcome, findings, task: 'deploy' })
  const toast: Toast = { severity, title, id: 'runflow-outcome' }
  if (action === 'open-settings')
    toast.action = { label: t('panel.action.open-settings'), onClick: pageActions.openSettings }
  if (isPanelShown) return toast
  toast.detail = joinSentences([detail, next])
  toast.sticky = severity === 'error'
  toast.action ??= { label: t('panel.action.show'), onClick: pageActions.openPanel }
  return toast
}
