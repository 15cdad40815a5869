import type { ComponentChildren } from 'preact'
import type { Message } from '../types/message.ts'
import { linkOf } from '../types/message.ts'
import { FOLLOWS } from './keep-focus.ts'

const LABELS: Record<NonNullable<Message['action']>, string> = {
  'open-settings': 'Open Settings',
  'get-beta': 'Open the dashboard',
  'open-keys': 'Open API keys',
  'open-billing': 'Open billing',
  'show-findings': '',
  'try-again': 'Try again',
  'reload-tab': 'Reload this tab',
}

type Props = {
  message: Message
  openSettings(): void
  tryAgain(): void
  /** What is wrong is put right elsewhere, after which the same click works. */
  isWorthRetrying: boolean
  children?: ComponentChildren
}

/** What happened, why, what to do next, and a button that does it. */
export function MessageView({ message, openSettings, tryAgain, isWorthRetrying, children }: Props) {
  const link = linkOf(message.action)
  return (
    <section
      class={`rf-card rf-message rf-${message.severity}`}
      role={message.severity === 'error' ? 'alert' : 'status'}
    >
      <h3 class={FOLLOWS} tabIndex={-1}>
        {message.title}
      </h3>
      {message.detail !== '' && <p>{message.detail}</p>}
      {message.next !== '' && <p class="rf-next">{message.next}</p>}
      {children}
      {link !== undefined && message.action && (
        <a class="rf-button" href={link} target="_blank" rel="noreferrer">
          {LABELS[message.action]}
        </a>
      )}
      {message.action === 'open-settings' && (
        <button type="button" class="rf-accent" onClick={openSettings}>
          {LABELS['open-settings']}
        </button>
      )}
      {message.action === 'try-again' && (
        <button type="button" class="rf-accent" onClick={tryAgain}>
          {LABELS['try-again']}
        </button>
      )}
      {isWorthRetrying && (
        <button type="button" class="rf-accent" onClick={tryAgain}>
          Deploy again
        </button>
      )}
      {message.action === 'reload-tab' && (
        <button type="button" class="rf-accent" onClick={() => location.reload()}>
          {LABELS['reload-tab']}
        </button>
      )}
    </section>
  )
}
