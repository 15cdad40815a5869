import { effect, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { describeCallFailure } from '../../endpoints/call-messages.ts'
import { t } from '../../text/text.ts'
import { MessageView } from '../message-view.tsx'
import { createDetailsModel } from './details-model.ts'
import { Details } from './endpoint-details.tsx'
import { EndpointList } from './endpoint-list.tsx'
import { createEndpointsModel } from './endpoints-model.ts'
import type { EndpointsTabParts, Models } from './parts.ts'

/** What is live, and what can be done with it. What is open stays open while the panel is closed. */
export function createEndpointsView(parts: EndpointsTabParts): ComponentType {
  const model = createEndpointsModel(parts.own)
  const details = createDetailsModel(model, () => model.own.value?.api ?? null, parts.deleted)
  let lastOwn = model.own.value
  let lastRun = parts.state.run.peek()
  effect(() => {
    const run = parts.state.run.value
    if (lastRun.kind === 'running' && lastRun.task === 'deploy' && run.kind !== 'running') model.outdate()
    lastRun = run
  })

  return function EndpointsTab() {
    const root = useRef<HTMLDivElement>(null)
    // A key may be saved while the tab is there.
    const isConfigured = parts.state.isConfigured.value
    const keyTurn = parts.state.keyTurn.value
    useEffect(() => {
      const isReadAnew = model.open()
      if (model.own.value !== lastOwn) details.close()
      else if (isReadAnew) details.read()
      lastOwn = model.own.value
    }, [isConfigured, keyTurn])
    const isOpen = details.chosen.value !== null
    useFocusOnChange(root, isOpen)
    return (
      <div ref={root} class="rf-endpoints">
        {details.done.value !== null && !isOpen && <p role="status">{details.done.value}</p>}
        {isOpen ? (
          <Details model={model} details={details} parts={parts} />
        ) : (
          <Overview model={model} details={details} parts={parts} />
        )}
      </div>
    )
  }
}

function Overview({ model, details, parts }: Models & { parts: EndpointsTabParts }) {
  const list = model.list.value
  const failure = model.failure.value
  if (list === 'no-key')
    return <Empty what="no-key" action={t('panel.set-key')} onAction={parts.openSettings} />
  if (list === 'none' || list === 'loading') return <p class="rf-hint">{t('endpoints.loading')}</p>
  const problem = failure !== null && failure.kind !== 'cancelled' && (
    <MessageView
      message={describeCallFailure('list', failure)}
      openSettings={parts.openSettings}
      again={{ task: 'check', onAgain: model.retry, label: t('panel.action.try-again') }}
    />
  )
  if (model.rows.value.length === 0)
    return (
      problem || (
        <Empty
          what="none"
          action={t('endpoints.none.action')}
          onAction={() => {
            parts.state.tab.value = 'deploy'
          }}
          onReload={model.reload}
        />
      )
    )
  return (
    <>
      <EndpointList model={model} onOpen={details.open} />
      {problem}
      <Forget onForget={parts.forgetDeploys} />
    </>
  )
}

function Forget({ onForget }: { onForget(): void }) {
  const isDone = useSignal(false)
  return (
    <p class="rf-hint" role="status">
      {isDone.value ? (
        t('endpoints.forget.done')
      ) : (
        <button
          type="button"
          class="rf-link"
          onClick={() => {
            onForget()
            isDone.value = true
          }}
        >
          {t('endpoints.forget.action')}
        </button>
      )}
    </p>
  )
}

type EmptyProps = {
  what: 'no-key' | 'none'
  action: string
  onAction(): void
  /** Somebody else may have deployed since. */
  onReload?: () => void
}

function Empty({ what, action, onAction, onReload }: EmptyProps) {
  return (
    <section class="rf-card">
      <h3 tabIndex={-1} data-focus>
        {t(`endpoints.${what}.title`)}
      </h3>
      <p>{t(`endpoints.${what}.detail`)}</p>
      <div class="rf-row rf-buttons">
        <button type="button" class="rf-primary" onClick={onAction}>
          {action}
        </button>
        {onReload && (
          <button type="button" onClick={onReload}>
            {t('endpoints.reload')}
          </button>
        )}
      </div>
    </section>
  )
}

/** What was pressed goes with the view: the focus goes to the heading of what comes, or back to the row. */
function useFocusOnChange(root: { current: HTMLElement | null }, isOpen: boolean): void {
  const before = useRef(isOpen)
  const lastRow = useRef<string | null>(null)
  if (isOpen && !before.current) lastRow.current = (document.activeElement as HTMLElement | null)?.id ?? null
  useEffect(() => {
    if (before.current === isOpen) return
    before.current = isOpen
    const row = isOpen || !lastRow.current ? null : document.getElementById(lastRow.current)
    const target = row ?? root.current?.querySelector<HTMLElement>('[data-focus]')
    target?.focus({ preventScroll: row === null })
    // As far down as the other view was, this one begins above the edge.
    const panel = root.current?.closest('.runflow')
    if (row === null && panel) panel.scrollTop = 0
  })
}
