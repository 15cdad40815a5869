import { t, titledTextsOf } from '../../text/text.ts'
import type { PanelState } from '../state.ts'
import { Notice } from './notice.tsx'

type State = Pick<PanelState, 'run' | 'isOutdated' | 'live' | 'workflowId' | 'tab'>

/** Two runs are laid over each other to see what Runflow makes of the workflow: another workflow is another picture. */
export function CanvasChanged({ slug, state }: { slug: string; state: State }) {
  if (!isChanged(slug, state)) return null
  const toDeploy = {
    label: t('run.empty.to-deploy'),
    onClick: () => {
      state.tab.value = 'deploy'
    },
  }
  return <Notice message={{ severity: 'warn', ...titledTextsOf('run.compare.changed') }} button={toDeploy} />
}

/** What is known without asking: since the deploy of this page, or of what was seen live. */
function isChanged(slug: string, { run, isOutdated, live, workflowId }: State): boolean {
  const [ended, view] = [run.value, live.value]
  if (ended.kind === 'ended' && 'endpoint' in ended.outcome && ended.outcome.endpoint.slug === slug)
    return isOutdated.value
  if (view?.slug !== slug || view.workflowId !== workflowId.value || view.answer.kind !== 'known')
    return false
  const { status } = view.answer
  return status.kind === 'changed' && status.canvas
}
