import type { Draft, PanelActions, PanelState } from './state.ts'

/** The endpoints this canvas can become: one for each Deploy node, or the workflow itself. */
export function Endpoints({ state, actions }: { state: PanelState; actions: PanelActions }) {
  const { drafts } = state.overview.value
  const isBusy = state.run.value.kind === 'running'
  if (drafts.length === 0)
    return (
      <section class="rf-card" aria-label="Endpoint">
        <p class="rf-hint">This workflow has no name on Runflow yet.</p>
        <Buttons state={state} draft={null} actions={actions} />
      </section>
    )
  return (
    <>
      {drafts.map((draft) => (
        <section key={draft.nodeId ?? ''} class="rf-card" aria-label={`Endpoint ${draft.slug ?? ''}`}>
          <EndpointHead draft={draft} live={draft.slug ? state.liveSlugs.value.get(draft.slug) : undefined} />
          {draft.nodeId === null && (
            <button type="button" class="rf-link" onClick={actions.rename} disabled={isBusy}>
              Change the name
            </button>
          )}
          <Buttons state={state} draft={draft} actions={actions} />
        </section>
      ))}
    </>
  )
}

function EndpointHead({ draft, live }: { draft: Draft; live: 'new' | 'live' | undefined }) {
  return (
    <header class="rf-endpoint">
      <div>
        <strong>{draft.name ?? 'No name'}</strong>
        {draft.slug === null ? (
          <p class="rf-hint">The name needs at least one letter or number.</p>
        ) : (
          <code>{draft.slug}</code>
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
  draft,
  actions,
}: {
  state: PanelState
  draft: Draft | null
  actions: PanelActions
}) {
  const { running } = state
  const isBusy = running.value !== null
  return (
    <div class="rf-row rf-buttons">
      {state.isConfigured.value ? (
        <button type="button" class="rf-primary" onClick={() => actions.deploy(draft)} disabled={isBusy}>
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
        onClick={() => actions.check(draft)}
        disabled={isBusy}
      >
        {running.value?.task === 'check' ? 'Checking…' : 'Check'}
      </button>
    </div>
  )
}
