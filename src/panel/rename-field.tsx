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

export function isRename({ kind }: Fix): boolean {
  return kind === 'rename-endpoint'
}

/** The answer to a wrong name, where the question is. */
export function RenameField({ choice, onRenamed, actions }: RenameProps & { actions: PanelActions }) {
  const isGone = useSignal(false)

  async function rename(value: string) {
    const { nodeId } = choice
    const label = t('fixes.rename-endpoint')
    const result = await actions.fix({ kind: 'rename-endpoint', nodeId, value, label })
    isGone.value = result === 'gone'
    if (result === 'done') onRenamed?.()
  }

  return (
    <>
      <NameField
        offered={actions.offeredName()}
        current={choice.slug}
        label={t('questions.name.title')}
        button={onRenamed ? t('fixes.rename-and-deploy') : t('fixes.rename-endpoint')}
        isPrimary={onRenamed !== undefined}
        onName={(name) => void rename(name)}
      />
      <p role="status" class={isGone.value ? 'rf-hint' : 'rf-visually-hidden'}>
        {isGone.value && t('panel.fix.gone')}
      </p>
    </>
  )
}
