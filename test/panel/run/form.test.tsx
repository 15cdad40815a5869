// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import type { Contract, ContractInput } from '../../../src/contract/contract.ts'
import { createFormModel } from '../../../src/panel/run/form-model.ts'
import { RunForm } from '../../../src/panel/run/run-form.tsx'
import type { Phase, RunCard } from '../../../src/panel/run/run-state.ts'
import { toSize } from '../../../src/text/format-size.ts'
import { t } from '../../../src/text/text.ts'

afterEach(cleanup)

const input = (
  id: string,
  type: ContractInput['type'],
  more: Partial<ContractInput> = {},
): ContractInput => ({
  ...{ id, type, label: '', description: '', required: false },
  ...more,
})
const CONTRACT: Contract = {
  inputs: [
    input('title', 'STRING', { default: 'Hello', label: 'Title', description: 'Stands on the card' }),
    input('steps', 'INT', { default: 20, minimum: 1, maximum: 100 }),
    input('photo', 'IMAGE', { required: true, label: 'Photo' }),
  ],
  outputs: [],
}
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function show(scope = signal('poster'), contract = CONTRACT) {
  const form = createFormModel(scope)
  const runs: unknown[] = []
  const nothing = () => {}
  const phase = signal<Phase>({ kind: 'idle' })
  const card: RunCard = {
    ...{ phase, slug: null, refresh: null, read: null },
    ...{ stop: nothing, again: nothing, dismiss: nothing, dashboard: () => null },
  }
  const model = {
    ...{ form, slug: scope, multiline: signal(new Set(['title'])) },
    cards: { runflow: card, here: card },
    run: () => runs.push(form.check(contract)),
  }
  const sources = { list: async () => null, thumbnailOf: () => '', read: async () => null }
  render(<RunForm contract={contract} model={model} sources={sources} where="runflow" />)
  return { form, runs, phase }
}
const field = (name: string | RegExp) => screen.getByRole('textbox', { name })

it('ties each field to its label, to what it is for and to what is wrong with it', () => {
  const { form } = show()
  const steps = screen.getByRole('spinbutton', { name: 'steps' })
  fireEvent.input(steps, { target: { value: '500' } })
  fireEvent.focusOut(steps)
  expect(form.problems.value.get('steps')).toBe(t('run.problem.too-large', { limit: '100' }))
  expect(steps.getAttribute('aria-invalid')).toBe('true')
  const described = steps.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    t('run.form.between', { minimum: '1', maximum: '100' }),
    t('run.problem.too-large', { limit: '100' }),
  ])
  expect(field('Title').tagName).toBe('TEXTAREA')
})

it('starts nothing by Enter, and lets no letter through to the canvas', () => {
  const { runs } = show()
  const heard: string[] = []
  const listen = (event: KeyboardEvent) => heard.push(event.key)
  document.addEventListener('keydown', listen)
  fireEvent.keyDown(field('Title'), { key: 'r' })
  fireEvent.keyDown(field('Title'), { key: 'Escape' })
  fireEvent.submit(screen.getByRole('form'))
  document.removeEventListener('keydown', listen)
  expect(heard).toEqual(['Escape'])
  expect(runs).toEqual([])
})

it('takes a dropped picture, keeps the drop from ComfyUI, and refuses what is none', async () => {
  const { form } = show()
  let drops = 0
  const listen = () => {
    drops += 1
  }
  document.addEventListener('drop', listen)
  const zone = screen.getByRole('group', { name: 'Photo' })
  const drop = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    fireEvent.drop(zone, { dataTransfer: { files: [new File([bytes], name)] } })
  drop('fox.txt', new Uint8Array([1, 2, 3]))
  await expect
    .poll(() => form.problems.value.get('photo'))
    .toBe(t('run.problem.no-picture', { name: 'fox.txt' }))
  drop('fox.png', PNG)
  await expect.poll(() => form.drafts.value.size).toBe(1)
  document.removeEventListener('drop', listen)
  expect(drops).toBe(0)
  expect(form.problems.value.size).toBe(0)
})

it('says in which folder a file of ComfyUI lies', async () => {
  const { form } = show()
  const [photo] = CONTRACT.inputs.filter(({ type }) => type === 'IMAGE')
  if (!photo) throw new Error('It takes no picture')
  const blob = new Blob([PNG], { type: 'image/png' })
  await form.choose(photo, { name: 'a.png', blob, path: 'holiday/a.png' })
  await screen.findByText(t('run.file.chosen', { name: 'holiday/a.png', size: toSize(PNG.length) }))
})

it('keeps values apart by endpoint, and forgets them on a click', () => {
  const scope = signal('poster')
  const { form } = show(scope)
  fireEvent.input(field('Title'), { target: { value: 'Fox' } })
  scope.value = 'other'
  expect(form.drafts.value.size).toBe(0)
  scope.value = 'poster'
  expect(form.drafts.value.size).toBe(1)
  fireEvent.click(screen.getByRole('button', { name: t('run.form.forget') }))
  expect(form.drafts.value.size).toBe(0)
})

it('has no second run while one goes on', () => {
  const { phase } = show()
  phase.value = { kind: 'starting' }
  cleanup()
  const { phase: other, runs } = show()
  other.value = { kind: 'starting' }
  return expect
    .poll(() => screen.getByRole<HTMLButtonElement>('button', { name: t('run.button.runflow') }).disabled)
    .toBe(true)
    .then(() => expect(runs).toEqual([]))
})

it('says nothing of a value of one endpoint beside a field of another', () => {
  const scope = signal('poster')
  const form = createFormModel(scope)
  const [, steps] = CONTRACT.inputs as [ContractInput, ContractInput]
  form.set(steps, { kind: 'text', text: '500' })
  form.leave(CONTRACT, steps)
  expect(form.problems.value.has('steps')).toBe(true)
  scope.value = 'card'
  expect([...form.problems.value]).toEqual([])
})

it('has no field for an id that two inputs have, and says so once', () => {
  const twice = [
    input('steps', 'INT', { default: 8, label: 'Steps' }),
    input('photo', 'FILE', { required: true }),
  ]
  const { form, runs } = show(signal('poster'), { ...CONTRACT, inputs: [...CONTRACT.inputs, ...twice] })
  expect(screen.queryByRole('spinbutton')).toBeNull()
  expect(screen.queryByRole('button', { name: t('run.file.choose-picture') })).toBeNull()
  for (const id of ['steps', 'photo']) screen.getByText(t('run.form.repeated', { id }))
  fireEvent.input(field('Title'), { target: { value: 'Fox' } })
  fireEvent.click(screen.getByRole('button', { name: t('run.button.runflow') }))
  expect(form.drafts.value.size).toBe(1)
  expect(runs).toEqual([null])
})
