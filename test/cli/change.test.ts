import { describe, expect, it } from 'vitest'
import { keyNamed, poster } from '../deploy/world.ts'
import { answering, posterWith, useManaged, withoutField } from './managed.ts'

// The commands that change an endpoint, or end it.

const world = useManaged()

describe('delete', () => {
  const writes = () => world.sandbox.writes().map(({ method }) => method)

  it('deletes what was typed once more', async () => {
    const row = world.seed()
    const { askLine, questions } = answering('poster')
    const { code, stderr } = await world.said(['delete', 'poster'], { askLine })
    expect(code).toBe(0)
    expect(questions.join()).toContain('there is no undo')
    expect(stderr).toContain('Deleted poster. New calls get 404.')
    expect(row.deleted_at).not.toBeNull()
  })

  it.each(['', 'y', 'yes', 'Poster'])('deletes nothing where %j is typed', async (answer) => {
    world.seed()
    const { code } = await world.said(['delete', 'poster'], answering(answer))
    expect([code, writes()]).toEqual([5, []])
  })

  it('needs --yes where nobody can be asked', async () => {
    world.seed()
    const { code, report } = await world.told(['delete', 'poster'])
    expect([code, report.outcome, writes()]).toEqual([5, 'declined', []])
    expect(report.message).toContain('--yes')
    expect((await world.told(['delete', 'poster', '--yes'])).report.outcome).toBe('deleted')
    const again = await world.told(['delete', 'poster', '-y'])
    expect([again.code, again.report.outcome]).toEqual([7, 'not-found'])
  })

  it('says that there is nothing to delete, and with --if-exists that is no failure', async () => {
    const { code, report, stderr } = await world.told(['delete', 'postr', '--yes'])
    expect([code, report.outcome]).toEqual([7, 'not-found'])
    expect(stderr).toBe('There is no endpoint postr: nothing to delete.\n')
    const again = await world.told(['delete', 'postr', '--yes', '--if-exists'])
    expect([again.code, again.report.outcome, again.report.failure]).toEqual([0, 'absent', undefined])
    world.sandbox.faults.troubles.push({ path: '/v1/comfyui-workflows', times: 9, what: 'server-error' })
    expect((await world.told(['delete', 'poster', '--yes', '--if-exists'])).code).toBe(8)
    expect(writes()).toEqual([])
  })

  it('comes to its end where the answer is lost', async () => {
    const row = world.seed()
    world.sandbox.faults.troubles.push({ method: 'DELETE', times: 1, what: 'answer-lost' })
    expect((await world.told(['delete', 'poster', '--yes'])).code).toBe(0)
    expect(row.deleted_at).not.toBeNull()
  })

  it('names the scope that is missing', async () => {
    world.seed()
    const { code, report } = await world.told(['delete', 'poster', '--yes'], { key: keyNamed('no_delete') })
    expect([code, report.outcome, report.failure]).toEqual([
      7,
      'delete-failed',
      {
        step: 'delete',
        status: 403,
        code: 'PERMISSION_DENIED',
        scope: 'comfyui-workflows:delete',
        retryable: false,
      },
    ])
    expect(report.message).toContain('delete failed: 403')
  })

  it('leaves alone what belongs to another organization', async () => {
    world.seed({ is_public: true })
    const args = ['delete', 'sandbox-studio/poster', '--yes']
    const { code, report } = await world.told(args, { key: keyNamed('other') })
    expect([code, report.outcome, writes()]).toEqual([7, 'not-yours', []])
  })
})

describe('gpu', () => {
  it('shows the mode, and changes it after a question', async () => {
    const row = world.seed({ gpu_mode: 'auto' })
    expect((await world.said(['gpu', 'poster'])).stdout).toBe('auto\n')
    const { askLine, questions } = answering('y')
    const { stdout } = await world.said(['gpu', 'poster', 'explicit'], { askLine })
    expect([stdout, row.gpu_mode]).toEqual(['explicit\n', 'explicit'])
    expect(questions.join()).toContain('422')
    expect(world.sandbox.writes().map(({ body }) => body)).toEqual([{ gpu_mode: 'explicit' }])
  })

  it('is cancelled by Ctrl+C at the question, which is no answer', async () => {
    world.seed({ gpu_mode: 'auto' })
    const stop = new AbortController()
    const askLine = async () => {
      stop.abort()
      return null
    }
    const args = ['gpu', 'poster', 'explicit']
    const { code, stderr } = await world.said(args, { askLine, signal: stop.signal })
    expect([code, stderr]).toEqual([130, 'Cancelled. Nothing was changed on Runflow.\n'])
    expect(world.sandbox.writes()).toEqual([])
  })

  it('writes nothing where it is so already, or nobody agreed', async () => {
    world.seed({ gpu_mode: 'explicit' })
    expect((await world.told(['gpu', 'poster', 'explicit'])).report.outcome).toBe('unchanged')
    expect((await world.told(['gpu', 'poster', 'auto'])).code).toBe(5)
    expect((await world.told(['gpu', 'poster', 'fast'])).code).toBe(2)
    expect(world.sandbox.writes()).toEqual([])
  })

  it('takes for nothing what Runflow does not say, and writes what is wanted', async () => {
    const row = world.seed({ gpu_mode: 'explicit' })
    const fetch = withoutField('gpu_mode', 'is_public')
    const { stdout, stderr } = await world.said(['gpu', 'poster'], { fetch })
    expect([stdout, stderr]).toEqual([
      'unknown\n',
      'Runflow does not say the GPU mode of poster. A new endpoint has auto.\n',
    ])
    expect((await world.said(['show', 'poster'], { fetch })).stdout).toMatch(/^GPU mode +\?$/m)
    expect((await world.told(['gpu', 'poster', 'auto', '--yes'], { fetch })).report.outcome).toBe('updated')
    expect(row.gpu_mode).toBe('auto')
  })

  it('takes an answer without a body', async () => {
    world.seed()
    world.sandbox.faults.editAnswer = 204
    const { report } = await world.told(['gpu', 'poster', 'explicit', '--yes'])
    world.sandbox.faults.editAnswer = 200
    expect(report).toMatchObject({ outcome: 'updated', endpoint: { gpu_mode: 'explicit' } })
  })
})

describe('visibility', () => {
  it('says what everyone can then read, and makes it public', async () => {
    const row = world.seed({ custom_nodes: { 'a-pack': { origin: null, commit: null } } })
    const { askLine, questions } = answering('yes')
    const { code, stdout, stderr } = await world.said(['visibility', 'poster', 'public'], { askLine })
    expect([code, stdout, row.is_public]).toEqual([0, 'public\n', true])
    expect(questions).toEqual(['Make poster public? [y/N] '])
    expect(stderr).toContain('with 3 nodes')
    expect(stderr).toContain('a-pack')
    expect(world.sandbox.writes().map(({ body }) => body)).toEqual([{ is_public: true }])
  })

  it('keeps private what holds a secret, which --yes does not agree to', async () => {
    const secret = `sk-${'proj-'}${'Ab1'.repeat(14)}`
    const row = world.seed({}, posterWith('9', { text: secret }))
    const { code, report, stderr } = await world.told(['visibility', 'poster', 'public', '--yes'])
    expect([code, report.outcome, row.is_public]).toEqual([5, 'declined', false])
    expect(report.findings).toMatchObject([{ code: 'secret-in-widget' }])
    expect(JSON.stringify(report) + stderr).not.toContain(secret)
    const args = ['visibility', 'poster', 'public', '--yes', '--allow', 'secret-in-widget']
    expect((await world.told(args)).report.outcome).toBe('updated')
  })

  it('finds the key that the older plugin left in a Deploy node, and paths of a machine', async () => {
    const key = `rf_live_${'x'.repeat(20)}`
    const { prompt, graph } = poster({}, ['Poster', '', key])
    const row = world.seed({}, { prompt, graph: { ...graph, extra: { note: 'from /home/ada/work' } } })
    const { code, report, stderr } = await world.told(['visibility', 'poster', 'public', '--yes'])
    expect([code, row.is_public]).toEqual([5, false])
    expect(report.readable).toMatchObject({ has_deploy_key: true, paths: ['/home/ada/work'] })
    expect(stderr).toContain('revoke that key')
    expect(JSON.stringify(report) + stderr).not.toContain(key)
  })

  it('makes private what may be public, where Runflow does not say', async () => {
    const row = world.seed({ is_public: true })
    const fetch = withoutField('gpu_mode', 'is_public')
    expect((await world.said(['visibility', 'poster'], { fetch })).stdout).toBe('unknown\n')
    const { report } = await world.told(['visibility', 'poster', 'private', '--yes'], { fetch })
    expect([report.outcome, row.is_public]).toEqual(['updated', false])
  })

  it('goes back, and tells what it is', async () => {
    world.seed({ is_public: true })
    expect((await world.said(['visibility', 'poster'])).stdout).toBe('public\n')
    expect((await world.told(['visibility', 'poster', 'private', '--yes'])).report).toMatchObject({
      outcome: 'updated',
      endpoint: { visibility: 'private' },
    })
    expect((await world.told(['visibility', 'poster', 'private'])).report.outcome).toBe('unchanged')
  })
})
