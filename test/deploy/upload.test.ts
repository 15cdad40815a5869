import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { describeOutcome } from '../../src/deploy/outcome-messages.ts'
import type { Uploaded } from '../../src/deploy/uploads/upload-cache.ts'
import { fail, ok } from '../../src/result.ts'
import type { Trouble } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Api } from '../../src/types/runflow-api.ts'
import type { World } from './world.ts'
import { factsWith, fileFact, hashOf, keyNamed, ORIGIN, poster, run } from './world.ts'

const LIST = 'GET /v1/comfyui-workflows'
const ANNOUNCE = 'POST /v1/asset-uploads'
const CONFIRM = (number: number) =>
  `POST /v1/asset-uploads/00000000-0000-4000-8000-0000000000d${number}/confirmations`
const POST = 'POST /v1/comfyui-workflows'
const PUT = (number: number, name: string) =>
  `PUT /uploads/00000000-0000-4000-8000-0000000000d${number}/${encodeURIComponent(name)}`

const FILES = { 'sub/café.png': 'a small picture', 'big.mp4': 'a film of some length' }
const FACTS = [
  fileFact('sub/café.png', FILES['sub/café.png']),
  fileFact('big.mp4', FILES['big.mp4'], { mime_type: 'video/mp4' }),
]
const reading = (changes: Partial<World> = {}): Partial<World> => ({
  facts: ok(factsWith({ files: FACTS })),
  files: FILES,
  ...changes,
})
const oneFile = (changes: Partial<World> = {}) =>
  reading({ facts: ok(factsWith({ files: FACTS.slice(0, 1) })), ...changes })
const troubles = (...list: Trouble[]): Partial<World> => ({ sandbox: { faults: { troubles: list } } })

function storedText(sandbox: Sandbox, assetId: string): string {
  const upload = sandbox.state.uploads.find(({ id }) => id === assetId)
  return new TextDecoder().decode(upload?.bytes ?? new Uint8Array())
}

/** The same Runflow, some time later. */
function putBack(sandbox: Sandbox, { workflows, uploads }: Sandbox['state']): void {
  sandbox.state.workflows.push(...workflows)
  sandbox.state.uploads.push(...uploads)
}

function workflowWrites(sandbox: Sandbox) {
  return sandbox.writes().filter(({ path }) => path.startsWith('/v1/comfyui-workflows'))
}

describe('files that the workflow reads', () => {
  it('are sent before the write, which names each exactly', async () => {
    const { outcome, steps, sandbox } = await run(reading())
    expect(outcome.kind).toBe('created')
    expect(steps.filter((step, index) => step !== steps[index - 1])).toEqual([
      'capture',
      'facts',
      'check',
      'look-up',
      'upload',
      'write',
    ])
    const [row] = sandbox.state.workflows
    expect(Object.keys(row?.resources ?? {})).toEqual(['big.mp4', 'sub/café.png'])
    expect(row?.resources['sub/café.png']).toEqual({
      asset_id: '00000000-0000-4000-8000-0000000000d2',
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:8788\/assets\/.*d2\/caf%C3%A9\.png\?/),
      mime_type: 'image/png',
      size_bytes: 15,
      sha256: hashOf('a small picture'),
    })
    for (const [path, content] of Object.entries(FILES))
      expect(storedText(sandbox, row?.resources[path]?.asset_id ?? '')).toBe(content)
  })

  it('tells how far it is, by files, by bytes and by name', async () => {
    const { progress } = await run(reading())
    const recorded = progress.flatMap((one) => (one.step === 'upload' ? [one.progress] : []))
    expect(recorded[0]).toEqual({
      filesDone: 0,
      filesTotal: 2,
      bytesDone: 0,
      bytesTotal: 36,
      sending: [{ path: 'big.mp4', sizeBytes: 21 }],
    })
    expect(recorded.at(-1)).toEqual({
      filesDone: 2,
      filesTotal: 2,
      bytesDone: 36,
      bytesTotal: 36,
      sending: [],
    })
  })

  it('sends six side by side and no more', async () => {
    const names = [...'abcdefghij']
    let [now, most] = [0, 0]
    const { outcome } = await run({
      facts: ok(factsWith({ files: names.map((name) => fileFact(name, name)) })),
      files: Object.fromEntries(names.map((name) => [name, name])),
      api: (api) => ({
        ...api,
        async upload(...given) {
          now += 1
          most = Math.max(most, now)
          await new Promise((done) => setTimeout(done, 1))
          const sent = await api.upload(...given)
          now -= 1
          return sent
        },
      }),
    })
    expect(outcome.kind).toBe('created')
    expect(most).toBe(6)
  })

  it('are not sent again by a redeploy: two requests, no byte, the entries as they were', async () => {
    const first = await run(reading())
    const before = structuredClone(first.sandbox.state)
    const again = await run(
      reading({
        request: { evenIfUnchanged: true },
        prepare: (sandbox) => putBack(sandbox, before),
      }),
    )
    expect(again.outcome.kind).toBe('updated')
    expect(again.requests).toEqual([LIST, 'PATCH /v1/comfyui-workflows/00000000-0000-4000-8000-0000000000c1'])
    expect(again.sandbox.requests.filter(({ to }) => to === 'storage')).toEqual([])
    expect(again.filesRead).toEqual([])
    expect(again.steps).not.toContain('upload')
    expect(again.sandbox.state.workflows[0]?.resources).toEqual(first.sandbox.state.workflows[0]?.resources)
  })

  it('are sent by a redeploy as far as they changed', async () => {
    const first = await run(reading())
    const state = structuredClone(first.sandbox.state)
    const files = { ...FILES, 'sub/café.png': 'another picture' }
    const changed = [fileFact('sub/café.png', 'another picture'), ...FACTS.slice(1)]
    const again = await run({
      facts: ok(factsWith({ files: changed })),
      files,
      prepare: (sandbox) => putBack(sandbox, state),
    })
    expect(again.outcome.kind).toBe('updated')
    expect(again.filesRead).toEqual(['sub/café.png'])
  })

  it('are not sent in a dry run, which tells what would be', async () => {
    const { outcome, sandbox, filesRead } = await run(reading({ request: { dryRun: true } }))
    expect(outcome).toMatchObject({
      kind: 'dry-run',
      plan: { uploads: { bytes: 36, uploads: [{ path: 'big.mp4' }, { path: 'sub/café.png' }] } },
    })
    expect(filesRead).toEqual([])
    expect(sandbox.writes()).toEqual([])
  })

  it('are hashed where no hash is remembered', async () => {
    const { outcome, hashRequests, sandbox } = await run({
      facts: ok(factsWith({ files: [fileFact('a.png', 'a', { sha256: null })] })),
      hashes: ok({ models: {}, files: { 'a.png': hashOf('a') } }),
      files: { 'a.png': 'a' },
    })
    expect(outcome.kind).toBe('created')
    expect(hashRequests).toBe(1)
    expect(sandbox.state.workflows[0]?.resources['a.png']).toMatchObject({ sha256: hashOf('a') })
  })

  it('stop the deploy where the hash job did not find one any more', async () => {
    const { outcome, sandbox } = await run({
      facts: ok(factsWith({ files: [fileFact('a.png', 'a', { sha256: null })] })),
    })
    expect(outcome).toMatchObject({
      kind: 'hash-failed',
      failure: { code: 'file-changed', params: { path: 'a.png' } },
    })
    expect(sandbox.writes()).toEqual([])
  })
})

describe('a file that does not get there stops the deploy before the write', () => {
  const failure = (outcome: Outcome) => (outcome.kind === 'upload-failed' ? outcome : null)

  const table: [string, Partial<World>, object, string?][] = [
    ['it is gone', { files: {} }, { step: 'read', failure: { kind: 'refused', code: 'file-missing' } }],
    [
      'it has another size by now',
      { files: { 'sub/café.png': 'longer than it was before' } },
      { step: 'read', failure: { kind: 'refused', code: 'file-changed' } },
    ],
    [
      'it has another content of the same size by now',
      { files: { 'sub/café.png': 'A SMALL PICTURE' } },
      { step: 'read', failure: { kind: 'refused', code: 'file-changed' } },
    ],
    [
      'the announcement is answered 500 five times',
      troubles({ path: '/v1/asset-uploads', times: 5, what: 'server-error' }),
      { step: 'announce', failure: { kind: 'server', status: 500 } },
      'upload failed: 500',
    ],
    [
      'the announcement is lost five times',
      troubles({ path: '/v1/asset-uploads', times: 5, what: 'lost' }),
      { step: 'announce', failure: { kind: 'network' } },
      'upload failed: no connection',
    ],
    [
      'the bytes are lost three times',
      troubles({ method: 'PUT', path: '/uploads/*', times: 3, what: 'lost' }),
      { step: 'put', failure: { kind: 'network' } },
      'upload failed: no connection',
    ],
    [
      'the storage refuses two fresh addresses',
      { sandbox: { faults: { uploadsExpired: true } } },
      { step: 'put', failure: { kind: 'forbidden' } },
      'upload failed: 403',
    ],
    [
      'the confirmation is answered 429 five times',
      troubles({ method: 'POST', path: '/v1/asset-uploads/*', times: 5, what: 'rate-limited' }),
      { step: 'confirm', failure: { kind: 'rate-limited' } },
      'upload failed: 429',
    ],
    [
      'Runflow confirms another size',
      {
        api: (api: Api) => ({
          ...api,
          async upload(...given: Parameters<Api['upload']>) {
            const sent = await api.upload(...given)
            return sent.ok ? ok({ ...sent.value, sizeBytes: 1 }) : sent
          },
        }),
      },
      { step: 'verify', failure: { kind: 'unexpected-response' } },
    ],
    [
      'the announcement is answered 413',
      troubles({ path: '/v1/asset-uploads', times: 1, what: 'too-large' }),
      { step: 'announce', failure: { kind: 'rejected', status: 413 } },
      'upload failed: 413',
    ],
  ]

  it.each(table)('where %s', async (_, world, expected, words = 'sub/café.png') => {
    const { outcome, sandbox, steps } = await run(oneFile(world))
    expect(failure(outcome)).toMatchObject({ path: 'sub/café.png', ...expected })
    expect(workflowWrites(sandbox)).toEqual([])
    expect(steps).not.toContain('write')
    const { title, detail } = describeOutcome(outcome)
    expect(`${title} ${detail}`).toContain('sub/café.png')
    expect(`${title} ${detail}`).toContain(words)
  })

  it('and a key without assets:create is told so by name', async () => {
    const { outcome, sandbox } = await run(oneFile({ savedKey: 'no_upload' }))
    const { detail, action } = describeOutcome(outcome)
    for (const words of ['sub/café.png', 'assets:create', 'upload failed: 403'])
      expect(detail).toContain(words)
    expect(action).toBe('open-keys')
    expect(workflowWrites(sandbox)).toEqual([])
  })

  it('and the others are stopped, of which the first failure is told', async () => {
    const { outcome, sandbox, filesRead } = await run({
      facts: ok(factsWith({ files: [...'abcdefgh'].map((name) => fileFact(name, name)) })),
      files: Object.fromEntries([...'bcdefgh'].map((name) => [name, name])),
    })
    expect(outcome).toMatchObject({ kind: 'upload-failed', path: 'a', step: 'read' })
    expect(filesRead).not.toContain('h')
    expect(workflowWrites(sandbox)).toEqual([])
  })
})

describe('what passes by itself', () => {
  it.each([
    ['an announcement answered 429', { path: '/v1/asset-uploads', times: 4, what: 'rate-limited' as const }],
    ['an announcement lost', { path: '/v1/asset-uploads', times: 4, what: 'answer-lost' as const }],
    ['bytes answered 500', { method: 'PUT', path: '/uploads/*', times: 2, what: 'server-error' as const }],
    [
      'bytes whose answer is lost',
      { method: 'PUT', path: '/uploads/*', times: 2, what: 'answer-lost' as const },
    ],
    [
      'a confirmation whose answer is lost',
      { method: 'POST', path: '/v1/asset-uploads/*', times: 4, what: 'answer-lost' as const },
    ],
  ])('%s', async (_, trouble) => {
    const { outcome, sandbox } = await run(oneFile(troubles(trouble)))
    expect(outcome.kind).toBe('created')
    expect(sandbox.state.workflows[0]?.resources['sub/café.png']?.asset_id).toMatch(/d\d$/)
  })

  it('a page that cannot hash: the size has to do', async () => {
    const { outcome } = await run(oneFile({ canHash: false }))
    expect(outcome.kind).toBe('created')
    const { outcome: longer } = await run(oneFile({ canHash: false, files: { 'sub/café.png': 'longer' } }))
    expect(longer).toMatchObject({ kind: 'upload-failed', step: 'read' })
  })
})

describe('a deploy that failed after its uploads', () => {
  it('finds them again, and sends no byte twice', async () => {
    const uploaded: Uploaded = new Map()
    const first = await run(
      reading({
        uploaded,
        ...troubles({ method: 'POST', path: '/v1/comfyui-workflows', times: 1, what: 'too-large' }),
      }),
    )
    expect(first.outcome.kind).toBe('create-failed')
    const state = structuredClone(first.sandbox.state)
    const again = await run(reading({ uploaded, prepare: (sandbox) => putBack(sandbox, state) }))
    expect(again.outcome.kind).toBe('created')
    expect(again.requests).toEqual([LIST, POST])
    expect(again.filesRead).toEqual([])
  })

  it('does not take the uploads of another key', async () => {
    const uploaded: Uploaded = new Map()
    await run(oneFile({ uploaded }))
    const other = await run(oneFile({ uploaded, savedKey: 'other' }))
    expect(other.filesRead).toEqual(['sub/café.png'])
    expect(uploaded.size).toBe(2)
  })
})

describe('a write that is refused because of an asset', () => {
  const stale = (uploaded: Uploaded): Partial<World> =>
    reading({
      uploaded,
      prepare(sandbox) {
        const entry = { asset_id: 'gone', url: 'https://storage.example/a' }
        const resources = Object.fromEntries(
          FACTS.map(({ path, sha256, size_bytes, mime_type }) => [
            path,
            { ...entry, sha256, size_bytes, mime_type },
          ]),
        )
        sandbox.seed({ slug: 'poster', name: 'Poster', workflow_json: poster().prompt, resources })
      },
    })

  it('sends all files anew, once, and is written then', async () => {
    const { outcome, requests, filesRead } = await run(stale(new Map()))
    expect(outcome.kind).toBe('updated')
    const patch = 'PATCH /v1/comfyui-workflows/00000000-0000-4000-8000-0000000000c1'
    expect(requests.filter((request) => request === patch)).toHaveLength(2)
    expect(filesRead.toSorted()).toEqual(['big.mp4', 'sub/café.png'])
  })

  it('is told where it is refused again', async () => {
    const refused = {
      kind: 'rejected',
      status: 422,
      code: 'VALIDATION_ERROR',
      detail: 'asset_id: unknown',
    } as const
    let edits = 0
    const { outcome, filesRead } = await run({
      ...stale(new Map()),
      api: (api) => ({
        ...api,
        async edit() {
          edits += 1
          return fail(refused)
        },
      }),
    })
    expect(outcome).toMatchObject({ kind: 'update-failed', failure: refused })
    expect(edits).toBe(2)
    expect(filesRead).toHaveLength(2)
  })

  it('sends nothing anew where every file was sent a moment ago', async () => {
    let creates = 0
    const { outcome } = await run(
      reading({
        api: (api) => ({
          ...api,
          async create() {
            creates += 1
            return fail({ kind: 'rejected', status: 422, code: null, detail: 'resources: unknown asset' })
          },
        }),
      }),
    )
    expect(outcome.kind).toBe('create-failed')
    expect(creates).toBe(1)
  })
})

describe('cancelling while files are sent', () => {
  it('ends without a write, and what was confirmed is remembered', async () => {
    const uploaded: Uploaded = new Map()
    const { outcome, sandbox } = await run(
      reading({
        uploaded,
        onProgress(progress, cancel) {
          if (progress.step === 'upload' && progress.progress.filesDone === 1) cancel()
        },
      }),
    )
    expect(outcome).toEqual({ kind: 'cancelled' })
    expect(workflowWrites(sandbox)).toEqual([])
    expect(uploaded.size).toBeGreaterThan(0)
    expect(JSON.stringify([...uploaded])).not.toContain(keyNamed('full'))
  })
})

describe('the order on the wire', () => {
  it('is announce, put, confirm, and the key never goes to the storage', async () => {
    const { requests, sandbox } = await run(oneFile())
    expect(requests).toEqual([LIST, ANNOUNCE, PUT(1, 'café.png'), CONFIRM(1), POST])
    expect(sandbox.requests.find(({ path }) => path === '/v1/asset-uploads')?.body).toEqual({
      filename: 'café.png',
      mime_type: 'image/png',
      size_bytes: 15,
    })
    const toStorage = sandbox.requests.filter(({ to }) => to === 'storage')
    expect(toStorage.map(({ authorized }) => authorized)).toEqual([false])
    expect(JSON.stringify(toStorage)).not.toContain(keyNamed('full'))
    expect(ORIGIN).not.toBe(sandbox.origins.storage)
  })
})
