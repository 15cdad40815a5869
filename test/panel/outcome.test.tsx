// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { describeOutcome } from '../../src/deploy/outcome-messages.ts'
import { updateRecord } from '../../src/panel/records.ts'
import { t } from '../../src/text/text.ts'
import {
  button,
  choice,
  ended,
  endpoint,
  findButton,
  openPanel,
  showPrompt,
  showRun,
  unread,
} from './open-panel.tsx'

afterEach(cleanup)

const deployAgain = () => t('panel.action.deploy-again')
const showOutcome = (outcome: Outcome, isConfigured = true) =>
  openPanel((state) => {
    state.isConfigured.value = isConfigured
    showRun(state, ended(outcome))
  })

describe('the end of a deploy', () => {
  it('leads to a try of it in the Run tab', () => {
    const { state } = showOutcome({ kind: 'created', endpoint, findings: [] })
    fireEvent.click(button(t('panel.result.run')))
    expect([state.tab.value, state.runSlug.value]).toEqual(['run', null])
    cleanup()
    const other = showOutcome({ kind: 'created', endpoint: { ...endpoint, slug: 'other' }, findings: [] })
    fireEvent.click(button(t('panel.result.run')))
    expect([other.state.tab.value, other.state.runSlug.value]).toEqual(['run', 'other'])
  })

  it('says that the workflow has changed since, before the long address and program', () => {
    openPanel((state) => {
      showRun(state, ended({ kind: 'created', endpoint, findings: [] }))
      updateRecord(state, '', { captured: 'a fox', content: 'a hare' })
    })
    const changed = screen.getByText(t('panel.ended.changed-since.deploy'), { exact: false })
    const title = screen.getByRole('heading', { name: t('outcomes.created.title', endpoint) })
    expect(changed.compareDocumentPosition(title)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('gives the URL and code in four languages, with arrow keys between them', async () => {
    showOutcome({ kind: 'created', endpoint, findings: [] })
    expect(screen.getByRole('heading', { name: t('outcomes.created.title', endpoint) })).toBeTruthy()
    expect(screen.getByText(endpoint.url ?? '')).toBeTruthy()
    expect(screen.getByText(t('panel.result.curl-detail'))).toBeTruthy()
    fireEvent.keyDown(screen.getByRole('tab', { name: 'curl' }), { key: 'ArrowRight' })
    expect((await screen.findByRole('tabpanel', { name: 'JavaScript' })).textContent).toContain('a fox')
    expect(screen.queryByText(t('panel.result.curl-detail'))).toBeNull()
  })

  it('that changed nothing gives the same, and deploys anyway at a click', () => {
    const { log } = showOutcome({ kind: 'unchanged', endpoint, findings: [] })
    expect(screen.getByRole('heading', { name: t('outcomes.unchanged.title', endpoint) })).toBeTruthy()
    expect(button(t('panel.copy.address'))).toBeTruthy()
    expect(
      within(screen.getByRole('tablist', { name: t('panel.result.code') })).getAllByRole('tab'),
    ).toHaveLength(4)
    fireEvent.click(button(t('panel.action.deploy-anyway')))
    expect(log).toEqual(['deploy poster-maker', { evenIfUnchanged: true }])
  })

  it('offers to check whether others can get the packs, which deploys nothing', () => {
    const unverified: Finding = {
      ...{ code: 'source-unverified', severity: 'note', nodeIds: [], questions: 2 },
      ...{ unasked: ['A-Pack'], elsewhere: [], unsure: [], edits: [], unanswered: [] },
    }
    const { log } = showOutcome({ kind: 'created', endpoint, findings: [unverified] })
    fireEvent.click(button(t('panel.search.check-public', { count: 2 })))
    expect(log).toEqual(['check poster-maker', 'known'])
  })

  it('is outdated once the workflow has changed', async () => {
    const { state, log } = openPanel((on) => {
      showRun(on, ended({ kind: 'blocked', findings: [unread] }))
      updateRecord(on, '', { captured: 'a fox', content: 'a hare' })
    })
    const since = (task: 'deploy' | 'check') => t(`panel.ended.changed-since.${task}`)
    expect(screen.getByText(since('deploy'), { exact: false }).getAttribute('role')).toBe('status')
    fireEvent.click(button(t('panel.action.check-again')))
    await act(() => showRun(state, ended({ kind: 'created', endpoint, findings: [] })))
    fireEvent.click(button(deployAgain()))
    await act(() => showRun(state, ended({ kind: 'checked', findings: [unread] })))
    expect(screen.getByText(since('check'), { exact: false })).toBeTruthy()
    fireEvent.click(button(t('panel.action.check-again')))
    expect(log).toEqual(['check poster-maker', 'deploy poster-maker', 'check poster-maker'])
    await act(() => updateRecord(state, '', { content: 'a fox' }))
    expect(screen.queryByText(since('check'), { exact: false })).toBeNull()
  })

  it.each<[Outcome, string, string]>([
    [{ kind: 'unconfigured' }, t('panel.action.open-settings'), 'settings'],
    [
      { kind: 'lookup-failed', failure: { kind: 'network' } },
      t('panel.action.try-again'),
      'deploy poster-maker',
    ],
  ])('offers the next step of %j as a button', (outcome, label, started) => {
    const { log } = showOutcome(outcome, false)
    expect(screen.getByRole('alert').textContent).toContain(describeOutcome(outcome).title)
    expect(findButton(deployAgain())).toBeNull()
    fireEvent.click(button(label))
    expect(log).toEqual([started])
  })

  it('repeats the check, where that is what failed', () => {
    const failed = { kind: 'facts-failed', failure: { kind: 'unreachable' } } as const
    const { log } = openPanel((state) => showRun(state, ended(failed, { task: 'check' })))
    expect(screen.getByText(t('outcomes.comfyui.unreachable.next', { isCheck: true }))).toBeTruthy()
    fireEvent.click(button(t('panel.action.try-again')))
    expect(log).toEqual(['check poster-maker'])
  })

  it('is said once after a no, with the one button above it', () => {
    showOutcome({ kind: 'declined', findings: [] })
    expect(screen.getByRole('heading', { name: t('panel.ended.declined') })).toBeTruthy()
    expect(findButton(deployAgain())).toBeNull()
    expect(button(t('panel.deploy'))).toBeTruthy()
  })

  it('is no longer "not configured" once it is, and deploys again', async () => {
    const title = describeOutcome({ kind: 'unconfigured' }).title
    const { state, log } = showOutcome({ kind: 'unconfigured' }, false)
    await act(() => {
      state.isConfigured.value = true
    })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('heading', { name: t('panel.ended.configured') })).toBeTruthy()
    fireEvent.click(button(deployAgain()))
    expect(log).toEqual(['deploy poster-maker'])
    // Which of several nodes has its key now is not known.
    await act(() => {
      const second = { nodeId: '5', name: 'Second', slug: 'second' }
      state.overview.value = { ...state.overview.value, choices: [choice, second] }
    })
    expect(screen.getByRole('alert').textContent).toContain(title)
    expect(button(deployAgain())).toBeTruthy()
  })

  it.each([
    [{ kind: 'unauthorized' } as const, 'button', t('panel.action.open-settings')],
    [{ kind: 'forbidden', code: null, detail: null } as const, 'link', t('panel.action.open-keys')],
  ])('deploys again from a key that was refused: %j', (failure, role, label) => {
    const { log } = showOutcome({ kind: 'lookup-failed', failure })
    expect(screen.getByRole(role, { name: label })).toBeTruthy()
    fireEvent.click(button(deployAgain()))
    expect(log).toEqual(['deploy poster-maker'])
  })

  it.each<Outcome>([
    { kind: 'url-invalid', from: 'workflow', problem: 'no-scheme', url: 'studio' },
    { kind: 'host-without-key', host: 'https://a.example' },
  ])('leads to the Deploy node whose host prevents a deploy, and clears it: $kind', async (outcome) => {
    const { log } = showOutcome(outcome)
    fireEvent.click(button(showPrompt('4')))
    fireEvent.click(button(t('fixes.clear-host')))
    expect(await screen.findByText(t('panel.fix.done', { keys: 'Ctrl+Z' }))).toBeTruthy()
    fireEvent.click(button(deployAgain()))
    const clear = { kind: 'set-widget', nodeId: '4', widget: 'host', value: '' }
    expect(log).toEqual(['show 4', clear, 'deploy poster-maker'])
  })

  it.each<[string, Outcome]>([
    ['a link feeds', { kind: 'url-invalid', from: 'workflow', problem: 'no-scheme', url: 'a linked value' }],
    ['stands in Settings', { kind: 'url-invalid', from: 'settings', problem: 'no-scheme', url: 'studio' }],
  ])('offers to clear no host that %s', (_, outcome) => {
    showOutcome(outcome)
    expect(screen.getByRole('alert')).toBeTruthy()
    expect(findButton(t('fixes.clear-host'))).toBeNull()
  })

  it('links to where a missing scope is given, in a tab of its own', () => {
    showOutcome({ kind: 'lookup-failed', failure: { kind: 'forbidden', code: null, detail: null } })
    const link = screen.getByRole('link', { name: t('panel.action.open-keys') })
    expect(link.getAttribute('href')).toBe('https://app.runflow.io/settings/api-keys')
    expect(link.getAttribute('rel')).toBe('noreferrer')
  })
})
