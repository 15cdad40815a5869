import type { Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import { isForeign, ownerOf } from '../../contract/endpoint.ts'
import type { EndpointSummary, ListedSummary, ManagementApi } from '../../types/management-api.ts'
import type { Account, ApiFailure } from '../../types/runflow-api.ts'
import type { LastRuns } from './last-runs.ts'
import { createLastRuns } from './last-runs.ts'

type Api = Pick<ManagementApi, 'readEndpointPage' | 'readRunPage' | 'whoAmI'>
type Own<A> = { origin: string; api: A }

/** How far the list is. `more`: the next page is on its way. */
export type ListState = 'none' | 'no-key' | 'loading' | 'more' | 'ready'

/** So many rows are drawn at a time. */
const ROWS_SHOWN = 50

export type EndpointsModel<A extends Api> = ReturnType<typeof createEndpointsModel<A>>

/**
 * The endpoints of the organization, page by page. Searching reads the rest, as Runflow can only be asked for a whole
 * slug. With another key, or another API, everything begins anew.
 */
export function createEndpointsModel<A extends Api>(ownApi: () => Own<A> | null) {
  const list = signal<ListState>('none')
  const rows = signal<ListedSummary[]>([])
  const failure = signal<ApiFailure | null>(null)
  const account = signal<Account | null>(null)
  const search = signal('')
  const shownCount = signal(ROWS_SHOWN)
  const next = signal<string | null>(null)
  const own: Signal<Own<A> | null> = signal(null)
  /** A cursor that comes again would lead round and round. */
  const cursors = new Set<string>()
  let lastRuns: LastRuns | null = null
  let reading = new AbortController()
  let isOutdated = false

  /** Called whenever the tab is shown. Answers whether the list is read anew. */
  function open(): boolean {
    const now = ownApi()
    const isSame = now === own.value
    if (isSame && !isOutdated && list.value !== 'no-key' && list.value !== 'none') return false
    own.value = now
    // Another key's organization owns none of what is read now.
    if (!isSame) account.value = null
    void reload()
    return true
  }

  async function reload(): Promise<void> {
    reading.abort()
    reading = new AbortController()
    const { signal: abort } = reading
    lastRuns?.stop()
    isOutdated = false
    rows.value = []
    next.value = null
    cursors.clear()
    failure.value = null
    shownCount.value = ROWS_SHOWN
    const at = own.value
    if (at === null) {
      list.value = 'no-key'
      return
    }
    list.value = 'loading'
    lastRuns = createLastRuns(at.api)
    const asked = at.api.whoAmI(abort)
    await readPage(at, abort)
    const answer = await asked
    if (!abort.aborted) account.value = answer.ok ? answer.value : null
    // Somebody typed meanwhile.
    if (!abort.aborted && search.value !== '') await readRest()
  }

  async function readPage(at: Own<A>, abort: AbortSignal): Promise<boolean> {
    const cursor = next.value
    const page = await at.api.readEndpointPage(cursor, abort)
    if (abort.aborted) return false
    list.value = 'ready'
    if (!page.ok) {
      failure.value = page.error
      return false
    }
    failure.value = null
    if (cursor !== null) cursors.add(cursor)
    const { next: following } = page.value
    next.value = following !== null && cursors.has(following) ? null : following
    rows.value = joined(rows.value, page.value.rows)
    return true
  }

  async function readMore(): Promise<boolean> {
    const at = own.value
    if (at === null || next.value === null || list.value !== 'ready') return false
    list.value = 'more'
    return readPage(at, reading.signal)
  }

  async function readRest(): Promise<void> {
    while (search.value !== '' && (await readMore()));
  }

  const found = computed(() => {
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return rows.value
    return rows.value.filter((row) => {
      const text = row.kind === 'live' ? `${row.endpoint.name} ${row.endpoint.slug}` : (row.id ?? '')
      return words.every((word) => text.toLowerCase().includes(word))
    })
  })

  return {
    list,
    rows,
    found,
    shown: computed(() => found.value.slice(0, shownCount.value)),
    hasMore: computed(() => next.value !== null || found.value.length > shownCount.value),
    isWhole: computed(() => next.value === null),
    failure,
    account,
    search,
    own,
    open,
    /** Something was deployed: the list is read again when somebody looks at it. */
    outdate(): void {
      isOutdated = true
    },
    reload: () => void reload(),
    showMore(): void {
      shownCount.value += ROWS_SHOWN
      if (found.value.length < shownCount.value) void readMore()
    },
    retry(): void {
      if (rows.value.length === 0) void reload()
      else void readMore()
    },
    searchFor(text: string): void {
      search.value = text
      shownCount.value = ROWS_SHOWN
      if (text !== '') void readRest()
    },
    lastRunOf: (id: string) => lastRuns?.of(id) ?? null,
    runsFailure: () => lastRuns?.failure ?? null,
    /** The row is on the screen, until the answer is called. */
    watchLastRun: (id: string) => lastRuns?.watch(id) ?? (() => {}),
    put(endpoint: EndpointSummary): void {
      rows.value = rows.value.map((row) =>
        row.kind === 'live' && row.endpoint.id === endpoint.id ? { kind: 'live', endpoint } : row,
      )
    },
    remove(id: string): void {
      rows.value = rows.value.filter((row) => row.kind !== 'live' || row.endpoint.id !== id)
    },
    isForeign: (orgId: string | null) => isForeign(orgId, account.value),
    ownerOf: (orgId: string | null) => ownerOf(orgId, account.value),
  }
}

/** A row that came before, as pages shift while others deploy, is not there twice, nor one that a page has twice. The latest change stands first. */
function joined(before: ListedSummary[], more: ListedSummary[]): ListedSummary[] {
  const ids = new Set(before.flatMap((row) => (row.kind === 'live' ? [row.endpoint.id] : [])))
  const added = more.filter((row) => {
    if (row.kind !== 'live') return true
    const isNew = !ids.has(row.endpoint.id)
    ids.add(row.endpoint.id)
    return isNew
  })
  return [...before, ...added].sort((a, b) => changedAt(b) - changedAt(a))
}

function changedAt(row: ListedSummary): number {
  if (row.kind !== 'live') return Number.NEGATIVE_INFINITY
  return Date.parse(row.endpoint.updatedAt ?? '') || 0
}
