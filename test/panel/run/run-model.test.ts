import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Contract, ContractInput } from '../../../src/contract/contract.ts'
import { createComparison } from '../../../src/panel/run/comparison.ts'
import type { LocalRun } from '../../../src/panel/run/local-run.ts'
import { createRunModel } from '../../../src/panel/run/run-model.ts'
import type { CanvasState, Phase, RunCard } from '../../../src/panel/run/run-state.ts'
import { createPanelState } from '../../../src/panel/state.ts'
import { fail } from '../../../src/result.ts'
import { openStage } from './remote-stage.ts'

const nothing = () => {}
const NO_INPUTS: Contract = { inputs: [], outputs: [] }
const settled = () => new Promise((done) => setTimeout(done, 20))

/** The tab for the poster of a sandbox, with a canvas that is what `page` says. */
async function open() {
  const stage = await openStage()
  const state = createPanelState()
  state.overview.value = {
    choices: [{ nodeId: '1', name: 'poster', slug: 'poster' }],
    ...{ inputs: 1, outputs: 1 },
  }
  state.workflowId.value = 'a'
  const own = () => ({ origin: stage.target.origin, api: stage.api })
  const page = { own: own(), contract: NO_INPUTS, started: 0 }
  const read = (): CanvasState => ({ kind: 'read', contract: page.contract, prompt: {}, missing: [] })
  const card: RunCard = {
    ...{ phase: signal<Phase>({ kind: 'idle' }), slug: null, refresh: null },
    ...{ stop: nothing, again: nothing, dismiss: nothing },
  }
  let end = nothing
  const local = {
    card,
    readCanvas: async () => read(),
    async start(_shown, _order, onRead) {
      page.started += 1
      onRead?.(read())
      await new Promise<void>((done) => {
        end = done
      })
    },
  } satisfies LocalRun
  const model = createRunModel({
    state,
    ownApi: () => page.own,
    remote: stage.remote,
    local,
    comparison: createComparison({
      phases: { here: card.phase, runflow: stage.remote.card.phase },
      compare: async () => fail({ kind: 'unreachable' }),
      proved: nothing,
    }),
    findMultiline: async () => new Set(),
    guard: (work) => void work,
  })
  return { stage, state, model, page, own, endHere: () => end() }
}
let at: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  at = await open()
})
afterEach(() => at.stage.sandbox.stop())

it('holds an endpoint against no canvas of the workflow that was open before', async () => {
  const { model, state } = at
  model.where.value = 'here'
  model.refresh()
  await settled()
  expect(model.differences.value).not.toEqual([])
  model.where.value = 'runflow'
  state.workflowId.value = 'b'
  model.refresh()
  await settled()
  expect([model.canvas.value.kind, model.differences.value]).toEqual(['unread', null])
})

it('asks again, and sends nothing, where another key was saved since', async () => {
  const { model, page, stage, own } = at
  model.refresh()
  await settled()
  const looks = () => stage.sandbox.requests.filter(({ path }) => path === '/v1/comfyui-workflows').length
  const before = looks()
  page.own = own()
  model.run()
  await settled()
  expect([looks() - before, stage.phases.includes('asking'), stage.dispatches()]).toEqual([1, false, 0])
})

it('keeps what was seen of the canvas while a run here went on', async () => {
  const { model, page, endHere } = at
  model.where.value = 'here'
  model.refresh()
  await settled()
  model.run()
  await settled()
  expect(page.started).toBe(1)
  model.isStale.value = true
  const width: ContractInput = { id: 'width', type: 'INT', label: '', description: '', required: false }
  page.contract = { inputs: [width], outputs: [] }
  model.refresh()
  await settled()
  endHere()
  await settled()
  expect(model.canvas.value).toMatchObject({ contract: { inputs: [{ id: 'width' }] } })
})
