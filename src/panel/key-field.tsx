import type { ReadonlySignal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import { toKey } from '../checks/runflow-keys.ts'
import { SCOPES } from '../deploy/scopes.ts'
import { DEFAULT_API_URL } from '../names.ts'
import { joinSentences, t } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import { ACTION_LINKS } from '../types/message.ts'
import { ActionLink } from './message-view.tsx'

/** Narrowest first: a key that can do less is a smaller loss. */
const NEEDED = [SCOPES.lookup, SCOPES.create, SCOPES.update, SCOPES.upload]
/** What the other tabs need beside them. */
const FOR_MORE = ['runs:create', 'runs:read', 'comfyui-workflows:delete'] as const

export type KeyStatus = {
  /** Origin of the API URL; null: that URL cannot be used. */
  origin: string | null
  saved: { lastFour: string; where: 'browser' | 'page' | 'settings' } | null
  /**
   * The older plugin's key, still in ComfyUI's settings file, used or not. `isOffered`: it was typed for Runflow's own
   * address, and this one has no key. Whether to use it here is asked once.
   */
  old: { lastFour: string; isOffered: boolean } | null
}

export type KeyFieldModel = {
  status: ReadonlySignal<KeyStatus>
  save(key: string): void
  remove(): void
  /** Moves the older plugin's key into this browser. */
  move(): Promise<Message>
  /** Uses the older plugin's key for this address too, or never asks about it again. */
  useOld(): void
  declineOld(): void
  /** Empties the older plugin's setting; only the server's word counts that it is empty. */
  clearOld(): Promise<Message>
  test(): Promise<Message>
  /** Puts Runflow's own address into Settings. */
  resetUrl(): void
}

/** Settings → Runflow → API Key. The host's own setter is never called: it would write the key into a file. */
export function KeyField({ model }: { model: KeyFieldModel }) {
  const typed = useSignal('')
  const isBusy = useSignal(false)
  const result = useSignal<Message | null>(null)
  const { origin, saved, old } = model.status.value

  async function run(task: () => Promise<Message>) {
    isBusy.value = true
    result.value = null
    result.value = await task()
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

  function useOld() {
    model.useOld()
    void run(model.test)
  }

  function remove() {
    result.value = null
    model.remove()
  }

  const clear = old !== null && (
    <button type="button" disabled={isBusy.value} onClick={() => run(model.clearOld)}>
      {t('key.clear-old')}
    </button>
  )
  // The key in use says this of itself.
  const leftBehind = old !== null && saved?.where !== 'settings' && (
    <div class="rf-old-key">
      <p>{t('key.left-behind', { lastFour: old.lastFour })}</p>
      {old.isOffered && origin !== null && (
        <>
          <p>{t('key.use-old-question', { lastFour: old.lastFour, origin })}</p>
          <div class="rf-row">
            <button type="button" class="rf-accent" onClick={useOld}>
              {t('key.use-old')}
            </button>
            <button type="button" onClick={model.declineOld}>
              {t('key.decline-old')}
            </button>
          </div>
        </>
      )}
      <div class="rf-row">{clear}</div>
    </div>
  )
  const answer = <div role="status">{result.value && <Answer message={result.value} />}</div>

  if (origin === null)
    return (
      <div class="rf-key">
        <p class="rf-hint">{t('key.url-invalid')}</p>
        <div class="rf-row">
          <button type="button" class="rf-accent" onClick={model.resetUrl}>
            {t('key.reset-url', { url: DEFAULT_API_URL })}
          </button>
        </div>
        {leftBehind}
        {answer}
      </div>
    )

  return (
    <div class="rf-key">
      <form class="rf-row" onSubmit={save}>
        <input
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('key.label')}
          placeholder={saved ? t('key.replace') : t('key.paste')}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
        />
        <button type="submit" class="rf-primary" disabled={toKey(typed.value) === ''}>
          {t('key.save')}
        </button>
      </form>
      {saved ? (
        <div class="rf-saved">
          <p>{t('key.saved', { lastFour: saved.lastFour, origin })}</p>
          <p class="rf-hint">{t(`key.where.${saved.where}`)}</p>
          <div class="rf-row">
            {saved.where === 'settings' && (
              <button type="button" class="rf-accent" disabled={isBusy.value} onClick={() => run(model.move)}>
                {t('key.move')}
              </button>
            )}
            {saved.where === 'settings' && clear}
            <button type="button" disabled={isBusy.value} onClick={() => run(model.test)}>
              {isBusy.value ? t('key.testing') : t('key.test')}
            </button>
            {saved.where !== 'settings' && (
              <button type="button" onClick={remove}>
                {t('key.remove')}
              </button>
            )}
          </div>
        </div>
      ) : (
        <p class="rf-hint">{t('key.none-saved', { origin })}</p>
      )}
      {leftBehind}
      {answer}
      <Scopes isOpen={!saved} />
    </div>
  )
}

function Answer({ message }: { message: Message }) {
  const rest = joinSentences([message.detail, message.next])
  return (
    <div class={`rf-answer rf-${message.severity}`}>
      <b>{message.title}</b>
      {rest !== '' && <p>{rest}</p>}
      <ActionLink message={message} />
    </div>
  )
}

function Scopes({ isOpen }: { isOpen: boolean }) {
  const link = ACTION_LINKS['open-keys']
  return (
    <details class="rf-scopes" open={isOpen}>
      <summary>{t('key.scopes')}</summary>
      <p>
        <a href={link} target="_blank" rel="noreferrer">
          {link.replace('https://', '')}
        </a>
      </p>
      <p>{t('key.scopes-detail')}</p>
      <ScopeList scopes={NEEDED} />
      <p>{t('key.scopes-more')}</p>
      <ScopeList scopes={FOR_MORE} />
    </details>
  )
}

type Scope = (typeof NEEDED | typeof FOR_MORE)[number]

function ScopeList({ scopes }: { scopes: readonly Scope[] }) {
  return (
    <ul>
      {scopes.map((scope) => (
        <li key={scope}>
          <code>{scope}</code> {t(`key.scope.${scope}`)}
        </li>
      ))}
    </ul>
  )
}
