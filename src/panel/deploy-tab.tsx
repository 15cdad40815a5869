import { useMemo, useRef } from 'preact/hooks'
import { t } from '../text/text.ts'
import { Endpoints } from './endpoint-cards.tsx'
import { Findings } from './findings.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { LiveCard } from './live-card.tsx'
import { Start } from './onboarding.tsx'
import { EndedView } from './outcome-view.tsx'
import { PreviewHint, PreviewView } from './preview-view.tsx'
import { ProgressView, WorkBeside } from './progress.tsx'
import { workOf } from './progress-text.ts'
import { QuestionView } from './questions.tsx'
import type { PanelActions, PanelState } from './state.ts'
import { isHere } from './state.ts'

type Props = { state: PanelState; actions: PanelActions }

/** What the open workflow would be deployed as, what stands against it, and how its deploy goes. */
export function DeployTab({ state, actions }: Props) {
  const run = state.run.value
  const question = state.question.value
  const canvasFindings = state.canvasFindings.value
  const isAskedBefore = question?.kind === 'which' || question?.kind === 'name'
  const tab = useRef<HTMLDivElement>(null)
  useKeptFocus(tab)

  return (
    <div ref={tab} class="rf-tab">
      {!isAskedBefore && <Endpoints state={state} actions={actions} />}
      {!question && run.kind !== 'running' && <LiveCard state={state} actions={actions} />}
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
      {run.kind === 'idle' && !question && !hasAddress(state) && (
        <Start overview={state.overview.value} isConfigured={state.isConfigured.value} />
      )}
    </div>
  )
}

/** Whoever has deployed it before needs no lesson. */
function hasAddress({ live, workflowId }: PanelState): boolean {
  const view = live.value
  return view !== null && view.workflowId === workflowId.value && view.url !== null
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
