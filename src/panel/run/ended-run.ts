import type { Signal } from '@preact/signals'
import type { ManagementApi } from '../../types/management-api.ts'
import type { Run } from '../../types/run.ts'
import type { RemoteParts } from './remote-parts.ts'
import type { Phase, RemoteTarget } from './run-state.ts'

export type Opened = { target: RemoteTarget; api: ManagementApi }
type Ended = Extract<Phase, { kind: 'ended' }> & { runId: string }

/** A run on Runflow that is over: what it wrote, and its files, also once their addresses have expired. */
export function createEndedRun(
  phase: Signal<Phase>,
  { endings, readFile }: Pick<RemoteParts, 'endings' | 'readFile'>,
  of: () => Opened | null,
) {
  let isRefreshed = false

  function current(): (Opened & { now: Ended }) | null {
    const now = phase.peek()
    const opened = of()
    return now.kind === 'ended' && now.runId !== null && opened !== null
      ? { ...opened, now: { ...now, runId: now.runId } }
      : null
  }

  /** Unless another run is shown by now. */
  function add(runId: string, more: Partial<Ended>): void {
    const later = phase.peek()
    if (later.kind === 'ended' && later.runId === runId) phase.value = { ...later, ...more }
  }

  async function readDetails(): Promise<void> {
    const shown = current()
    if (shown === null || shown.now.logs !== null) return
    const { runId } = shown.now
    add(runId, { logs: 'reading' })
    // What cannot be read is offered again.
    add(runId, await endings.read(runId, shown.api, shown.target))
  }

  return {
    show(run: Run, target: RemoteTarget): void {
      isRefreshed = false
      phase.value = endings.of(run, target)
      if (endings.isWorthReading(run)) void readDetails()
    },
    readDetails,
    async refresh(isAsked: boolean): Promise<void> {
      const shown = current()
      if (shown === null || (isRefreshed && !isAsked)) return
      isRefreshed = true
      const read = await shown.api.readRun(shown.now.runId)
      if (read.ok) add(shown.now.runId, { result: endings.of(read.value, shown.target).result })
    },
    async read(place: number): Promise<Blob | null> {
      const shown = current()
      return shown && readFile(shown.target.origin, shown.now.runId, place)
    },
  }
}
