import { describe, expect, it } from 'vitest'
import { keyNamed } from '../deploy/world.ts'
import { useCallable } from './callable.ts'

const { world, seed, told, said, dispatched } = useCallable()

describe('run', () => {
  it('ends at once with --no-wait, and prints the id alone', async () => {
    seed()
    const { code, stdout } = await said(['run', 'poster', '--no-wait'])
    expect([code, stdout]).toEqual([0, `${world.sandbox.state.runs[0]?.id}\n`])
    const watched = await told(['status', stdout.trim(), '--watch'])
    expect([watched.code, watched.report.outcome]).toEqual([0, 'succeeded'])
  })

  it('sends what comes back with the run and its callback', async () => {
    seed()
    await told([
      'run',
      'poster',
      '--metadata',
      'order=A=1',
      '--callback',
      'https://example.com/hook',
      '--no-wait',
    ])
    expect(dispatched()[0]?.body).toMatchObject({
      metadata: { order: 'A=1' },
      callback_url: 'https://example.com/hook',
    })
  })

  it('takes up a run of the same reference instead of paying twice', async () => {
    seed()
    const args = ['run', 'poster', '--client-ref', 'order-7']
    const first = await told([...args, '--no-wait'])
    const again = await told(args)
    expect([again.code, again.report.outcome]).toEqual([0, 'succeeded'])
    expect(again.report.run).toMatchObject({ id: first.report.run_id })
    expect(again.stderr).toContain('No second one was started.')
    expect(dispatched()).toHaveLength(1)
  })

  it('finds the run whose answer was lost, and starts no second one', async () => {
    seed()
    world.sandbox.faults.troubles.push({
      method: 'POST',
      path: '/v1/comfyui-workflows/*',
      times: 1,
      what: 'answer-lost',
    })
    const { code } = await told(['run', 'poster'])
    expect([code, world.sandbox.state.runs.length]).toEqual([0, 1])
  })

  it('says how to look for a run that may have started', async () => {
    seed()
    world.sandbox.faults.troubles.push({
      method: 'POST',
      path: '/v1/comfyui-workflows/*',
      times: 1,
      what: 'lost',
    })
    const { code, report } = await told(['run', 'poster'])
    expect([code, report.outcome, dispatched().length]).toEqual([8, 'unknown-result', 1])
    expect(report.message).toContain(`--client-ref ${report.client_ref}`)
  })

  it.each([
    ['failed', 'invalid_sha', 'run-failed'],
    ['timeout', 'timeout', 'run-failed'],
    ['partly', 'partial_succeeded', 'partly-succeeded'],
    ['cancelled', 'canceled', 'run-cancelled'],
  ])('ends with exit code 10 where it %s', async (_, ending, outcome) => {
    seed()
    const { code, report } = await told(['run', 'poster', '--metadata', `sandbox.ending=${ending}`])
    expect([code, report.outcome, report.failure?.step]).toEqual([10, outcome, 'run'])
  })

  it('stops waiting in time, and says that the run goes on', async () => {
    seed()
    const { code, report } = await told([
      'run',
      'poster',
      '--wait',
      '5s',
      '--metadata',
      'sandbox.ending=endless',
    ])
    expect([code, report.outcome]).toEqual([8, 'wait-ended'])
    expect(report.message).toContain(`runflow status ${report.run_id} --watch`)
  })

  it('stops waiting when it is told to, and says that the run goes on', async () => {
    seed()
    const stop = new AbortController()
    const sleep = async () => stop.abort()
    const { code, report } = await world.told(['run', 'poster'], { sleep, signal: stop.signal })
    expect([code, report.outcome]).toEqual([130, 'cancelled'])
    expect(report.message).toContain('goes on and costs money')
  })

  it.each([
    ['no_credit', 402, /enough credit.*dispatch failed: 402/],
    ['no_beta', 403, /COMFYUI_DEPLOY_BETA_NOT_ENABLED/],
    ['no_dispatch', 403, /runs:create/],
  ])('says of the key %s why nothing was started', async (name, status, message) => {
    seed({}, { is_public: true })
    const { code, report } = await told(['run', 'sandbox-studio/poster'], { key: keyNamed(name) })
    expect([code, report.failure?.step, report.failure?.status]).toEqual([7, 'dispatch', status])
    expect(report.message).toMatch(message)
    expect(world.sandbox.state.runs).toEqual([])
  })

  it('names both ways out where the GPU is not available', async () => {
    seed()
    world.sandbox.faults.gpuUnavailable = true
    const { code, report } = await told(['run', 'poster'])
    expect([code, report.failure?.status]).toEqual([7, 422])
    expect(report.message).toMatch(/Choose another GPU.*set its GPU mode to auto/)
  })

  it('says that a deleted endpoint is gone', async () => {
    seed({}, { deleted_at: '2026-01-02T03:04:05Z' })
    expect((await told(['run', 'sandbox-studio/poster'])).report).toMatchObject({ outcome: 'not-found' })
  })
})
