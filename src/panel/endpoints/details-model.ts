import { computed, signal } from '@preact/signals'
import type { Call } from '../../endpoints/calls.ts'
import { t } from '../../text/text.ts'
import type { EndpointSummary, ManagementApi, SettingChange } from '../../types/management-api.ts'
import type { Run } from '../../types/run.ts'
import type { ApiFailure, LiveEndpoint } from '../../types/runflow-api.ts'

export type DetailsApi = Pick<ManagementApi, 'get' | 'change' | 'delete' | 'readRunPage' | 'readRun'>

/** One endpoint, opened from the list. `live` null: it is being read, or could not be. */
export type Chosen = { summary: EndpointSummary; live: LiveEndpoint | null; failure: ApiFailure | null }
export type Ask = 'public' | 'private' | 'gpu' | 'delete'
export type RunsState = {
  runs: Run[]
  next: string | null
  isFiltered: boolean
  state: 'loading' | 'ready'
  failure: ApiFailure | null
}
/** `call`: what was refused. */
export type Problem = { call: Call; failure: ApiFailure }

const RUNS_A_PAGE = 10
const NO_RUNS: RunsState = { runs: [], next: null, isFiltered: true, state: 'loading', failure: null }

type List = { put(endpoint: EndpointSummary): void; remove(id: string): void }
export type DetailsModel = ReturnType<typeof createDetailsModel>

/** What is shown of one endpoint, and what can be changed of it. `deleted`: from here. */
export function createDetailsModel(
  list: List,
  api: () => DetailsApi | null,
  deleted: (endpoint: EndpointSummary) => void,
) {
  const chosen = signal<Chosen | null>(null)
  const runs = signal<RunsState>(NO_RUNS)
  const asking = signal<Ask | null>(null)
  /** Endpoints that something is being done with. */
  const busy = signal<ReadonlySet<string>>(new Set())
  const problem = signal<Problem | null>(null)
  /** What was done, in a sentence. It stays when the endpoint it is about is gone. */
  const done = signal<string | null>(null)
  /** It is no longer there, and not by us. */
  const isGone = signal(false)
  let reading = new AbortController()

  const idNow = () => chosen.value?.summary.id ?? null
  const isBusy = computed(() => busy.value.has(idNow() ?? ''))

  function setBusy(id: string, isOn: boolean): void {
    const others = [...busy.peek()].filter((one) => one !== id)
    busy.value = new Set(isOn ? [...others, id] : others)
  }

  function open(summary: EndpointSummary): void {
    close()
    chosen.value = { summary, live: null, failure: null }
    void read()
    void readRuns(null)
  }

  function close(): void {
    reading.abort()
    reading = new AbortController()
    chosen.value = null
    asking.value = null
    problem.value = null
    done.value = null
    isGone.value = false
    runs.value = NO_RUNS
  }

  async function read(): Promise<void> {
    const at = chosen.value
    const { signal: abort } = reading
    const answer = at && (await api()?.get(at.summary.id, abort))
    if (!at || !answer || abort.aborted) return
    if (answer.ok) {
      const { workflowJson: _w, resources: _r, stored: _s, ...summary } = answer.value
      chosen.value = { summary, live: answer.value, failure: null }
      list.put(summary)
    } else if (answer.error.kind === 'gone') gone()
    else chosen.value = { ...at, failure: answer.error }
  }

  function gone(): void {
    const id = idNow()
    isGone.value = true
    if (id !== null) list.remove(id)
  }

  async function readRuns(next: string | null): Promise<void> {
    const id = idNow()
    const { signal: abort } = reading
    if (id === null) return
    runs.value = { ...runs.value, state: 'loading', failure: null }
    const page = await api()?.readRunPage(id, { most: RUNS_A_PAGE, next }, abort)
    if (!page || abort.aborted) return
    if (!page.ok) {
      runs.value = { ...runs.value, state: 'ready', failure: page.error }
      return
    }
    const before = next === null ? [] : runs.value.runs
    const byId = new Map(page.value.runs.map((run) => [run.id, run]))
    for (const { id: known } of before) byId.delete(known)
    const { isFiltered, next: following } = page.value
    runs.value = {
      runs: [...before, ...byId.values()],
      next: following === next ? null : following,
      isFiltered,
      state: 'ready',
      failure: null,
    }
  }

  /** The run with links that are signed anew. */
  async function refreshRun(id: string): Promise<void> {
    const answer = await api()?.readRun(id, reading.signal)
    if (!answer?.ok) return
    runs.value = { ...runs.value, runs: runs.value.runs.map((run) => (run.id === id ? answer.value : run)) }
  }

  /** Not cancelled by anything: whether it was done is worth waiting for. */
  async function write(ask: Ask): Promise<void> {
    const at = chosen.value
    const client = api()
    if (!at || !client || isBusy.value) return
    const { id, slug } = at.summary
    setBusy(id, true)
    problem.value = null
    const answer = ask === 'delete' ? await client.delete(id) : await client.change(id, CHANGES[ask])
    setBusy(id, false)
    if (answer.ok && ask === 'delete') {
      list.remove(id)
      deleted(at.summary)
    }
    // Another one is open by now.
    if (idNow() !== id) return
    if (!answer.ok) {
      if (answer.error.kind === 'gone') gone()
      else problem.value = { call: ask === 'delete' ? 'delete' : 'update', failure: answer.error }
      return
    }
    asking.value = null
    if (ask === 'delete') close()
    else await read()
    done.value = t(`endpoints.confirm.${ask}.done`, { slug })
  }

  return {
    chosen,
    runs,
    asking,
    isBusy,
    problem,
    done,
    isGone,
    open,
    close,
    read: () => void read(),
    moreRuns: () => void readRuns(runs.value.next),
    reloadRuns: () => void readRuns(null),
    refreshRun,
    ask(what: Ask | null): void {
      asking.value = what
      problem.value = null
      done.value = null
    },
    write: (ask: Ask) => void write(ask),
  }
}

const CHANGES: Record<Exclude<Ask, 'delete'>, SettingChange> = {
  public: { is_public: true },
  private: { is_public: false },
  gpu: { gpu_mode: 'auto' },
}
