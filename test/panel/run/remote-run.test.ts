import { describe, expect, it } from 'vitest'
import { fail } from '../../../src/result.ts'
import { t } from '../../../src/text/text.ts'
import { openStage } from './remote-stage.ts'

describe('a run on Runflow', () => {
  it('uploads, starts once, waits, and gives the files with what they cost', async () => {
    const stage = await openStage()
    await stage.run()
    expect(stage.phases).toEqual([
      ...['idle', 'asking', 'preparing', 'uploading', 'starting', 'waiting', 'ended'],
    ])
    const { message, result } = stage.ended()
    expect(message.severity).toBe('success')
    expect(result).toMatchObject({
      outputs: [{ id: 'image_output', type: 'IMAGE', files: [{ mediaType: 'image/png' }] }],
      missing: [],
      seconds: 3,
      cost: { gpuSeconds: 3, gpus: ['L4'] },
    })
    expect(stage.dispatches()).toBe(1)
    expect(stage.slots.get('runflow.runs')).toBe('[]')
    expect(stage.locks.size).toBe(0)
  })

  it('asks once a page, and says what the last runs cost', async () => {
    const stage = await openStage()
    await stage.run()
    await stage.run()
    expect(stage.questions).toHaveLength(1)
    expect(stage.questions[0]).toMatchObject({ costs: null, balance: 25 })
    const later = await openStage({ sandbox: stage.sandbox })
    await later.run()
    expect(later.questions[0]?.costs).toEqual({ count: 2, median: 0.000441, highest: 0.000441 })
  })

  it('asks again with another key, whose account pays', async () => {
    const stage = await openStage()
    await stage.run()
    const opened = { ...stage.opened, api: { ...stage.api } }
    await stage.remote.start(opened, stage.order())
    await stage.remote.start(opened, stage.order())
    expect(stage.questions).toHaveLength(2)
  })

  it('is not started where the answer is no', async () => {
    const stage = await openStage({ answers: [false, true] })
    await stage.run()
    expect(stage.remote.card.phase.peek().kind).toBe('idle')
    expect(stage.sandbox.writes()).toEqual([])
    await stage.run()
    expect(stage.questions).toHaveLength(2)
  })

  it('that was asked about for another key is not started', async () => {
    const stage = await openStage()
    // Nobody has answered yet when the key changes, and what is answered later counts no more.
    const stop = stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind !== 'asking' || !phase.isLooking) return
      stage.remote.leave()
      phase.answer(true)
    })
    await stage.run()
    stop()
    expect(stage.remote.card.phase.peek().kind).toBe('idle')
    expect(stage.sandbox.writes()).toEqual([])
  })

  it('that is cancelled during the upload is not started', async () => {
    const stage = await openStage()
    const stop = stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'uploading') stage.remote.card.stop()
    })
    await stage.run()
    stop()
    expect(stage.ended().message.title).toBe(t('run.end.not-started.title'))
    expect(stage.dispatches()).toBe(0)
  })

  it('that is cancelled while the tab gets hold of it is not started', async () => {
    const stage = await openStage({ whenHeld: () => stage.remote.card.stop() })
    await stage.run()
    expect(stage.ended().message.title).toBe(t('run.end.not-started.title'))
    expect([stage.dispatches(), stage.locks.size]).toEqual([0, 0])
    stage.remote.card.dismiss()
    expect(stage.slots.get('runflow.runs') ?? '[]').toBe('[]')
  })

  it('that is left while it starts is not waited for once it is known', async () => {
    const stage = await openStage({ ending: 'endless' })
    const stop = stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'starting') queueMicrotask(() => stage.remote.card.stop())
    })
    await stage.run()
    stop()
    const { message, runId, offers } = stage.ended()
    expect(stage.phases.slice(-3)).toEqual(['starting', 'stopping', 'ended'])
    expect([message.title, runId === null, offers]).toEqual([
      ...[t('run.end.stopped.title'), false, ['wait-again', 'dashboard']],
    ])
    expect(stage.dispatches()).toBe(1)
    expect(stage.slots.get('runflow.runs')).toContain(String(runId))
    expect(stage.sandbox.requests.filter(({ path }) => path === `/v1/runs/${runId}`)).toEqual([])
  })

  it('that is refused leaves nothing to look for', async () => {
    const stage = await openStage()
    const refused = { kind: 'rejected' as const, status: 402, code: 'INSUFFICIENT_CREDIT', detail: null }
    const api = { ...stage.api, dispatch: async () => fail(refused) }
    await stage.remote.start({ ...stage.opened, api }, stage.order())
    expect(stage.ended().message.title).toBe(t('calls.credit.title'))
    expect(stage.slots.get('runflow.runs')).toBe('[]')
  })

  it('whose answer is lost is found by its reference, and not started again', async () => {
    const path = '/v1/comfyui-workflows/sandbox-studio/poster/runs'
    const stage = await openStage({ troubles: [{ method: 'POST', path, what: 'answer-lost', times: 1 }] })
    await stage.run()
    expect(stage.ended().message.severity).toBe('success')
    expect(stage.dispatches()).toBe(1)
  })

  it('that is nowhere to be found can be looked for again, and is then', async () => {
    const path = '/v1/comfyui-workflows/sandbox-studio/poster/runs'
    const stage = await openStage({ troubles: [{ method: 'POST', path, what: 'answer-lost', times: 1 }] })
    const { api, opened } = stage
    let looks = 0
    const listRuns = async () => {
      looks += 1
      return fail({ kind: 'network' as const })
    }
    const blind = { ...api, listRuns }
    await stage.remote.start({ ...opened, api: blind }, stage.order())
    expect(stage.ended()).toMatchObject({ runId: null, offers: ['look-again', 'dashboard'] })
    expect(looks).toBeGreaterThan(2)
    const page = stage.newPage()
    await page.takeUp(opened)
    expect(page.card.phase.peek()).toMatchObject({ kind: 'ended', message: { severity: 'success' } })
    expect(stage.dispatches()).toBe(1)
  })

  it('that nobody waits for any more is taken up by the next page, and by one of two', async () => {
    const stage = await openStage({ ending: 'endless' })
    const stop = stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'waiting' && phase.run?.status === 'running') stage.remote.card.stop()
    })
    await stage.run()
    stop()
    const { runId, offers } = stage.ended()
    expect(runId).not.toBeNull()
    expect(offers).toEqual(['wait-again', 'dashboard'])
    const [one, two] = [stage.newPage(), stage.newPage()]
    one.card.phase.subscribe((phase) => {
      if (phase.kind === 'waiting') queueMicrotask(() => one.card.stop())
    })
    await Promise.all([one.takeUp(stage.opened), two.takeUp(stage.opened)])
    expect(one.card.phase.peek()).toMatchObject({ runId })
    expect(two.card.phase.peek()).toMatchObject({ message: { title: t('run.end.elsewhere.title') } })
    // Closed in the tab that only looked, it is still kept for the one that waits.
    two.card.dismiss()
    expect(stage.slots.get('runflow.runs')).toContain(String(runId))
  })

  it('that another tab waits for is looked for again once that tab waits no more', async () => {
    const stage = await openStage({ ending: 'endless' })
    const two = stage.newPage()
    let looked: Promise<void> | undefined
    stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind !== 'waiting' || looked) return
      looked = two.takeUp(stage.opened).then(() => stage.remote.card.stop())
    })
    await stage.run()
    await looked
    expect(two.card.phase.peek()).toMatchObject({ kind: 'ended', runId: null, offers: ['look-again'] })
    two.card.phase.subscribe((phase) => {
      if (phase.kind === 'waiting') queueMicrotask(() => two.card.stop())
    })
    two.card.again('look-again')
    await expect
      .poll(() => two.card.phase.peek())
      .toMatchObject({ kind: 'ended', runId: stage.ended().runId })
  })

  it('that goes on is still kept where the next one is not started, and that is closed', async () => {
    const stage = await openStage({ ending: 'endless' })
    const stop = stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'waiting') queueMicrotask(() => stage.remote.card.stop())
    })
    await stage.run()
    const { runId } = stage.ended()
    stop()
    stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'uploading') stage.remote.card.stop()
    })
    await stage.run()
    expect(stage.ended().message.title).toBe(t('run.end.not-started.title'))
    stage.remote.card.dismiss()
    expect(stage.slots.get('runflow.runs')).toContain(String(runId))
  })

  it('is another key’s, and not shown to that of another organization', async () => {
    const stage = await openStage({ ending: 'endless' })
    stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'waiting') queueMicrotask(() => stage.remote.card.stop())
    })
    await stage.run()
    const { target, opened } = stage
    const other = { ...target, endpoint: { ...target.endpoint, orgId: 'another' } }
    const page = stage.newPage()
    await page.takeUp({ ...opened, target: other })
    expect(page.card.phase.peek().kind).toBe('idle')
    expect(page.others(other)).toEqual([])
    expect(page.others(target)).toEqual(['poster'])
  })

  it.each(['uploading', 'starting', 'stopping'] as const)(
    'whose key is changed while it is %s is not shown with the other key, and is found with its own',
    async (kind) => {
      const stage = await openStage({ ending: 'endless' })
      let isLeft = false
      const stop = stage.remote.card.phase.subscribe((phase) => {
        if (kind === 'stopping' && phase.kind === 'starting') queueMicrotask(stage.remote.card.stop)
        if (phase.kind !== kind || isLeft) return
        isLeft = true
        queueMicrotask(stage.remote.leave)
      })
      await stage.run()
      stop()
      expect(stage.phases).not.toContain('waiting')
      expect(stage.remote.card.phase.peek().kind).toBe('idle')
      expect(stage.remote.card.dashboard()).toBeNull()
      expect(stage.dispatches()).toBe(kind === 'uploading' ? 0 : 1)
      expect(stage.slots.get('runflow.runs') ?? '[]').toMatch(kind === 'uploading' ? /^\[\]$/ : /"runId":"0/)
      expect(stage.locks.size).toBe(0)
    },
  )

  it('that is on its way when its organization’s key is changed is taken up once it is known', async () => {
    const stage = await openStage({ ending: 'endless' })
    let taken: Promise<void> | undefined
    stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'waiting') queueMicrotask(stage.remote.card.stop)
      if (phase.kind !== 'starting' || taken) return
      queueMicrotask(() => {
        stage.remote.leave()
        taken = stage.remote.takeUp(stage.opened)
      })
    })
    await stage.run()
    await taken
    expect(stage.phases.slice(-4)).toEqual(['idle', 'taking-up', 'waiting', 'ended'])
    expect(stage.ended().message.title).toBe(t('run.end.stopped.title'))
  })

  it('that is taken up again goes on since it was sent', async () => {
    const stage = await openStage({ ending: 'endless' })
    stage.remote.card.phase.subscribe((phase) => {
      if (phase.kind === 'waiting') queueMicrotask(() => stage.remote.card.stop())
    })
    await stage.run()
    stage.pass(600_000)
    const page = stage.newPage()
    const began: number[] = []
    page.card.phase.subscribe((phase) => {
      if (phase.kind !== 'waiting') return
      began.push(phase.beganMs)
      queueMicrotask(() => page.card.stop())
    })
    await page.takeUp(stage.opened)
    const sent = JSON.parse(stage.slots.get('runflow.runs') ?? '')[0].at
    expect(began[0]).toBe(sent)
  })

  it('gets new addresses once by itself, and again where somebody asks', async () => {
    const stage = await openStage()
    await stage.run()
    const reads = () => stage.sandbox.requests.filter(({ path }) => /^\/v1\/runs\/[^/]+$/.test(path)).length
    const before = reads()
    const url = () => stage.ended().result?.outputs[0]?.files[0]?.url
    const old = url()
    stage.pass(60_000)
    stage.remote.card.refresh?.(false)
    await settled()
    expect(url()).not.toBe(old)
    stage.remote.card.refresh?.(false)
    await settled()
    expect(reads() - before).toBe(1)
    stage.remote.card.refresh?.(true)
    await settled()
    expect(reads() - before).toBe(2)
  })

  it.each([
    ['is led to the node that broke', 'RunflowInputFloat', true],
    ['names the node of another version', 'KSampler', false],
    ['names the node that the canvas lacks', null, false],
  ])('that says only by its nodes where it broke: it %s', async (_, classType, isHere) => {
    const stage = await openStage({ ending: 'errored', classAt: (id) => (id === '2' ? classType : null) })
    await stage.run()
    await settled()
    // The log of this run names no node in a field.
    expect(stage.ended().nodes).toEqual([{ nodeId: '2', message: null, isHere }])
    const asked = stage.sandbox.requests.filter(({ path }) => /node-runs/.test(path))
    expect(asked).toHaveLength(1)
  })

  it('whose nodes cannot be read shows its log', async () => {
    const stage = await openStage({ ending: 'errored' })
    const api = { ...stage.api, readNodeRuns: async () => fail({ kind: 'gone' as const }) }
    await stage.remote.start({ ...stage.opened, api }, stage.order())
    await settled()
    const { logs, nodes } = stage.ended()
    expect(Array.isArray(logs) && logs.length).toBeTruthy()
    expect(stage.ended().message.next).not.toBe(t('run.end.failed.next'))
    expect(nodes).toEqual([])
  })

  it('that succeeded is not asked about its nodes', async () => {
    const stage = await openStage()
    await stage.run()
    stage.remote.card.again('logs')
    await settled()
    expect(Array.isArray(stage.ended().logs)).toBe(true)
    expect(stage.sandbox.requests.filter(({ path }) => /node-runs/.test(path))).toEqual([])
  })

  it('that failed for a model leads to the check of the models, with what it wrote', async () => {
    const stage = await openStage({ ending: 'invalid_sha' })
    await stage.run()
    await settled()
    const { message, offers, logs, result } = stage.ended()
    expect(message.title).toBe(t('run.end.failed-sha.title'))
    expect(offers).toContain('check-models')
    expect(Array.isArray(logs) && logs.length).toBeTruthy()
    expect(result).toBeNull()
  })
})

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20))
}
