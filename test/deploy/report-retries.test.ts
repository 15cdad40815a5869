import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../src/sandbox/faults.ts'
import { factsWith, fileFact, run } from './world.ts'

const trouble = (method: string, path: string, what: Trouble['what'], times = 1) => ({
  sandbox: { faults: { troubles: [{ method, path, times, what }] } },
})
const retriesIn = async (world: Parameters<typeof run>[0]) => {
  const { progress, outcome } = await run(world)
  return { retries: progress.filter((one) => 'retry' in one), progress, outcome: outcome.kind }
}
const ACCOUNT = '/v1/auth/me'
const WORKFLOWS = '/v1/comfyui-workflows'
const aFile = {
  facts: { ok: true as const, value: factsWith({ files: [fileFact('a.png', 'abc')] }) },
  files: { 'a.png': 'abc' },
}

describe('a request that is sent again', () => {
  it('is progress of the look-up, with the coming attempt', async () => {
    const { retries, outcome } = await retriesIn(trouble('GET', WORKFLOWS, 'lost', 2))
    expect(retries).toEqual([
      { step: 'look-up', retry: { attempt: 2, of: 5 } },
      { step: 'look-up', retry: { attempt: 3, of: 5 } },
    ])
    expect(outcome).toBe('created')
  })

  it.each([
    ['the announcement', 'POST', '/v1/asset-uploads', 5],
    ['the bytes', 'PUT', '/uploads/*', 3],
  ])('is progress of the upload, beside the files: %s', async (_, method, path, of) => {
    const { retries, progress, outcome } = await retriesIn({
      ...aFile,
      ...trouble(method, path, 'rate-limited'),
    })
    expect(retries).toMatchObject([
      { step: 'upload', progress: { filesTotal: 1 }, retry: { attempt: 2, of } },
    ])
    // The next word of the same step says that it went on.
    const after = progress[progress.indexOf(retries[0] ?? { step: 'ask' }) + 1]
    expect(after).toMatchObject({ step: 'upload', progress: { filesDone: 1 } })
    expect(after).not.toHaveProperty('retry')
    expect(outcome).toBe('created')
  })

  it('is progress of the write', async () => {
    const { retries } = await retriesIn(trouble('POST', WORKFLOWS, 'rate-limited'))
    expect(retries).toEqual([{ step: 'write', retry: { attempt: 2, of: 5 } }])
  })

  it('is not reported where no step waits for it', async () => {
    const { retries, outcome } = await retriesIn(trouble('GET', ACCOUNT, 'lost', 4))
    expect([retries, outcome]).toEqual([[], 'created'])
  })
})
