import type { ComponentChildren } from 'preact'
import type { Task } from '../deploy/outcome-messages.ts'
import { t } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import { linkOf } from '../types/message.ts'
import { FOCUS_TARGET } from './keep-focus.ts'

type Props = {
  message: Message
  openSettings(): void
  /** The same click once more; null: what helps comes first. */
  again: { task: Task; onAgain(): void; label?: string } | null
  children?: ComponentChildren
}

/** What happened, why, what to do next, and a button that does it. */
export function MessageView({ message, openSettings, again, children }: Props) {
  const { action } = message
  // What helps is done there, and comes before another try.
  const isElsewhere = linkOf(action) !== undefined || action === 'open-settings'
  return (
    <section
      class={`rf-card rf-message rf-${message.severity}`}
      role={message.severity === 'error' ? 'alert' : 'status'}
    >
      <h3 class={FOCUS_TARGET} tabIndex={-1}>
        {message.title}
      </h3>
      {message.detail !== '' && <p>{message.detail}</p>}
      {message.next !== '' && <p class="rf-next">{message.next}</p>}
      {children}
      <ActionLink message={message} />
      {action === 'open-settings' && (
        <button type="button" class="rf-accent" onClick={openSettings}>
          {t('panel.action.open-settings')}
        </button>
      )}
      {again && (
        <button type="button" class={isElsewhere ? '' : 'rf-accent'} onClick={again.onAgain}>
          {again.label ??
            (action === 'try-again' ? t('panel.action.try-again') : t(`panel.action.${again.task}-again`))}
        </button>
      )}
      {action === 'reload-tab' && (
        <button type="button" class="rf-accent" onClick={() => location.reload()}>
          {t('panel.action.reload-tab')}
        </button>
      )}
    </section>
  )
}

/** To the page of Runflow where the next step is done. */
export function ActionLink({ message: { action } }: { message: Message }) {
  const link = linkOf(action)
  if (link === undefined) return null
  if (action !== 'open-keys' && action !== 'open-billing' && action !== 'get-beta') return null
  return (
    <a class="rf-button rf-accent" href={link} target="_blank" rel="noreferrer">
      {t(`panel.action.${action}`)}
    </a>
  )
}
