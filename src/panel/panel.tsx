import type { Finding } from '../deploy/finding.ts'
import { describeEnding } from './ending.ts'
import { Endpoints } from './endpoint.tsx'
import { Findings } from './findings.tsx'
import { MessageView } from './message.tsx'
import { PreviewHint, PreviewView } from './preview.tsx'
import { ProgressView } from './progress.tsx'
import { QuestionView } from './questions.tsx'
import { Result } from './result.tsx'
import { Start } from './start.tsx'
import type { Ended, PanelActions, PanelState } from './state.ts'
import { isHere } from './state.ts'

type Props = { state: PanelState; actions: PanelActions }

/** The Runflow sidebar: whatever needs more than a sentence. */
export function Panel({ state, actions }: Props) {
  const run = state.run.value
  const question = state.question.value
  const standing = state.standing.value
  return (
    <div class="runflow" onPointerEnter={actions.lookAgain} onFocusIn={actions.lookAgain}>
      <header class="rf-title">
        <h2>Runflow</h2>
        <button type="button" class="rf-small" onClick={actions.openSettings}>
          API key…
        </button>
      </header>
      {state.notices.value.map((notice) => (
        <section key={notice.id} class="rf-card rf-message rf-warn">
          <h3>{notice.title}</h3>
          <p>{notice.detail}</p>
        </section>
      ))}
      {question?.kind !== 'which' && <Endpoints state={state} actions={actions} />}
      {!isHere(state) && run.kind === 'running' && (
        <p class="rf-hint" role="status">
          {run.candidate.name ?? 'A workflow'} is being deployed from another tab of ComfyUI. Its nodes can be
          shown there.
        </p>
      )}
      {question && <QuestionView question={question} isHere={isHere(state)} actions={actions} />}
      {run.kind === 'running' && !question && (
        <ProgressView task={run.task} progress={run.progress} onCancel={actions.cancel} />
      )}
      {run.kind === 'ended' && !question && (
        <EndedView run={run} isOutdated={state.isOutdated.value} actions={actions} />
      )}
      {run.kind !== 'running' && standing.length > 0 && (
        <Findings findings={standing} workflow={null} actions={actions} />
      )}
      <Travels state={state} actions={actions} />
      {run.kind === 'idle' && !question && (
        <Start overview={state.overview.value} isConfigured={state.isConfigured.value} actions={actions} />
      )}
    </div>
  )
}

function Travels({ state, actions }: Props) {
  const run = state.run.value
  const preview = state.preview.value
  if (preview) {
    const progress = run.kind === 'running' ? run.progress : null
    const hashing = progress?.step === 'hash' ? progress.progress.file : null
    return <PreviewView preview={preview} hashing={hashing} actions={actions} />
  }
  // The lesson for an empty canvas is long enough.
  return run.kind === 'idle' && state.overview.value.outputs > 0 ? <PreviewHint /> : null
}

type EndedProps = { run: Ended; isOutdated: boolean; actions: PanelActions }

function EndedView({ run, isOutdated, actions }: EndedProps) {
  const { outcome, candidate, workflow } = run
  // The panel tells of a key in a node by itself, and stops when it is cleared.
  const isOfRun = (finding: Finding) => finding.code !== 'key-in-widget'
  const again = () => actions.deploy(candidate)
  const all = outcome.kind !== 'dry-run' && 'findings' in outcome ? outcome.findings : []
  const pin =
    outcome.kind === 'checked'
      ? { after: 'Then it checks again.', onPin: () => actions.check(candidate, true) }
      : { after: 'Then it deploys again.', onPin: () => actions.deploy(candidate, true) }
  const findings = <Findings findings={all.filter(isOfRun)} workflow={workflow} pin={pin} actions={actions} />
  if (outcome.kind === 'created' || outcome.kind === 'updated')
    return (
      <>
        <Result outcome={outcome} />
        {findings}
      </>
    )
  if (outcome.kind === 'blocked' || outcome.kind === 'declined')
    return (
      <>
        <section
          class={`rf-card rf-message ${outcome.kind === 'blocked' ? 'rf-error' : 'rf-info'}`}
          role="status"
        >
          <h3>Not deployed</h3>
          <p>
            {outcome.kind === 'blocked' && 'Fix what must be fixed below. '}
            Nothing was changed on Runflow.
          </p>
          <button type="button" class="rf-accent" onClick={again}>
            Deploy again
          </button>
        </section>
        {findings}
      </>
    )
  return (
    <>
      <MessageView message={describeEnding(outcome)} openSettings={actions.openSettings} tryAgain={again} />
      {outcome.kind === 'checked' && (
        <p class={isOutdated ? 'rf-hint' : 'rf-unseen'} role="status">
          {isOutdated && (
            <>
              The workflow has changed since this check.{' '}
              <button type="button" class="rf-link" onClick={() => actions.check(candidate)}>
                Check again
              </button>
            </>
          )}
        </p>
      )}
      {findings}
    </>
  )
}
