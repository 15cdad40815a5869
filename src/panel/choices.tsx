import type { Candidate } from '../types/deploy-choice.ts'
import type { PanelActions, PanelState } from './state.ts'

/** The endpoints this canvas can become: one for each Deploy node, or the workflow itself. */
export function Endpoints({ state, actions }: { state: PanelState; actions: PanelActions }) {
  const { candidates } = state.overview.value
  const isBusy = state.run.value.kind === 'running'
  if (candidates.length === 0)
    return (
      <section class="rf-card" aria-label="Endpoint">
        <p class="rf-hint">This workflow has no name on Runflow yet.</p>
        <Buttons state={state} candidate={null} actions={actions} />
      </section>
    )
  return (
    <>
      {candidates.map((candidate) => (
        <section key={candidate.nodeId ?? ''} class="rf-card" aria-label={`Endpoint ${candidate.slug ?? ''}`}>
          <EndpointHead
            candidate={candidate}
            live={candidate.slug ? state.liveSlugs.value.get(candidate.slug) : undefined}
          />
          {candidate.nodeId === null && (
            <button type="button" class="rf-link" onClick={actions.rename} disabled={isBusy}>
              Change the name
            </button>
          )}
          <Buttons state={state} candidate={candidate} actions={actions} />
        </section>
      ))}
    </>
  )
}

function EndpointHead({ candidate, live }: { candidate: Candidate; live: 'new' | 'live' | undefined }) {
  return (
    <header class="rf-endpoint">
      <div>
        <strong>{candidate.name ?? 'No name'}</strong>
        {candidate.slug === null ? (
          <p class="rf-hint">The name needs at least one letter a to z, or a number.</p>
        ) : (
          candidate.slug !== candidate.name && <code>{candidate.slug}</code>
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
  candidate,
  actions,
}: {
  state: PanelState
  candidate: Candidate | null
  actions: PanelActions
}) {
  const { running } = state
  const isBusy = running.value !== null
  return (
    <div class="rf-row rf-buttons">
      {state.isConfigured.value ? (
        <button type="button" class="rf-primary" onClick={() => actions.deploy(candidate)} disabled={isBusy}>
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
        onClick={() => actions.check(candidate)}
        disabled={isBusy}
      >
        {running.value?.task === 'check' ? 'Checking…' : 'Check'}
      </button>
    </div>
  )
}
