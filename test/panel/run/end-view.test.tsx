// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { EndView } from '../../../src/panel/run/end-view.tsx'
import type { RunModel } from '../../../src/panel/run/run-model.ts'
import type { RunCard } from '../../../src/panel/run/run-state.ts'
import { ended } from '../../../src/panel/run/run-state.ts'
import type { PanelActions, TabName } from '../../../src/panel/state.ts'
import { t, titledTextsOf } from '../../../src/text/text.ts'
import { dashboardOf, error } from '../../../src/types/message.ts'

afterEach(cleanup)

const choice = (slug: string) => ({ nodeId: slug, name: slug, slug })

it('what a node says of itself stands at it, without keys, where it stands nowhere else', () => {
  const phase = ended(error({ title: 'It failed', detail: 'Out of memory', next: '' }), {
    nodes: [
      { nodeId: '4', message: 'No such file for rf_live_0123456789abcdef', isHere: true },
      { nodeId: '5', message: 'Out of memory', isHere: false },
      { nodeId: '6', message: 'in the log', isHere: false },
    ],
    logs: [{ at: null, level: 'error', message: 'in the log', meta: null }],
  })
  const card = { slug: null, dismiss() {}, refresh: null, read: null } as Partial<RunCard> as RunCard
  const actions = { nodeTitle: () => 'Load Image' } as Partial<PanelActions> as PanelActions
  const state = { tab: signal<TabName>('run'), overview: signal({ choices: [], inputs: 0, outputs: 1 }) }
  render(<EndView phase={phase} card={card} model={{} as RunModel} actions={actions} state={state} />)
  const [first, second, third] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(first).toContain('No such file for')
  expect(first).not.toContain('0123456789abcdef')
  expect([second, third]).toEqual(['5', '6'].map((nodeId) => t('run.node.other-version', { nodeId })))
})

it('a run that failed for a model leads to the check of its own endpoint, in the Deploy tab', () => {
  const checked: unknown[] = []
  const tab = signal<TabName>('run')
  const phase = ended(error(titledTextsOf('run.end.failed-model')), {
    runId: 'run-1',
    offers: ['check-models'],
  })
  const card = {
    slug: signal('card'),
    dismiss() {},
    refresh: null,
    read: null,
  } as Partial<RunCard> as RunCard
  const state = {
    tab,
    overview: signal({ choices: [choice('poster'), choice('card')], inputs: 1, outputs: 1 }),
  }
  const actions = { check: (one: unknown) => checked.push(one) } as Partial<PanelActions> as PanelActions
  render(<EndView phase={phase} card={card} model={{} as RunModel} actions={actions} state={state} />)
  fireEvent.click(screen.getByRole('button', { name: t('run.button.check-models') }))
  expect([tab.value, checked]).toEqual(['deploy', [choice('card')]])
})

it.each([
  ['https://app.runflow.io', 1],
  [null, 0],
])('leads to the dashboard %s', (href, count) => {
  const phase = ended(error(titledTextsOf('run.end.failed')), { runId: 'run-1', offers: ['dashboard'] })
  const card = {
    ...{ slug: null, refresh: null, read: null },
    dashboard: () => href,
    dismiss() {},
  } as Partial<RunCard> as RunCard
  const state = { tab: signal<TabName>('run'), overview: signal({ choices: [], inputs: 0, outputs: 1 }) }
  render(
    <EndView phase={phase} card={card} model={{} as RunModel} actions={{} as PanelActions} state={state} />,
  )
  const links = screen.queryAllByRole('link', { name: t('run.button.dashboard') })
  expect(links.map((link) => link.getAttribute('href'))).toEqual(count === 0 ? [] : [href])
})

it('a sandbox has no dashboard, and neither has any API but Runflow’s own', () => {
  expect(dashboardOf('https://api.runflow.io')).toBe('https://app.runflow.io')
  for (const origin of ['http://127.0.0.1:8400', 'https://api.runflow.io.example', ''])
    expect(dashboardOf(origin)).toBeNull()
})
