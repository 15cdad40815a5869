import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { describeCallFailure } from '../../endpoints/call-messages.ts'
import { findPublicRisks } from '../../endpoints/public-risks.ts'
import { holdsSecrets, toRiskLines } from '../../endpoints/risk-lines.ts'
import { t } from '../../text/text.ts'
import { dashboardOf } from '../../types/message.ts'
import type { LiveEndpoint } from '../../types/runflow-api.ts'
import { MessageView } from '../message-view.tsx'
import type { Ask, DetailsModel } from './details-model.ts'
import type { EndpointsTabParts } from './parts.ts'

type Props = {
  details: DetailsModel
  live: LiveEndpoint
  isForeign: boolean
  parts: Pick<EndpointsTabParts, 'openSettings' | 'own'>
}

/** What its owner can change of it. Each change says first what comes of it. */
export function Settings({ details, live, isForeign, parts }: Props) {
  const { isPublic, gpuMode } = live
  const asking = details.asking.value
  const dashboard = dashboardOf(parts.own()?.origin ?? '')
  const last = useRef<Ask | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  useEffect(() => {
    // The question goes, and the focus back to what it came from.
    if (asking === null && last.current !== null) opener.current?.focus()
    last.current = asking
  }, [asking])
  const button = (ask: Ask, label: string, look = '') => (
    <button
      type="button"
      class={look}
      aria-expanded={asking === ask}
      onClick={({ currentTarget }) => {
        opener.current = currentTarget
        details.ask(ask)
      }}
    >
      {label}
    </button>
  )
  return (
    <section class="rf-ep-part" aria-labelledby="runflow-settings-of">
      <h4 id="runflow-settings-of">{t('endpoints.settings.title')}</h4>
      {/* Beside the button that was clicked: it is far below the name. */}
      {details.done.value !== null && (
        <p class="rf-card rf-message rf-success" role="status">
          {details.done.value}
        </p>
      )}
      {isForeign ? (
        <p class="rf-hint">{t('endpoints.settings.foreign')}</p>
      ) : (
        <>
          {gpuMode === 'explicit' && <p class="rf-hint">{t('endpoints.settings.gpu-explicit')}</p>}
          <div class="rf-row rf-live-row">
            {isPublic !== true && button('public', t('endpoints.settings.make-public'))}
            {isPublic !== false && button('private', t('endpoints.settings.make-private'))}
            {gpuMode === 'explicit' && button('gpu', t('endpoints.settings.gpu-auto'))}
            {button('delete', t('endpoints.settings.delete'), 'rf-danger')}
          </div>
        </>
      )}
      {asking !== null && <Question key={asking} ask={asking} details={details} live={live} parts={parts} />}
      {dashboard !== null && (
        <p>
          <a href={dashboard} target="_blank" rel="noreferrer">
            {t('endpoints.settings.dashboard')}
          </a>
        </p>
      )}
    </section>
  )
}

type QuestionProps = Pick<Props, 'details' | 'live' | 'parts'> & { ask: Ask }

function Question({ ask, details, live, parts }: QuestionProps) {
  const { slug } = live
  const heading = useRef<HTMLHeadingElement>(null)
  const typed = useSignal('')
  const isAgreed = useSignal(false)
  const risks = ask === 'public' ? findPublicRisks(live) : null
  const needsAgreement = risks !== null && holdsSecrets(risks)
  const isReady = ask === 'delete' ? typed.value.trim() === slug : !needsAgreement || isAgreed.value
  const isBusy = details.isBusy.value
  const problem = details.problem.value
  useEffect(() => {
    heading.current?.focus()
    // With its buttons, which may be below the edge.
    heading.current?.closest('form')?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return (
    <form
      class="rf-card rf-question rf-ep-question"
      aria-labelledby="runflow-ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) details.write(ask)
      }}
    >
      <h3 id="runflow-ask" ref={heading} tabIndex={-1}>
        {t(`endpoints.confirm.${ask}.title`, { slug })}
      </h3>
      <p>{t(`endpoints.confirm.${ask}.detail`)}</p>
      {risks !== null && (
        <ul class="rf-ep-risks">
          {toRiskLines(risks).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {needsAgreement && (
        <label class="rf-ep-check">
          <input
            type="checkbox"
            checked={isAgreed.value}
            onChange={({ currentTarget }) => {
              isAgreed.value = currentTarget.checked
            }}
          />
          {t('endpoints.confirm.public.agree')}
        </label>
      )}
      {ask === 'delete' && (
        <label class="rf-ep-type">
          {t('endpoints.confirm.delete.type', { slug })}
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed.value}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value
            }}
          />
        </label>
      )}
      {problem !== null && (
        <MessageView
          message={describeCallFailure(problem.call, problem.failure)}
          openSettings={parts.openSettings}
          again={null}
        />
      )}
      <div class="rf-row rf-buttons">
        <button
          type="submit"
          class={ask === 'delete' ? 'rf-danger' : 'rf-accent'}
          disabled={!isReady}
          aria-disabled={isBusy}
        >
          {t(isBusy ? 'endpoints.settings.busy' : `endpoints.confirm.${ask}.yes`)}
        </button>
        <button type="button" onClick={() => details.ask(null)}>
          {t('endpoints.settings.cancel')}
        </button>
      </div>
    </form>
  )
}
