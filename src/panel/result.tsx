import { runFailureOf } from '../checks/run-failure.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import { t } from '../text/text.ts'
import { CopyLine } from './copy.tsx'
import { FOCUS_TARGET } from './keep-focus.ts'
import { SnippetTabs } from './snippet-tabs.tsx'

type Deployed = Extract<Outcome, { kind: 'created' | 'updated' | 'unchanged' }>
type Props = { outcome: Deployed; onDeployAnyway(): void; onRun(): void }

/** What the artist came for: the address, and code that calls it with this endpoint's own inputs. */
export function Result({ outcome, onDeployAnyway, onRun }: Props) {
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
          <button type="button" class="rf-accent" onClick={onRun}>
            {t('panel.result.run')}
          </button>
        </div>
      )}
      {message.next !== '' && <p class="rf-next">{message.next}</p>}
      <SnippetTabs endpoint={endpoint} />
    </section>
  )
}
