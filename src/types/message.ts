import { DEFAULT_API_URL } from '../names.ts'

/** What a message offers to do; the panel makes a button of it, the command line prints the address. */
export type MessageAction =
  | 'open-settings'
  | 'get-beta'
  | 'open-keys'
  | 'open-billing'
  | 'show-findings'
  | 'try-again'
  | 'reload-tab'

export type Message = {
  severity: 'success' | 'info' | 'warn' | 'error'
  /** What happened. People search for these words. */
  title: string
  /** Why, as far as it is known; may be empty. */
  detail: string
  /** What to do next; may be empty. */
  next: string
  action?: MessageAction
}

const DASHBOARD = 'https://app.runflow.io'

/** Where an action leads on the web. */
export const ACTION_LINKS = {
  'get-beta': DASHBOARD,
  'open-keys': 'https://app.runflow.io/settings/api-keys',
  'open-billing': 'https://app.runflow.io/settings/billing',
} as const satisfies Partial<Record<MessageAction, string>>

/** Of another API nobody knows where it is. */
export function dashboardOf(origin: string): string | null {
  return origin === DEFAULT_API_URL ? DASHBOARD : null
}

export function linkOf(action: MessageAction | undefined): string | undefined {
  return action !== undefined && action in ACTION_LINKS
    ? ACTION_LINKS[action as keyof typeof ACTION_LINKS]
    : undefined
}

export function error(texts: Pick<Message, 'title' | 'detail' | 'next'>, action?: MessageAction): Message {
  return { severity: 'error', ...texts, ...(action === undefined ? {} : { action }) }
}
