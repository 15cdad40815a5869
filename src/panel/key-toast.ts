import type { Signal } from '@preact/signals'
import { effect } from '@preact/signals'
import type { Finding } from '../checks/finding.ts'
import { t } from '../text/text.ts'
import type { Toast } from './outcome-toasts.ts'

const TYPING_PAUSE_MS = 800

/** A key in a Deploy node is announced once for each key and node, when nobody has typed for a moment. */
export function warnOfKeys(
  canvasFindings: Signal<Finding[]>,
  notify: (toast: Toast) => void,
  openPanel: () => void,
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
      if (fresh.length > 0) notify(toKeyToast(openPanel))
    }, TYPING_PAUSE_MS)
  })
}

function toKeyToast(openPanel: () => void): Toast {
  return {
    severity: 'warn',
    title: t('notices.key-in-node.title'),
    detail: t('notices.key-in-node.detail'),
    id: 'runflow-key',
    action: { label: t('panel.action.show'), onClick: openPanel },
  }
}
