import { useMemo, useRef } from 'preact/hooks'
import { t } from '../text/text.ts'
import { Endpoints } from './endpoints.tsx'
import { Findings } from './findings.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { Start } from './onboarding.tsx'
import { EndedView } from './outcome-view.tsx'
import { PreviewHint, PreviewView } from './preview-view.tsx'
import { ProgressView, WorkBeside } from './progress.tsx'
import { workOf } from './progress-text.ts'
import { QuestionView, refuse } from './questions.tsx'
import type { PanelActions, PanelState } from './state.ts'
import { isHere } from './state.ts'

type Props = { state: PanelState; actions: PanelActions }

/** The Runflow sidebar: whatever needs more than a sentence. */
export function Panel({ state, actions }: Props) {
  const run = state.run.value
  const question = state.question.value
  const canvasFindings = state.canvasFindings.value
  const isAskedBefore = question?.kind === 'which' || question?.kind === 'name'
  const panel = useRef<HTMLDivElement>(null)
  useKeptFocus(panel)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || (!question && !actions.closePanel)) return
    // Front ends leave a subgraph by it.
    event.stopPropagation()
    if (question) refuse(question)
    else actions.closePanel?.()
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
      <Header state={state} actions={actions} />
      {state.notices.value.map((notice) => (
        <section key={notice.id} class="rf-card rf-message rf-warn">
          <h3>{notice.title}</h3>
          <p>{notice.detail}</p>
        </section>
      ))}
      {!isAskedBefore && <Endpoints state={state} actions={actions} />}
      {!isHere(state) && run.kind === 'running' && (
        <p class="rf-hint" role="status">
          {run.choice.name === null
            ? t('panel.elsewhere-unnamed')
            : t('panel.elsewhere', { name: run.choice.name })}
        </p>
      )}
      {question && <QuestionView question={question} state={state} actions={actions} />}
      {run.kind === 'running' && question && <WorkBeside progress={run.progress} />}
      {run.kind === 'running' && !question && <ProgressView run={run} onCancel={actions.cancel} />}
      {run.kind === 'ended' && !question && <EndedView run={run} state={state} actions={actions} />}
      {(run.kind === 'idle' || isAskedBefore) && canvasFindings.length > 0 && (
        <Findings findings={canvasFindings} workflow={null} actions={actions} />
      )}
      <Sent state={state} actions={actions} />
      {run.kind === 'idle' && !question && (
        <Start overview={state.overview.value} isConfigured={state.isConfigured.value} />
      )}
    </div>
  )
}

function Header({ state, actions }: Props) {
  return (
    <header class="rf-title">
      <h2>Runflow</h2>
      <div class="rf-row">
        {/* Until there is a key, the large button below leads to it. */}
        {state.isConfigured.value && (
          <button type="button" class="rf-small" onClick={actions.openSettings}>
            {t('panel.api-key')}
          </button>
        )}
        {actions.closePanel && (
          <button type="button" class="rf-small" aria-label={t('panel.close')} onClick={actions.closePanel}>
            ✕
          </button>
        )}
      </div>
    </header>
  )
}

function Sent({ state, actions }: Props) {
  const run = state.run.value
  const preview = state.preview.value
  const hashing = run.kind === 'running' ? (workOf(run.progress).hash?.file ?? null) : null
  // The same element is not looked at again: how far a deploy is, is told several times a second.
  const view = useMemo(
    () => preview && <PreviewView preview={preview} hashing={hashing} actions={actions} />,
    [preview, hashing, actions],
  )
  if (view) return view
  // The guide for an empty canvas is long enough.
  return run.kind === 'idle' && state.overview.value.outputs > 0 ? <PreviewHint /> : null
}
