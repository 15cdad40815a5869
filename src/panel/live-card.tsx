import type { ComponentChildren } from 'preact'
import { describeApiFailure } from '../deploy/api-messages.ts'
import type { LiveStatus } from '../endpoints/live-status.ts'
import { formatAgo, formatDay } from '../text/format-ago.ts'
import { t } from '../text/text.ts'
import { CopyLine } from './copy.tsx'
import { DiffList } from './diff-list.tsx'
import type { Comparison, LiveView } from './live-view.ts'
import { MessageView } from './message-view.tsx'
import { SnippetTabs } from './snippet-tabs.tsx'
import type { PanelActions, PanelState } from './state.ts'

type Props = { state: PanelState; actions: PanelActions }

/** What is live of the open workflow: its address, and whether the canvas is still what was deployed. */
export function LiveCard({ state, actions }: Props) {
  const view = shownView(state)
  if (view !== null) return isTold(state, view) ? null : <Card view={view} actions={actions} />
  const [choice] = state.overview.value.choices
  if (!state.isConfigured.value || !choice?.slug || state.run.value.kind === 'ended') return null
  return (
    <p>
      <button type="button" class="rf-link" onClick={actions.live.look}>
        {t('live.look', { slug: choice.slug })}
      </button>
    </p>
  )
}

/** Of the workflow and the name that are on the canvas now. */
function shownView({ live, workflowId, overview }: PanelState): LiveView | null {
  const view = live.value
  const [choice] = overview.value.choices
  const isOfName = choice === undefined || choice.slug === view?.slug
  return view !== null && view.workflowId === workflowId.value && isOfName ? view : null
}

/** The card of the deploy says the same, with the same address. */
function isTold({ run, isOutdated }: PanelState, { answer, slug }: LiveView): boolean {
  const ended = run.value
  if (ended.kind !== 'ended' || !('endpoint' in ended.outcome)) return false
  if (ended.outcome.endpoint.slug !== slug) return false
  // That the canvas has changed since is told there too.
  return answer.kind !== 'known' || (!isOutdated.value && answer.status.kind === 'equal')
}

function Card({ view, actions }: { view: LiveView; actions: PanelActions }) {
  const { answer, slug } = view
  // Whoever calls the address gets nothing.
  const isDeleted = answer.kind === 'known' && answer.status.kind === 'deleted'
  if (answer.kind === 'failed')
    return (
      <MessageView
        message={describeApiFailure('lookup', answer.failure, null)}
        openSettings={actions.openSettings}
        again={{ task: 'check', onAgain: actions.live.look, label: t('panel.action.try-again') }}
      >
        {view.url !== null && (
          <>
            <p class="rf-hint">{t('live.remembered')}</p>
            <Address view={view} />
          </>
        )}
      </MessageView>
    )
  return (
    <section class={`rf-card rf-live-card ${colourOf(answer)}`} aria-label={t('live.label', { slug })}>
      <div role="status">
        {answer.kind === 'asking' && <p>{t('live.asking')}</p>}
        {answer.kind === 'remembered' && <Remembered actions={actions} />}
        {answer.kind === 'known' && <Known view={view} answer={answer} actions={actions} />}
      </div>
      <ComparisonView comparison={view.comparison} actions={actions} />
      {!isDeleted && <Address view={view} />}
      {view.endpoint !== null && (
        <details class="rf-more">
          <summary>{t('panel.result.code')}</summary>
          <SnippetTabs endpoint={view.endpoint} name="runflow-live-code" />
        </details>
      )}
    </section>
  )
}

function Address({ view: { url } }: { view: LiveView }) {
  if (url === null) return null
  return (
    <div class="rf-address">
      <p>{t('panel.result.address')}</p>
      <CopyLine text={url} label={t('panel.copy.address')} />
    </div>
  )
}

function Remembered({ actions }: Pick<Props, 'actions'>) {
  return (
    <>
      <h3>{t('live.deployed-before')}</h3>
      <p class="rf-hint">{t('live.not-asked')}</p>
      <Row>
        <button type="button" class="rf-small" onClick={actions.live.look}>
          {t('live.look-again')}
        </button>
      </Row>
    </>
  )
}

type KnownProps = {
  view: LiveView
  answer: Extract<LiveView['answer'], { kind: 'known' }>
  actions: PanelActions
}

function Known({ view, answer: { status, live }, actions }: KnownProps) {
  const isBusy = view.comparison?.kind === 'comparing'
  return (
    <>
      <h3>{t(`live.status.${wordOf(status)}.title`)}</h3>
      <p>{t(`live.status.${wordOf(status)}.detail`, { slug: view.slug })}</p>
      {live?.createdAt && <Since createdAt={live.createdAt} updatedAt={live.updatedAt} />}
      {view.proof !== null && <ProofLine proof={view.proof} />}
      {status.kind !== 'equal' && live !== null && (
        <Row>
          <button type="button" class="rf-small" onClick={actions.live.compare} disabled={isBusy}>
            {t(isBusy ? 'live.comparing' : 'live.compare')}
          </button>
          {isBusy && (
            <button type="button" class="rf-link" onClick={actions.live.cancelCompare}>
              {t('panel.cancel')}
            </button>
          )}
        </Row>
      )}
      {status.kind === 'deleted' && (
        <Row>
          <button type="button" class="rf-link" onClick={actions.live.forget}>
            {t('live.forget')}
          </button>
        </Row>
      )}
    </>
  )
}

function ProofLine({ proof: { at, verdict, isOfLive } }: { proof: NonNullable<LiveView['proof']> }) {
  return (
    <p class="rf-hint">
      {t('live.proof', { verdict: t(`live.verdict.${verdict}`), ago: formatAgo(at, Date.now()) })}
      {!isOfLive && ` ${t('live.proof-older')}`}
    </p>
  )
}

function Since({ createdAt, updatedAt }: { createdAt: string; updatedAt: string | null }) {
  const now = Date.now()
  return (
    <p class="rf-hint">
      <time dateTime={createdAt} title={createdAt}>
        {t('live.since', { day: formatDay(createdAt) })}
      </time>{' '}
      {updatedAt !== null && (
        <time dateTime={updatedAt} title={updatedAt}>
          {t('live.changed', { ago: formatAgo(updatedAt, now) })}
        </time>
      )}
    </p>
  )
}

function ComparisonView({ comparison, actions }: { comparison: Comparison | null; actions: PanelActions }) {
  switch (comparison?.kind) {
    case 'comparing':
      return <p class="rf-hint">{t('live.comparing-detail')}</p>
    case 'same':
    case 'same-in-part':
      return <p class="rf-next">{t(`live.${comparison.kind}`)}</p>
    case 'differs':
      return (
        <div class="rf-more">
          <p class="rf-next">{t('live.differs')}</p>
          <DiffList sections={comparison.sections} />
        </div>
      )
    case 'failed':
      return <MessageView message={comparison.message} openSettings={actions.openSettings} again={null} />
    default:
      return null
  }
}

function Row({ children }: { children: ComponentChildren }) {
  return <div class="rf-row rf-live-row">{children}</div>
}

function wordOf(status: LiveStatus) {
  switch (status.kind) {
    case 'changed':
      return status.canvas && status.live ? 'changed-both' : status.canvas ? 'changed-canvas' : 'changed-live'
    case 'not-compared':
      return status.isOther ? 'other-workflow' : 'not-compared'
    default:
      return status.kind
  }
}

function colourOf(answer: LiveView['answer']): string {
  if (answer.kind !== 'known') return ''
  const { kind } = answer.status
  return `rf-message ${kind === 'equal' ? 'rf-success' : kind === 'not-deployed' || kind === 'deleted-here' ? 'rf-info' : 'rf-warn'}`
}
