import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { ManagementApi } from '../../types/management-api.ts'
import type { Run } from '../../types/run.ts'
import type { ApiFailure } from '../../types/runflow-api.ts'

/** `unknown`: the answer does not say it, or did not come. */
export type LastRun = { kind: 'asking' } | { kind: 'none' } | { kind: 'unknown' } | { kind: 'some'; run: Run }

/** With what else the page asks, below the four that are polite. */
const AT_A_TIME = 3

export type LastRuns = ReturnType<typeof createLastRuns>

/** The last run of each row on the screen, a few at a time. What is scrolled away before its turn is not asked about. */
export function createLastRuns(api: Pick<ManagementApi, 'readRunPage'>) {
  const known = new Map<string, Signal<LastRun>>()
  const failure = signal<ApiFailure | null>(null)
  const waiting = new Set<string>()
  const asked = new Set<string>()
  const stopping = new AbortController()
  let running = 0

  function of(id: string): Signal<LastRun> {
    const there = known.get(id) ?? signal<LastRun>({ kind: 'asking' })
    known.set(id, there)
    return there
  }

  function pump(): void {
    for (const id of waiting) {
      if (running >= AT_A_TIME || stopping.signal.aborted) return
      waiting.delete(id)
      asked.add(id)
      void ask(id)
    }
  }

  async function ask(id: string): Promise<void> {
    running += 1
    const page = await api.readRunPage(id, { most: 1, next: null }, stopping.signal)
    running -= 1
    if (page.ok) {
      const [run] = page.value.runs
      const none: LastRun = { kind: page.value.isFiltered ? 'none' : 'unknown' }
      of(id).value = run ? { kind: 'some', run } : none
    } else {
      of(id).value = { kind: 'unknown' }
      if (page.error.kind === 'forbidden' || page.error.kind === 'unauthorized') {
        // The others would be refused alike.
        for (const left of waiting) of(left).value = { kind: 'unknown' }
        waiting.clear()
        failure.value = page.error
      }
    }
    pump()
  }

  return {
    failure,
    of,
    watch(id: string): () => void {
      if (failure.value !== null) of(id).value = { kind: 'unknown' }
      else if (!asked.has(id)) waiting.add(id)
      pump()
      return () => waiting.delete(id)
    },
    stop: () => stopping.abort(),
  }
}
