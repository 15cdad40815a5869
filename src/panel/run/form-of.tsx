import type { Contract } from '../../contract/contract.ts'
import { t, titledTextsOf } from '../../text/text.ts'
import type { FileSources } from './file-sources.ts'
import { Notice } from './notice.tsx'
import { RunForm } from './run-form.tsx'
import type { RunModel } from './run-model.ts'

type FormProps = { model: RunModel; sources: FileSources } & { contract: Contract; slug: string }

/** Two runs are compared only where both take the same values. */
export function FormOf({ contract, slug, model, sources }: FormProps) {
  if (model.where.value !== 'both')
    return <RunForm contract={contract} model={model} sources={sources} where="runflow" />
  const canvas = model.canvas.value
  if (canvas.kind === 'failed') return null
  if (canvas.kind !== 'read') return <ReadingCanvas />
  const differences = model.differences.value
  if (differences === null)
    return <Notice message={{ severity: 'info', ...titledTextsOf('run.compare.other', { slug }) }} />
  if (differences.length > 0)
    return <Notice message={{ severity: 'info', ...titledTextsOf('run.compare.off') }} />
  return <RunForm contract={contract} model={model} sources={sources} where="both" />
}

/** What keeps the workflow from running here, before anything is run. */
export function CanvasProblems({ model }: { model: RunModel }) {
  const canvas = model.canvas.value
  if (canvas.kind === 'failed') return <Notice message={canvas.message} />
  return canvas.kind === 'read' ? <MissingHere missing={canvas.missing} /> : null
}

export function ReadingCanvas() {
  return (
    <p class="rf-hint" role="status">
      {t('run.head.reading')}
    </p>
  )
}

/** What this ComfyUI lacks for the run. */
export function MissingHere({ missing }: { missing: string[] }) {
  if (missing.length === 0) return null
  return <Notice message={{ severity: 'warn', ...titledTextsOf('run.end.here-missing') }} list={missing} />
}
