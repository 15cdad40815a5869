import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { describeNodeStatus } from '../../src/panel/node-status.ts'
import { toOutcomeToast } from '../../src/panel/outcome-toasts.ts'
import { t } from '../../src/text/text.ts'

const pageActions = { openSettings: () => {}, openPanel: () => {} }

describe('the news of an outcome', () => {
  it('is one line where the panel tells the rest', () => {
    expect(toOutcomeToast({ kind: 'slug-held', slug: 'poster' }, true, pageActions)).toEqual({
      severity: 'error',
      title: t('outcomes.slug-held.title', { slug: 'poster' }),
      id: 'runflow-outcome',
    })
  })

  it('tells all and leads to the panel where that is closed', () => {
    expect(toOutcomeToast({ kind: 'slug-held', slug: 'poster' }, false, pageActions)).toMatchObject({
      severity: 'error',
      sticky: true,
      detail: `${t('outcomes.slug-held.detail')} ${t('outcomes.slug-held.next')}`,
      action: { label: t('panel.action.show') },
    })
  })

  it('leads to Settings when nothing is configured', () => {
    expect(toOutcomeToast({ kind: 'unconfigured' }, true, pageActions)?.action?.label).toBe(
      t('panel.action.open-settings'),
    )
  })
})

describe('the line on a node', () => {
  const choice = { nodeId: '1', name: 'Poster', slug: 'poster' }
  const ENDED = { choice, task: 'deploy', workflow: null, findings: [] as Finding[] } as const

  it('tells the run of its own node alone', () => {
    const run = {
      kind: 'running',
      task: 'deploy',
      workflowId: '',
      choice,
      progress: { step: 'check' },
    } as const
    expect(describeNodeStatus(run, '1', 'poster')).toBe(t('steps.busy', { step: t('steps.check') }))
    expect(describeNodeStatus(run, '2', 'other')).toBeNull()
  })

  it.each(['cancelled', 'declined'] as const)('says nothing to whoever has just stopped it: %s', (kind) => {
    const outcome = { kind, findings: [] }
    expect(describeNodeStatus({ kind: 'ended', ...ENDED, outcome }, '1', 'poster')).toBeNull()
    expect(toOutcomeToast(outcome, true, pageActions)).toBeNull()
    expect(toOutcomeToast(outcome, false, pageActions)).not.toBeNull()
  })

  it('leaves it to the button that nothing is configured, for that ends when a key is saved', () => {
    const run = { kind: 'ended', ...ENDED, outcome: { kind: 'unconfigured' } } as const
    expect(describeNodeStatus(run, '1', 'poster')).toBeNull()
  })

  it('goes back to the slug when the name was changed after the deploy', () => {
    const run = { kind: 'ended', ...ENDED, outcome: { kind: 'slug-held', slug: 'poster' } } as const
    const title = t('outcomes.slug-held.title', { slug: 'poster' })
    expect(describeNodeStatus(run, '1', 'poster')).toBe(title)
    expect(describeNodeStatus(run, '1', 'poster-2')).toBeNull()
  })
})
