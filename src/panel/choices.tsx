import type { DeployChoice } from '../deploy/deploy-choice.ts'
import type { PanelActions, PanelState } from './state.ts'

/** The endpoints this canvas can become: one for each Deploy node, or the workflow itself. */
export function Endpoints({ state, actions }: { state: PanelState; actions: PanelActions }) {
  const { choices } = state.overview.value
  const isBusy = state.run.value.kind === 'running'
  if (choices.length === 0)
    return (
      <section class="rf-card" aria-label="Endpoint">
        <p class="rf-hint">This workflow has no name on Runflow yet.</p>
        <Buttons state={state} choice={null} actions={actions} />
      </section>
    )
  return (
    <>
      {choices.map((choice) => (
        <section key={choice.nodeId ?? ''} class="rf-card" aria-label={`Endpoint ${choice.slug ?? ''}`}>
          <EndpointHead
            choice={choice}
            live={choice.slug ? state.liveSlugs.value.get(choice.slug) : undefined}
          />
          {choice.nodeId === null && (
            <button type="button" class="rf-link" onClick={actions.rename} disabled={isBusy}>
              Change the name
            </button>
          )}
          <Buttons state={state} choice={choice} actions={actions} />
        </section>
      ))}
    </>
  )
}

function EndpointHead({ choice, live }: { choice: DeployChoice; live: 'new' | 'live' | undefined }) {
  return (
    <header class="rf-endpoint">
      <div>
        <strong>{choice.name ?? 'No name'}</strong>
        {choice.slug === null ? (
          <p class="rf-hint">The name needs at least one letter a to z, or a number.</p>
        ) : (
          choice.slug !== choice.name && <code>{choice.slug}</code>
        )}
      </div>
      {live && (
        <span
          class={`rf-badge rf-${live}`}
          title={live === 'live' ? 'Callers can use it now' : 'Nobody uses this name yet'}
        >
          {live}
        </span>
      )}
    </header>
  )
}

function Buttons({
  state,
  choice,
  actions,
}: {
  state: PanelState
  choice: DeployChoice | null
  actions: PanelActions
}) {
  const { running } = state
  const isBusy = running.value !== null
  return (
    <div class="rf-row rf-buttons">
      {state.isConfigured.value ? (
        <button type="button" class="rf-primary" onClick={() => actions.deploy(choice)} disabled={isBusy}>
          {running.value?.task === 'deploy' ? 'Deploying…' : 'Deploy'}
        </button>
      ) : (
        <button type="button" class="rf-primary" onClick={actions.openSettings}>
          Set API key…
        </button>
      )}
      <button
        type="button"
        title="Lists what travels and what would fail. Nothing is sent."
        onClick={() => actions.check(choice)}
        disabled={isBusy}
      >
        {running.value?.task === 'check' ? 'Checking…' : 'Check'}
      </button>
    </div>
  )
}
