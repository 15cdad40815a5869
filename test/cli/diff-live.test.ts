import { describe, expect, it } from 'vitest'
import { useManaged, withoutField } from './managed.ts'

const world = useManaged()
const told = world.told

describe('runflow diff SLUG SLUG', () => {
  it('compares two endpoints, their settings too', async () => {
    world.seed({ gpu_mode: 'auto' })
    world.seed({ slug: 'banner', gpu_mode: 'explicit', is_public: true })
    const { code, report } = await told(['diff', 'poster', 'banner'])
    expect([code, report.outcome]).toEqual([0, 'differs'])
    expect(report.diff).toMatchObject({
      settings: [
        { name: 'gpu_mode', from: 'auto', to: 'explicit' },
        { name: 'visibility', from: 'private', to: 'public' },
      ],
      not_compared: [],
    })
    expect((await told(['diff', 'poster', 'sandbox-studio/poster', '--exit-code'])).report.outcome).toBe(
      'same',
    )
  })

  it('says of a setting that Runflow does not return that it is not compared, and takes it for no difference', async () => {
    world.seed({ gpu_mode: 'auto' })
    world.seed({ slug: 'banner', gpu_mode: 'explicit' })
    const fetch = withoutField('gpu_mode')
    const { code, report } = await told(['diff', 'poster', 'banner', '--exit-code'], { fetch })
    expect([code, report.outcome, report.failure]).toEqual([0, 'not-compared', undefined])
    expect(report.diff).toMatchObject({ not_compared: [{ part: 'gpu_mode', why: 'not-returned' }] })
    expect(report.message).toContain('Not compared, because Runflow does not return it: GPU mode.')
    expect(report.message).not.toContain('equal')
  })

  it('ends with 7 where one of them is not there', async () => {
    world.seed()
    const { code, report } = await told(['diff', 'poster', 'gone'])
    expect([code, report.outcome, report.diff]).toEqual([7, 'not-found', null])
  })
})
