// @vitest-environment happy-dom
import type { Signal } from '@preact/signals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { viewOf } from '../../../src/panel/live-view.ts'
import type { Phase } from '../../../src/panel/run/run-state.ts'
import { RunTab } from '../../../src/panel/run/run-tab.tsx'
import type { PanelActions } from '../../../src/panel/state.ts'
import { t } from '../../../src/text/text.ts'
import { openModel, settled } from './model-stage.ts'

let at: Awaited<ReturnType<typeof openModel>>
beforeEach(async () => {
  at = await openModel()
})
afterEach(() => {
  cleanup()
  at.stage.sandbox.stop()
})

function show() {
  const sources = { list: async () => null, thumbnailOf: () => '', read: async () => null }
  const actions = { openSettings: () => {}, nodeTitle: () => null } as Partial<PanelActions> as PanelActions
  render(<RunTab model={at.model} sources={sources} actions={actions} state={at.state} />)
}

it('keeps a run in sight where its endpoint cannot be asked about, or another one is looked at', async () => {
  show()
  await waitFor(() => screen.getByRole('button', { name: t('run.button.runflow') }))
  const phase = at.model.cards.runflow.phase as Signal<Phase>
  phase.value = { kind: 'waiting', runId: 'run-1', run: null, beganMs: 0 }
  for (const endpoint of [
    { kind: 'looking' },
    { kind: 'no-key' },
    { kind: 'no-name' },
    { kind: 'no-organization', slug: 'poster' },
    { kind: 'not-deployed', slug: 'poster', wasThere: true },
    { kind: 'failed', message: { severity: 'error', title: 'x', detail: '', next: '' } },
  ] as const) {
    at.model.endpoint.value = endpoint
    await waitFor(() => screen.getByText(t('run.progress.run-id', { id: 'run-1' })))
  }
})

it('says why two runs cannot be compared: the canvas is being read, is of another endpoint, or differs', async () => {
  show()
  await settled()
  fireEvent.click(screen.getByRole('radio', { name: t('run.where.both') }))
  await screen.findByText(t('run.compare.off.title'))
  at.model.canvas.value = { kind: 'reading' }
  await screen.findByText(t('run.head.reading'))
  expect(screen.queryByText(t('run.compare.off.title'))).toBeNull()
  at.state.overview.value = { choices: [], inputs: 0, outputs: 0 }
  at.state.runSlug.value = 'poster'
  at.model.refresh()
  await screen.findByText(t('run.compare.other.title'))
})

it('shows the run here that was taken up, where nobody has chosen where to run', async () => {
  at.page.isTakenUp = true
  show()
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: t('run.where.here') }).checked).toBe(true),
  )
  await screen.findByText(t('run.head.here'))
})

it('keeps a run here in sight while the canvas cannot be read', async () => {
  at.model.where.value = 'here'
  show()
  await screen.findByText(t('run.head.here'))
  const phase = at.model.cards.here.phase as Signal<Phase>
  phase.value = { kind: 'queued-here', ahead: 2 }
  at.model.canvas.value = { kind: 'failed', message: { severity: 'error', title: 'x', detail: '', next: '' } }
  await screen.findByText(t('run.progress.here-queued', { ahead: 2 }))
  phase.value = { kind: 'queued-here', ahead: 2, isSilent: true }
  await screen.findByText(t('run.progress.here-silent'))
})

it('goes to a question as it grows and to a result that comes, and stays at the form where it was there before', async () => {
  const gone: string[] = []
  Element.prototype.scrollIntoView = (options) => {
    gone.push((options as ScrollIntoViewOptions).block ?? '')
  }
  const phase = at.model.cards.here.phase as Signal<Phase>
  const message = { severity: 'success', title: 'Done', detail: '', next: '' } as const
  const ended: Phase = {
    kind: 'ended',
    message,
    result: null,
    runId: null,
    logs: null,
    nodes: [],
    offers: [],
  }
  at.model.where.value = 'here'
  phase.value = ended
  show()
  await screen.findByText(t('run.head.here'))
  expect(gone).toEqual([])
  const asking = { kind: 'asking', costs: null, balance: null, answer: () => {} } as const
  phase.value = { ...asking, isLooking: true }
  await waitFor(() => expect(gone).toEqual(['nearest']))
  phase.value = { ...asking, isLooking: false, balance: 25 }
  await waitFor(() => expect(gone).toEqual(['nearest', 'nearest']))
  phase.value = { ...ended }
  await waitFor(() => expect(gone).toEqual(['nearest', 'nearest', 'start']))
})

it('says in Both that the canvas is no longer what is deployed, and leads to the deploy', async () => {
  at.model.where.value = 'both'
  show()
  await screen.findByText(t('run.head.both', { slug: 'poster' }))
  expect(screen.queryByText(t('run.compare.changed.title'))).toBeNull()
  const seen = { ...viewOf('poster', 'a') }
  const status = { kind: 'changed', canvas: true, live: false } as const
  at.state.live.value = { ...seen, answer: { kind: 'known', status, live: null } }
  await screen.findByText(t('run.compare.changed.title'))
  fireEvent.click(screen.getByRole('button', { name: t('run.empty.to-deploy') }))
  expect(at.state.tab.value).toBe('deploy')
})

it('keeps the focus of whoever has no mouse on what comes of a press: the question, the run, its end, and the form', async () => {
  at.model.where.value = 'here'
  show()
  await screen.findByText(t('run.head.here'))
  const phase = at.model.cards.here.phase as Signal<Phase>
  const focused = () => document.activeElement?.textContent ?? ''
  const run = screen.getByRole<HTMLButtonElement>('button', { name: t('run.button.here') })
  run.focus()
  phase.value = { kind: 'queued-here', ahead: 2 }
  await waitFor(() => expect(focused()).toContain(t('run.progress.here-queued', { ahead: 2 })))
  screen.getByRole('button', { name: t('run.button.cancel-here') }).focus()
  phase.value = { kind: 'cancelling-here' }
  await waitFor(() => expect(focused()).toContain(t('run.progress.here-cancelling')))
  const message = { severity: 'info', title: 'Cancelled', detail: '', next: '' } as const
  phase.value = { kind: 'ended', message, result: null, runId: null, logs: null, nodes: [], offers: [] }
  await waitFor(() => expect(focused()).toBe('Cancelled'))
  screen.getByRole('button', { name: t('run.button.dismiss') }).focus()
  phase.value = { kind: 'idle' }
  await waitFor(() => expect(document.activeElement).toBe(run))
  // Elsewhere it stays where it is.
  run.blur()
  phase.value = { kind: 'queued-here', ahead: 1 }
  await screen.findByText(t('run.progress.here-queued', { ahead: 1 }))
  await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(document.body)
})
