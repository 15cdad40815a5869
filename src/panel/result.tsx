import { useSignal } from '@preact/signals'
import { runFailureOf } from '../checks/run-failure.ts'
import type { Snippets } from '../contract/snippets/build-snippets.ts'
import { buildSnippets } from '../contract/snippets/build-snippets.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import { t } from '../text/text.ts'
import { CopyBlock, CopyLine } from './copy.tsx'
import { FOCUS_TARGET } from './keep-focus.ts'

type Deployed = Extract<Outcome, { kind: 'created' | 'updated' | 'unchanged' }>
type Props = { outcome: Deployed; onDeployAnyway(): void }

/** What the artist came for: the address, and code that calls it with this endpoint's own inputs. */
export function Result({ outcome, onDeployAnyway }: Props) {
  const { endpoint } = outcome
  const message = describeOutcome(outcome)
  const failure = runFailureOf(outcome.findings)
  return (
    <section class={`rf-card rf-message ${failure === null ? 'rf-success' : 'rf-warn'}`} role="status">
      <h3 class={FOCUS_TARGET} tabIndex={-1}>
        {message.title}
      </h3>
      {outcome.kind === 'unchanged' && (
        <>
          <p>{t('outcomes.unchanged.detail')}</p>
          <div class="rf-row">
            <button type="button" class="rf-small" onClick={onDeployAnyway}>
              {t('panel.action.deploy-anyway')}
            </button>
          </div>
        </>
      )}
      {failure !== null && <p class="rf-next">{t(`panel.result.runs.${failure}`)}</p>}
      {endpoint.url !== null && (
        <div class="rf-address">
          <p>{t('panel.result.address')}</p>
          <CopyLine text={endpoint.url} label={t('panel.copy.address')} />
          <p class="rf-hint">{t('panel.result.address-detail')}</p>
        </div>
      )}
      {message.next !== '' && <p class="rf-next">{message.next}</p>}
      <SnippetTabs endpoint={endpoint} />
    </section>
  )
}

const LANGUAGES: { key: keyof Snippets; language: string }[] = [
  { key: 'curl', language: 'curl' },
  { key: 'javascript', language: 'JavaScript' },
  { key: 'python', language: 'Python' },
]

function SnippetTabs({ endpoint }: { endpoint: Deployed['endpoint'] }) {
  const built = buildSnippets(endpoint)
  const snippets = LANGUAGES.map(({ key, language }) => ({ key, language, code: built[key].trimEnd() }))
  const chosen = useSignal(0)
  const snippet = snippets[chosen.value]

  /** Arrow keys move between tabs, as in every tab list. */
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return
    chosen.value = (chosen.value + step + snippets.length) % snippets.length
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[chosen.value]?.focus()
  }

  return (
    <div class="rf-snippets">
      <div role="tablist" aria-label={t('panel.result.code')} onKeyDown={onKeyDown} tabIndex={-1}>
        {snippets.map(({ language }, index) => (
          <button
            key={language}
            type="button"
            role="tab"
            aria-selected={index === chosen.value}
            tabIndex={index === chosen.value ? 0 : -1}
            onClick={() => {
              chosen.value = index
            }}
          >
            {language}
          </button>
        ))}
      </div>
      {snippet && (
        <div role="tabpanel" aria-label={snippet.language}>
          <CopyBlock
            key={snippet.language}
            text={snippet.code}
            label={t('panel.copy.code', { language: snippet.language })}
          />
          {snippet.key === 'curl' && <p class="rf-hint">{t('panel.result.curl-detail')}</p>}
        </div>
      )}
    </div>
  )
}
