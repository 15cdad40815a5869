import { signal } from '@preact/signals'
import type { Contract } from '../../../src/contract/contract.ts'
import { createComparison } from '../../../src/panel/run/comparison.ts'
import type { LocalRuns } from '../../../src/panel/run/local-runs.ts'
import { createRunModel } from '../../../src/panel/run/run-model.ts'
import type { CanvasState, Phase, RunCard } from '../../../src/panel/run/run-state.ts'
import { createPanelState } from '../../../src/panel/state.ts'
import { fail } from '../../../src/result.ts'
import { openStage } from './remote-stage.ts'

const nothing = () => {}
const NO_INPUTS: Contract = { inputs: [], outputs: [] }
export const settled = () => new Promise((done) => setTimeout(done, 20))

/** The tab for the poster of a sandbox, with a canvas that is what `page` says. */
export async function openModel() {
  const stage = await openStage()
  const state = createPanelState()
  state.overview.value = {
    choices: [{ nodeId: '1', name: 'poster', slug: 'poster' }],
    ...{ inputs: 1, outputs: 1 },
  }
  state.workflowId.value = 'a'
  const own = () => ({ origin: stage.target.origin, api: stage.api })
  const page = {
    own: own() as ReturnType<typeof own> | null,
    contract: NO_INPUTS,
    started: 0,
    isTakenUp: false,
    linesOf: { poster: [] as string[], canvas: [] as string[] },
  }
  const read = (): CanvasState => ({ kind: 'read', contract: page.contract, prompt: {}, missing: [] })
  const card: RunCard = {
    ...{ phase: signal<Phase>({ kind: 'idle' }), slug: null, refresh: null, read: null },
    ...{ stop: nothing, again: nothing, dismiss: nothing, dashboard: () => null },
  }
  let end = nothing
  const local = {
    card,
    readCanvas: async () => read(),
    start(_shown, _order, onRead) {
      page.started += 1
      onRead?.(read())
      const done = new Promise<void>((resolve) => {
        end = resolve
      })
      return { phase: card.phase, done }
    },
    takeUp: async () => page.isTakenUp,
  } satisfies LocalRuns
  const model = createRunModel({
    state,
    ownApi: () => page.own,
    remote: stage.remote,
    local,
    comparison: createComparison({
      phase: stage.remote.card.phase,
      compare: async () => fail({ kind: 'unreachable' }),
      proved: nothing,
    }),
    // The prompt of the canvas of this page is empty.
    findMultiline: async (prompt) =>
      new Set(Object.keys(prompt).length > 0 ? page.linesOf.poster : page.linesOf.canvas),
    guard: (work) => void work,
  })
  return { stage, state, model, page, own, endHere: () => end() }
}
