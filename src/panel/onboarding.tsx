import type { ComponentChildren } from 'preact'
import { DEFAULT_ENDPOINT_NAME } from '../names.ts'
import { t } from '../text/text.ts'
import type { Overview } from './state.ts'

/** Teaches the first deploy: what is done is ticked off as it happens on the canvas. */
export function Start({ overview, isConfigured }: { overview: Overview; isConfigured: boolean }) {
  const { choices, inputs, outputs } = overview
  const isUnnamed = choices.every(({ slug }) => slug === null)
  const isDefault = choices.some(({ slug }) => slug === DEFAULT_ENDPOINT_NAME)
  const isReady = isConfigured && outputs > 0 && !isUnnamed && !isDefault
  return (
    <section class="rf-start" aria-label={t('panel.start.label')}>
      <p>{t(isReady ? 'panel.start.ready' : 'panel.start.intro')}</p>
      <ol class="rf-todo">
        <Step isDone={isConfigured} title={t('panel.start.key')}>
          <p>{t('panel.start.key-detail')}</p>
        </Step>
        <Step isDone={outputs > 0} title={t('panel.start.output')}>
          <p>{t('panel.start.output-detail')}</p>
        </Step>
        <Step isDone={inputs > 0} title={t('panel.start.input')} isOptional>
          <p>{t('panel.start.input-detail')}</p>
        </Step>
        <Step
          isDone={!isUnnamed && !isDefault}
          title={t(isDefault ? 'panel.start.name-default' : 'panel.start.name')}
        >
          <p>{t(isDefault ? 'panel.start.name-default-detail' : 'panel.start.name-detail')}</p>
        </Step>
      </ol>
    </section>
  )
}

type StepProps = { isDone: boolean; title: string; isOptional?: boolean; children: ComponentChildren }

function Step({ isDone, title, isOptional = false, children }: StepProps) {
  return (
    <li class={isDone ? 'rf-done' : 'rf-open'}>
      <strong>{title}</strong>
      {isOptional && !isDone && <span class="rf-hint"> {t('panel.start.optional')}</span>}
      {isDone && <span class="rf-visually-hidden"> {t('panel.start.done')}</span>}
      {!isDone && children}
    </li>
  )
}
