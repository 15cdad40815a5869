import type { ReadonlySignal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import { toKey } from '../checks/runflow-keys.ts'
import type { Message } from '../types/message.ts'

const KEYS_PAGE = 'https://app.runflow.io/settings/api-keys'

/** Narrowest first: a key that can do less is a smaller loss. */
const SCOPES: { scope: string; why: string }[] = [
  { scope: 'comfyui-workflows:read', why: 'find your endpoint' },
  { scope: 'comfyui-workflows:create', why: 'deploy it the first time' },
  { scope: 'comfyui-workflows:edit', why: 'deploy it again' },
  { scope: 'assets:create', why: 'send input files, if the workflow reads any' },
]

export type KeyStatus = {
  /** Origin of the API URL; null: that URL cannot be used. */
  origin: string | null
  saved: { lastFour: string; where: 'browser' | 'page' | 'settings' } | null
  /** The older plugin's key, still in ComfyUI's settings file, used or not. */
  old: { lastFour: string } | null
}

export type KeyFieldModel = {
  status: ReadonlySignal<KeyStatus>
  save(key: string): void
  remove(): void
  /** Moves the older plugin's key into this browser. */
  move(): Promise<Message>
  /** Empties the older plugin's setting, and believes the server alone that it is empty. */
  clearOld(): Promise<Message>
  test(): Promise<Message>
}

const WHERE: Record<NonNullable<KeyStatus['saved']>['where'], string> = {
  browser:
    'Kept in this browser, for this ComfyUI address only. It is written into no workflow and no file of ComfyUI.',
  page: 'This browser stores nothing for this page, so the key is gone when you close the tab.',
  settings:
    "Stored by the older Runflow plugin in ComfyUI's settings file, which anybody who opens this ComfyUI can read.",
}

/** Settings → Runflow → API Key. The host's own setter is never called: it would write the key into a file. */
export function KeyField({ model }: { model: KeyFieldModel }) {
  const typed = useSignal('')
  const isBusy = useSignal(false)
  const records = useSignal<Message | null>(null)
  const { origin, saved, old } = model.status.value

  async function run(task: () => Promise<Message>) {
    isBusy.value = true
    records.value = null
    records.value = await task()
    isBusy.value = false
  }

  function save(event: Event) {
    event.preventDefault()
    const key = toKey(typed.value)
    if (key === '') return
    typed.value = ''
    model.save(key)
    void run(model.test)
  }

  const clear = old !== null && (
    <button type="button" disabled={isBusy.value} onClick={() => run(model.clearOld)}>
      Clear the key in the settings file
    </button>
  )
  // The key in use says this of itself.
  const leftBehind = old !== null && saved?.where !== 'settings' && (
    <div class="rf-left">
      <p>
        ComfyUI's settings file still holds a key{old.lastFour === '' ? '' : <b> …{old.lastFour}</b>} of the
        older Runflow plugin. It is not used, and anybody who opens this ComfyUI can read it.
      </p>
      <div class="rf-row">{clear}</div>
    </div>
  )
  const outcome = <div role="status">{records.value && <Answer message={records.value} />}</div>

  if (origin === null)
    return (
      <div class="rf-key">
        <p class="rf-hint">
          The API URL above cannot be used. Correct it first: it must begin with https://.
        </p>
        {leftBehind}
        {outcome}
      </div>
    )

  return (
    <div class="rf-key">
      <form class="rf-row" onSubmit={save}>
        <input
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-label="Runflow API key"
          placeholder={saved ? 'Paste a new key to replace it' : 'Paste your key: rf_live_…'}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
        />
        <button type="submit" class="rf-primary" disabled={toKey(typed.value) === ''}>
          Save
        </button>
      </form>
      {saved ? (
        <div class="rf-saved">
          <p>
            Saved{saved.lastFour === '' ? '' : <b> …{saved.lastFour}</b>} for <b>{origin}</b>
          </p>
          <p class="rf-hint">{WHERE[saved.where]}</p>
          <div class="rf-row">
            {saved.where === 'settings' && (
              <button type="button" class="rf-accent" disabled={isBusy.value} onClick={() => run(model.move)}>
                Move it to this browser
              </button>
            )}
            {saved.where === 'settings' && clear}
            <button type="button" disabled={isBusy.value} onClick={() => run(model.test)}>
              {isBusy.value ? 'Testing…' : 'Test connection'}
            </button>
            {saved.where !== 'settings' && (
              <button
                type="button"
                onClick={() => {
                  records.value = null
                  model.remove()
                }}
              >
                Remove
              </button>
            )}
          </div>
        </div>
      ) : (
        <p class="rf-hint">No key is saved for {origin}.</p>
      )}
      {leftBehind}
      {outcome}
      <Scopes isOpen={!saved} />
    </div>
  )
}

function Answer({ message }: { message: Message }) {
  return (
    <p class={`rf-told rf-${message.severity}`}>
      <b>{message.title}</b> {message.detail} {message.next}
    </p>
  )
}

function Scopes({ isOpen }: { isOpen: boolean }) {
  return (
    <details class="rf-scopes" open={isOpen}>
      <summary>Where do I get a key, and which scopes does it need?</summary>
      <p>
        Make one at{' '}
        <a href={KEYS_PAGE} target="_blank" rel="noreferrer">
          app.runflow.io/settings/api-keys
        </a>
        . It is shown once. Give it only these scopes:
      </p>
      <ul>
        {SCOPES.map(({ scope, why }) => (
          <li key={scope}>
            <code>{scope}</code> {why}
          </li>
        ))}
      </ul>
    </details>
  )
}
