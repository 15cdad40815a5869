import { useEffect, useRef, useState } from 'preact/hooks'
import { statusWord } from '../../runs/status-word.ts'
import { formatDuration } from '../../text/format-duration.ts'
import { formatDollars } from '../../text/format-money.ts'
import { toSize } from '../../text/format-size.ts'
import { t } from '../../text/text.ts'
import { FOCUS_TARGET } from '../keep-focus.ts'
import type { PanelActions, PanelState } from '../state.ts'
import { cardLabel } from './card-label.ts'
import { EndView } from './end-view.tsx'
import type { RunModel } from './run-model.ts'
import type { Phase, RunCard } from './run-state.ts'

type Props = {
  card: RunCard
  model: RunModel
  actions: PanelActions
  state: Pick<PanelState, 'tab' | 'overview'>
}

/** How the run of one place goes, or how it ended. */
export function RunCardView(props: Props) {
  const phase = props.card.phase.value
  const { kind } = phase
  const place = useRef<HTMLDivElement>(null)
  const slug = props.card.slug?.value ?? null
  const isOfOther = kind !== 'idle' && slug !== null && slug !== props.model.slug.value
  const seen = useRef(phase)
  const isCompared = props.model.where.value === 'both' && props.model.comparison.both.value !== null
  useEffect(() => {
    const before = seen.current
    seen.current = phase
    // What was there when the tab was opened is no news: there the form is looked for.
    if (before === phase) return
    // It comes below a form that may be long, and is what the click was for. The question grows with its answers.
    if (kind === 'asking') place.current?.scrollIntoView?.({ block: 'nearest' })
    // New addresses of the same result are no news either, and a comparison goes before the results.
    if (kind === 'ended' && before.kind !== kind && !isCompared)
      place.current?.scrollIntoView?.({ block: 'start' })
  }, [phase])
  return (
    <div ref={place}>
      {isOfOther && <p class="rf-hint">{t('run.progress.of-other', { slug: slug ?? '' })}</p>}
      <Card {...props} />
    </div>
  )
}

function Card({ card, model, actions, state }: Props) {
  const phase = card.phase.value
  switch (phase.kind) {
    case 'idle':
      return null
    case 'asking':
      return <CostQuestion phase={phase} />
    case 'ended':
      return <EndView phase={phase} card={card} model={model} actions={actions} state={state} />
    default:
      return <Going phase={phase} card={card} actions={actions} />
  }
}

function CostQuestion({ phase }: { phase: Extract<Phase, { kind: 'asking' }> }) {
  const { costs, balance, isLooking, answer } = phase
  const money = (amount: number) => formatDollars(amount)
  return (
    <section class="rf-card rf-question" aria-label={t('run.cost.title')}>
      <h3 class={FOCUS_TARGET} tabIndex={-1}>
        {t('run.cost.title')}
      </h3>
      <p role="status">
        {isLooking
          ? t('run.cost.looking')
          : costs === null
            ? t('run.cost.unknown')
            : t('run.cost.last', {
                count: costs.count,
                median: money(costs.median),
                highest: money(costs.highest),
              })}
      </p>
      {balance !== null && <p>{t('run.cost.balance', { balance: money(balance) })}</p>}
      <p>{t('run.cost.judge')}</p>
      <p class="rf-hint">{t('run.cost.once')}</p>
      <div class="rf-buttons rf-row">
        <button type="button" class="rf-primary" onClick={() => answer(true)}>
          {t('run.cost.yes')}
        </button>
        <button type="button" onClick={() => answer(false)}>
          {t('run.cost.no')}
        </button>
      </div>
    </section>
  )
}

type GoingPhase = Exclude<Phase, { kind: 'idle' | 'asking' | 'ended' }>
type GoingProps = { phase: GoingPhase; card: RunCard; actions: PanelActions }

function Going({ phase, card, actions }: GoingProps) {
  const bar = barOf(phase)
  const isOnRunflow = phase.kind === 'waiting'
  return (
    <section class={`rf-card ${FOCUS_TARGET}`} aria-label={cardLabel(card)} tabIndex={-1}>
      <p class="rf-current-step" role="status">
        {wordsOf(phase)}
      </p>
      <DetailOf phase={phase} actions={actions} />
      {bar !== null && (
        <progress {...(bar.whole > 0 && { max: bar.whole, value: bar.done })} aria-label={cardLabel(card)} />
      )}
      {bar !== null && bar.whole > 0 && (
        <p class="rf-hint">{t('run.progress.nodes', { done: String(bar.done), whole: bar.whole })}</p>
      )}
      {'beganMs' in phase && <Elapsed since={phase.beganMs} />}
      <StopButton phase={phase} card={card} />
      {isOnRunflow && (
        <>
          <p class="rf-hint">{t('run.progress.no-cancel')}</p>
          <p class="rf-hint">
            <code>{t('run.progress.run-id', { id: phase.runId })}</code>
          </p>
        </>
      )}
    </section>
  )
}

function StopButton({ phase, card }: { phase: GoingPhase; card: RunCard }) {
  const what = stopOf(phase, card)
  if (what === null) return null
  return (
    <button type="button" onClick={card.stop}>
      {t(`run.button.${what}`)}
    </button>
  )
}

function stopOf({ kind }: GoingPhase, { slug }: RunCard): 'cancel' | 'cancel-here' | 'stop-waiting' | null {
  switch (kind) {
    case 'stopping':
    case 'taking-up':
    case 'cancelling-here':
      return null
    case 'starting':
      return slug === null ? 'cancel-here' : 'stop-waiting'
    case 'waiting':
      return 'stop-waiting'
    case 'queued-here':
    case 'running-here':
      return 'cancel-here'
    default:
      return 'cancel'
  }
}

function wordsOf(phase: GoingPhase): string {
  switch (phase.kind) {
    case 'preparing':
    case 'starting':
    case 'stopping':
    case 'taking-up':
      return t(`run.progress.${phase.kind}`)
    case 'uploading':
      return t('run.progress.uploading', { file: phase.name, size: toSize(phase.sizeBytes) })
    case 'placing':
      return t('run.progress.here-placing', { file: phase.name })
    case 'waiting':
      return t('run.progress.on-runflow', {
        status: statusWord(phase.run ?? { status: 'queued', finished: false }),
      })
    case 'queued-here':
      return t('run.progress.here-queued', { ahead: phase.ahead })
    case 'running-here':
      return t('run.progress.here-running')
    case 'cancelling-here':
      return t('run.progress.here-cancelling')
    default:
      return phase satisfies never
  }
}

function DetailOf({ phase, actions }: { phase: GoingPhase; actions: PanelActions }) {
  if (phase.kind === 'uploading' && phase.of > 1)
    return <p class="rf-hint">{t('run.progress.file-of', { at: String(phase.at), of: String(phase.of) })}</p>
  if (phase.kind === 'waiting' && (phase.run?.status ?? 'queued') === 'queued')
    return <p class="rf-hint">{t('run.progress.queued-detail')}</p>
  if ('isSilent' in phase && phase.isSilent) return <p class="rf-changed">{t('run.progress.here-silent')}</p>
  if (phase.kind === 'running-here' && phase.nodeId !== null) {
    const title = actions.nodeTitle(phase.nodeId)
    return title === null ? null : <p class="rf-hint">{t('run.progress.here-node', { title })}</p>
  }
  return null
}

/** `whole` 0: it goes on, and nobody knows how far it is. */
function barOf(phase: GoingPhase): { done: number; whole: number } | null {
  if (phase.kind === 'running-here') return { done: phase.done, whole: phase.whole }
  if (phase.kind !== 'waiting') return phase.kind === 'queued-here' ? null : { done: 0, whole: 0 }
  const { nodesCompleted, nodesTotal } = phase.run ?? {}
  const isKnown = typeof nodesCompleted === 'number' && typeof nodesTotal === 'number' && nodesTotal > 0
  return isKnown ? { done: Math.min(nodesCompleted, nodesTotal), whole: nodesTotal } : null
}

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const whole = Math.max(0, Math.floor((now - since) / 1000))
  return (
    <p class="rf-hint rf-elapsed" aria-hidden="true">
      {t('run.progress.elapsed', { duration: formatDuration(whole * 1000) })}
    </p>
  )
}
