import type { Draft, PanelActions, PanelState } from './state.ts'

/** The endpoints this canvas can become: one for each Deploy node, or the workflow itself. */
export function Endpoints({ state, actions }: { state: PanelState; actions: PanelActions }) {
  const { drafts } = state.overview.value
  const isBusy = state.run.value.kind === 'running'
  if (drafts.length === 0)
    return (
      <section class="rf-card" aria-label="Endpoint">
        <p class="rf-hint">This workflow has no name on Runflow yet.</p>
        <DeployButton state={state} isBusy={isBusy} deploy={() => actions.deploy(null)} actions={actions} />
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
          <DeployButton
            state={state}
            isBusy={isBusy}
            deploy={() => actions.deploy(draft)}
            actions={actions}
          />
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

function DeployButton(props: { state: PanelState; isBusy: boolean; deploy(): void; actions: PanelActions }) {
  if (!props.state.isConfigured.value)
    return (
      <button type="button" class="rf-primary rf-wide" onClick={props.actions.openSettings}>
        Set API key…
      </button>
    )
  return (
    <button type="button" class="rf-primary rf-wide" onClick={props.deploy} disabled={props.isBusy}>
      {props.isBusy ? 'Deploying…' : 'Deploy'}
    </button>
  )
}
