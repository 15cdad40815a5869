import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { toFinding } from '../../src/checks/finding.ts'
import type { Outcome, Plan } from '../../src/deploy/outcome.ts'
import { createDeployRun } from '../../src/panel/deploy-run.ts'
import { createPanelState } from '../../src/panel/state.ts'

const choice = { nodeId: '1', name: 'Poster', slug: 'poster' }
const plan = { action: 'edit', body: { slug: 'poster' } } as Plan
const cancelled: Outcome = { kind: 'cancelled' }

function ready() {
  const state = createPanelState()
  return { state, run: createDeployRun(state) }
}

describe('the deploy as the panel sees it', () => {
  it('shows each step, and the outcome at the end', async () => {
    const { state, run } = ready()
    const outcome = await run.start(choice, async ({ report }) => {
      expect(state.run.value).toMatchObject({ kind: 'running', progress: { step: 'capture' } })
      report({ step: 'look-up' })
      expect(state.run.value).toMatchObject({ kind: 'running', progress: { step: 'look-up' } })
      return { kind: 'unconfigured' }
    })
    expect(outcome).toEqual({ kind: 'unconfigured' })
    expect(state.run.value).toMatchObject({ kind: 'ended', outcome: { kind: 'unconfigured' } })
  })

  it('is one at a time: a second start does not call its deploy', async () => {
    const { run } = ready()
    let calls = 0
    const count = async () => {
      calls += 1
      return cancelled
    }
    await run.start(choice, async () => {
      expect(await run.start(choice, count)).toBe('busy')
      return cancelled
    })
    expect(calls).toBe(0)
    expect(await run.start(choice, async () => cancelled)).toEqual(cancelled)
  })

  it('asks, and learns from the plan whether the slug is live', async () => {
    const { state, run } = ready()
    const asked = run.start(choice, async ({ confirm }) =>
      (await confirm([], plan)) ? { kind: 'unconfigured' } : cancelled,
    )
    const question = state.question.value
    expect(question?.kind).toBe('findings')
    expect(state.endpoints.value.get('poster')).toBe('live')
    if (question?.kind === 'findings') question.answer(true)
    expect(await asked).toEqual({ kind: 'unconfigured' })
    expect(state.question.value).toBeNull()
  })

  it('answers an open question with no when it is cancelled', async () => {
    const { state, run } = ready()
    const answers: unknown[] = []
    const deploy = run.start(choice, async ({ chooseKey, confirm, signal }) => {
      answers.push(await chooseKey({ host: 'https://a.example', lastFour: 'abcd', savedKeyLastFour: null }))
      answers.push(await confirm([], plan), signal.aborted)
      return cancelled
    })
    run.cancel()
    await deploy
    expect(answers).toEqual([null, false, true])
    expect(state.question.value).toBeNull()
  })

  it('makes way for a new one without a word of the old', async () => {
    const { state, run } = ready()
    const first = run.start(choice, async ({ confirm }) =>
      (await confirm([], plan)) ? { kind: 'unconfigured' } : cancelled,
    )
    expect(await run.replace()).toEqual(choice)
    expect(await first).toBe('replaced')
    expect(state.run.value).toEqual({ kind: 'idle' })
    expect(state.question.value).toBeNull()
  })

  it('is not replaced once it has ended otherwise', async () => {
    const { state, run } = ready()
    let end = () => {}
    const first = run.start(choice, async () => {
      await new Promise<void>((resolve) => {
        end = resolve
      })
      return { kind: 'unconfigured' }
    })
    const replaced = run.replace()
    end()
    expect(await replaced).toBeNull()
    expect(await first).toEqual({ kind: 'unconfigured' })
    expect(state.run.value).toMatchObject({ kind: 'ended' })
    expect(await run.replace()).toBeNull()
  })

  it('shows a retry until the next step', async () => {
    const { state, run } = ready()
    await run.start(choice, async ({ report, retry }) => {
      report({ step: 'look-up' })
      retry({ reason: 'no-answer', attempt: 2, of: 5 })
      expect(state.running.value).toMatchObject({ progress: { step: 'look-up' }, retry: { attempt: 2 } })
      report({ step: 'hash', progress: { bytesDone: 0, bytesTotal: 0, file: null } })
      expect(state.running.value?.retry).toBeUndefined()
      return cancelled
    })
  })

  it('does not call it plainly live, when it asks, where its runs are known to fail', async () => {
    const state = createPanelState()
    const run = createDeployRun(state, (slug) => (slug === 'poster' ? 'fail' : null))
    await run.start(choice, async ({ confirm }) => {
      void confirm([], plan)
      expect(state.endpoints.value.get('poster')).toBe('failing')
      return cancelled
    })
  })

  it('remembers that what is live cannot run, or perhaps not', async () => {
    const { state, run } = ready()
    const finding = { code: 'comfyui-unpinned', missing: 'origin', canSearch: false } as const
    const of = (kind: 'created' | 'unchanged', findings: Finding[]) =>
      ({ kind, endpoint: { slug: 'poster' }, findings }) as Outcome
    await run.start(choice, async () => of('created', [toFinding(finding)]))
    expect(state.endpoints.value.get('poster')).toBe('failing')
    const paid = { code: 'partner-node' as const, service: 'Kling', classTypes: ['KlingVideo'], nodes: [] }
    await run.start(choice, async () => of('unchanged', [toFinding(paid)]))
    expect(state.endpoints.value.get('poster')).toBe('doubtful')
    await run.start(choice, async () => of('unchanged', []))
    expect(state.endpoints.value.get('poster')).toBe('live')
  })

  it('is free again after a mistake of ours', async () => {
    const { state, run } = ready()
    await expect(run.start(choice, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
    expect(state.run.value).toEqual({ kind: 'idle' })
    expect(await run.start(choice, async () => cancelled)).toEqual(cancelled)
  })

  it('drops the question which endpoint when one is deployed by another way', async () => {
    const { run } = ready()
    const chosen = run.askWhich([choice])
    await run.start(choice, async () => cancelled)
    expect(await chosen).toBeNull()
  })
})
