import { useRef } from 'preact/hooks'
import { Endpoints } from './choices.tsx'
import { Findings } from './findings.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { Start } from './onboarding.tsx'
import { EndedView } from './outcome-view.tsx'
import { PreviewHint, PreviewView } from './preview-view.tsx'
import { ProgressView } from './progress.tsx'
import { QuestionView, refuse } from './questions.tsx'
import type { PanelActions, PanelState } from './state.ts'
import { isHere } from './state.ts'

type Props = { state: PanelState; actions: PanelActions }

/** The Runflow sidebar: whatever needs more than a sentence. */
export function Panel({ state, actions }: Props) {
  const run = state.run.value
  const question = state.question.value
  const canvasFindings = state.canvasFindings.value
  const panel = useRef<HTMLDivElement>(null)
  useKeptFocus(panel)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !question) return
    // Front ends leave a subgraph by it.
    event.stopPropagation()
    refuse(question)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever has the focus in it is what is pressed
    <div
      ref={panel}
      class="runflow"
      onPointerEnter={actions.refreshCanvas}
      onFocusIn={actions.refreshCanvas}
      onKeyDown={onKeyDown}
    >
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
          {run.choice.name ?? 'A workflow'} is being deployed from another tab of ComfyUI. Its nodes can be
          shown there.
        </p>
      )}
      {question && <QuestionView question={question} state={state} actions={actions} />}
      {run.kind === 'running' && !question && (
        <ProgressView task={run.task} progress={run.progress} onCancel={actions.cancel} />
      )}
      {run.kind === 'ended' && !question && <EndedView run={run} state={state} actions={actions} />}
      {run.kind !== 'running' && canvasFindings.length > 0 && (
        <Findings findings={canvasFindings} workflow={null} actions={actions} />
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
