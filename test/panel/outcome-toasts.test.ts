import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { findKeysInWidgets } from '../../src/checks/run-checks.ts'
import { describeLine } from '../../src/panel/node-status.ts'
import type { Toast } from '../../src/panel/outcome-toasts.ts'
import { toOutcomeToast, warnOfKeys } from '../../src/panel/outcome-toasts.ts'

const pageActions = { openSettings: () => {}, openPanel: () => {} }

describe('the news of an outcome', () => {
  it('is one line where the panel tells the rest', () => {
    expect(toOutcomeToast({ kind: 'cancelled' }, true, pageActions)).toEqual({
      severity: 'info',
      title: 'Deploy cancelled',
      id: 'runflow-outcome',
    })
  })

  it('tells all and leads to the panel where that is closed', () => {
    expect(toOutcomeToast({ kind: 'slug-held', slug: 'poster' }, false, pageActions)).toMatchObject({
      severity: 'error',
      sticky: true,
      detail: 'Runflow keeps the name of an endpoint that was deleted. Deploy under another name.',
      action: { label: 'Show' },
    })
  })

  it('leads to Settings when nothing is configured', () => {
    expect(toOutcomeToast({ kind: 'unconfigured' }, true, pageActions).action?.label).toBe('Open Settings')
  })
})

describe('the warning of a key in a node', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('comes once, when nobody has typed for a moment', () => {
    const canvasFindings = signal<Finding[]>([])
    const records: Toast[] = []
    warnOfKeys(canvasFindings, (toast) => records.push(toast), pageActions)
    canvasFindings.value = findKeysInWidgets([{ nodeId: '1', apiKey: 'rf_live_EXAM' }])
    vi.advanceTimersByTime(500)
    expect(records).toEqual([])
    canvasFindings.value = findKeysInWidgets([{ nodeId: '1', apiKey: 'rf_live_EXAMPLE' }])
    vi.advanceTimersByTime(900)
    canvasFindings.value = [...canvasFindings.value]
    vi.advanceTimersByTime(900)
    expect(records.map(({ title }) => title)).toEqual(['A Deploy node holds an API key'])
    expect(JSON.stringify(records)).not.toContain('EXAMPLE')
  })

  it('finds no key in blank widgets, and tells of one its end alone', () => {
    expect(findKeysInWidgets([{ nodeId: '1', apiKey: '  ' }])).toEqual([])
    expect(findKeysInWidgets([{ nodeId: '12:5', apiKey: ' rf_live_EXAMPLE0ABCD ' }])).toEqual([
      { code: 'key-in-widget', severity: 'note', nodeIds: ['12:5'], lastFour: 'ABCD' },
    ])
  })
})

describe('the line on a node', () => {
  const choice = { nodeId: '1', name: 'Poster', slug: 'poster' }

  it('tells the run of its own node alone', () => {
    const run = {
      kind: 'running',
      task: 'deploy',
      workflowId: '',
      choice,
      progress: { step: 'check' },
    } as const
    expect(describeLine(run, '1', 'poster')).toBe('Checking that it will run…')
    expect(describeLine(run, '2', 'other')).toBeNull()
  })

  it('leaves it to the button that nothing is configured, for that ends when a key is saved', () => {
    const run = { kind: 'ended', choice, outcome: { kind: 'unconfigured' }, workflow: null } as const
    expect(describeLine(run, '1', 'poster')).toBeNull()
  })

  it('goes back to the slug when the name was changed after the deploy', () => {
    const run = { kind: 'ended', choice, outcome: { kind: 'cancelled' }, workflow: null } as const
    expect(describeLine(run, '1', 'poster')).toBe('Deploy cancelled')
    expect(describeLine(run, '1', 'poster-2')).toBeNull()
  })
})
