import { beforeEach, describe, expect, it } from 'vitest'
import { filePath, planFiles } from '../../src/sandbox/run-files.ts'
import type { Place } from './support/caller.ts'
import { INPUT, openPlace, POSTER, RUNS } from './support/caller.ts'

let place: Place
beforeEach(() => {
  place = openPlace()
})

const output = (kind: 'Image' | 'File', id: string) => ({
  class_type: `RunflowOutput${kind}`,
  inputs: { output_id: id, value: ['1', 0] },
})

/** What a finished run of an endpoint with these outputs gives, as a caller fetches it. */
async function filesOf(outputs: object[]) {
  const nodes = Object.fromEntries(outputs.map((node, at) => [`${at + 10}`, node]))
  const { '1': photo } = POSTER.workflow_json
  place.sandbox.seed({ ...POSTER, slug: 'other', workflow_json: { '1': photo, ...nodes } })
  const path = RUNS.replace('poster', 'other')
  const { body } = await place.ask('POST', path, { body: { input: INPUT } })
  place.clock.advance(5000)
  const { output: given } = await place.readRun(body.run_id)
  expect(given.kind).toBe('comfyui_outputs')
  return Promise.all(
    given.outputs.map(async (file: { output_id: string; url: string }) => {
      const response = await place.sandbox.fetch(file.url)
      expect(response.status).toBe(200)
      // Nothing lets a script of another page read it.
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
      const bytes = Buffer.from(await response.arrayBuffer())
      const name = new URL(file.url).pathname.split('/').at(-1)
      return { id: file.output_id, name, type: response.headers.get('Content-Type'), bytes }
    }),
  )
}

describe('the files of a run', () => {
  it('come by the outputs, one entry for each file, as pictures and texts that say what they are', async () => {
    const files = await filesOf([output('Image', 'card'), output('File', 'notes'), output('Image', 'card')])
    expect(files.map(({ id, name, type }) => [id, name, type])).toEqual([
      ['card', 'card_00001_.png', 'image/png'],
      ['notes', 'notes_00001_.txt', 'text/plain; charset=utf-8'],
      ['card', 'card_00002_.png', 'image/png'],
    ])
    for (const { bytes } of files) expect(bytes.toString('latin1')).toContain('placeholder, no GPU ran this')
    expect(new Set(files.map(({ bytes }) => bytes.toString('base64'))).size).toBe(3)
  })

  it.each(['a b/c', '..', '', '\ud800', 'ü%2f?#', '__proto__'])(
    'are found whatever the output is called: %j',
    async (id) => {
      const files = await filesOf([output('Image', id)])
      expect(files.map((file) => file.id)).toEqual([id])
    },
  )

  it('stay in their folder of the storage', () => {
    const contract = { inputs: [], outputs: [{ id: '../../secret', type: 'FILE' as const, label: '' }] }
    const [file] = planFiles(contract, 'all')
    expect(file && filePath('r', file)).toBe('/runs/r/.._.._secret/.._.._secret_00001_.txt')
  })
})

describe('the address of a file', () => {
  const addressOf = async (id: string) => (await place.readRun(id)).output.outputs[0].url as string
  const open = async (url: string) => {
    const response = await place.sandbox.fetch(url)
    return [response.status, response.status === 200 || (await response.text())]
  }

  it('expires, and the run read once more gives another one that works', async () => {
    place.sandbox.faults.resultSeconds = 60
    const id = await place.dispatch()
    place.clock.advance(5000)
    const old = await addressOf(id)
    place.clock.advance(59_000)
    expect(await open(old)).toEqual([200, true])
    place.clock.advance(1000)
    expect(await open(old)).toEqual([403, expect.stringContaining('Request has expired')])
    const fresh = await addressOf(id)
    expect(fresh).not.toBe(old)
    expect(await open(fresh)).toEqual([200, true])
  })

  it('works for a day, and that of an uploaded file for a week', async () => {
    const id = await place.dispatch()
    place.clock.advance(5000)
    expect(new URL(await addressOf(id)).searchParams.get('X-Amz-Expires')).toBe('86400')
  })

  it.each<[string, (url: URL) => void]>([
    ['a longer life', (url) => url.searchParams.set('X-Amz-Expires', '999999')],
    ['a later date', (url) => url.searchParams.set('X-Amz-Date', '20990101T000000Z')],
    ['no signature', (url) => url.searchParams.delete('X-Amz-Signature')],
    ['another file', (url) => (url.pathname = url.pathname.replace('00001', '00002'))],
  ])('is refused with %s', async (_, change) => {
    const id = await place.dispatch()
    place.clock.advance(5000)
    const url = new URL(await addressOf(id))
    change(url)
    expect(await open(url.href)).toEqual([403, expect.stringContaining('signature')])
  })

  it('of an upload expires too', async () => {
    const file = { filename: 'a.png', mime_type: 'image/png', size_bytes: 3 }
    const { upload_url } = (await place.ask('POST', '/v1/asset-uploads', { body: file })).body
    place.clock.advance(3_600_000)
    const put = { method: 'PUT', headers: { 'Content-Type': 'image/png' }, body: 'abc' }
    const response = await place.sandbox.fetch(upload_url, put)
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('expired')])
  })
})
