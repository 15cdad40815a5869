import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { toSlug } from '../checks/slug.ts'
import { t } from '../text/text.ts'

type Props = {
  offered: string
  /** The slug it has now, which is no answer. */
  current?: string | null
  label: string
  button: string
  /** The one button that the person is led to. */
  isPrimary?: boolean
  /** It is what the person came for, so the cursor goes there. */
  isFocused?: boolean
  onName(name: string): void
}

/** The name of an endpoint, with the address it gives while it is typed. */
export function NameField({ offered, current = null, label, button, ...props }: Props) {
  const { isPrimary = false, isFocused = false, onName } = props
  const typed = useSignal<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const addressId = useId()
  useEffect(() => {
    if (!isFocused) return
    field.current?.focus()
    field.current?.select()
  }, [])
  // Until somebody types, it is what is offered now: the workflow may have got another name.
  const shown = typed.value ?? offered
  const name = shown.trim()
  const slug = toSlug(name)

  return (
    <form
      class="rf-name-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (slug !== null && slug !== current) onName(name)
      }}
    >
      <div class="rf-row">
        <input
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-label={label}
          aria-describedby={addressId}
          placeholder={t('questions.name.placeholder')}
          value={shown}
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
        />
        <button
          type="submit"
          class={isPrimary ? 'rf-primary' : 'rf-accent'}
          disabled={slug === null || slug === current}
        >
          {button}
        </button>
      </div>
      <p id={addressId} class="rf-hint" role="status">
        {describeName(name, slug)}
      </p>
    </form>
  )
}

function describeName(name: string, slug: string | null): string {
  if (name === '') return t('questions.name.detail')
  return slug === null ? t('panel.endpoint.name-needs') : t('questions.name.address', { slug })
}
