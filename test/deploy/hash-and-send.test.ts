import { describe, expect, it } from 'vitest'
import { openMemory } from '../../src/deploy/memory.ts'
import type { Progress } from '../../src/deploy/ports.ts'
import type { Uploaded } from '../../src/deploy/uploads/upload-cache.ts'
import { fail, ok } from '../../src/result.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { FactsRequest, Hashes, HashProgress, LocalFailure } from '../../src/types/facts.ts'
import { define } from '../checks/support/definitions.ts'
import type { World } from './world.ts'
import { factsWith, fileFact, hashOf, MODEL, PACK, PUBLISHED, poster, run } from './world.ts'

const PICTURES = { 'a.png': 'the first picture', 'b.png': 'the second picture' }
const FILES = Object.entries(PICTURES).map(([path, text]) => fileFact(path, text, { sha256: null }))
const HASHED = Object.fromEntries(Object.entries(PICTURES).map(([path, text]) => [path, hashOf(text)]))
const COLD = { ...PUBLISHED, sha256: null }
const MODELS = { [MODEL.path]: 'b'.repeat(64) }
const NOTHING: Hashes = { models: {}, files: {} }
/** Asked about, and known without any hash. */
const UNPUSHED = { ...PACK, pushed: false, public_access: null }

type Job = { tell(hashed: Hashes): void; end(hashed?: Hashes): void; fail(failure: LocalFailure): void }

/** A hash job that goes on as the test says, and what has happened, in order. */
function cold(changes: Partial<World>, steps: (job: Job, log: string[]) => Promise<void>) {
  const log: string[] = []
  const jobs: Job[] = []
  const world: Partial<World> = {
    facts: ok(factsWith({ files: FILES, models: [COLD] })),
    files: PICTURES,
    ...changes,
    hash(_request, onProgress, signal) {
      log.push('hash')
      return new Promise((settle) => {
        const progress = (hashed: Hashes): HashProgress => ({
          bytesDone: 1,
          bytesTotal: 2,
          file: null,
          hashed,
        })
        const job: Job = {
          tell: (hashed) => onProgress(progress(hashed)),
          end: (hashed = { models: MODELS, files: HASHED }) => {
            log.push('hashed')
            settle(ok(hashed))
          },
          fail: (failure) => settle(fail(failure)),
        }
        signal.addEventListener('abort', () => {
          log.push('hash cancelled')
          job.fail({ kind: 'cancelled' })
        })
        jobs.push(job)
        void steps(job, log)
      })
    },
    api(api, sandbox) {
      const noted = changes.api?.(api, sandbox) ?? api
      return {
        ...noted,
        async upload(...given) {
          log.push(`upload ${given[0].path}`)
          return noted.upload(...given)
        },
        async create(...given) {
          log.push('write')
          return noted.create(...given)
        },
        async edit(...given) {
          log.push('write')
          return noted.edit(...given)
        },
      }
    },
    agree(findings, plan) {
      log.push(`ask ${findings.map(({ code }) => code).join()}`)
      return typeof changes.agree === 'function' ? changes.agree(findings, plan) : (changes.agree ?? true)
    },
  }
  return { log, jobs, deployed: run(world) }
}

/** All that can go on without another answer has. */
const settled = () => new Promise((later) => setTimeout(later, 30))

function endpointWrites(sandbox: Sandbox) {
  return sandbox.writes().filter(({ path }) => path.startsWith('/v1/comfyui-workflows'))
}

describe('a deploy with nothing hashed', () => {
  it('sends the files while models are hashed, as soon as all files are, and writes when all is there', async () => {
    const { log, deployed } = cold({}, async (job, seen) => {
      await settled()
      job.tell({ models: {}, files: { 'a.png': HASHED['a.png'] ?? '' } })
      await settled()
      expect(seen).toEqual(['hash'])
      job.tell({ models: {}, files: HASHED })
      await settled()
      expect(seen).toEqual(['hash', 'upload b.png', 'upload a.png'])
      job.end()
    })
    const { outcome, sandbox, filesRead } = await deployed
    expect(outcome.kind).toBe('created')
    expect(log).toEqual(['hash', 'upload b.png', 'upload a.png', 'hashed', 'write'])
    expect(filesRead).toHaveLength(2)
    const [row] = sandbox.state.workflows
    expect(Object.keys(row?.resources ?? {})).toEqual(['a.png', 'b.png'])
    expect(row?.models).toMatchObject({ [MODEL.path]: { sha256: 'b'.repeat(64) } })
  })

  it('asks for the hashes of what the endpoint reads alone, by the nodes that name it', async () => {
    const unused = { ...COLD, path: 'checkpoints/unused.safetensors', node_ids: ['8'] }
    const prompt = poster({
      '2': {
        class_type: 'DrawText',
        inputs: { text: ['1', 0], ckpt_name: 'example.safetensors' },
      },
      '8': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'unused.safetensors' } },
    })
    const requests: FactsRequest[] = []
    const definitions = [define('CheckpointLoaderSimple', ['8'], null)]
    const { outcome } = await run({
      workflow: prompt,
      facts: ok(factsWith({ models: [COLD, unused], definitions })),
      async hash(request) {
        requests.push(request)
        return ok({ models: MODELS, files: {} })
      },
    })
    expect(outcome.kind).toBe('created')
    expect(requests.map((request) => request.prompt)).toEqual([
      {
        '2': { class_type: 'DrawText', inputs: { text: ['1', 0], ckpt_name: 'example.safetensors' } },
        // What is read, without what it says itself.
        '1': { ...prompt.prompt['1'], inputs: {} },
      },
    ])
  })

  it('sends files at once that were hashed before', async () => {
    const files = Object.entries(PICTURES).map(([path, text]) => fileFact(path, text))
    const facts = ok(factsWith({ files, models: [COLD] }))
    const { log, deployed } = cold({ facts }, async (job) => {
      await settled()
      job.end()
    })
    expect((await deployed).outcome.kind).toBe('created')
    expect(log.slice(-2)).toEqual(['hashed', 'write'])
    expect(log.indexOf('upload a.png')).toBeLessThan(log.indexOf('hashed'))
  })

  it('sends nothing before what needs no hash is answered, and hashes meanwhile', async () => {
    let answer: (yes: boolean) => void = () => {}
    const given = new Promise<boolean>((resolve) => {
      answer = resolve
    })
    const facts = ok(factsWith({ files: FILES, models: [COLD], packs: [UNPUSHED] }))
    const { log, deployed } = cold({ facts, agree: () => given as never }, async (job, seen) => {
      job.tell({ models: {}, files: HASHED })
      await settled()
      expect([...seen].sort()).toEqual(['ask pack-unpushed', 'hash'])
      answer(true)
      await settled()
      expect(seen.slice(2)).toEqual(['upload b.png', 'upload a.png'])
      job.end()
    })
    const { outcome, asked } = await deployed
    expect(outcome.kind).toBe('created')
    // Once: what was agreed to is not asked again when all is hashed.
    expect(asked).toHaveLength(1)
    expect(log.at(-1)).toBe('write')
  })

  it('asks once about models without an address, although their hash is not known yet', async () => {
    const facts = ok(factsWith({ models: [{ ...MODEL, sha256: null }] }))
    const { deployed } = cold({ facts }, async (job) => {
      await settled()
      job.end({ models: MODELS, files: {} })
    })
    const { outcome, asked } = await deployed
    expect(outcome.kind).toBe('created')
    expect(asked.map((each) => each.map(({ code }) => code))).toEqual([['model-address-unknown']])
  })

  it('that is declined sends nothing, writes nothing, and cancels the hashing', async () => {
    const facts = ok(factsWith({ files: FILES, models: [COLD], packs: [UNPUSHED] }))
    const { log, deployed } = cold({ facts, agree: false }, async (job) => {
      job.tell({ models: {}, files: HASHED })
    })
    const { outcome, sandbox } = await deployed
    expect(outcome).toMatchObject({ kind: 'declined', findings: [{ code: 'pack-unpushed' }] })
    expect(log.filter((what) => what.startsWith('upload'))).toEqual([])
    expect(log).toContain('hash cancelled')
    expect(sandbox.writes()).toEqual([])
  })
})

describe('a question that a hash brings', () => {
  const STATED = { ...COLD, stated_sha256: 'c'.repeat(64) }
  const OTHER = { ...COLD, path: 'vae/other.safetensors' }
  const facts = ok(factsWith({ files: FILES, models: [STATED, OTHER] }))

  it('is put when it arises, with files sent and others hashing, and answered once', async () => {
    const { log, deployed } = cold({ facts }, async (job, seen) => {
      job.tell({ models: {}, files: HASHED })
      await settled()
      job.tell({ models: MODELS, files: HASHED })
      await settled()
      expect(seen).toEqual(['hash', 'upload b.png', 'upload a.png', 'ask model-differs'])
      job.end({ models: { ...MODELS, [OTHER.path]: 'd'.repeat(64) }, files: HASHED })
    })
    const { outcome, asked } = await deployed
    expect(outcome.kind).toBe('created')
    expect(asked).toHaveLength(1)
    expect(log.at(-1)).toBe('write')
  })

  it('and is declined leaves what was sent unpublished, and the next deploy sends it not again', async () => {
    const uploaded: Uploaded = new Map()
    const first = await cold({ facts, uploaded, agree: false }, async (job) => {
      job.tell({ models: {}, files: HASHED })
      await settled()
      job.tell({ models: MODELS, files: HASHED })
    }).deployed
    expect(first.outcome).toMatchObject({ kind: 'declined', findings: [{ code: 'model-differs' }] })
    expect(endpointWrites(first.sandbox)).toEqual([])
    expect(first.sandbox.state.workflows).toEqual([])
    expect(uploaded.size).toBe(2)

    const state = structuredClone(first.sandbox.state)
    const again = cold(
      { facts, uploaded, prepare: (sandbox) => void sandbox.state.uploads.push(...state.uploads) },
      async (job) => {
        job.end({ models: { ...MODELS, [OTHER.path]: 'd'.repeat(64) }, files: HASHED })
      },
    )
    expect((await again.deployed).outcome.kind).toBe('created')
    expect(again.log.filter((what) => what.startsWith('upload'))).toEqual([])
  })

  it('at the end alone is asked before the write', async () => {
    // The file went away: there is no hash to name it by.
    const gone = ok(factsWith({ models: [{ ...COLD, url: 'https://storage.example/m' }] }))
    const { log, deployed } = cold({ facts: gone, agree: false }, async (job) => job.end(NOTHING))
    const { outcome, sandbox } = await deployed
    expect(outcome).toMatchObject({ kind: 'declined', findings: [{ code: 'model-unhashed' }] })
    expect(log).toEqual(['hash', 'hashed', 'ask model-unhashed'])
    expect(sandbox.writes()).toEqual([])
  })
})

describe('what goes wrong while both go on', () => {
  it('a file that cannot be sent ends the hashing at once, and nothing is written', async () => {
    const { log, deployed } = cold({ files: { 'a.png': PICTURES['a.png'] } }, async (job) => {
      job.tell({ models: {}, files: HASHED })
    })
    const { outcome, sandbox } = await deployed
    expect(outcome).toMatchObject({ kind: 'upload-failed', path: 'b.png', step: 'read' })
    expect(log).toContain('hash cancelled')
    expect(endpointWrites(sandbox)).toEqual([])
  })

  it.each(['announce', 'put', 'confirm'] as const)(
    'fault: a failed %s while models are hashed',
    async (step) => {
      const path = { announce: '/v1/asset-uploads', put: '/uploads/*', confirm: '/v1/asset-uploads/*' }[step]
      const method = step === 'put' ? 'PUT' : 'POST'
      const troubles = [{ method, path, times: 99, what: 'server-error' as const }]
      const { deployed } = cold({ sandbox: { faults: { troubles } } }, async (job) => {
        job.tell({ models: {}, files: HASHED })
      })
      const { outcome, sandbox } = await deployed
      expect(outcome).toMatchObject({ kind: 'upload-failed', step })
      expect(sandbox.state.workflows).toEqual([])
    },
  )

  it('a model that cannot be read ends the sending, and is what is told', async () => {
    const hanging: NonNullable<World['api']> = (api) => ({
      ...api,
      upload: (_file, _read, signal) =>
        new Promise((settle) => {
          signal.addEventListener('abort', () =>
            settle(fail({ step: 'put', failure: { kind: 'cancelled' } })),
          )
        }),
    })
    const { deployed } = cold({ api: hanging }, async (job) => {
      job.tell({ models: {}, files: HASHED })
      await settled()
      job.fail({ kind: 'refused', code: 'file-unreadable', params: { path: 'x' } })
    })
    const { outcome, sandbox } = await deployed
    expect(outcome).toMatchObject({ kind: 'hash-failed', failure: { code: 'file-unreadable' } })
    expect(sandbox.writes()).toEqual([])
  })

  it('a cancel stops hashing and sending; nothing is told after it', async () => {
    const told: Progress[] = []
    let cancelled = 0
    const uploaded: Uploaded = new Map()
    const { log, deployed } = cold(
      {
        uploaded,
        onProgress(progress, cancel) {
          told.push(progress)
          if (progress.step !== 'hash' || progress.upload?.filesDone !== 1) return
          cancel()
          cancelled = told.length
        },
      },
      async (job) => job.tell({ models: {}, files: HASHED }),
    )
    const { outcome, sandbox } = await deployed
    expect(outcome).toEqual({ kind: 'cancelled' })
    expect(log).toContain('hash cancelled')
    expect(endpointWrites(sandbox)).toEqual([])
    expect(uploaded.size).toBeGreaterThan(0)
    const before = told.length
    await settled()
    expect([told.length, cancelled > 0]).toEqual([before, true])
  })
})

describe('where only the hashes can say whether there is anything to write', () => {
  const facts = ok(factsWith({ files: FILES, models: [COLD], packs: [UNPUSHED] }))
  const deployed = async () => {
    const first = await cold({ facts }, async (job) => job.end()).deployed
    return structuredClone(first.sandbox.state)
  }
  const putBack = (state: Sandbox['state']) => (sandbox: Sandbox) => {
    sandbox.state.workflows.push(...state.workflows)
    sandbox.state.uploads.push(...state.uploads)
  }

  it('nobody is asked, and nothing sent, about what turns out to be live', async () => {
    const again = cold({ facts, prepare: putBack(await deployed()) }, async (job) => {
      job.tell({ models: {}, files: HASHED })
      await settled()
      job.end()
    })
    const { outcome, sandbox } = await again.deployed
    expect(outcome.kind).toBe('unchanged')
    expect(again.log).toEqual(['hash', 'hashed'])
    expect(sandbox.writes()).toEqual([])
  })

  it('a changed file is asked about, sent and written after them', async () => {
    const files = { ...PICTURES, 'b.png': 'an utterly new one' }
    const hashed = { ...HASHED, 'b.png': hashOf('an utterly new one') }
    const changed = fileFact('b.png', 'an utterly new one', { sha256: null })
    const again = cold(
      {
        facts: ok(factsWith({ files: [changed, ...FILES.slice(0, 1)], models: [COLD], packs: [UNPUSHED] })),
        files,
        prepare: putBack(await deployed()),
      },
      async (job) => job.end({ models: MODELS, files: hashed }),
    )
    expect((await again.deployed).outcome.kind).toBe('updated')
    expect(again.log).toEqual(['hash', 'hashed', 'ask pack-unpushed', 'upload b.png', 'write'])
  })

  it('a dry run asks nothing and sends nothing', async () => {
    const { log, deployed } = cold({ facts, request: { dryRun: true } }, async (job) => {
      job.tell({ models: {}, files: HASHED })
      await settled()
      job.end()
    })
    expect((await deployed).outcome).toMatchObject({
      kind: 'dry-run',
      plan: { uploads: { uploads: [{}, {}] } },
    })
    expect(log).toEqual(['hash', 'hashed'])
  })
})

describe('what is told meanwhile', () => {
  it('is hashing and sending side by side, and hashing beside a question', async () => {
    const facts = ok(factsWith({ files: FILES, models: [COLD], packs: [UNPUSHED] }))
    let answer: (yes: boolean) => void = () => {}
    const given = new Promise<boolean>((resolve) => {
      answer = resolve
    })
    const { deployed } = cold({ facts, agree: () => given as never }, async (job) => {
      await settled()
      job.tell({ models: {}, files: HASHED })
      await settled()
      answer(true)
      await settled()
      job.end()
    })
    const { progress, steps } = await deployed
    expect(progress).toContainEqual(expect.objectContaining({ step: 'ask', hash: expect.anything() }))
    expect(progress).toContainEqual({
      step: 'hash',
      progress: expect.objectContaining({ bytesDone: 1, bytesTotal: 2 }),
      upload: { filesDone: 2, filesTotal: 2, bytesDone: 35, bytesTotal: 35, sending: [] },
    })
    expect(steps.filter((step, index) => step !== steps[index - 1])).toEqual([
      'capture',
      'facts',
      'check',
      'look-up',
      'ask',
      'hash',
      'upload',
      'write',
    ])
  })
})

describe('a search for commits that is asked for while models are hashed', () => {
  it('goes on with the same hash job', async () => {
    const unknown = { ...PACK, commit: null, commit_source: 'none', named_origin: PACK.origin } as const
    const before = factsWith({ files: FILES, models: [COLD], packs: [unknown] })
    const { log, deployed } = cold(
      {
        facts: ok(before),
        commitSearch: { facts: factsWith({ files: FILES, models: [COLD] }) },
        agree: () => 'all',
      },
      async (job) => {
        await settled()
        job.end()
      },
    )
    const { outcome, commitSearchRequests } = await deployed
    expect(outcome.kind).toBe('created')
    expect(commitSearchRequests).toHaveLength(1)
    expect(log.filter((what) => what === 'hash')).toHaveLength(1)
    expect(log).not.toContain('hash cancelled')
  })
})

it('remembers what was agreed to before the hashes came', async () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
  const memory = openMemory(
    () => storage,
    () => 'salt',
  )
  const graph = { ...poster().graph, id: '11111111-1111-4111-8111-111111111111' }
  const world = {
    facts: ok(factsWith({ models: [COLD], packs: [UNPUSHED] })),
    workflow: { ...poster(), graph },
    ports: { memory },
    request: { evenIfUnchanged: true },
  }
  const finish = async (job: Job) => {
    await settled()
    job.end({ models: MODELS, files: {} })
  }
  expect((await cold(world, finish).deployed).asked).toHaveLength(1)
  expect((await cold(world, finish).deployed).asked).toHaveLength(0)
})
