import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { toFinding } from '../../src/checks/finding.ts'
import type { Plan } from '../../src/deploy/outcome.ts'
import { createRecheck } from '../../src/panel/recheck.ts'
import { showWorkflow, updateRecord } from '../../src/panel/records.ts'
import type { Ended } from '../../src/panel/state.ts'
import { createPanelState } from '../../src/panel/state.ts'

const missing = toFinding({ code: 'no-output' })
const unread = toFinding({ code: 'input-unread', inputId: 'prompt', node: '' }, ['1'])
const LAST: Ended = {
  kind: 'ended',
  task: 'check',
  choice: { nodeId: '4', name: 'Poster', slug: 'poster' },
  workflow: { prompt: {}, graph: { nodes: [] } },
  outcome: { kind: 'checked', findings: [missing, unread] },
  findings: [missing, unread],
}

function setUp(ended: Ended | null, answer: () => Promise<Finding[] | null>) {
  const state = createPanelState()
  state.isShown.value = true
  updateRecord(state, '', { ended, captured: 'a fox', content: 'a fox' })
  let checks = 0
  /** What a test puts here has to end first. */
  const hands = { still: Promise.resolve() }
  const check = () => {
    checks += 1
    return answer()
  }
  const { onChange } = createRecheck(state, check, () => hands.still)
  /** The canvas has this content now, and nobody has touched it for a moment. */
  const change = async (content: string) => {
    updateRecord(state, state.workflowId.value, { content })
    onChange()
    await vi.advanceTimersByTimeAsync(400)
  }
  const findings = () => state.records.value.get('')?.ended?.findings
  return { state, hands, onChange, change, findings, checks: () => checks }
}

describe('the findings of a check', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lose what is fixed, and get it back when that is undone, without another check', async () => {
    const { change, findings, checks } = setUp(LAST, async () => [unread])
    await change('a hare')
    expect(findings()).toEqual([unread])
    await change('a fox')
    expect(findings()).toEqual([missing, unread])
    expect(checks()).toBe(1)
  })

  it('are looked at once after many changes', async () => {
    const { onChange, change, checks } = setUp(LAST, async () => [])
    for (let changes = 0; changes < 20; changes += 1) onChange()
    await change('a hare')
    expect(checks()).toBe(1)
  })

  it('are left alone while somebody types, and looked at once when the hands are still', async () => {
    const { hands, change, findings, checks } = setUp(LAST, async () => [unread])
    let stop = () => {}
    hands.still = new Promise((done) => {
      stop = done
    })
    await change('a hare')
    await change('a hare in the')
    await change('a hare in the snow')
    expect(checks()).toBe(0)
    expect(findings()).toEqual([missing, unread])
    stop()
    await vi.advanceTimersByTimeAsync(0)
    expect(checks()).toBe(1)
    expect(findings()).toEqual([unread])
  })

  it('are not looked at again when nothing that is checked has changed', async () => {
    const { change, checks } = setUp(LAST, async () => [])
    await change('a hare')
    await change('a hare')
    expect(checks()).toBe(1)
  })

  it('are those of the last change, in whatever order the answers come', async () => {
    const answers: ((findings: Finding[]) => void)[] = []
    const { change, findings } = setUp(LAST, () => new Promise((resolve) => answers.push(resolve)))
    await change('a hare')
    await change('a dog')
    answers[1]?.([unread])
    answers[0]?.([])
    await vi.advanceTimersByTimeAsync(0)
    expect(findings()).toEqual([unread])
  })

  it('stay as they are when the canvas cannot be read', async () => {
    const { change, findings } = setUp(LAST, async () => null)
    await change('a hare')
    expect(findings()).toEqual([missing, unread])
  })

  it('are those of a newer check, when one has ended meanwhile', async () => {
    const newer: Ended = { ...LAST, outcome: { kind: 'checked', findings: [] }, findings: [] }
    const { state, change, findings } = setUp(LAST, async () => {
      updateRecord(state, '', { ended: newer })
      return [unread]
    })
    await change('a hare')
    expect(findings()).toEqual([])
  })

  it('are not touched by a change of another workflow', async () => {
    const { state, change, findings, checks } = setUp(LAST, async () => [])
    showWorkflow(state, 'other')
    await change('a hare')
    expect(findings()).toEqual([missing, unread])
    expect(checks()).toBe(0)
  })

  it.each(['run', 'endpoints'] as const)('wait on the tab %s for the one that shows them', async (tab) => {
    const { state, change, findings, checks } = setUp(LAST, async () => [unread])
    state.tab.value = tab
    await change('a hare')
    showWorkflow(state, 'other')
    state.tab.value = 'deploy'
    await vi.advanceTimersByTimeAsync(400)
    expect(checks()).toBe(0)
    showWorkflow(state, '')
    await vi.advanceTimersByTimeAsync(400)
    expect([checks(), findings()]).toEqual([1, [unread]])
    state.tab.value = tab
    state.tab.value = 'deploy'
    await vi.advanceTimersByTimeAsync(400)
    expect(checks()).toBe(1)
  })

  it('wait for the panel where it is closed', async () => {
    const { state, change, checks } = setUp(LAST, async () => [unread])
    state.isShown.value = false
    await change('a hare')
    expect(checks()).toBe(0)
    state.isShown.value = true
    await vi.advanceTimersByTimeAsync(400)
    expect(checks()).toBe(1)
  })

  it('of a deploy that was blocked do not wait: the line on its node says it', async () => {
    const blocked: Ended = { ...LAST, task: 'deploy', outcome: { kind: 'blocked', findings: [missing] } }
    const { state, change, checks } = setUp(blocked, async () => [])
    state.tab.value = 'run'
    await change('a hare')
    expect(checks()).toBe(1)
  })

  it.each<[string, Ended | null]>([
    ['nothing was checked', null],
    ['it ended without findings', { ...LAST, outcome: { kind: 'cancelled' }, findings: [] }],
  ])('cost nothing where %s', async (_, ended) => {
    const { change, checks } = setUp(ended, async () => [])
    await change('a hare')
    expect(checks()).toBe(0)
  })
})

describe('the findings of an open question', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const renamed = toFinding({ code: 'name-default' }, ['4'])

  function asking(answer: () => Finding[]) {
    const { state, change, checks } = setUp(null, async () => answer())
    const left = signal([unread, renamed])
    const plan = { action: 'create', body: { slug: 'poster' } } as Plan
    const { workflow, choice } = LAST
    state.running.value = {
      kind: 'running',
      task: 'deploy',
      workflowId: '',
      choice,
      progress: { step: 'ask' },
    }
    const findings = [unread, renamed]
    state.question.value = { kind: 'findings', findings, left, plan, workflow, answer: () => {} }
    return { state, change, left, checks }
  }

  it('lose what is fixed, one by one, and get each back when that is undone', async () => {
    let now = [renamed]
    const { change, left } = asking(() => now)
    await change('a hare')
    expect(left.value).toEqual([renamed])
    now = []
    await change('a dog')
    expect(left.value).toEqual([])
    now = [renamed]
    await change('a hare')
    expect(left.value).toEqual([renamed])
    await change('a fox')
    expect(left.value).toEqual([unread, renamed])
  })

  it('gain nothing that was not asked, and the question stays the same one', async () => {
    const { state, change, left } = asking(() => [missing, unread])
    const before = state.question.value
    await change('a hare')
    expect(left.value).toEqual([unread])
    expect(state.question.value).toBe(before)
  })

  it('are looked at where a dialog asks, and not where another tab hides them', async () => {
    const { state, change, left, checks } = asking(() => [])
    state.tab.value = 'endpoints'
    await change('a hare')
    expect(checks()).toBe(0)
    state.isShown.value = false
    await change('a dog')
    expect(left.value).toEqual([])
  })

  it('are left alone while another workflow is on the canvas', async () => {
    const { state, change, left, checks } = asking(() => [])
    showWorkflow(state, 'other')
    await change('a hare')
    expect(left.value).toEqual([unread, renamed])
    expect(checks()).toBe(0)
  })
})
