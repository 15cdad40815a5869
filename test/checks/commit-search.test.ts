import { describe, expect, it } from 'vitest'
import { COMMIT_HOST } from '../../src/checks/commit-search.ts'
import { fail, ok } from '../../src/result.ts'
import type { CommitSearchScope } from '../../src/types/commit-search.ts'
import { factsWith, PACK, poster, run } from '../deploy/world.ts'

const ADDRESS = 'https://github.com/example/pack'
const UNPINNED = {
  ...PACK,
  origin: null,
  commit: null,
  dirty: null,
  commit_source: 'none',
  pushed: null,
  named_origin: ADDRESS,
} as const
const COMMIT = 'f'.repeat(40)
const before = factsWith({ packs: [UNPINNED] })
const after = factsWith({ packs: [{ ...PACK, origin: ADDRESS, commit: COMMIT, commit_source: 'content' }] })
const missed = {
  results: [
    { directory: PACK.directory, root: 0, origin: ADDRESS, commit: null, problem: 'no-match' as const },
  ],
  stopped: null,
}

describe('a deploy of a pack whose commit is not known', () => {
  it('asks no other host unless somebody said so', async () => {
    const recorded = await run({ facts: ok(before), agree: true })
    expect(recorded.commitSearchRequests).toEqual([])
    expect(recorded.outcome.kind).toBe('created')
    expect(recorded.sandbox.state.workflows[0]?.custom_nodes).toEqual({
      'ComfyUI-Runflow': { origin: null, commit: null, dirty: null },
    })
  })

  it('looks for it when that is the answer, makes its plan anew and sends what was found', async () => {
    const recorded = await run({ facts: ok(before), commitSearch: { facts: after }, agree: () => 'all' })
    expect(recorded.asked.map((findings) => findings.map(({ code }) => code))).toEqual([['pack-unpinned']])
    expect(recorded.commitSearchRequests.map(({ scope }) => scope)).toEqual(['all'])
    expect(recorded.outcome.kind).toBe('created')
    expect(recorded.sandbox.writes()).toHaveLength(1)
    expect(recorded.sandbox.state.workflows[0]?.custom_nodes).toEqual({
      'ComfyUI-Runflow': { origin: ADDRESS, commit: COMMIT, dirty: false },
    })
  })

  it('asks about a commit that git has as well, and what is not public is asked about before the write', async () => {
    const origin = 'https://github.com/example/pack'
    const cloned = factsWith({ packs: [{ ...PACK, origin, public_access: null }] })
    const secret = factsWith({ packs: [{ ...PACK, origin, public_access: 'private' }] })
    const unasked = await run({ facts: ok(cloned) })
    expect([unasked.commitSearchRequests.length, unasked.outcome.kind]).toEqual([0, 'created'])
    const recorded = await run({
      facts: ok(cloned),
      commitSearch: { facts: secret },
      request: { searchScope: 'known' },
      agree: false,
    })
    expect(recorded.commitSearchRequests.map(({ scope }) => scope)).toEqual(['known'])
    expect(recorded.asked).toMatchObject([[{ code: 'pack-private', origin, canVerify: true }]])
    expect(recorded.outcome.kind).toBe('declined')
    expect(recorded.sandbox.writes()).toEqual([])
  })

  it('names the host before it is asked', async () => {
    const recorded = await run({ facts: ok(before), request: { searchScope: 'all' } })
    const pin = recorded.progress.find(({ step }) => step === 'commit-search')
    expect(pin).toEqual({
      step: 'commit-search',
      progress: { host: COMMIT_HOST, done: 0, total: 0, directory: null },
    })
  })

  it('is about the workflow that was captured first, whatever is on the canvas after the answer', async () => {
    const shown = poster()
    const recorded = await run({
      workflow: shown,
      facts: ok(before),
      commitSearch: { facts: after },
      agree: () => {
        shown.prompt = {}
        return 'all'
      },
    })
    expect(recorded.factsRequests).toHaveLength(2)
    expect(recorded.captures).toBe(1)
  })

  it('asks again with what the search came to where nothing was found, and writes nothing on a no', async () => {
    const answers: (boolean | CommitSearchScope)[] = ['all', false]
    const recorded = await run({
      facts: ok(before),
      commitSearch: { report: ok(missed) },
      agree: () => answers.shift() ?? false,
    })
    expect(recorded.asked).toMatchObject([
      [{ code: 'pack-unpinned' }],
      [{ code: 'pack-unpinned', searched: 'no-match' }],
    ])
    expect(recorded.outcome.kind).toBe('declined')
    expect(recorded.sandbox.writes()).toEqual([])
  })

  it('is called off while it looks, and nothing is written', async () => {
    const recorded = await run({
      facts: ok(before),
      request: { searchScope: 'all' },
      agree: true,
      onProgress: ({ step }, cancel) => {
        if (step === 'commit-search') cancel()
      },
    })
    expect(recorded.outcome).toEqual({ kind: 'cancelled' })
    expect(recorded.requests).toEqual([])
  })

  it('stops where ComfyUI does not answer the search, and nothing is written', async () => {
    const recorded = await run({
      facts: ok(before),
      request: { searchScope: 'all' },
      commitSearch: { report: fail({ kind: 'unreachable' }) },
    })
    expect(recorded.outcome).toEqual({ kind: 'facts-failed', failure: { kind: 'unreachable' } })
    expect(recorded.requests).toEqual([])
  })

  it('leaves it to ComfyUI whether there is something to ask, as a yes grows old, and asks in a dry run too', async () => {
    expect((await run({ request: { searchScope: 'all' } })).commitSearchRequests).toHaveLength(1)
    const dry = await run({
      facts: ok(before),
      commitSearch: { facts: after },
      request: { searchScope: 'all', dryRun: true },
    })
    expect(dry.outcome).toMatchObject({ kind: 'dry-run', plan: { findings: [] } })
    expect(dry.commitSearchRequests).toHaveLength(1)
    expect(dry.sandbox.writes()).toEqual([])
  })
})
