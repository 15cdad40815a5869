import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContractInput } from '../../../src/contract/contract.ts'
import { openModel, settled } from './model-stage.ts'

let at: Awaited<ReturnType<typeof openModel>>
beforeEach(async () => {
  at = await openModel()
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

it.each([
  ['may pass', { status: 200, body: '<!doctype html><title>Log in</title>' }, 'failed'],
  ['is a matter of the key', { status: 403, body: { code: 'PERMISSION_DENIED' } }, 'no-organization'],
] as const)('where it is not told whose key it is, says what %s', async (_, what, kind) => {
  const { model, stage } = at
  stage.sandbox.faults.troubles.push({ method: 'GET', path: '/v1/auth/me', times: 1, what: { ...what } })
  model.refresh()
  await settled()
  const endpoint = model.endpoint.value
  expect(endpoint.kind).toBe(kind)
  if (endpoint.kind === 'failed') expect(endpoint.message.detail).toContain('account failed')
})

it('shows no run and no endpoint of the key that was in use before, and keeps the run for it', async () => {
  const { model, state, stage, page } = at
  model.refresh()
  await settled()
  const slow = { ...stage.api, readRun: () => new Promise<never>(() => {}) }
  void stage.remote.start({ target: stage.target, api: slow }, stage.order())
  await expect.poll(() => model.cards.runflow.phase.value.kind).toBe('waiting')
  model.others.value = ['banner']
  const kept = stage.slots.get('runflow.runs')
  page.own = { ...at.own(), api: { ...stage.api, lookUp: () => new Promise<never>(() => {}) } }
  const before = model.subject.value
  state.keyTurn.value += 1
  expect(model.subject.value).not.toBe(before)
  model.refresh()
  expect([model.cards.runflow.phase.value.kind, model.endpoint.value.kind]).toEqual(['idle', 'looking'])
  expect([model.others.value, stage.locks.size]).toEqual([[], 0])
  expect(stage.slots.get('runflow.runs')).toBe(kept)
  // The key that it belongs to finds it.
  page.own = at.own()
  model.refresh()
  await expect.poll(() => model.cards.runflow.phase.value.kind).toBe('ended')
})

it('knows long text by the form that is shown, and forgets it with that', async () => {
  const { model, state, page } = at
  page.linesOf = { poster: ['title'], canvas: ['notes'] }
  model.refresh()
  await settled()
  expect([...model.multiline.value]).toEqual(['title'])
  model.where.value = 'here'
  model.refresh()
  await settled()
  expect([...model.multiline.value]).toEqual(['notes'])
  page.linesOf = { poster: ['title'], canvas: [] }
  state.workflowId.value = 'b'
  model.refresh()
  await settled()
  expect([...model.multiline.value]).toEqual([])
})

it('keeps what was typed before the workflow had a name, and shows none of it for another endpoint', async () => {
  const { state, model, stage } = await openModel()
  const title = { id: 'title', type: 'STRING', label: '', description: '', required: false } as const
  const named = state.overview.value
  state.overview.value = { ...named, choices: [] }
  model.form.set(title, { kind: 'text', text: 'Hello' })
  state.overview.value = named
  expect([...model.form.drafts.value.values()]).toEqual([{ kind: 'text', text: 'Hello' }])
  model.choose('another')
  expect(model.form.drafts.value.size).toBe(0)
  model.choose('poster')
  model.form.forget()
  expect(model.form.drafts.value.size).toBe(0)
  stage.sandbox.stop()
})

describe('where nobody has chosen where to run', () => {
  it('it is here as long as nothing is deployed, and on Runflow once something is', async () => {
    const { model, state, stage } = at
    state.overview.value = { ...state.overview.value, choices: [] }
    model.refresh()
    await settled()
    expect([model.endpoint.value.kind, model.where.value, model.canvas.value.kind]).toEqual([
      'no-name',
      'here',
      'read',
    ])
    state.overview.value = {
      ...state.overview.value,
      choices: [{ nodeId: '1', name: 'new', slug: 'new-one' }],
    }
    model.refresh()
    await settled()
    expect([model.endpoint.value.kind, model.where.value]).toEqual(['not-deployed', 'here'])
    state.overview.value = {
      ...state.overview.value,
      choices: [{ nodeId: '1', name: 'poster', slug: 'poster' }],
    }
    model.refresh()
    await settled()
    expect([model.endpoint.value.kind, model.where.value]).toEqual(['found', 'runflow'])
    expect(stage.dispatches()).toBe(0)
  })

  it('it is here without a key, and stays on Runflow where an endpoint is gone or was asked for by name', async () => {
    const { model, page, state } = at
    model.choose('never-there')
    model.refresh()
    await settled()
    expect([model.endpoint.value.kind, model.where.value]).toEqual(['not-deployed', 'runflow'])
    state.runSlug.value = null
    model.refresh()
    await settled()
    page.own = null
    model.refresh()
    await settled()
    expect([model.endpoint.value.kind, model.where.value]).toEqual(['no-key', 'here'])
  })
})

it('stays where somebody has chosen to run', async () => {
  const { model, state } = at
  state.overview.value = { ...state.overview.value, choices: [] }
  model.chooseWhere('runflow')
  await settled()
  expect([model.endpoint.value.kind, model.where.value]).toEqual(['no-name', 'runflow'])
})
