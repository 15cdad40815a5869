import type { DeployChoice } from '../deploy/deploy-choice.ts'
import { t } from '../text/text.ts'
import type { EndpointStatus, PanelActions, PanelState } from './state.ts'

/** The endpoints this canvas can become: one for each Deploy node, or the workflow itself. */
export function Endpoints({ state, actions }: { state: PanelState; actions: PanelActions }) {
  const { choices } = state.overview.value
  const isBusy = state.run.value.kind === 'running'
  if (choices.length === 0)
    return (
      <section class="rf-card" aria-label={t('panel.endpoint.label')}>
        <p class="rf-hint">{t('panel.endpoint.unnamed')}</p>
        <Buttons state={state} choice={null} actions={actions} />
      </section>
    )
  return (
    <>
      {choices.map((choice) => (
        <section
          key={choice.nodeId ?? ''}
          class="rf-card"
          aria-label={
            choice.slug === null
              ? t('panel.endpoint.label')
              : t('panel.endpoint.label-slug', { slug: choice.slug })
          }
        >
          <EndpointHead
            choice={choice}
            status={choice.slug ? state.endpoints.value.get(choice.slug) : undefined}
          />
          {choice.nodeId === null && (
            <button type="button" class="rf-link" onClick={actions.rename} disabled={isBusy}>
              {t('panel.endpoint.change-name')}
            </button>
          )}
          <Buttons state={state} choice={choice} actions={actions} />
        </section>
      ))}
    </>
  )
}

function EndpointHead({ choice, status }: { choice: DeployChoice; status: EndpointStatus | undefined }) {
  return (
    <header class="rf-endpoint">
      <div>
        <strong>{choice.name ?? t('panel.endpoint.no-name')}</strong>
        {choice.slug === null ? (
          <p class="rf-hint">{t('panel.endpoint.name-needs')}</p>
        ) : (
          choice.slug !== choice.name && <code>{choice.slug}</code>
        )}
      </div>
      {status && (
        <span class={`rf-badge rf-${status}`} title={t(`panel.endpoint.status.${status}.meaning`)}>
          {t(`panel.endpoint.status.${status}.word`)}
        </span>
      )}
    </header>
  )
}

type ButtonsProps = { state: PanelState; choice: DeployChoice | null; actions: PanelActions }

function Buttons({ state, choice, actions }: ButtonsProps) {
  const { running, question } = state
  const isBusy = running.value !== null
  const isAsked = running.value !== null && question.value !== null
  const deployLabel = isAsked ? 'waiting' : running.value?.task === 'deploy' ? 'deploying' : 'deploy'
  return (
    <div class="rf-row rf-buttons">
      {state.isConfigured.value ? (
        <button type="button" class="rf-primary" onClick={() => actions.deploy(choice)} disabled={isBusy}>
          {t(`panel.${deployLabel}`)}
        </button>
      ) : (
        <button type="button" class="rf-primary" onClick={actions.openSettings}>
          {t('panel.set-key')}
        </button>
      )}
      <button
        type="button"
        title={t('panel.check-hint')}
        onClick={() => actions.check(choice)}
        disabled={isBusy}
      >
        {running.value?.task === 'check' ? t('panel.checking') : t('panel.check')}
      </button>
      <button
        type="button"
        class="rf-link"
        title={t('panel.save-hint')}
        onClick={() => actions.save(choice)}
        disabled={isBusy}
      >
        {t('panel.save')}
      </button>
    </div>
  )
}
