import { t } from '../../text/text.ts'
import { Notice } from './notice.tsx'
import type { RunModel } from './run-model.ts'

const MOST_DIFFERENCES = 5

/** The canvas and what is deployed take other values: a result of one says little about the other. */
export function DifferencesView({ model }: { model: Pick<RunModel, 'differences'> }) {
  const differences = model.differences.value ?? []
  if (differences.length === 0) return null
  const list = differences.slice(0, MOST_DIFFERENCES).map((change) => {
    const id = 'inputId' in change ? change.inputId : change.outputId
    if (change.kind === 'input-added' || change.kind === 'output-added') return t('run.differ.added', { id })
    if (change.kind === 'input-removed' || change.kind === 'output-removed')
      return t('run.differ.removed', { id })
    return t('run.differ.changed', { id })
  })
  const texts = {
    title: t('run.differ.title'),
    detail: t('run.differ.detail', { count: differences.length }),
    next: '',
  }
  return <Notice message={{ severity: 'warn', ...texts }} list={[...new Set(list)]} />
}
