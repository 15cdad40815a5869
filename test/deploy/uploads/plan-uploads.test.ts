import { describe, expect, it } from 'vitest'
import { planUploads } from '../../../src/deploy/uploads/plan-uploads.ts'
import type { ResourceEntry } from '../../../src/types/runflow-api.ts'
import { fileFact, hashOf } from '../world.ts'

const entry = (content: string, changes: Partial<ResourceEntry> = {}): ResourceEntry => ({
  asset_id: 'd1',
  url: 'https://storage.example/stale?X-Amz-Expires=1',
  mime_type: 'image/png',
  size_bytes: content.length,
  sha256: hashOf(content),
  ...changes,
})
const NOTHING: ReadonlyMap<string, ResourceEntry> = new Map()
const big = fileFact('big.png', 'x'.repeat(100))
const small = fileFact('sub/café.png', 'small')

describe('which files are sent', () => {
  it.each([
    ['everything where the endpoint has nothing', [small], {}, [], ['sub/café.png']],
    ['none that the endpoint has', [small], { 'sub/café.png': entry('small') }, ['sub/café.png'], []],
    [
      'one with another mime type',
      [small],
      { 'sub/café.png': entry('small', { mime_type: 'image/x-png' }) },
      [],
      ['sub/café.png'],
    ],
    ['one with another content', [small], { 'sub/café.png': entry('other') }, [], ['sub/café.png']],
    [
      'one of the same content under another path',
      [small],
      { 'a.png': entry('small') },
      [],
      ['sub/café.png'],
    ],
    ['none that nothing reads any more', [], { 'a.png': entry('a') }, [], []],
    ['the biggest first', [small, big], {}, [], ['big.png', 'sub/café.png']],
    ['none that cannot travel', [fileFact('a.png', 'a', { problem: 'missing' })], {}, [], []],
    ['no path twice', [small, { ...small, value: 'sub\\café.png' }], {}, [], ['sub/café.png']],
    ['a path as it is, whatever its name', [fileFact('constructor', 'a')], {}, [], ['constructor']],
  ])('%s', (_, files, live, reused, sent) => {
    const plan = planUploads(files, new Map(Object.entries(live)))
    expect([...plan.reused.keys()]).toEqual(reused)
    expect(plan.uploads.map(({ path }) => path)).toEqual(sent)
  })

  it('keeps an entry as it stands, its stale url included', () => {
    expect(planUploads([small], new Map([[small.path, entry('small')]])).reused.get(small.path)).toEqual(
      entry('small'),
    )
  })

  it('sends one content once, for every path that has it', () => {
    const copy = fileFact('copy.png', 'small')
    const { uploads, bytes } = planUploads([small, copy], NOTHING)
    expect(uploads).toEqual([
      {
        path: 'sub/café.png',
        paths: ['sub/café.png', 'copy.png'],
        sha256: hashOf('small'),
        sizeBytes: 5,
        mimeType: 'image/png',
      },
    ])
    expect(bytes).toBe(5)
  })

  it('sends one content twice under two mime types', () => {
    const text = fileFact('copy.txt', 'small', { mime_type: 'text/plain' })
    expect(planUploads([small, text], NOTHING).uploads).toHaveLength(2)
  })

  it('adds up what is to be sent, and only that', () => {
    expect(planUploads([big, small], new Map([['big.png', entry('x'.repeat(100))]])).bytes).toBe(5)
  })
})
