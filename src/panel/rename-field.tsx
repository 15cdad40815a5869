import { useSignal } from '@preact/signals'
import type { Fix } from '../checks/fixes/fix.ts'
import type { DeployChoice } from '../deploy/deploy-choice.ts'
import { t } from '../text/text.ts'
import { NameField } from './name-field.tsx'
import type { PanelActions } from './state.ts'

export type RenameProps = {
  /** What was deployed or checked under the wrong name. */
  choice: DeployChoice
  /** Begins the deploy that asks anew; without it the name alone is changed. */
  onRenamed?: (() => void) | undefined
}

type Rename = Extract<Fix, { kind: 'rename-endpoint' }>

export function isRename(fix: Fix): fix is Rename {
  return fix.kind === 'rename-endpoint'
}

type FieldProps = RenameProps & { fix: Rename; actions: PanelActions }

/** The answer to a wrong name, where the question is: a field, or a button where the name is known. */
export function RenameField({ choice, onRenamed, fix, actions }: FieldProps) {
  const isGone = useSignal(false)
  const isPrimary = onRenamed !== undefined

  async function rename(value: string) {
    const { nodeId } = choice
    const label = t('fixes.rename-endpoint')
    const result = await actions.fix({ kind: 'rename-endpoint', nodeId, value, label })
    isGone.value = result === 'gone'
    if (result === 'done') onRenamed?.()
  }

  return (
    <>
      {fix.value === '' ? (
        <NameField
          offered={actions.offeredName({
            unusable: choice.slug === null ? choice.name : null,
            taken: choice.slug,
          })}
          current={choice.slug}
          label={t('questions.name.title')}
          button={isPrimary ? t('fixes.rename-and-deploy') : t('fixes.rename-endpoint')}
          isPrimary={isPrimary}
          onName={(name) => void rename(name)}
        />
      ) : (
        <div class="rf-row">
          <button type="button" class="rf-small rf-accent" onClick={() => void rename(fix.value)}>
            {isPrimary ? t('fixes.keep-name-and-deploy', { name: fix.value }) : fix.label}
          </button>
        </div>
      )}
      <p role="status" class={isGone.value ? 'rf-hint' : 'rf-visually-hidden'}>
        {isGone.value && t('panel.fix.gone')}
      </p>
    </>
  )
}
