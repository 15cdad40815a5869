import type { Signal } from '@preact/signals'
import { effect } from '@preact/signals'
import type { Finding } from '../checks/finding.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeEnding } from './outcome-text.ts'

/** Short news, for a toast of the host. */
export type News = {
  severity: 'success' | 'info' | 'warn' | 'error'
  title: string
  detail?: string
  sticky?: boolean
  id?: string
  action?: { label: string; onClick: () => void }
}

type Ways = { openSettings(): void; openPanel(): void }

/** How a deploy ended. Where the panel is open it has the rest, so the toast is one line. */
export function describeNews(outcome: Outcome, isPanelShown: boolean, ways: Ways): News {
  const { severity, title, detail, next, action } = describeEnding(outcome)
  const news: News = { severity, title, id: 'runflow-outcome' }
  if (action === 'open-settings') news.action = { label: 'Open Settings', onClick: ways.openSettings }
  // Said in full, for nothing else is left to say.
  if (outcome.kind === 'declined') news.detail = detail
  if (isPanelShown) return news
  news.detail = `${detail} ${next}`.trim()
  news.sticky = severity === 'error'
  news.action ??= { label: 'Show', onClick: ways.openPanel }
  return news
}

const TYPING_PAUSE_MS = 800

/** A key in a Deploy node is told once for each key and node, when nobody has typed for a moment. */
export function warnOfKeys(standing: Signal<Finding[]>, tell: (news: News) => void, ways: Ways): void {
  const told = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    const findings = standing.value
    clearTimeout(timer)
    timer = setTimeout(() => {
      const fresh = findings.map((finding) => JSON.stringify(finding)).filter((finding) => !told.has(finding))
      for (const finding of fresh) told.add(finding)
      if (fresh.length > 0) tell(keyNews(ways))
    }, TYPING_PAUSE_MS)
  })
}

function keyNews(ways: Ways): News {
  return {
    severity: 'warn',
    title: 'A Deploy node holds an API key',
    detail:
      'Every saved copy of this workflow and every picture made with it has it. Open the Runflow panel to clear it.',
    id: 'runflow-key',
    action: { label: 'Show', onClick: ways.openPanel },
  }
}
