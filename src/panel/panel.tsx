import type { Finding } from '../deploy/finding.ts'
import { describeOutcome } from '../deploy/messages.ts'
import { Endpoints } from './endpoint.tsx'
import { Findings } from './findings.tsx'
import { MessageView } from './message.tsx'
import { ProgressView } from './progress.tsx'
import { QuestionView } from './questions.tsx'
import { Result } from './result.tsx'
import { Start } from './start.tsx'
import type { PanelActions, PanelState, Run } from './state.ts'

type Props = { state: PanelState; actions: PanelActions }

/** The Runflow sidebar: whatever needs more than a sentence. */
export function Panel({ state, actions }: Props) {
  const run = state.run.value
  const question = state.question.value
  const standing = state.standing.value
  return (
    <div class="runflow">
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
      {question && <QuestionView question={question} actions={actions} />}
      {run.kind === 'running' && !question && (
        <ProgressView progress={run.progress} onCancel={actions.cancel} />
      )}
      {run.kind === 'ended' && !question && <Ended run={run} actions={actions} />}
      {run.kind !== 'running' && standing.length > 0 && (
        <Findings findings={standing} workflow={null} actions={actions} />
      )}
      {run.kind === 'idle' && !question && (
        <Start overview={state.overview.value} isConfigured={state.isConfigured.value} actions={actions} />
      )}
    </div>
  )
}

function Ended({ run, actions }: { run: Extract<Run, { kind: 'ended' }>; actions: PanelActions }) {
  const { outcome, draft, workflow } = run
  // The panel tells of a key in a node by itself, and stops when it is cleared.
  const isOfRun = (finding: Finding) => finding.code !== 'key-in-widget'
  const again = () => actions.deploy(draft)
  if (outcome.kind === 'created' || outcome.kind === 'updated')
    return (
      <>
        <Result outcome={outcome} />
        <Findings findings={outcome.findings.filter(isOfRun)} workflow={workflow} actions={actions} />
      </>
    )
  const findings = outcome.kind === 'blocked' || outcome.kind === 'declined' ? outcome.findings : []
  return (
    <>
      {findings.length === 0 ? (
        <MessageView
          message={describeOutcome(outcome)}
          openSettings={actions.openSettings}
          tryAgain={again}
        />
      ) : (
        <section class="rf-card rf-message rf-error" role="status">
          <h3>Not deployed</h3>
          <p>
            {outcome.kind === 'declined' ? 'You said no to what follows.' : 'Fix what must be fixed below.'}{' '}
            Nothing was changed on Runflow.
          </p>
          <button type="button" class="rf-accent" onClick={again}>
            Deploy again
          </button>
        </section>
      )}
      <Findings findings={findings.filter(isOfRun)} workflow={workflow} actions={actions} />
    </>
  )
}
