import { useRef } from 'preact/hooks'
import type { Contract } from '../../contract/contract.ts'
import { repeatedIds } from '../../runs/drafts.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { FileSources } from './file-sources.ts'
import { InputField } from './input-field.tsx'
import type { RunModel } from './run-model.ts'
import type { Where } from './run-state.ts'
import { isBusy, PLACES_OF } from './run-state.ts'

type Props = {
  contract: Contract
  model: Pick<RunModel, 'form' | 'slug' | 'multiline' | 'cards' | 'run'>
  sources: FileSources
  where: Where
}

/** A field for each input, and the button that costs. Enter in a field starts nothing. */
export function RunForm({ contract, model, sources, where }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { problems, drafts, version } = model.form
  const isRunning = PLACES_OF[where].some((place) => isBusy(model.cards[place].phase.value))
  const repeated = repeatedIds(contract)
  const fields = contract.inputs.filter(({ id }) => !repeated.has(id))
  const wrong = new Set(contract.inputs.map(({ id }) => id).filter((id) => problems.value.has(id))).size

  function run(): void {
    model.run()
    // Drawn first: what is wrong is known by then.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  return (
    <form
      ref={form}
      class="rf-card rf-form"
      aria-label={t('run.form.label')}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keepFromComfyUi}
    >
      {contract.inputs.length === 0 && <p class="rf-hint">{t('run.form.none')}</p>}
      {[...repeated].map((id) => (
        <p key={id} class="rf-problem">
          {t('run.form.repeated', { id: visible(id) })}
        </p>
      ))}
      {fields.map((input) => (
        <InputField
          key={`${model.slug.value} ${where} ${input.type} ${input.id} ${version.value}`}
          input={input}
          contract={contract}
          model={model}
          sources={sources}
        />
      ))}
      <div class="rf-buttons rf-row">
        <button type="button" class="rf-primary" disabled={isRunning} onClick={run}>
          {t(`run.button.${where}`)}
        </button>
        {drafts.value.size > 0 && (
          <button type="button" title={t('run.form.kept')} onClick={model.form.forget}>
            {t('run.form.forget')}
          </button>
        )}
      </div>
      <p class="rf-problem" role="alert">
        {wrong > 0 && t('run.problem.fix', { count: wrong })}
      </p>
    </form>
  )
}

/** A letter that is typed here is no shortcut of ComfyUI's canvas. */
function keepFromComfyUi(event: KeyboardEvent): void {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation()
}
