import { describe, expect, it } from 'vitest'
import { readInputFile } from '../../src/local/input-file.ts'
import type { LocalCall } from '../../src/local/request.ts'
import { sha256Of } from '../../src/local/sha256.ts'
import { openUploadRelay } from '../../src/local/upload-relay.ts'
import type { UploadRelayRequest } from '../../src/types/runflow-api.ts'
import { localExchange, lost, replay, responseOf } from '../support/wire.ts'

const signal = new AbortController().signal

function answering(...answers: Parameters<typeof replay>) {
  const { fetch, sent } = replay(...answers)
  const call: LocalCall = (path, init) => fetch(`http://127.0.0.1:8188/api${path}`, init)
  return { call, sent }
}

describe('an input file', () => {
  it.each([
    ['sub/folder/café 1.png', 'sub/folder', 'café 1.png'],
    ['photo.png', '', 'photo.png'],
    ['a&b=c#d.png', '', 'a&b=c#d.png'],
  ])('%s is read through ComfyUI itself', async (path, subfolder, filename) => {
    const { call, sent } = answering(new Response('bytes'))
    const read = await readInputFile(call, path, signal)
    expect(read.ok && (await read.value.text())).toBe('bytes')
    expect(sent[0]?.url.pathname).toBe('/api/view')
    expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({
      type: 'input',
      filename,
      subfolder,
    })
  })

  it.each([
    ['a.png', new Response('', { status: 404 }), { kind: 'refused', code: 'file-missing' }],
    ['a..b.png', new Response('', { status: 400 }), { kind: 'refused', code: 'file-name' }],
    ['a.png', new Response('', { status: 403 }), { kind: 'refused', code: 'file-not-served' }],
    ['a.png', new Response('', { status: 401 }), { kind: 'refused', code: 'http-401' }],
    ['a.png', new Response('', { status: 502 }), { kind: 'unreachable' }],
    ['a.png', new Response('', { status: 500 }), { kind: 'refused', code: 'file-not-served' }],
    ['a.png', lost(), { kind: 'unreachable' }],
    ['sub\nfolder/a.png', lost(), { kind: 'unreachable' }],
    // aiohttp sends no answer that has one of these in a header, and the name is in one.
    ['a\nb.png', lost(), { kind: 'refused', code: 'file-name-control', params: { path: 'a\nb.png' } }],
    ['sub/a\r.png', lost(), { kind: 'refused', code: 'file-name-control' }],
    ['a\x7f.png', lost(), { kind: 'refused', code: 'file-name-control' }],
  ])('%s that does not come is a failure of its own', async (path, answer, error) => {
    const { call } = answering(answer)
    expect(await readInputFile(call, path, signal)).toMatchObject({ ok: false, error })
  })

  it('is read under whatever name ComfyUI sends it', async () => {
    const { call } = answering(new Response('bytes'))
    expect(await readInputFile(call, 'a\x01b.png', signal)).toMatchObject({ ok: true })
  })

  it('is not asked for once the deploy is cancelled', async () => {
    const { call, sent } = answering()
    expect(await readInputFile(call, 'a', AbortSignal.abort())).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    })
    expect(sent).toEqual([])
  })

  it('is hashed as everybody does', async () => {
    expect(await sha256Of(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})

describe('a file that ComfyUI sends', () => {
  const request = localExchange('relay-upload-200').request.body as UploadRelayRequest

  it.each([
    [
      'relay-upload-200',
      {
        kind: 'uploaded',
        asset: { assetId: '00000000-0000-4000-8000-0000000000d1', sizeBytes: 69, url: expect.any(String) },
      },
    ],
    [
      'relay-upload-api-refused-200',
      {
        kind: 'answered',
        step: 'announce',
        status: 403,
        body: { code: 'PERMISSION_DENIED', message: 'This key may not upload assets.', errors: null },
      },
    ],
    ['relay-upload-storage-refused-200', { kind: 'answered', step: 'put', status: 403, body: null }],
    ['relay-upload-network-200', { kind: 'failed', step: 'put', failure: { kind: 'network' } }],
    [
      'relay-upload-unreadable-200',
      { kind: 'failed', step: 'announce', failure: { kind: 'unexpected-response', where: 'upload' } },
    ],
    [
      'relay-upload-changed-409',
      { kind: 'failed', step: 'read', failure: { kind: 'refused', code: 'file-changed' } },
    ],
    [
      'relay-upload-missing-404',
      { kind: 'failed', step: 'read', failure: { kind: 'refused', code: 'file-missing' } },
    ],
    [
      'relay-upload-outside-403',
      { kind: 'failed', step: 'read', failure: { kind: 'refused', code: 'file-outside' } },
    ],
    [
      'relay-upload-origin-refused-403',
      { kind: 'failed', step: 'announce', failure: { kind: 'relay-refused', code: 'relay-origin' } },
    ],
    [
      'relay-upload-plain-http-403',
      { kind: 'failed', step: 'announce', failure: { kind: 'relay-refused', code: 'relay-plain-http' } },
    ],
  ])('%s is read', async (name, expected) => {
    const { call, sent } = answering(responseOf(localExchange(name)))
    expect(await openUploadRelay(call)(request, signal)).toMatchObject(expected)
    expect(sent[0]?.url.pathname).toBe('/api/runflow/relay/uploads')
    expect(sent[0]?.body).toEqual(request)
  })

  it.each([
    ['neither asset nor failure', { asset: null, failed: null }],
    ['an unknown step', { asset: null, failed: { step: 'x', reason: 'status', status: 1, body: null } }],
    ['an asset without an address', { asset: { asset_id: 'a', size_bytes: 1 }, failed: null }],
    ['a list', []],
  ])('with %s in the answer is unreadable', async (_, body) => {
    const { call } = answering(Response.json(body))
    expect(await openUploadRelay(call)(request, signal)).toEqual({
      kind: 'failed',
      step: 'announce',
      failure: { kind: 'unexpected-response', where: 'upload' },
    })
  })

  it('by a Python side without this route counts as no way there', async () => {
    const { call } = answering(new Response('404: Not Found', { status: 404 }))
    expect(await openUploadRelay(call)(request, signal)).toEqual({
      kind: 'failed',
      step: 'announce',
      failure: { kind: 'network' },
    })
  })
})
