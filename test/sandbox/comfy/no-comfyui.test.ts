import { afterEach, describe, expect, it } from 'vitest'
import { pageOrigins, parseComfyUrl } from '../../../src/sandbox/comfy/comfy-url.ts'
import { placeholderPicture } from '../../../src/sandbox/placeholder-picture.ts'
import { sleep } from '../../../src/sleep.ts'
import type { Place } from '../support/caller.ts'
import { openPlace } from '../support/caller.ts'

// A ComfyUI that answers as it is told, for what a real one does once in a while.

type Answers = Record<string, (init?: RequestInit) => Response | Promise<Response>>
const HISTORY = {
  status: { completed: true, messages: [] },
  outputs: { '3': { images: [{ filename: 'a.png', subfolder: '', type: 'output' }] } },
}
const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status })
const RUNS: Answers = {
  'POST /upload/image': json({ name: 'photo.png', subfolder: 'x', type: 'input' }),
  'POST /prompt': json({ prompt_id: 'p1', number: 0, node_errors: {} }),
  'GET /queue': json({ queue_running: [], queue_pending: [] }),
  'GET /history/p1': json({ p1: HISTORY }),
  'GET /view': () => new Response(placeholderPicture('made')),
  'DELETE /runflow/run-files': json({ removed: 1 }),
  'DELETE /runflow/run-files/run-1': json({ removed: 1 }),
}
const gone = () => Promise.reject(new TypeError('fetch failed'))

let place: Place
const asked: string[] = []
afterEach(async () => {
  await place.sandbox.stop()
  asked.length = 0
})

function open(answers: Answers = {}) {
  let count = 0
  const request: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input))
    const call = `${init?.method ?? 'GET'} ${pathname}`
    asked.push(call)
    return (answers[call] ?? RUNS[call] ?? json({}, 404))(init)
  }
  place = openPlace({
    nowMs: Date.now,
    comfy: {
      base: 'http://127.0.0.1:8188',
      request,
      openSocket: () => Promise.reject(new Error('closed')),
      newId: () => `run-${count++}`,
      patienceMs: 300,
    },
  })
}

/** The poster's picture comes as an asset, so that a file is placed. */
async function run() {
  const { asset_id } = place.sandbox.seedFile({ path: 'a.png', mimeType: 'image/png', sizeBytes: 9 })
  for (const upload of place.sandbox.state.uploads) upload.bytes = placeholderPicture('given')
  const id = await place.dispatch({ input: { photo: `runflow://assets/${asset_id}` } })
  for (;;) {
    const record = await place.readRun(id)
    if (record.completed_at !== null) return record
    await sleep(10)
  }
}
const told = async () => {
  const record = await run()
  return [record.status_code, record.failure_code, record.failure_message]
}

describe('a run whose ComfyUI', () => {
  it('tells no events still succeeds, and its files are removed', async () => {
    open()
    expect(await run()).toMatchObject({ status_code: 'succeeded', nodes_total: 2, nodes_completed: 2 })
    expect(asked.at(-1)).toBe('DELETE /runflow/run-files/run-1')
  })

  it.each<[string, Answers, string]>([
    ['is not there when it is queued', { 'POST /prompt': gone }, 'COMFYUI_UNREACHABLE'],
    [
      'answers the queueing with a page',
      { 'POST /prompt': () => new Response('<h1>Login</h1>') },
      'COMFYUI_UNREACHABLE',
    ],
    ['answers the queueing with 502', { 'POST /prompt': json({}, 502) }, 'COMFYUI_UNREACHABLE'],
    ['goes away while it runs', { 'GET /history/p1': gone, 'GET /queue': gone }, 'COMFYUI_UNREACHABLE'],
    ['answers only errors while it runs', { 'GET /history/p1': json({}, 500) }, 'COMFYUI_UNREACHABLE'],
    ['does not give out the files', { 'GET /view': json({}, 404) }, 'COMFYUI_NO_OUTPUT'],
    ['gives no files', { 'GET /history/p1': json({ p1: { ...HISTORY, outputs: {} } }) }, 'COMFYUI_NO_OUTPUT'],
    [
      'gives something else for files',
      { 'GET /history/p1': json({ p1: { ...HISTORY, outputs: { '3': { images: [7, { filename: 8 }] } } } }) },
      'COMFYUI_NO_OUTPUT',
    ],
  ])('%s', async (_, answers, code) => {
    open(answers)
    const [status, failure, message] = await told()
    expect([status, failure]).toEqual(['failed', code])
    expect(message).toMatch(/^ComfyUI.*[.?]$/)
    expect(asked.at(-1)).toBe('DELETE /runflow/run-files/run-1')
  })

  it('tells no events but names in the end what it had done', async () => {
    const failed = { prompt_id: 'p1', node_id: '3', node_type: 'RunflowOutputImage', executed: ['1', 'x'] }
    const status = { completed: false, messages: [['execution_error', failed]] }
    open({ 'GET /history/p1': json({ p1: { status, outputs: {} } }) })
    const record = await run()
    expect(record).toMatchObject({ status_code: 'failed', nodes_total: 2, nodes_completed: 1 })
    const { items } = (await place.ask('GET', `/v1/runs/${record.id}/node-runs`)).body
    expect(items.map((node: Record<string, string>) => [node.comfyui_node_id, node.status_code])).toEqual([
      ['1', 'succeeded'],
      ['3', 'failed'],
    ])
  })

  it('does not take the picture', async () => {
    open({ 'POST /upload/image': json({}, 413) })
    expect(await told()).toEqual([
      'failed',
      'INPUT_VALIDATION_FAILED',
      'ComfyUI did not take the file of the input photo.',
    ])
    expect(asked).not.toContain('POST /prompt')
  })

  it('answers an upload with a path, which is not written into the workflow', async () => {
    open({ 'POST /upload/image': json({ name: '../../secret.png' }) })
    expect((await told())[2]).toBe('ComfyUI did not take the file of the input photo.')
  })

  it.each(['\ud800', '..', 'a/b', ''])('queues it as %j, which is part of no address', async (prompt_id) => {
    open({ 'POST /prompt': json({ prompt_id, number: 0, node_errors: {} }) })
    expect((await told()).slice(0, 2)).toEqual(['failed', 'COMFYUI_UNREACHABLE'])
  })

  it.each(['\ud800.png', '..', '../../a.png', 'a\u0000b', '', '.'])('names a file %j', async (filename) => {
    const outputs = { '3': { images: [{ filename, subfolder: '..', type: 'output' }] } }
    open({ 'GET /history/p1': json({ p1: { ...HISTORY, outputs } }) })
    const record = await run()
    const { url } = record.output.outputs[0]
    expect(new URL(url).pathname).toMatch(new RegExp(`^/runs/${record.id}/image_output/[^/]+$`))
    const stored = await place.sandbox.fetch(url)
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(placeholderPicture('made'))
  })

  it('is restarted while it runs', async () => {
    let reads = 0
    const running = { queue_running: [[0, 'p1']], queue_pending: [] }
    open({
      'GET /history/p1': json({}),
      'GET /queue': () => Response.json(reads++ < 2 ? running : { queue_running: [], queue_pending: [] }),
    })
    expect(await told()).toEqual([
      'failed',
      'COMFYUI_LOST',
      'ComfyUI no longer knows this run: it was restarted while it worked on it, or its history was cleared.',
    ])
  })

  it('has an older pack, which does not remove the files: the log says where they are', async () => {
    open({ 'DELETE /runflow/run-files/run-1': json({}, 404) })
    const record = await run()
    const { items } = (await place.ask('GET', `/v1/runs/${record.id}/logs`)).body
    expect(items.map((line: { message: string }) => line.message)).toContainEqual(
      'The files of this run may still lie in the folder runflow-run-run-1 among ComfyUI’s input files.',
    )
    expect(record.status_code).toBe('succeeded')
  })

  it('is still at work when the sandbox is stopped: it is taken out, with its files', async () => {
    open({
      'GET /history/p1': json({}),
      'GET /queue': json({ queue_running: [[0, 'p1']], queue_pending: [] }),
      'POST /interrupt': json({}),
    })
    const ended = run()
    await expect.poll(() => asked.filter((call) => call === 'GET /queue').length).toBeGreaterThan(1)
    await place.sandbox.stop()
    expect(asked.slice(-2)).toEqual(['POST /interrupt', 'DELETE /runflow/run-files/run-1'])
    expect(await ended).toMatchObject({
      status_code: 'canceled',
      failure_message: 'The sandbox was stopped.',
    })
  })

  it.each<[string, string]>([
    ['the file of an output', 'GET /view'],
    ['the upload of a picture', 'POST /upload/image'],
    ['whether it has ended', 'GET /history/p1'],
  ])(
    'never ends its answer to %s: a sandbox that is stopped waits for a moment',
    { timeout: 20_000 },
    async (_, call) => {
      open({ [call]: (init) => new Promise((_, fail) => init?.signal?.addEventListener('abort', fail)) })
      const ended = run()
      await expect.poll(() => asked).toContain(call)
      await place.sandbox.stop()
      expect(asked.at(-1)).toBe('DELETE /runflow/run-files/run-1')
      expect((await ended).status_code).not.toBe('succeeded')
    },
  )

  it('is asked at the start to remove what earlier runs left', () => {
    open()
    expect(asked).toEqual(['DELETE /runflow/run-files'])
  })
})

describe('who may call a sandbox that computes', () => {
  it('is nobody under a name that somebody pointed here', async () => {
    open()
    const ask = (url: string) =>
      place.sandbox.api(new Request(url, { headers: { Authorization: 'Bearer rf_live_sandbox_full' } }))
    expect((await ask('http://evil.example:8787/v1/runs')).status).toBe(421)
    expect((await ask('http://evil.example:8787/')).status).toBe(421)
    expect((await ask('http://localhost:8787/v1/runs')).status).toBe(200)
  })

  it('are the pages of its ComfyUI, by every name of this machine', () => {
    expect(pageOrigins('http://127.0.0.1:8188/comfy')).toEqual([
      'http://127.0.0.1:8188',
      'http://localhost:8188',
      'http://[::1]:8188',
    ])
    expect(pageOrigins('https://comfy.example/a')).toEqual(['https://comfy.example'])
  })
})

describe('the address of a ComfyUI', () => {
  it.each([
    ['http://127.0.0.1:8188/', 'http://127.0.0.1:8188'],
    ['http://localhost:8188', 'http://localhost:8188'],
    ['https://studio.example/comfy/', 'https://studio.example/comfy'],
  ])('%s', (given, base) => {
    expect(parseComfyUrl(given)).toEqual({ ok: true, value: base })
  })

  it.each([
    ['http://192.168.1.5:8188', 'not-https'],
    ['127.0.0.1:8188', 'no-scheme'],
    ['https://me:secret@studio.example', 'login'],
    ['ftp://127.0.0.1', 'not-https'],
  ])('%s is none', (given, problem) => {
    expect(parseComfyUrl(given)).toEqual({ ok: false, error: problem })
  })
})
