import { describe, expect, it } from 'vitest'
import type { Preview, PreviewItem } from '../../src/deploy/preview.ts'
import { buildPreview } from '../../src/deploy/preview.ts'
import { planUploads } from '../../src/deploy/uploads/plan-uploads.ts'
import { ok } from '../../src/result.ts'
import { toSize } from '../../src/text/format-size.ts'
import { t } from '../../src/text/text.ts'
import type { Facts } from '../../src/types/facts.ts'
import { factsWith, fileFact, hashOf, MODEL, PACK, PUBLISHED, poster, run } from './world.ts'

const itemsOf = (facts: Partial<Facts>) => buildPreview(factsWith(facts), null).items
const named = (items: PreviewItem[], name: string) => items.find((item) => item.name === name)

describe('the preview', () => {
  it('names every pack, model and file with its nodes, the biggest first', () => {
    const { items } = buildPreview(
      factsWith({
        packs: [PACK, { ...PACK, directory: 'a-pack', classes: ['OtherNode'] }],
        models: [MODEL, { ...MODEL, path: 'vae/big.safetensors', size_bytes: 4096 }],
        files: [fileFact('photo.png', 'x'.repeat(2048))],
      }),
      null,
    )
    expect(items.map(({ kind, name, sizeBytes, nodeIds }) => [kind, name, sizeBytes, nodeIds])).toEqual([
      ['model', 'vae/big.safetensors', 4096, ['2']],
      ['file', 'photo.png', 2048, ['2']],
      ['model', 'checkpoints/example.safetensors', 1024, ['2']],
      ['comfyui', 'ComfyUI', null, []],
      // Our own is there for every input and output.
      ['pack', 'ComfyUI-Runflow', null, []],
      ['pack', 'a-pack', null, ['1', '3']],
    ])
  })

  const source = (edits: 'dirty' | 'clean' | 'unsure', access: 'verified' | 'pushed' | 'unverified') =>
    t('preview.source', {
      origin: 'https://storage.example/git/ComfyUI-Runflow',
      commit: '0123456789',
      edits,
      access,
    })

  it.each<[string, Partial<typeof PACK>, PreviewItem['state'], string]>([
    ['git', {}, 'proven', source('clean', 'verified')],
    ['content', { commit_source: 'content' }, 'found-by-content', source('clean', 'verified')],
    ['local edits', { dirty: true }, 'proven', source('dirty', 'verified')],
    ['edits that nobody could look for', { dirty: null }, 'proven', source('unsure', 'verified')],
    [
      'a commit of which nobody knows whether it is pushed',
      { pushed: null, public_access: null },
      'unchecked',
      source('clean', 'unverified'),
    ],
    [
      'a commit that the clone alone knows to be pushed',
      { public_access: null },
      'unchecked',
      source('clean', 'pushed'),
    ],
    ['no commit', { commit: null, commit_source: 'none' }, 'unproven', t('preview.no-commit')],
    ['no origin', { origin: null }, 'unproven', t('preview.no-origin')],
    ['an ssh origin', { origin: 'git@x.example:a/b' }, 'unproven', t('preview.no-origin')],
    ['an origin in this network', { origin: 'https://192.168.1.5/a/b' }, 'unproven', t('preview.no-origin')],
    ['a private repository', { public_access: 'private' }, 'unproven', t('preview.private')],
    ['a commit of its own', { pushed: false }, 'unproven', t('preview.unpushed')],
  ])('says how a pack is known: %s', (_, changes, state, detail) => {
    const item = named(itemsOf({ packs: [{ ...PACK, ...changes }] }), 'ComfyUI-Runflow')
    expect([item?.state, item?.detail]).toEqual([state, detail])
  })

  const hash = t('preview.hash', { hash: 'aaaaaaaaaa' })

  it.each<[string, Partial<typeof MODEL>, PreviewItem['state'], string]>([
    ['hashed', {}, 'proven', hash],
    ['hashed, with a URL', { url: 'https://x.example/m' }, 'proven', `${hash} ${t('preview.address-known')}`],
    ['not hashed yet', { sha256: null }, 'to-hash', ''],
    ['not there', { sha256: null, size_bytes: null, problem: 'missing' }, 'missing', ''],
    [
      'not there, and stated by the workflow',
      { sha256: null, size_bytes: null, problem: 'missing', stated_sha256: 'a'.repeat(64) },
      'stated',
      hash,
    ],
    ['another file', { problem: 'hash-differs' }, 'unproven', t('problems.model.hash-differs')],
    ['a pointer', { sha256: null, problem: 'lfs-pointer' }, 'unproven', t('problems.model.lfs-pointer')],
  ])('says how a model is known: %s', (_, changes, state, detail) => {
    const item = named(itemsOf({ models: [{ ...MODEL, ...changes }] }), MODEL.path)
    expect([item?.state, item?.detail]).toEqual([state, detail])
  })

  it.each<[string, Parameters<typeof fileFact>[2], PreviewItem['state'], string]>([
    ['hashed', {}, 'to-upload', ''],
    ['not hashed yet', { sha256: null }, 'to-hash', ''],
    ['not there', { problem: 'missing', sha256: null }, 'missing', t('problems.file.missing')],
    ['empty', { problem: 'empty', sha256: null }, 'unproven', 'The file is empty.'],
  ])('says what becomes of a file: %s', (_, changes, state, detail) => {
    const item = named(itemsOf({ files: [fileFact('a.png', 'abc', changes)] }), 'a.png')
    expect([item?.state, item?.detail]).toEqual([state, detail])
  })

  it('counts bytes before anything is hashed, and tells the machine for people', () => {
    const preview = buildPreview(
      factsWith({
        models: [{ ...MODEL, sha256: null }],
        files: [fileFact('a.png', 'abc', { sha256: null }), fileFact('b.png', 'de')],
        packages: [
          { name: 'numpy', version: '2.2.6' },
          { name: 'torch', version: '2.9.0' },
        ],
      }),
      null,
    )
    expect(preview).toMatchObject({
      bytesToHash: 1027,
      bytesToUpload: 5,
      packageCount: 2,
      system: { python: '3.11.7', os: 'Linux', cuda: null, gpu: null, comfyui: '0.33.0' },
    })
  })

  it('knows with the plan what the endpoint has, and counts one content once', () => {
    const files = [fileFact('a.png', 'abc'), fileFact('copy.png', 'abc'), fileFact('there.png', 'de')]
    const entry = { asset_id: '1', url: '', mime_type: 'image/png', size_bytes: 2, sha256: hashOf('de') }
    const preview = buildPreview(factsWith({ files }), planUploads(files, new Map([['there.png', entry]])))
    expect(preview.bytesToUpload).toBe(3)
    expect(
      preview.items.flatMap(({ kind, name, state }) => (kind === 'file' ? [[name, state]] : [])),
    ).toEqual([
      ['a.png', 'to-upload'],
      ['copy.png', 'to-upload'],
      ['there.png', 'already-there'],
    ])
  })

  it('shows no key that stands in an origin', () => {
    const origin = 'https://rf_live_EXAMPLE1KEY1EXAMPLE@x.example/a'
    expect(JSON.stringify(itemsOf({ packs: [{ ...PACK, origin }] }))).not.toContain('EXAMPLE1KEY1')
  })
})

describe('a deploy', () => {
  it('shows the preview before the first request, and again once it is planned', async () => {
    const shown: Preview[] = []
    const facts = ok(factsWith({ models: [{ ...PUBLISHED, sha256: null }] }))
    const hashes = ok({ models: { [MODEL.path]: 'b'.repeat(64) }, files: {} })
    const recorded = await run({ facts, hashes, onPreview: (preview) => shown.push(preview) })
    expect(recorded.outcome.kind).toBe('created')
    expect(shown.map(({ items }) => named(items, MODEL.path)?.state)).toEqual(['to-hash', 'proven', 'proven'])
  })

  it('that is blocked has shown it all the same', async () => {
    const shown: Preview[] = []
    const { prompt, graph } = poster()
    delete prompt['3']
    const recorded = await run({ workflow: { prompt, graph }, onPreview: (preview) => shown.push(preview) })
    expect(recorded.outcome.kind).toBe('blocked')
    expect(shown).toHaveLength(1)
    expect(recorded.sandbox.requests).toEqual([])
  })
})

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [6_462_000_000, '6.5 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(toSize(bytes)).toBe(text)
})
