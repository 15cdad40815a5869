import type { ComponentChildren } from 'preact'
import type { Message } from '../../types/message.ts'
import { linkOf } from '../../types/message.ts'
import { ActionLink } from '../message-view.tsx'

type Props = {
  message: Message
  /** What the message is about, one by one. */
  list?: string[]
  button?: { label: string; onClick(): void }
  children?: ComponentChildren
}

/** A message of the tab, with at most one next step. */
export function Notice({ message, list = [], button, children }: Props) {
  return (
    <section
      class={`rf-card rf-message rf-${message.severity}`}
      role={message.severity === 'error' ? 'alert' : 'status'}
    >
      <h3>{message.title}</h3>
      {message.detail !== '' && <p>{message.detail}</p>}
      {list.length > 0 && (
        <ul class="rf-list">
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {message.next !== '' && <p class="rf-next">{message.next}</p>}
      {children}
      <ActionLink message={message} />
      {button && (
        <button
          type="button"
          class={linkOf(message.action) === undefined ? 'rf-accent' : ''}
          onClick={button.onClick}
        >
          {button.label}
        </button>
      )}
    </section>
  )
}
