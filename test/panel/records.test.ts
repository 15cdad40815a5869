import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { createDeployRun } from '../../src/panel/deploy-run.ts'
import { describeEndedRun } from '../../src/panel/outcome-text.ts'
import {
  forgetEndpoint,
  noticeChange,
  rememberEndpoint,
  showWorkflow,
  updateRecord,
} from '../../src/panel/records.ts'
import type { PanelState } from '../../src/panel/state.ts'
import { createPanelState, isHere } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'

const choice = { nodeId: '1', name: 'Poster', slug: 'poster' }
const endpoint = {
  ...{ id: 'x', slug: 'poster', name: 'Poster', origin: 'https://api.runflow.io', url: null },
  ...{ organization: null, interface: { inputs: [], outputs: [] } },
}
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

describe('the verdict of a check', () => {
  const missing: Finding = { code: 'no-output', severity: 'block', nodeIds: [] }
  const asked: Finding = { code: 'name-default', severity: 'ask', nodeIds: ['4'] }
  const named: Finding = { code: 'default-id', severity: 'note', nodeIds: ['1'], id: 'image_input' }
  const unpublished: Finding = { code: 'model-unpublished', severity: 'note', nodeIds: ['2'], paths: ['a'] }
  const chained: Finding = { code: 'part-inert', severity: 'note', nodeIds: ['5'] }
  const verdict = (checked: Finding[], left = checked, isLive = false) =>
    describeEndedRun(
      { outcome: { kind: 'checked', findings: checked }, task: 'check', findings: left },
      isLive,
    )

  it.each<[string, Finding[], string, string]>([
    ['nothing is found', [], 'check-clean', 'success'],
    ['only what is never asked', [chained], 'check-clean', 'success'],
    ['names that are asked about before the first deploy', [named], 'check-create', 'warn'],
    ['a model that is asked about before the first deploy', [unpublished], 'check-create', 'warn'],
    ['a question', [asked, named], 'check-ask', 'warn'],
    ['what blocks', [missing, asked], 'check-blocked', 'error'],
  ] as const)('says what a deploy will do: %s', (_, findings, title, severity) => {
    const said = verdict([...findings])
    expect(said).toMatchObject({ title: t(`panel.ended.${title as 'check-clean'}`), severity })
    if (title === 'check-clean' || title === 'check-create')
      expect(said.detail).toContain(t('panel.ended.check-may-ask'))
  })

  it('is green for names where the endpoint is known to be live', () => {
    expect(verdict([named], [named], true).severity).toBe('success')
  })

  it('is another check once something is fixed, and as before when that is undone', () => {
    const again = { title: t('panel.ended.check-fixed'), severity: 'info' }
    expect(verdict([missing], [asked])).toMatchObject(again)
    expect(verdict([missing], [])).toMatchObject(again)
    expect(verdict([asked], [])).toMatchObject(again)
    expect(verdict([missing, asked], [missing])).toMatchObject({ title: t('panel.ended.check-blocked') })
    // What has come up by a change is no fix.
    expect(verdict([], [asked])).toMatchObject({ title: t('panel.ended.check-ask') })
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

it('says nothing more of an endpoint that was deleted, and all of the others', () => {
  const state = createPanelState()
  for (const slug of ['poster', 'card']) {
    rememberEndpoint(state, slug, 'live')
    const outcome = { kind: 'created', endpoint: { ...endpoint, slug }, findings: [] } satisfies Outcome
    updateRecord(state, slug, {
      ended: { kind: 'ended', task: 'deploy', choice, outcome, workflow: null, findings: [] },
    })
  }
  forgetEndpoint(state, 'poster')
  expect([...state.endpoints.value]).toEqual([['card', 'live']])
  expect(state.records.value.get('poster')?.ended).toBeNull()
  expect(state.records.value.get('card')?.ended).not.toBeNull()
})
