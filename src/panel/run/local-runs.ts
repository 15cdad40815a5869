import type { ReadonlySignal } from '@preact/signals'
import { computed } from '@preact/signals'
import type { Contract } from '../../contract/contract.ts'
import { readCanvas } from './local-canvas.ts'
import type { LocalOrder, LocalParts, LocalRun } from './local-run.ts'
import { createLocalRun } from './local-run.ts'
import type { CanvasState, Phase, RunCard } from './run-state.ts'
import { orBroken } from './run-state.ts'

/** The runs in this ComfyUI. Each is of the workflow that was open then, and is shown with it. */
export function createLocalRuns(parts: LocalParts, workflowId: ReadonlySignal<string>) {
  const runs = new Map<string, LocalRun>()

  function of(id: string): LocalRun {
    const known = runs.get(id) ?? createLocalRun(parts)
    runs.set(id, known)
    return known
  }
  const current = () => of(workflowId.peek())

  const card: RunCard = {
    phase: computed<Phase>(() => of(workflowId.value).phase.value),
    slug: null,
    dashboard: () => null,
    stop: () => current().stop(),
    again: () => {},
    dismiss: () => current().dismiss(),
    refresh: null,
    read: null,
  }

  return {
    card,
    readCanvas: (): Promise<CanvasState> => readCanvas(parts),
    start(shown: Contract, order: LocalOrder, onRead?: (canvas: CanvasState) => void): Here {
      const run = current()
      return { phase: run.phase, done: orBroken(run.phase, run.start(shown, order, onRead)) }
    },
    /** Answers whether a run of the open workflow is waited for again, that was begun before the page was loaded. */
    takeUp(guard: (work: Promise<void>) => void): Promise<boolean> {
      const run = current()
      return run.takeUp((waiting) => guard(orBroken(run.phase, waiting)))
    },
  }
}
export type LocalRuns = ReturnType<typeof createLocalRuns>

/** One that was begun. `phase`: its own, whichever workflow is open later. */
type Here = { phase: ReadonlySignal<Phase>; done: Promise<void> }
