import { useEffect, useRef } from 'preact/hooks'
import { describeCallFailure } from '../../endpoints/call-messages.ts'
import { statusWord } from '../../runs/status-word.ts'
import { formatAgo } from '../../text/format-ago.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { EndpointSummary, ListedSummary } from '../../types/management-api.ts'
import type { Models } from './parts.ts'
import { gpuKind, statusMark } from './words.ts'

type Props = Pick<Models, 'model'> & { onOpen(endpoint: EndpointSummary): void }

export function EndpointList({ model, onOpen }: Props) {
  const isSearching = model.search.value !== ''
  const refused = model.runsFailure()?.value ?? null
  return (
    <>
      <div class="rf-row rf-ep-search">
        <input
          type="search"
          aria-label={t('endpoints.search')}
          placeholder={t('endpoints.search')}
          value={model.search.value}
          data-focus
          onInput={({ currentTarget }) => model.searchFor(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !isSearching) return
            event.preventDefault()
            event.stopPropagation()
            model.searchFor('')
          }}
        />
        <button type="button" class="rf-small" onClick={model.reload}>
          {t('endpoints.reload')}
        </button>
      </div>
      <p class="rf-hint" role="status">
        {countWords(model)}
      </p>
      {refused !== null && (
        <p class="rf-hint">
          {t('endpoints.runs-refused')} {describeCallFailure('runs', refused).detail}
        </p>
      )}
      <ul class="rf-ep-list" aria-label={t('endpoints.list')}>
        {model.shown.value.map((row, index) =>
          row.kind === 'live' ? (
            <Row key={row.endpoint.id} model={model} endpoint={row.endpoint} onOpen={onOpen} />
          ) : (
            <Unknown key={row.id ?? `unknown ${index}`} row={row} />
          ),
        )}
      </ul>
      {isSearching && model.found.value.length === 0 && (
        <button type="button" class="rf-small" onClick={() => model.searchFor('')}>
          {t('endpoints.clear-search')}
        </button>
      )}
      {model.hasMore.value && (
        <button
          type="button"
          class="rf-ep-more"
          onClick={model.showMore}
          aria-disabled={model.list.value === 'more'}
        >
          {t(model.list.value === 'more' ? 'endpoints.loading-more' : 'endpoints.more')}
        </button>
      )}
    </>
  )
}

function countWords({ search, found, rows, isWhole, list }: Models['model']): string {
  if (search.value !== '' && !isWhole.value && list.value === 'more')
    return t('endpoints.search-all', { count: rows.value.length })
  if (search.value !== '') return t('endpoints.matches', { count: found.value.length })
  return t(isWhole.value ? 'endpoints.count' : 'endpoints.count-more', { count: rows.value.length })
}

type RowProps = Pick<Models, 'model'> & { endpoint: EndpointSummary; onOpen(endpoint: EndpointSummary): void }

function Row({ model, endpoint, onOpen }: RowProps) {
  const { id, slug, name, updatedAt, gpuMode, orgId } = endpoint
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => watchOnScreen(item.current, () => model.watchLastRun(id)), [id])
  return (
    <li ref={item}>
      <button type="button" class="rf-ep-row" id={`runflow-endpoint-${id}`} onClick={() => onOpen(endpoint)}>
        <span class="rf-ep-name">
          <strong>{visible(name) || t('endpoints.unnamed')}</strong>
          {slug !== name && <code>{visible(slug)}</code>}
        </span>
        <span class="rf-ep-facts">
          <Visibility endpoint={endpoint} />
          <span>{t(`endpoints.gpu.${gpuKind(gpuMode)}`)}</span>
          {model.isForeign(orgId) && <span>{t('endpoints.foreign')}</span>}
          {updatedAt !== null && (
            <time dateTime={updatedAt} title={updatedAt}>
              {t('endpoints.changed', { ago: formatAgo(updatedAt, Date.now()) })}
            </time>
          )}
          <LastRunWord model={model} id={id} />
        </span>
      </button>
    </li>
  )
}

/** With who that is: the word alone is easily misread. */
function Visibility({ endpoint: { isPublic } }: { endpoint: EndpointSummary }) {
  if (isPublic === null) return <span>{t('endpoints.visibility-unknown')}</span>
  const word = isPublic ? 'public' : 'private'
  return (
    <span title={t(`endpoints.${word}-who`)}>
      <span class={`rf-badge rf-ep-${word}`}>{t(`endpoints.${word}`)}</span>
      <span class="rf-visually-hidden">: {t(`endpoints.${word}-who`)}</span>
    </span>
  )
}

function LastRunWord({ model, id }: Pick<Models, 'model'> & { id: string }) {
  const last = model.lastRunOf(id)?.value
  if (last === undefined || last.kind !== 'some')
    return <span>{t(`endpoints.last-run.${last?.kind ?? 'asking'}`)}</span>
  const { run } = last
  const status = statusWord(run)
  return (
    <span class={`rf-ep-run rf-ep-${statusMark(run)}`}>
      {run.createdAt === null
        ? t('endpoints.last-run.undated', { status })
        : t('endpoints.last-run.some', { ago: formatAgo(run.createdAt, Date.now()), status })}
    </span>
  )
}

function Unknown({ row: { id } }: { row: Extract<ListedSummary, { kind: 'unknown' }> }) {
  return (
    <li class="rf-ep-row">
      <strong>{t('endpoints.unknown')}</strong>
      <span class="rf-hint">
        {t('endpoints.unknown-detail')} {id !== null && <code>{visible(id)}</code>}
      </span>
    </li>
  )
}

/** Calls `enter` when the element is on the screen, and what that answered when it is no longer. */
function watchOnScreen(element: Element | null, enter: () => () => void): () => void {
  if (element === null || typeof IntersectionObserver === 'undefined') return () => {}
  let leave: (() => void) | null = null
  const observer = new IntersectionObserver((entries) => {
    const isOn = entries.at(-1)?.isIntersecting === true
    if (isOn && leave === null) leave = enter()
    if (!isOn) {
      leave?.()
      leave = null
    }
  })
  observer.observe(element)
  return () => {
    observer.disconnect()
    leave?.()
  }
}
