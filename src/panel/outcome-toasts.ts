import type { Signal } from '@preact/signals'
import { effect } from '@preact/signals'
import type { Finding } from '../checks/finding.ts'
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

const TYPING_PAUSE_MS = 800

/** A key in a Deploy node is announced once for each key and node, when nobody has typed for a moment. */
export function warnOfKeys(
  canvasFindings: Signal<Finding[]>,
  notify: (toast: Toast) => void,
  pageActions: PageActions,
): void {
  const announced = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    const findings = canvasFindings.value
    clearTimeout(timer)
    timer = setTimeout(() => {
      const fresh = findings
        .map((finding) => JSON.stringify(finding))
        .filter((finding) => !announced.has(finding))
      for (const finding of fresh) announced.add(finding)
      if (fresh.length > 0) notify(toKeyToast(pageActions))
    }, TYPING_PAUSE_MS)
  })
}

function toKeyToast(pageActions: PageActions): Toast {
  return {
    severity: 'warn',
    title: t('notices.key-in-node.title'),
    detail: t('notices.key-in-node.detail'),
    id: 'runflow-key',
    action: { label: t('panel.action.show'), onClick: pageActions.openPanel },
  }
}
