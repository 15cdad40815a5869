import { useSignal } from '@preact/signals'
import type { Snippets } from '../contract/snippets.ts'
import { buildSnippets } from '../contract/snippets.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import { CopyBlock, CopyLine } from './copy.tsx'
import { FOLLOWS } from './keep-focus.ts'

type Deployed = Extract<Outcome, { kind: 'created' | 'updated' | 'unchanged' }>

/** What the artist came for: the address, and code that calls it with this endpoint's own inputs. */
export function Result({ outcome }: { outcome: Deployed }) {
  const { endpoint } = outcome
  const message = describeOutcome(outcome)
  return (
    <section class="rf-card rf-message rf-success" role="status">
      <h3 class={FOLLOWS} tabIndex={-1}>
        {message.title}
      </h3>
      {endpoint.url !== null && (
        <>
          <p class="rf-hint">Callers POST to</p>
          <CopyLine text={endpoint.url} label="the URL" />
        </>
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
  const snippets = LANGUAGES.map(({ key, language }) => ({ language, code: built[key].trimEnd() }))
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
      <div role="tablist" aria-label="Code that calls the endpoint" onKeyDown={onKeyDown} tabIndex={-1}>
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
          <CopyBlock key={snippet.language} text={snippet.code} label={`the ${snippet.language} code`} />
        </div>
      )}
    </div>
  )
}
