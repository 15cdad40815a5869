import { describe, expect, it } from 'vitest'
import type { DeployValues } from '../../src/deploy/deploy-choice.ts'
import { createActions } from '../../src/panel/actions.ts'
import { createDeployRun } from '../../src/panel/deploy-run.ts'
import { createPanelState } from '../../src/panel/state.ts'

const poster: DeployValues = { nodeId: '4', name: 'Poster', host: '', apiKey: '' }
const banner: DeployValues = { nodeId: '5', name: 'Banner', host: '', apiKey: '' }

function setUp(on: { canvas?: DeployValues[]; isConfigured?: boolean; name?: string | null } = {}) {
  const canvas = { nodes: on.canvas ?? [poster], workflowId: 'here' }
  const state = createPanelState()
  const deployed: unknown[] = []
  const checked: unknown[] = []
  const records: string[] = []
  const log: string[] = []
  const works: Promise<unknown>[] = []
  const clickActions = createActions({
    run: createDeployRun(state),
    deploy: async ({ name }, _hooks, searchScope) => {
      deployed.push(searchScope ? [name, searchScope] : name)
      return { kind: 'cancelled' }
    },
    check: async ({ name }, _hooks, searchScope) => {
      checked.push(searchScope ? [name, searchScope] : name)
      return { kind: 'checked', findings: [] }
    },
    describe: ({ kind }) => ({ severity: 'info', title: kind }),
    page: {
      choices: () => canvas.nodes,
      ownValues: (name) => ({ nodeId: null, name, host: '', apiKey: '' }),
      workflowId: () => canvas.workflowId,
      refresh: () => log.push('look'),
      refreshNow: () => log.push('look now'),
      isConfigured: () => on.isConfigured ?? true,
      askForName: async () => on.name ?? null,
      openPanel: async () => void log.push('panel'),
      openSettings: async () => void log.push('settings'),
      notify(toast) {
        records.push(toast.title)
        return () => records.push(`gone: ${toast.title}`)
      },
      guard: (work) => works.push(work),
    },
  })
  const settled = async () => void (await Promise.all(works.splice(0)))
  /** Until the question stands there. */
  const asked = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    const question = state.question.value
    if (question?.kind !== 'which') throw new Error('Nobody was asked which')
    return question
  }
  return { clickActions, canvas, deployed, checked, records, log, settled, asked }
}

describe('a click', () => {
  it('deploys the one node of the canvas when the command is given', async () => {
    const { clickActions, deployed, records, log, settled } = setUp()
    clickActions.command()
    await settled()
    expect(deployed).toEqual(['Poster'])
    expect(records).toEqual(['cancelled'])
    expect(log).toEqual(['look now', 'look', 'look now', 'panel'])
  })

  it('asks which when the canvas has several, and deploys nothing else', async () => {
    const { clickActions, deployed, settled, asked } = setUp({ canvas: [poster, banner] })
    clickActions.command()
    const question = await asked()
    expect(question.choices.map(({ slug }) => slug)).toEqual(['poster', 'banner'])
    question.answer({ nodeId: '5', name: 'Banner', slug: 'banner' })
    await settled()
    expect(deployed).toEqual(['Banner'])
  })

  it('deploys nothing when another workflow was opened before the answer', async () => {
    const { clickActions, canvas, deployed, records, settled, asked } = setUp({ canvas: [poster, banner] })
    clickActions.command()
    const question = await asked()
    canvas.workflowId = 'elsewhere'
    question.answer({ nodeId: '5', name: 'Banner', slug: 'banner' })
    await settled()
    expect(deployed).toEqual([])
    expect(records).toEqual(['Another workflow is open now'])
  })

  it('deploys a canvas without a node under the name that is given, and not without one', async () => {
    const named = setUp({ canvas: [], name: 'Card' })
    named.clickActions.deploy(null)
    await named.settled()
    expect(named.deployed).toEqual(['Card'])
    const nameless = setUp({ canvas: [], name: null })
    nameless.clickActions.deploy(null)
    await nameless.settled()
    expect(nameless.deployed).toEqual([])
  })

  it('leads to Settings when a node is pressed and no key is saved', async () => {
    const { clickActions, deployed, log, settled } = setUp({ isConfigured: false })
    clickActions.press(() => [poster])
    await settled()
    expect(deployed).toEqual([])
    expect(log).toEqual(['settings'])
  })

  it('says that the node is gone when it is, and deploys and checks nothing', async () => {
    const { clickActions, deployed, checked, records, settled } = setUp({ canvas: [poster] })
    const gone = { nodeId: '9', name: 'Old', slug: 'old' }
    clickActions.deploy(gone)
    clickActions.check(gone)
    await settled()
    expect([deployed, checked]).toEqual([[], []])
    expect(records).toEqual([
      'That Runflow Deploy node is gone or switched off',
      'That Runflow Deploy node is gone or switched off',
    ])
  })

  it('checks a workflow without a name, which is asked for only when it is deployed', async () => {
    const { clickActions, checked, settled } = setUp({ canvas: [] })
    clickActions.check(null)
    await settled()
    expect(checked).toEqual(['this workflow'])
  })

  it('has another host asked only where the click says so, and only what it says', async () => {
    const { clickActions, deployed, checked, settled } = setUp()
    const choice = { nodeId: '4', name: 'Poster', slug: 'poster' }
    clickActions.check(choice)
    await settled()
    clickActions.check(choice, 'known')
    await settled()
    clickActions.deploy(choice, 'all')
    await settled()
    expect(checked).toEqual(['Poster', ['Poster', 'known']])
    expect(deployed).toEqual([['Poster', 'all']])
  })

  it('takes the news of the last deploy away when the next one begins, and says if one is under way', async () => {
    const { clickActions, deployed, records, settled } = setUp()
    clickActions.command()
    await settled()
    clickActions.command()
    clickActions.command()
    await settled()
    expect(deployed).toEqual(['Poster', 'Poster'])
    expect(records).toContain('gone: cancelled')
    expect(records).toContain('A deploy is already under way')
  })
})
