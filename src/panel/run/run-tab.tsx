import { useEffect, useRef } from 'preact/hooks'
import { t, titledTextsOf } from '../../text/text.ts'
import { useFocusKeptOver, useKeptFocus } from '../keep-focus.ts'
import type { PanelActions, PanelState } from '../state.ts'
import { CanvasChanged } from './canvas-changed.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { DifferencesView } from './differences-view.tsx'
import type { FileSources } from './file-sources.ts'
import { CanvasProblems, FormOf, MissingHere, ReadingCanvas } from './form-of.tsx'
import { Notice } from './notice.tsx'
import { RunCardView } from './run-card.tsx'
import { RunForm } from './run-form.tsx'
import type { RunModel } from './run-model.ts'
import type { Where } from './run-state.ts'
import { isBusy } from './run-state.ts'

export type RunViewProps = {
  model: RunModel
  sources: FileSources
  actions: PanelActions
  state: Pick<PanelState, 'tab' | 'overview' | 'run' | 'isOutdated' | 'live' | 'workflowId'>
}

/** One run with values of the artist's own: of what is deployed, or of what is on the canvas. */
export function RunTab(props: RunViewProps) {
  const { model } = props
  const tab = useRef<HTMLDivElement>(null)
  useKeptFocus(tab)
  useFocusKeptOver(tab, () => [model.cards.runflow.phase.value, model.cards.here.phase.value])
  const subject = model.subject.value
  useEffect(() => model.refresh(), [subject])
  const where = model.where.value
  return (
    <div ref={tab} class="rf-run">
      <WherePicker model={model} />
      <Others model={model} />
      {where === 'here' ? <Here {...props} /> : <OnRunflow {...props} />}
    </div>
  )
}

const PLACES: Where[] = ['runflow', 'here', 'both']

function WherePicker({ model }: { model: RunModel }) {
  return (
    <fieldset class="rf-segments">
      <legend class="rf-visually-hidden">{t('run.where.label')}</legend>
      {PLACES.map((place) => (
        <label key={place}>
          <input
            type="radio"
            name="runflow-where"
            value={place}
            checked={model.where.value === place}
            onChange={() => model.chooseWhere(place)}
          />
          <span>{t(`run.where.${place}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Others({ model }: { model: RunModel }) {
  return (
    <>
      {model.others.value.map((slug) => (
        <p key={slug} class="rf-row rf-hint">
          <span>{t('run.other.going', { slug })}</span>
          <button type="button" class="rf-small" onClick={() => model.choose(slug)}>
            {t('run.other.show', { slug })}
          </button>
        </p>
      ))}
    </>
  )
}

/** What runs stays in sight, whatever becomes of the endpoint that the tab shows. */
function OnRunflow(props: RunViewProps) {
  const { model, actions, state } = props
  const isBoth = model.where.value === 'both'
  const endpoint = model.endpoint.value
  const isCompared =
    endpoint.kind === 'found' && model.comparison.isOf(endpoint.target.origin, endpoint.target.endpoint.id)
  return (
    <>
      <EndpointView {...props} />
      {isBoth && isCompared && <ComparisonView model={model.comparison} read={model.cards.runflow.read} />}
      <RunCardView card={model.cards.runflow} model={model} actions={actions} state={state} />
      {isBoth && <RunCardView card={model.cards.here} model={model} actions={actions} state={state} />}
    </>
  )
}

function EndpointView({ model, sources, actions, state }: RunViewProps) {
  const endpoint = model.endpoint.value
  const again = { label: t('run.empty.try-again'), onClick: model.refresh }
  const toDeploy = {
    label: t('run.empty.to-deploy'),
    onClick: () => {
      state.tab.value = 'deploy'
    },
  }
  const toSettings = { label: t('run.empty.open-settings'), onClick: actions.openSettings }
  switch (endpoint.kind) {
    case 'looking':
      return (
        <p class="rf-hint" role="status">
          {t('run.head.looking')}
        </p>
      )
    case 'no-key':
      return (
        <Notice message={{ severity: 'info', ...titledTextsOf('run.empty.no-key') }} button={toSettings} />
      )
    case 'no-name':
      return (
        <Notice message={{ severity: 'info', ...titledTextsOf('run.empty.no-name') }} button={toDeploy} />
      )
    case 'not-deployed': {
      const { slug, wasThere } = endpoint
      const texts = titledTextsOf(wasThere ? 'run.empty.gone' : 'run.empty.not-deployed', { slug })
      return (
        <>
          <SlugPicker model={model} />
          <Notice message={{ severity: wasThere ? 'warn' : 'info', ...texts }} button={toDeploy} />
        </>
      )
    }
    case 'no-organization':
      return (
        <Notice
          message={{ severity: 'warn', ...titledTextsOf('run.empty.no-organization') }}
          button={toSettings}
        />
      )
    case 'failed': {
      const isOfKey = endpoint.message.action === 'open-settings'
      return <Notice message={endpoint.message} button={isOfKey ? toSettings : again} />
    }
    case 'found': {
      const { target, isForeign } = endpoint
      const { slug } = target.endpoint
      const isBoth = model.where.value === 'both'
      return (
        <>
          <SlugPicker model={model} />
          <Head text={t(isBoth ? 'run.head.both' : 'run.head.runflow', { slug })} model={model} />
          {isForeign && (
            <Notice message={{ severity: 'warn', ...titledTextsOf('run.empty.foreign', { slug }) }} />
          )}
          <DifferencesView model={model} />
          {isBoth && <CanvasProblems model={model} />}
          {isBoth && <CanvasChanged slug={slug} state={state} />}
          {target.contract === null ? (
            <Notice
              message={{ severity: 'warn', ...titledTextsOf('run.empty.no-contract') }}
              button={toDeploy}
            />
          ) : (
            <FormOf contract={target.contract} slug={slug} model={model} sources={sources} />
          )}
        </>
      )
    }
    default:
      return endpoint satisfies never
  }
}

/** As on Runflow, the run stays in sight whatever becomes of the form. */
function Here(props: RunViewProps) {
  const { model, actions, state } = props
  return (
    <>
      <CanvasView {...props} />
      <RunCardView card={model.cards.here} model={model} actions={actions} state={state} />
    </>
  )
}

function CanvasView({ model, sources }: RunViewProps) {
  const canvas = model.canvas.value
  const again = { label: t('run.empty.try-again'), onClick: model.refresh }
  switch (canvas.kind) {
    case 'unread':
    case 'reading':
      return <ReadingCanvas />
    case 'failed':
      return <Notice message={canvas.message} button={again} />
    case 'read':
      return (
        <>
          <Head text={t('run.head.here')} model={model} />
          <MissingHere missing={canvas.missing} />
          {model.isStale.value && <p class="rf-changed">{t('run.head.stale')}</p>}
          <DifferencesView model={model} />
          <RunForm contract={canvas.contract} model={model} sources={sources} where="here" />
        </>
      )
    default:
      return canvas satisfies never
  }
}

/** Only where there is something to choose from. */
function SlugPicker({ model }: { model: RunModel }) {
  if (model.slugs.value.length < 2) return null
  return (
    <label class="rf-field">
      <span class="rf-label">{t('run.head.which')}</span>
      <select
        value={model.slug.value ?? ''}
        onChange={(event) => model.choose(event.currentTarget.value)}
        disabled={isBusy(model.cards.runflow.phase.value)}
      >
        {model.slugs.value.map((slug) => (
          <option key={slug} value={slug}>
            {slug}
          </option>
        ))}
      </select>
    </label>
  )
}

function Head({ text, model }: { text: string; model: RunModel }) {
  return (
    <div class="rf-endpoint">
      <h3>{text}</h3>
      <button type="button" class="rf-small" onClick={model.refresh}>
        {t('run.head.read-again')}
      </button>
    </div>
  )
}
