import { maskKeys } from '../../checks/runflow-keys.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import { linkOf } from '../../types/message.ts'
import type { LogLine } from '../../types/run.ts'
import { useFirst } from '../first-items.tsx'
import { FOCUS_TARGET } from '../keep-focus.ts'
import { ActionLink } from '../message-view.tsx'
import { NodeButton } from '../node-button.tsx'
import type { PanelActions, PanelState } from '../state.ts'
import { cardLabel } from './card-label.ts'
import { LogView } from './log-view.tsx'
import { ResultView } from './result-view.tsx'
import type { RunModel } from './run-model.ts'
import type { Offer, Phase, RunCard } from './run-state.ts'

type Props = {
  phase: Extract<Phase, { kind: 'ended' }>
  card: RunCard
  model: RunModel
  actions: PanelActions
  state: Pick<PanelState, 'tab' | 'overview'>
}

/** How a run ended: in words, with what it gave, where it broke, and what can be done. */
export function EndView({ phase, card, actions, state }: Props) {
  const { message, result, runId, logs, offers } = phase
  return (
    <section class={`rf-card rf-message rf-${message.severity}`} aria-label={cardLabel(card)}>
      <div role={message.severity === 'error' ? 'alert' : 'status'}>
        <h3 class={FOCUS_TARGET} tabIndex={-1}>
          {message.title}
        </h3>
        {message.detail !== '' && <p>{message.detail}</p>}
        {message.next !== '' && <p class="rf-next">{message.next}</p>}
      </div>
      <Nodes phase={phase} actions={actions} />
      {result !== null && <ResultView result={result} card={card} />}
      <Logs logs={logs} />
      <div class="rf-row rf-offers">
        {message.action === 'open-settings' && (
          <button type="button" class="rf-accent" onClick={actions.openSettings}>
            {t('run.empty.open-settings')}
          </button>
        )}
        {linkOf(message.action) !== undefined && <ActionLink message={message} />}
        {offers.map((offer) => (
          <OfferButton key={offer} offer={offer} phase={phase} card={card} actions={actions} state={state} />
        ))}
        <button type="button" class="rf-small" onClick={card.dismiss}>
          {t('run.button.dismiss')}
        </button>
      </div>
      {runId !== null && (
        <p class="rf-hint">
          <code>{t('run.progress.run-id', { id: runId })}</code>
        </p>
      )}
    </section>
  )
}

type OfferProps = Pick<Props, 'phase' | 'card' | 'actions' | 'state'> & { offer: Offer }

function OfferButton({ offer, phase, card, actions, state }: OfferProps) {
  switch (offer) {
    case 'check-models':
      return (
        <button
          type="button"
          class="rf-small rf-accent"
          onClick={() => {
            // What a check finds of a model stands there, at its node and with its fix.
            state.tab.value = 'deploy'
            actions.check(state.overview.value.choices.find(({ slug }) => slug === card.slug?.value) ?? null)
          }}
        >
          {t('run.button.check-models')}
        </button>
      )
    case 'dashboard': {
      const href = card.dashboard()
      return href === null ? null : (
        <a class="rf-button rf-small" href={href} target="_blank" rel="noreferrer">
          {t('run.button.dashboard')}
        </a>
      )
    }
    case 'logs':
      return phase.logs === null ? (
        <button type="button" class="rf-small" onClick={() => card.again('logs')}>
          {t('run.button.logs')}
        </button>
      ) : null
    default:
      return (
        <button type="button" class="rf-small rf-accent" onClick={() => card.again(offer)}>
          {t(`run.button.${offer}`)}
        </button>
      )
  }
}

function Nodes({ phase, actions }: Pick<Props, 'phase' | 'actions'>) {
  const { nodes } = phase
  const { shown, more } = useFirst(nodes)
  if (nodes.length === 0) return null
  return (
    <div class="rf-nodes">
      {nodes.some(({ isHere }) => isHere) && <p>{t('run.node.title')}</p>}
      <ul class="rf-list">
        {shown.map(({ nodeId, isHere, message }) => (
          <li key={nodeId}>
            {isHere ? (
              <NodeButton id={nodeId} actions={actions} />
            ) : (
              t('run.node.other-version', { nodeId: visible(nodeId) })
            )}
            {message !== null && !isTold(message, phase) && (
              <p class="rf-hint">{visible(maskKeys(message))}</p>
            )}
          </li>
        ))}
      </ul>
      {more}
    </div>
  )
}

/** It stands above the nodes or below them. */
function isTold(message: string, { message: { detail }, logs }: Props['phase']): boolean {
  if (detail.includes(visible(maskKeys(message)))) return true
  return Array.isArray(logs) && logs.some((line) => line.message === message)
}

function Logs({ logs }: { logs: LogLine[] | 'reading' | null }) {
  if (logs === null) return null
  if (logs === 'reading')
    return (
      <p class="rf-hint" role="status">
        {t('run.logs.reading')}
      </p>
    )
  return <LogView logs={logs} />
}
