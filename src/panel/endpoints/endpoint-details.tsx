import { runsUrl } from '../../contract/endpoint.ts'
import { readInterface } from '../../contract/interface.ts'
import { describeCallFailure } from '../../endpoints/call-messages.ts'
import { contractOf } from '../../endpoints/live-contract.ts'
import { formatAgo, formatDay } from '../../text/format-ago.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { LiveEndpoint } from '../../types/runflow-api.ts'
import { CopyLine } from '../copy.tsx'
import { MessageView } from '../message-view.tsx'
import { SnippetTabs } from '../snippet-tabs.tsx'
import { ContractView } from './contract-view.tsx'
import type { EndpointsTabParts, Models } from './parts.ts'
import { RunList } from './run-list.tsx'
import { Settings } from './settings-part.tsx'
import { gpuKind } from './words.ts'
import { WorkflowPart } from './workflow-part.tsx'

type Props = Models & { parts: EndpointsTabParts }

export function Details({ model, details, parts }: Props) {
  const chosen = details.chosen.value
  if (chosen === null) return null
  const { summary, live, failure } = chosen
  const { slug, name, orgId } = summary
  const isForeign = model.isForeign(orgId)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever has the focus in it is what is pressed
    <div
      class="rf-ep-details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        if (details.asking.value !== null) details.ask(null)
        else details.close()
      }}
    >
      <button type="button" class="rf-link" onClick={details.close}>
        ‹ {t('endpoints.back')}
      </button>
      <header class="rf-endpoint">
        <h3 tabIndex={-1} data-focus>
          {visible(name) || t('endpoints.unnamed')} {slug !== name && <code>{visible(slug)}</code>}
        </h3>
      </header>
      {details.isGone.value ? (
        <section class="rf-card rf-message rf-warn" role="alert">
          <h3>{t('endpoints.gone.title')}</h3>
          <p>{t('endpoints.gone.detail')}</p>
          <button type="button" class="rf-accent" onClick={details.close}>
            {t('endpoints.back')}
          </button>
        </section>
      ) : (
        <>
          {failure !== null && failure.kind !== 'cancelled' && (
            <MessageView
              message={describeCallFailure('lookup', failure)}
              openSettings={parts.openSettings}
              again={{ task: 'check', onAgain: details.read, label: t('panel.action.try-again') }}
            />
          )}
          <Facts model={model} details={details} />
          {live === null && failure === null && (
            <p class="rf-hint" role="status">
              {t('endpoints.details.loading', { slug })}
            </p>
          )}
          {live !== null && <Call model={model} live={live} parts={parts} isForeign={isForeign} />}
          <RunList model={model} details={details} parts={parts} />
          {live !== null && <WorkflowPart live={live} parts={parts} />}
          {live !== null && <Settings details={details} live={live} isForeign={isForeign} parts={parts} />}
        </>
      )}
    </div>
  )
}

function Facts({ model, details }: Models) {
  const summary = details.chosen.value?.summary
  if (!summary) return null
  const { isPublic, gpuMode, createdAt, updatedAt, orgId } = summary
  const now = Date.now()
  const facts = [
    ['organization', model.isForeign(orgId) ? t('endpoints.foreign') : model.ownerOf(orgId)],
    ['visibility', isPublic === null ? null : t(`endpoints.${isPublic ? 'public' : 'private'}-who`)],
    ['gpu', t(`endpoints.details.gpu-${gpuKind(gpuMode)}`)],
    ['created', createdAt && formatDay(createdAt)],
    ['changed', updatedAt && formatAgo(updatedAt, now)],
  ] as const
  return (
    <dl class="rf-ep-dl">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{t(`endpoints.details.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

type CallProps = Pick<Props, 'model' | 'parts'> & { live: LiveEndpoint; isForeign: boolean }

/** All that somebody needs to call it. */
function Call({ model, live, parts, isForeign }: CallProps) {
  const { slug, workflowJson } = live
  const origin = model.own.value?.origin ?? ''
  const owner = model.ownerOf(live.orgId)
  const url = owner === null ? null : runsUrl(origin, owner, slug)
  const io = workflowJson === null ? null : readInterface(workflowJson)
  return (
    <>
      <section class="rf-card">
        {url === null ? (
          <p class="rf-hint">{t('endpoints.details.no-address')}</p>
        ) : (
          <>
            <p>{t('panel.result.address')}</p>
            <CopyLine text={url} label={t('panel.copy.address')} />
            <p class="rf-hint">{t('panel.result.address-detail')}</p>
          </>
        )}
        {!isForeign && (
          <div class="rf-row rf-buttons">
            <button
              type="button"
              class="rf-primary"
              title={t('endpoints.details.run-hint')}
              onClick={() => {
                parts.state.runSlug.value = slug
                parts.state.tab.value = 'run'
              }}
            >
              {t('endpoints.details.run')}
            </button>
          </div>
        )}
      </section>
      <ContractView contract={contractOf(live)} />
      {io !== null && (
        <details class="rf-more">
          <summary>{t('panel.result.code')}</summary>
          <SnippetTabs endpoint={{ url, origin, slug, interface: io }} name="runflow-endpoint-code" />
        </details>
      )}
    </>
  )
}
