import { useSignal } from '@preact/signals'
import { maskText } from '../../checks/mask-text.ts'
import type { Contract } from '../../contract/contract.ts'
import { describeCallFailure } from '../../endpoints/call-messages.ts'
import { contractOf } from '../../endpoints/live-contract.ts'
import type { GroupedOutput } from '../../runs/group-outputs.ts'
import { groupOutputs } from '../../runs/group-outputs.ts'
import { isPictureName } from '../../runs/media-types.ts'
import { dollarsOf } from '../../runs/run-costs.ts'
import { nameInAddress, toSafeLink } from '../../runs/safe-link.ts'
import { statusWord } from '../../runs/status-word.ts'
import { formatAgo } from '../../text/format-ago.ts'
import { formatDuration } from '../../text/format-duration.ts'
import { formatDollars } from '../../text/format-money.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { Run } from '../../types/run.ts'
import { useFirst } from '../first-items.tsx'
import { MessageView } from '../message-view.tsx'
import type { EndpointsTabParts, Models } from './parts.ts'
import { statusMark } from './words.ts'

type Props = Models & { parts: Pick<EndpointsTabParts, 'openSettings'> }

export function RunList({ model, details, parts }: Props) {
  const { runs, next, isFiltered, state, failure } = details.runs.value
  const live = details.chosen.value?.live ?? null
  const contract = live && contractOf(live)
  const origin = model.own.value?.origin ?? ''
  const refresh = (id: string) => details.refreshRun(id)
  return (
    <section class="rf-ep-runs" aria-labelledby="runflow-runs">
      <h4 id="runflow-runs">{t('endpoints.runs.title')}</h4>
      {runs.length === 0 && state === 'ready' && failure === null && (
        <p class="rf-hint">{t(isFiltered ? 'endpoints.runs.none' : 'endpoints.runs.none-sure')}</p>
      )}
      <ul>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} contract={contract} origin={origin} onRefresh={refresh} />
        ))}
      </ul>
      {state === 'loading' && <p class="rf-hint">{t('endpoints.runs.loading')}</p>}
      {failure !== null && failure.kind !== 'cancelled' && (
        <MessageView
          message={describeCallFailure('runs', failure)}
          openSettings={parts.openSettings}
          again={{ task: 'check', onAgain: details.reloadRuns, label: t('panel.action.try-again') }}
        />
      )}
      {next !== null && state === 'ready' && failure === null && (
        <button type="button" class="rf-small" onClick={details.moreRuns}>
          {t('endpoints.runs.more')}
        </button>
      )}
    </section>
  )
}

type RowProps = {
  run: Run
  contract: Contract | null
  origin: string
  onRefresh(id: string): Promise<void>
}

function RunRow({ run, contract, origin, onRefresh }: RowProps) {
  const isOpen = useSignal(false)
  const { outputs, failureMessage, failureCode, createdAt, durationMs, cost } = run
  const dollars = dollarsOf(cost)
  const reason = failureMessage ?? failureCode
  return (
    <li class="rf-item">
      <p class="rf-ep-facts">
        <span class={`rf-ep-run rf-ep-${statusMark(run)}`}>{statusWord(run)}</span>
        {createdAt !== null && (
          <time dateTime={createdAt} title={createdAt}>
            {formatAgo(createdAt, Date.now())}
          </time>
        )}
        {durationMs !== null && <span>{formatDuration(durationMs)}</span>}
        {dollars !== null && <span>{formatDollars(dollars)}</span>}
      </p>
      {/* Whole: the name of what is missing stands anywhere in it. */}
      {reason !== null && <p class="rf-hint">{visible(maskText(reason))}</p>}
      {outputs.length > 0 && (
        <details
          onToggle={({ currentTarget }) => {
            isOpen.value = currentTarget.open
          }}
        >
          <summary>{t('endpoints.runs.files', { count: outputs.length })}</summary>
          {isOpen.value && (
            <Outputs
              outputs={groupOutputs(outputs, contract).outputs}
              origin={origin}
              onRefresh={() => onRefresh(run.id)}
            />
          )}
        </details>
      )}
      <p class="rf-hint">
        <code>{run.id}</code>
      </p>
    </li>
  )
}

type OutputsProps = { outputs: GroupedOutput[] } & Omit<OutputProps, 'output'>

function Outputs({ outputs, ...rest }: OutputsProps) {
  const { shown, more } = useFirst(outputs)
  return (
    <>
      {shown.map((output) => (
        <Output key={output.output_id} output={output} {...rest} />
      ))}
      {more}
    </>
  )
}

type OutputProps = { output: GroupedOutput; origin: string; onRefresh(): Promise<void> }

function Output({ output: { output_id: id, type, files }, origin, onRefresh }: OutputProps) {
  const { shown, more } = useFirst(files)
  return (
    <div class="rf-ep-output">
      <code>{visible(id)}</code>
      {shown.map(({ url }, index) => {
        const about = { number: index + 1, output: id }
        const link = toSafeLink(url, origin)
        if (link === null)
          return (
            <p key={about.number} class="rf-hint">
              {t('endpoints.runs.no-file', about)}
            </p>
          )
        return (
          <figure key={about.number}>
            {(type === 'IMAGE' || isPictureName(nameInAddress(link))) && (
              <Picture url={link} name={t('endpoints.runs.file', about)} onRefresh={onRefresh} />
            )}
            <a href={link} target="_blank" rel="noreferrer">
              {t('endpoints.runs.file', about)}
            </a>
          </figure>
        )
      })}
      {more}
    </div>
  )
}

/** Links expire: one that does not load is signed anew, once by itself. */
function Picture({ url, name, onRefresh }: { url: string; name: string; onRefresh(): Promise<void> }) {
  const failed = useSignal<string | null>(null)
  const wasRefreshed = useSignal(false)

  function onError() {
    failed.value = url
    if (wasRefreshed.value) return
    wasRefreshed.value = true
    void onRefresh()
  }

  if (failed.value === url)
    return (
      <p class="rf-hint" role="status">
        {t('endpoints.runs.expired')}{' '}
        <button type="button" class="rf-link" onClick={() => void onRefresh()}>
          {t('endpoints.runs.refresh')}
        </button>
      </p>
    )
  return <img src={url} alt={name} loading="lazy" referrerpolicy="no-referrer" onError={onError} />
}
