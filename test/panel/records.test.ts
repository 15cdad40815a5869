import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { createDeployRun } from '../../src/panel/deploy-run.ts'
import { describeEndedRun } from '../../src/panel/outcome-text.ts'
import { noticeChange, showWorkflow, updateRecord } from '../../src/panel/records.ts'
import type { PanelState } from '../../src/panel/state.ts'
import { createPanelState, isHere } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'

const choice = { nodeId: '1', name: 'Poster', slug: 'poster' }
const cancelled: Outcome = { kind: 'cancelled' }

describe('what is told of a workflow', () => {
  it('is told over that workflow alone, also when it ends while another is shown', async () => {
    const state = createPanelState()
    const run = createDeployRun(state)
    showWorkflow(state, 'one')
    await run.start(choice, async () => {
      showWorkflow(state, 'two')
      expect(state.run.value).toMatchObject({ kind: 'running', workflowId: 'one' })
      expect(isHere(state)).toBe(false)
      return cancelled
    })
    expect(state.run.value).toEqual({ kind: 'idle' })
    showWorkflow(state, 'one')
    expect(state.run.value).toMatchObject({ kind: 'ended', outcome: cancelled })
  })

  it('is forgotten when ten others were told of since', () => {
    const state = createPanelState()
    for (let workflowId = 0; workflowId <= 10; workflowId += 1)
      updateRecord(state, `${workflowId}`, { ended: null })
    expect([...state.records.value.keys()]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
  })

  it('is nothing where a check was called off', async () => {
    const state = createPanelState()
    await createDeployRun(state).start(choice, async () => cancelled, 'check')
    expect(state.run.value).toEqual({ kind: 'idle' })
  })

  it('drops the question which endpoint of another workflow', async () => {
    const state = createPanelState()
    const chosen = createDeployRun(state).askWhich([choice])
    showWorkflow(state, 'two')
    expect(await chosen).toBeNull()
  })

  it('is calm after a no', () => {
    expect(
      describeEndedRun({ outcome: { kind: 'declined', findings: [] }, task: 'deploy', findings: [] }),
    ).toEqual({
      severity: 'info',
      title: t('panel.ended.declined'),
      detail: t('panel.ended.declined-detail'),
      next: '',
    })
  })
})

describe('what a deploy asks', () => {
  it('is about an earlier state once the canvas has changed, and no more when that is undone', async () => {
    const state = createPanelState()
    await createDeployRun(state).start(choice, async (hooks) => {
      hooks.captured({ prompt: {}, graph: { nodes: [] } }, 'a fox')
      expect(state.isOutdated.value).toBe(false)
      noticeChange(state, () => 'a hare')
      expect(state.isOutdated.value).toBe(true)
      // From another tab as well, where other changes are none of it.
      showWorkflow(state, 'two')
      noticeChange(state, () => 'a fox')
      expect(state.isOutdated.value).toBe(true)
      showWorkflow(state, '')
      noticeChange(state, () => 'a fox')
      expect(state.isOutdated.value).toBe(false)
      return cancelled
    })
  })
})

describe('what a check found', () => {
  const neverRead = () => {
    throw new Error('Nobody needs to know')
  }

  async function checkOf(content: string | null, meanwhile: (state: PanelState) => void = () => {}) {
    const state = createPanelState()
    await createDeployRun(state).start(
      choice,
      async (hooks) => {
        hooks.captured({ prompt: {}, graph: { nodes: [] } }, content)
        meanwhile(state)
        return { kind: 'checked', findings: [] } as const
      },
      'check',
    )
    return state
  }

  it('is outdated once the workflow has another content, and no more when that is undone', async () => {
    const state = await checkOf('a fox')
    expect(state.isOutdated.value).toBe(false)
    noticeChange(state, () => 'a fox')
    expect(state.isOutdated.value).toBe(false)
    noticeChange(state, () => 'a hare')
    expect(state.isOutdated.value).toBe(true)
    noticeChange(state, () => 'a fox')
    expect(state.isOutdated.value).toBe(false)
  })

  it('is outdated from the start when the workflow was changed while it was checked', async () => {
    const state = await checkOf('a fox', (during) => noticeChange(during, () => 'a hare'))
    expect(state.isOutdated.value).toBe(true)
  })

  it('is not outdated by a change of another workflow, which is not even read', async () => {
    const state = await checkOf('a fox')
    showWorkflow(state, 'two')
    noticeChange(state, neverRead)
    expect(state.isOutdated.value).toBe(false)
    showWorkflow(state, '')
    expect(state.isOutdated.value).toBe(false)
  })

  it('is not called outdated where the front end cannot say', async () => {
    const state = await checkOf(null)
    noticeChange(state, () => 'a hare')
    expect(state.isOutdated.value).toBe(false)
    const other = await checkOf('a fox')
    noticeChange(other, () => null)
    expect(other.isOutdated.value).toBe(false)
  })

  it('costs nothing after a deploy that ended without findings', async () => {
    const state = createPanelState()
    await createDeployRun(state).start(choice, async () => cancelled)
    noticeChange(state, neverRead)
    expect(state.isOutdated.value).toBe(false)
  })

  it('costs nothing where nothing is told', () => {
    const state = createPanelState()
    noticeChange(state, neverRead)
    expect(state.isOutdated.value).toBe(false)
  })
})
