import { titledTextsOf } from '../../text/text.ts'
import type { PanelActions, PanelState } from '../state.ts'
import { Notice } from './notice.tsx'
import { RunCardView } from './run-card.tsx'
import type { RunModel } from './run-model.ts'

type Props = { model: RunModel; actions: PanelActions; state: Pick<PanelState, 'tab' | 'overview'> }

/** The half of a run in both places that goes on here. */
export function BesideRunflow({ model, actions, state }: Props) {
  const canvas = model.canvas.value
  return (
    <>
      {canvas.kind === 'failed' && <Notice message={canvas.message} />}
      {canvas.kind === 'read' && <MissingHere missing={canvas.missing} />}
      <RunCardView card={model.cards.here} model={model} actions={actions} state={state} />
    </>
  )
}

/** What this ComfyUI lacks for the run. */
export function MissingHere({ missing }: { missing: string[] }) {
  if (missing.length === 0) return null
  return <Notice message={{ severity: 'warn', ...titledTextsOf('run.end.here-missing') }} list={missing} />
}
