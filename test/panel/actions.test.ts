import { describe, expect, it } from 'vitest'
import type { DeployValues } from '../../src/deploy/deploy-choice.ts'
import { createActions } from '../../src/panel/actions.ts'
import { createDeployRun } from '../../src/panel/deploy-run.ts'
import type { Question } from '../../src/panel/state.ts'
import { createPanelState } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'

const poster: DeployValues = { nodeId: '4', name: 'Poster', host: '', apiKey: '' }
const banner: DeployValues = { nodeId: '5', name: 'Banner', host: '', apiKey: '' }

function setUp(on: { canvas?: DeployValues[]; isConfigured?: boolean; asks?: boolean } = {}) {
  const canvas = { nodes: on.canvas ?? [poster], workflowId: 'here' }
  const state = createPanelState()
  const deployed: unknown[] = []
  const checked: unknown[] = []
  const saved: unknown[] = []
  const toasts: string[] = []
  const log: string[] = []
  const works: Promise<unknown>[] = []
  const clickActions = createActions({
    run: createDeployRun(state),
    deploy: async ({ name }, hooks, options) => {
      deployed.push(Object.keys(options).length > 0 ? [name, options] : name)
      if (!on.asks) return { kind: 'cancelled' }
      await hooks.chooseKey({ host: '', lastFour: '', savedKeyLastFour: null })
      return { kind: 'cancelled' }
    },
    check: async ({ name }, _hooks, { searchScope }) => {
      checked.push(searchScope ? [name, searchScope] : name)
      return { kind: 'checked', findings: [] }
    },
    save: async ({ name }) => {
      saved.push(name)
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
      offeredName: () => 'offered',
      keepName: (name) => log.push(`keep ${name}`),
      openPanel: async () => void log.push('panel'),
      openSettings: async () => void log.push('settings'),
      notify(toast) {
        toasts.push(toast.title)
        return () => toasts.push(`gone: ${toast.title}`)
      },
      guard: (work) => works.push(work),
    },
  })
  const settled = async () => void (await Promise.all(works.splice(0)))
  /** Until the question stands there. */
  const asked = async <Kind extends Question['kind']>(kind: Kind) => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    const question = state.question.value
    if (question?.kind !== kind) throw new Error(`Nobody was asked: ${kind}`)
    return question as Extract<Question, { kind: Kind }>
  }
  return { clickActions, canvas, deployed, checked, saved, toasts, log, settled, asked }
}

describe('a click', () => {
  it('deploys the one node of the canvas when the command is given', async () => {
    const { clickActions, deployed, toasts, log, settled } = setUp()
    clickActions.command()
    await settled()
    expect(deployed).toEqual(['Poster'])
    expect(toasts).toEqual(['cancelled'])
    expect(log).toEqual(['look now', 'look', 'look now', 'panel'])
  })

  it('asks which when the canvas has several, and deploys nothing else', async () => {
    const { clickActions, deployed, settled, asked } = setUp({ canvas: [poster, banner] })
    clickActions.command()
    const question = await asked('which')
    expect(question.choices.map(({ slug }) => slug)).toEqual(['poster', 'banner'])
    question.answer({ nodeId: '5', name: 'Banner', slug: 'banner' })
    await settled()
    expect(deployed).toEqual(['Banner'])
  })

  it('deploys nothing when another workflow was opened before the answer', async () => {
    const { clickActions, canvas, deployed, toasts, settled, asked } = setUp({ canvas: [poster, banner] })
    clickActions.command()
    const question = await asked('which')
    canvas.workflowId = 'elsewhere'
    question.answer({ nodeId: '5', name: 'Banner', slug: 'banner' })
    await settled()
    expect(deployed).toEqual([])
    expect(toasts).toEqual([t('notices.other-workflow.title')])
  })

  it('deploys a canvas without a node under the name that is given, which the workflow keeps', async () => {
    const { clickActions, deployed, log, settled, asked } = setUp({ canvas: [] })
    clickActions.deploy(null)
    const question = await asked('name')
    expect(question).toMatchObject({ offered: 'offered', purpose: 'deploy' })
    question.answer('Card')
    await settled()
    expect(deployed).toEqual(['Card'])
    expect(log).toContain('keep Card')
  })

  it('saves a deploy file of the one node, and of a canvas without one under the name that is given', async () => {
    const one = setUp()
    one.clickActions.saveCommand()
    await one.settled()
    expect([one.saved, one.deployed, one.log.at(-1)]).toEqual([['Poster'], [], 'panel'])
    const none = setUp({ canvas: [] })
    none.clickActions.save(null)
    const question = await none.asked('name')
    // Its button says what the name is for.
    expect(question.purpose).toBe('rename')
    question.answer('Card')
    await none.settled()
    expect([none.saved, none.deployed]).toEqual([['Card'], []])
  })

  it('deploys nothing without a name', async () => {
    const { clickActions, deployed, log, settled, asked } = setUp({ canvas: [] })
    clickActions.deploy(null)
    ;(await asked('name')).answer(null)
    await settled()
    expect(deployed).toEqual([])
    expect(log.filter((line) => line.startsWith('keep'))).toEqual([])
  })

  it('renames without a deploy', async () => {
    const { clickActions, deployed, log, settled, asked } = setUp({ canvas: [] })
    clickActions.rename()
    const question = await asked('name')
    expect(question.purpose).toBe('rename')
    question.answer('Card')
    await settled()
    expect(deployed).toEqual([])
    expect(log).toContain('keep Card')
  })

  it('begins a deploy anew with what is on the canvas now, and says nothing of the old one', async () => {
    const { clickActions, canvas, deployed, toasts, settled, asked } = setUp({ asks: true })
    const choice = { nodeId: '4', name: 'Poster', slug: 'poster' }
    clickActions.deploy(choice, { evenIfUnchanged: true })
    await asked('key')
    canvas.nodes = [{ ...poster, name: 'Renamed' }]
    clickActions.restart()
    ;(await asked('key')).answer(null)
    await settled()
    expect(deployed).toEqual([
      ['Poster', { evenIfUnchanged: true }],
      ['Renamed', { evenIfUnchanged: true }],
    ])
    expect(toasts).toEqual(['cancelled'])
  })

  it('leads to Settings when a node is pressed and no key is saved', async () => {
    const { clickActions, deployed, log, settled } = setUp({ isConfigured: false })
    clickActions.press(() => [poster])
    await settled()
    expect(deployed).toEqual([])
    expect(log).toEqual(['settings'])
  })

  it('says that the node is gone when it is, and deploys and checks nothing', async () => {
    const { clickActions, deployed, checked, toasts, settled } = setUp({ canvas: [poster] })
    const gone = { nodeId: '9', name: 'Old', slug: 'old' }
    clickActions.deploy(gone)
    clickActions.check(gone)
    await settled()
    expect([deployed, checked]).toEqual([[], []])
    expect(toasts).toEqual([t('notices.node-gone.title'), t('notices.node-gone.title')])
  })

  it('asks for a name where the deleted node was all that there was to deploy', async () => {
    const { clickActions, deployed, toasts, settled, asked } = setUp({ canvas: [] })
    clickActions.deploy({ nodeId: '9', name: 'Old', slug: 'old' })
    ;(await asked('name')).answer('Card')
    await settled()
    expect(deployed).toEqual(['Card'])
    expect(toasts).not.toContain(t('notices.node-gone.title'))
  })

  it('checks a workflow without a name, which is asked for only when it is deployed', async () => {
    const { clickActions, checked, settled } = setUp({ canvas: [] })
    clickActions.check(null)
    await settled()
    expect(checked).toEqual([t('panel.endpoint.this-workflow')])
  })

  it('has another host asked only where the click says so, and only what it says', async () => {
    const { clickActions, deployed, checked, settled } = setUp()
    const choice = { nodeId: '4', name: 'Poster', slug: 'poster' }
    clickActions.check(choice)
    await settled()
    clickActions.check(choice, 'known')
    await settled()
    clickActions.deploy(choice, { searchScope: 'all' })
    await settled()
    expect(checked).toEqual(['Poster', ['Poster', 'known']])
    expect(deployed).toEqual([['Poster', { searchScope: 'all' }]])
  })

  it('takes the news of the last deploy away when the next one begins, and says if one is under way', async () => {
    const { clickActions, deployed, toasts, settled } = setUp()
    clickActions.command()
    await settled()
    clickActions.command()
    clickActions.command()
    await settled()
    expect(deployed).toEqual(['Poster', 'Poster'])
    expect(toasts).toContain('gone: cancelled')
    expect(toasts).toContain(t('notices.busy.title'))
  })
})
