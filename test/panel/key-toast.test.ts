import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { findKeysInWidgets } from '../../src/checks/held-keys.ts'
import { warnOfKeys } from '../../src/panel/key-toast.ts'
import type { Toast } from '../../src/panel/outcome-toasts.ts'
import { t } from '../../src/text/text.ts'

describe('the warning of a key in a node', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('comes once, when nobody has typed for a moment', () => {
    const canvasFindings = signal<Finding[]>([])
    const toasts: Toast[] = []
    warnOfKeys(
      canvasFindings,
      (toast) => toasts.push(toast),
      () => {},
    )
    canvasFindings.value = findKeysInWidgets([{ nodeId: '1', apiKey: 'rf_live_EXAM' }])
    vi.advanceTimersByTime(500)
    expect(toasts).toEqual([])
    canvasFindings.value = findKeysInWidgets([{ nodeId: '1', apiKey: 'rf_live_EXAMPLE' }])
    vi.advanceTimersByTime(900)
    canvasFindings.value = [...canvasFindings.value]
    vi.advanceTimersByTime(900)
    expect(toasts.map(({ title }) => title)).toEqual([t('notices.key-in-node.title')])
    expect(JSON.stringify(toasts)).not.toContain('EXAMPLE')
  })

  it('finds no key in blank widgets, and tells of one its end alone', () => {
    expect(findKeysInWidgets([{ nodeId: '1', apiKey: '  ' }])).toEqual([])
    expect(findKeysInWidgets([{ nodeId: '12:5', apiKey: ' rf_live_EXAMPLE0ABCD ' }])).toEqual([
      { code: 'key-in-widget', severity: 'note', nodeIds: ['12:5'], lastFour: 'ABCD' },
    ])
  })
})
