// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { describeFinding } from '../../src/checks/finding.ts'
import { updateRecord } from '../../src/panel/records.ts'
import { t } from '../../src/text/text.ts'
import {
  button,
  emptyId,
  ended,
  endpoint,
  findButton,
  keyInWidget,
  labelsIn,
  nameDefault,
  noOutput,
  openPanel,
  showPrompt,
  showRun,
  unread,
} from './open-panel.tsx'

afterEach(cleanup)

const group = (name: 'block' | 'ask' | 'note' | 'agreed') =>
  screen.getByRole('region', { name: t(`panel.findings.${name}`) })
const done = () => t('panel.fix.done', { keys: 'Ctrl+Z' })

describe('the findings', () => {
  it('come worst first, lead to each node once, and the deploy can be repeated', () => {
    const { log } = openPanel((state) =>
      showRun(state, ended({ kind: 'blocked', findings: [unread, noOutput, emptyId, keyInWidget] })),
    )
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      t('panel.ended.blocked'),
      `${t('panel.findings.block')} 2`,
      `${t('panel.findings.note')} 1`,
    ])
    fireEvent.click(button(showPrompt('12:5')))
    fireEvent.click(button(t('panel.action.deploy-again')))
    expect(log).toEqual(['show 12:5', 'deploy poster-maker'])
  })

  it('are one list with what the canvas says by itself', () => {
    openPanel((state) => {
      state.canvasFindings.value = [keyInWidget]
      showRun(state, ended({ kind: 'blocked', findings: [unread, keyInWidget] }))
    })
    const notes = screen.getAllByRole('region', { name: t('panel.findings.note') })
    expect(notes).toHaveLength(1)
    expect(within(group('note')).getAllByRole('listitem')).toHaveLength(2)
  })

  it('are shown fifty at first, and all of them at a click', () => {
    const many = Array.from({ length: 1200 }, (_, id): Finding => ({ ...unread, nodeIds: [String(id)] }))
    openPanel((state) => showRun(state, ended({ kind: 'blocked', findings: many })))
    const shown = () => within(group(unread.severity)).getAllByRole('listitem').length
    expect(shown()).toBe(50)
    fireEvent.click(button(t('panel.findings.more', { count: 1150 })))
    expect(shown()).toBe(1200)
    expect(screen.queryByText(t('panel.findings.more', { count: 1150 }))).toBeNull()
  })

  it('that were agreed to leave nothing to do', () => {
    const unpinned: Finding = {
      code: 'pack-unpinned',
      severity: 'ask',
      nodeIds: ['2'],
      directory: 'Some-Pack',
      canSearch: true,
    }
    const show = (kind: 'created' | 'declined') =>
      openPanel((state) => showRun(state, ended({ kind, endpoint, findings: [unpinned, unread] })))
    const { next } = describeFinding(unpinned)
    show('created')
    expect(labelsIn(group('agreed'))).toEqual([showPrompt('2')])
    expect(group('agreed').textContent).not.toContain(next)
    const warning = screen.getByText(t('panel.result.runs.fail'))
    expect(warning.closest('section')?.className).toContain('rf-warn')
    expect(screen.getByText(describeFinding(unread).next)).toBeTruthy()
    cleanup()
    show('declined')
    expect(group('ask').textContent).toContain(next)
    expect(within(group('ask')).getByRole('button', { name: t('panel.search.find-commit') })).toBeTruthy()
  })

  it('that may make runs fail say so, and no more', () => {
    const partner: Finding = {
      ...{ code: 'partner-node', severity: 'ask', nodeIds: ['2'] },
      ...{ service: 'Kling', classTypes: ['KlingVideo'], nodes: ['KlingVideo #2'] },
    }
    openPanel((state) => showRun(state, ended({ kind: 'updated', endpoint, findings: [partner, unread] })))
    const warning = screen.getByText(t('panel.result.runs.may-fail'))
    expect(warning.closest('section')?.className).toContain('rf-warn')
    expect(screen.queryByText(t('panel.result.runs.fail'))).toBeNull()
  })

  it('say so when their node is gone', async () => {
    openPanel((state) => showRun(state, ended({ kind: 'blocked', findings: [emptyId] })), {
      showNode: () => false,
    })
    fireEvent.click(button(showPrompt('12:5')))
    expect(await screen.findByRole('button', { name: t('panel.node.gone', { nodeId: '12:5' }) })).toBeTruthy()
  })

  it('go when they are fixed, and nothing is left to fix after the last one', async () => {
    const run = ended({ kind: 'blocked', findings: [noOutput, unread] })
    const { state } = openPanel((on) => showRun(on, run))
    await act(() => showRun(state, { ...run, findings: [unread] }))
    expect(screen.queryByRole('region', { name: t('panel.findings.block') })).toBeNull()
    expect(screen.getByRole('heading', { name: t('panel.ended.fixed') })).toBeTruthy()
    await act(() => showRun(state, run))
    expect(group('block')).toBeTruthy()
    expect(screen.getByRole('heading', { name: t('panel.ended.blocked') })).toBeTruthy()
  })

  it('keep the focus in the panel when the one that had it is fixed', async () => {
    const run = ended({ kind: 'checked', findings: [emptyId, unread] })
    const { state } = openPanel((on) => showRun(on, run))
    button(showPrompt('12:5')).focus()
    await act(() => showRun(state, { ...run, findings: [unread] }))
    expect(document.activeElement?.tagName).toBe('H3')
  })

  it('in which a key may move to Settings say so', () => {
    const { log, state } = openPanel((state) => {
      state.canvasFindings.value = [keyInWidget]
    })
    expect(findButton(t('fixes.move-key'))).toBeNull()
    void act(() => {
      state.canvasFindings.value = [{ ...keyInWidget, moveTo: 'https://api.runflow.io' } as Finding]
    })
    fireEvent.click(button(t('fixes.move-key')))
    expect(log).toEqual([{ kind: 'move-key', nodeIds: ['4'], origin: 'https://api.runflow.io' }])
  })

  it('keep what they offer when the person cancelled it', async () => {
    const file: Finding = {
      code: 'file-refused',
      severity: 'block',
      nodeIds: ['2'],
      path: 'photo.png',
      input: 'image',
      problem: 'missing',
    }
    openPanel((state) => showRun(state, ended({ kind: 'blocked', findings: [file] })), {
      fix: async () => 'unchanged',
    })
    await act(async () => void fireEvent.click(button(t('fixes.choose-file'))))
    expect(button(t('fixes.choose-file'))).toBeTruthy()
    expect(screen.queryByText(done())).toBeNull()
  })

  it('offer a fix again once it was undone', async () => {
    const { state, log } = openPanel((on) => {
      on.canvasFindings.value = [keyInWidget]
      showRun(on, ended({ kind: 'checked', findings: [] }))
      updateRecord(on, '', { captured: 'a fox', content: 'a fox' })
    })
    await act(async () => void fireEvent.click(button(t('fixes.clear-key'))))
    await act(() => updateRecord(state, '', { content: 'a hare' }))
    expect(screen.getByText(done()).getAttribute('role')).toBe('status')
    expect(findButton(t('fixes.clear-key'))).toBeNull()
    await act(() => updateRecord(state, '', { content: 'a fox' }))
    expect(screen.queryByText(done())).toBeNull()
    expect(button(t('fixes.clear-key'))).toBeTruthy()
    expect(log).toEqual([{ kind: 'set-widget', nodeId: '4', widget: 'api_key', value: '' }])
  })

  it('have a field for the name where that is wrong', async () => {
    const { log } = openPanel((state) => showRun(state, ended({ kind: 'checked', findings: [nameDefault] })))
    fireEvent.input(screen.getByRole('textbox', { name: t('questions.name.title') }), {
      target: { value: 'Sunny Portrait!' },
    })
    expect(await screen.findByText(t('questions.name.address', { slug: 'sunny-portrait' }))).toBeTruthy()
    await act(async () => void fireEvent.click(button(t('fixes.rename-endpoint'))))
    expect(log).toEqual([{ kind: 'rename-endpoint', nodeId: '4', value: 'Sunny Portrait!' }])
  })

  it('show in full where a model can be downloaded again, and make links of nothing else', () => {
    const url = 'https://models.example/a.safetensors'
    const model = (differs: string): Finding => ({
      code: 'model-differs',
      severity: 'ask',
      nodeIds: ['2'],
      path: 'checkpoints/a.safetensors',
      value: 'a.safetensors',
      url: differs,
    })
    openPanel((state) =>
      showRun(state, ended({ kind: 'checked', findings: [model(url), model('javascript:alert(1)')] })),
    )
    const links = screen.getAllByRole('link') as HTMLAnchorElement[]
    expect(links.map((link) => [link.textContent, link.href, link.target, link.rel])).toEqual([
      [url, url, '_blank', 'noopener noreferrer'],
    ])
  })
})
