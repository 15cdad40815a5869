// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { LiveStatus } from '../../src/endpoints/live-status.ts'
import type { LiveView } from '../../src/panel/live-view.ts'
import { updateRecord } from '../../src/panel/records.ts'
import { t } from '../../src/text/text.ts'
import type { LiveEndpoint } from '../../src/types/runflow-api.ts'
import { ended, endpoint, openPanel, showRun } from './open-panel.tsx'

afterEach(cleanup)

const url = endpoint.url as string
const live: LiveEndpoint = {
  ...{ id: 'x', orgId: null, slug: 'poster-maker', name: 'Poster', workflowJson: null, resources: {} },
  ...{ isPublic: false, gpuMode: null, createdAt: '2026-01-01T00:00:00Z', updatedAt: null, stored: {} },
}
const known = (status: LiveStatus, row: LiveEndpoint | null = live) => ({
  kind: 'known' as const,
  status,
  live: row,
})

function show(answer: LiveView['answer'], more: Partial<LiveView> = {}) {
  return openPanel((state) => {
    state.live.value = {
      ...{
        workflowId: '',
        slug: 'poster-maker',
        answer,
        endpoint,
        url,
        isForeign: false,
        proof: null,
        comparison: null,
      },
      ...more,
    }
  })
}
const button = (name: string) => screen.getByRole('button', { name })

describe('what the Deploy tab says of what is live', () => {
  it.each<[string, LiveStatus]>([
    ['equal', { kind: 'equal' }],
    ['changed-canvas', { kind: 'changed', canvas: true, live: false }],
    ['changed-live', { kind: 'changed', canvas: false, live: true }],
    ['changed-both', { kind: 'changed', canvas: true, live: true }],
    ['not-compared', { kind: 'not-compared', isOther: false }],
    ['other-workflow', { kind: 'not-compared', isOther: true }],
  ])('is %s, with the address, and a comparison unless it is equal', (word, status) => {
    const { log } = show(known(status))
    expect(screen.getByRole('heading', { name: t(`live.status.${word as 'equal'}.title`) })).toBeTruthy()
    expect(screen.getByText(url)).toBeTruthy()
    expect(screen.queryByText(t('panel.start.ready'))).toBeNull()
    const compare = screen.queryByRole('button', { name: t('live.compare') })
    expect(compare === null).toBe(status.kind === 'equal')
    if (compare) fireEvent.click(compare)
    expect(log).toEqual(compare ? ['compare'] : [])
  })

  it('is that it was deleted, which can be forgotten', () => {
    const { log } = show(known({ kind: 'deleted' }, null), { endpoint: null })
    fireEvent.click(button(t('live.forget')))
    expect(log).toEqual(['forget'])
  })

  it('is what is remembered where it was not asked, with a way to ask', () => {
    const { log } = show({ kind: 'remembered' }, { endpoint: null })
    expect(screen.getByText(url)).toBeTruthy()
    fireEvent.click(button(t('live.look-again')))
    expect(log).toEqual(['look'])
  })

  it('is the scope that the key lacks, and the address all the same', () => {
    const { log } = show(
      { kind: 'failed', failure: { kind: 'forbidden', code: 'PERMISSION_DENIED', detail: null } },
      { endpoint: null },
    )
    expect(screen.getByRole('alert').textContent).toContain('comfyui-workflows:read')
    expect(screen.getByText(url)).toBeTruthy()
    fireEvent.click(button(t('panel.action.try-again')))
    expect(log).toEqual(['look'])
  })

  it('is what differs, with a word beside each sign', () => {
    const line = { sign: '-' as const, words: 'width (INT)', isBreaking: true }
    show(known({ kind: 'not-compared', isOther: false }), {
      comparison: { kind: 'differs', sections: [{ title: 'Inputs', lines: [line] }] },
    })
    const item = screen.getByRole('listitem')
    expect(item.textContent).toContain(t('live.sign.removed'))
    expect(item.textContent).toContain(t('live.breaking'))
  })

  it('is nothing of another workflow or of another name', () => {
    show(known({ kind: 'equal' }), { workflowId: 'other' })
    expect(screen.queryByText(url)).toBeNull()
    cleanup()
    show(known({ kind: 'equal' }), { slug: 'before' })
    expect(screen.queryByText(url)).toBeNull()
  })

  it('is not said twice beside a deploy that has just ended', () => {
    const { state } = show(known({ kind: 'equal' }))
    void act(() => showRun(state, ended({ kind: 'created', endpoint, findings: [] })))
    expect(screen.queryByText(t('live.status.equal.title'))).toBeNull()
    expect(screen.getAllByText(url)).toHaveLength(1)
  })

  it('is not said to be unasked beside a deploy that has just ended, also when the canvas has changed since', () => {
    const { state } = show({ kind: 'remembered' })
    void act(() => {
      showRun(state, ended({ kind: 'created', endpoint, findings: [] }))
      updateRecord(state, state.workflowId.value, { captured: 'a fox', content: 'a hare' })
    })
    expect(screen.getByText(t('panel.ended.changed-since.deploy'), { exact: false })).toBeTruthy()
    expect(screen.getAllByText(url)).toHaveLength(1)
  })
})

describe('the last run in both places', () => {
  it.each([
    [true, false],
    [false, true],
  ])('is told with how long ago it was; of what is live: %s', (isOfLive, saysOlder) => {
    show(known({ kind: 'equal' }), { proof: { at: new Date().toISOString(), verdict: 'alike', isOfLive } })
    expect(screen.getByText(new RegExp(t('live.verdict.alike')))).toBeTruthy()
    expect(screen.queryByText(new RegExp(t('live.proof-older'))) !== null).toBe(saysOlder)
  })
})
