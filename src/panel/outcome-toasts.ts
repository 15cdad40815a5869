import type { Signal } from '@preact/signals'
import { effect } from '@preact/signals'
import type { Finding } from '../checks/finding.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeEndedRun } from './outcome-text.ts'

/** Short news, for a toast of the host. */
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
export function toOutcomeToast(outcome: Outcome, isPanelShown: boolean, pageActions: PageActions): Toast {
  const { severity, title, detail, next, action } = describeEndedRun(outcome)
  const toast: Toast = { severity, title, id: 'runflow-outcome' }
  if (action === 'open-settings') toast.action = { label: 'Open Settings', onClick: pageActions.openSettings }
  // Said in full, for nothing else is left to say.
  if (outcome.kind === 'declined') toast.detail = detail
  if (isPanelShown) return toast
  toast.detail = `${detail} ${next}`.trim()
  toast.sticky = severity === 'error'
  toast.action ??= { label: 'Show', onClick: pageActions.openPanel }
  return toast
}

const TYPING_PAUSE_MS = 800

/** A key in a Deploy node is told once for each key and node, when nobody has typed for a moment. */
export function warnOfKeys(
  canvasFindings: Signal<Finding[]>,
  notify: (toast: Toast) => void,
  pageActions: PageActions,
): void {
  const records = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    const findings = canvasFindings.value
    clearTimeout(timer)
    timer = setTimeout(() => {
      const fresh = findings
        .map((finding) => JSON.stringify(finding))
        .filter((finding) => !records.has(finding))
      for (const finding of fresh) records.add(finding)
      if (fresh.length > 0) notify(toKeyToast(pageActions))
    }, TYPING_PAUSE_MS)
  })
}

function toKeyToast(pageActions: PageActions): Toast {
  return {
    severity: 'warn',
    title: 'A Deploy node holds an API key',
    detail:
      'Every saved copy of this workflow and every picture made with it has it. Open the Runflow panel to clear it.',
    id: 'runflow-key',
    action: { label: 'Show', onClick: pageActions.openPanel },
  }
}
