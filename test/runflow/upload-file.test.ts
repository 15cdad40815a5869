import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../src/result.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import type { RouteMemory } from '../../src/runflow/direct-or-relay.ts'
import type {
  ApiFailure,
  UploadFile,
  UploadRelay,
  UploadRelayAnswer,
  UploadRelayRequest,
} from '../../src/types/runflow-api.ts'
import { lost, noWaiting, replay } from '../support/wire.ts'

const KEY = 'rf_live_EXAMPLE_not_a_real_key'
const ORIGIN = 'https://api.runflow.io'
const signal = new AbortController().signal
const FILE: UploadFile = {
  path: 'sub/café.png',
  mimeType: 'image/png',
  sizeBytes: 3,
  sha256: 'a'.repeat(64),
}
const ID = '00000000-0000-4000-8000-0000000000d1'
const announced = (number = 1) =>
  Response.json(
    { asset_id: ID, upload_url: `https://storage.example/uploads/${number}?X-Amz-Signature=S` },
    { status: 201 },
  )
const put = () => new Response(null, { status: 200 })
const confirmed = () =>
  Response.json({ id: ID, url: 'https://storage.example/a', mime_type: 'image/png', size_bytes: 3 })
const asset = { assetId: ID, url: 'https://storage.example/a', sizeBytes: 3 }

type World = {
  answers: Parameters<typeof replay>
  /** What ComfyUI answers, in order; absent: there is no ComfyUI, as on the command line. */
  relayed?: (UploadRelayAnswer | 'when aborted')[]
  route?: 'direct' | 'relay'
}

function open({ answers, relayed, route }: World) {
  const { fetch, sent } = replay(...answers)
  const { retryDelayMs, waits } = noWaiting()
  const asked: UploadRelayRequest[] = []
  const relay: UploadRelay = async (request, signal) => {
    if (signal.aborted) return { kind: 'failed', step: 'announce', failure: { kind: 'cancelled' } }
    asked.push(request)
    const answer = relayed?.shift()
    if (answer === undefined) throw new Error('One file too many')
    if (answer !== 'when aborted') return answer
    await new Promise((aborted) => signal.addEventListener('abort', aborted))
    return { kind: 'failed', step: 'announce', failure: { kind: 'cancelled' } }
  }
  const routes: RouteMemory = new Map(route ? [[ORIGIN, { path: route, doubted: false }]] : [])
  const closed = new Map<string, ApiFailure>()
  const options = { origin: ORIGIN, key: KEY, fetch, retryDelayMs }
  const client = openRunflow(options, relayed && { relay, routes, closed })
  const reads: string[] = []
  const upload = (file = FILE) =>
    client.upload(
      file,
      async () => {
        reads.push(file.path)
        return ok(new Blob(['abc']))
      },
      signal,
    )
  const steps = () => sent.map(({ method, url }) => `${method} ${url.host}${url.pathname}`)
  return { upload, client, sent, steps, asked, waits, reads }
}

const ANNOUNCE = 'POST api.runflow.io/v1/asset-uploads'
const CONFIRM = `POST api.runflow.io/v1/asset-uploads/${ID}/confirmations`
const PUT = (number: number) => `PUT storage.example/uploads/${number}`

describe('one file', () => {
  it('is announced by its name, put without the key, and confirmed', async () => {
    const { upload, steps, sent } = open({ answers: [announced(), put(), confirmed()] })
    expect(await upload()).toMatchObject({ ok: true, value: asset })
    expect(steps()).toEqual([ANNOUNCE, PUT(1), CONFIRM])
    expect(sent[0]?.body).toEqual({ filename: 'café.png', mime_type: 'image/png', size_bytes: 3 })
    expect(sent[1]?.headers.get('Authorization')).toBeNull()
    expect(sent[1]?.headers.get('Content-Type')).toBe('image/png')
    expect(new TextDecoder().decode(sent[1]?.bytes)).toBe('abc')
  })

  it('is announced anew, once, where the address has expired', async () => {
    const forbidden = () => new Response('<Error/>', { status: 403 })
    const twice = open({ answers: [announced(1), forbidden(), announced(2), put(), confirmed()] })
    expect(await twice.upload()).toMatchObject({ ok: true, value: asset })
    expect(twice.steps()).toEqual([ANNOUNCE, PUT(1), ANNOUNCE, PUT(2), CONFIRM])
    const thrice = open({ answers: [announced(1), forbidden(), announced(2), forbidden()] })
    expect(await thrice.upload()).toMatchObject({
      ok: false,
      error: { step: 'put', failure: { kind: 'forbidden' } },
    })
  })

  it('is put to the same address three times', async () => {
    const { upload, steps, waits } = open({
      answers: [announced(), lost(), new Response(null, { status: 503 }), put(), confirmed()],
    })
    expect(await upload()).toMatchObject({ ok: true })
    expect(steps()).toEqual([ANNOUNCE, PUT(1), PUT(1), PUT(1), CONFIRM])
    expect(waits).toEqual([1000, 2000])
  })

  it('is not announced where it cannot be read', async () => {
    const { client, sent } = open({ answers: [] })
    const read = async () => fail({ kind: 'unreachable' as const })
    expect(await client.upload(FILE, read, signal)).toEqual(
      fail({ step: 'read', failure: { kind: 'unreachable' } }),
    )
    expect(sent).toEqual([])
  })

  it.each([
    ['announce', [Response.json({}, { status: 422 })], { kind: 'rejected', status: 422 }],
    ['put', [announced(), new Response(null, { status: 400 })], { kind: 'rejected', status: 400 }],
    ['confirm', [announced(), put(), Response.json({}, { status: 404 })], { kind: 'gone' }],
    [
      'confirm',
      [
        announced(),
        put(),
        Response.json({ id: 'another', url: 'https://a.example', mime_type: 'a/b', size_bytes: 3 }),
      ],
      { kind: 'unexpected-response' },
    ],
  ] as const)('says that %s was refused', async (step, answers, failure) => {
    const { upload } = open({ answers: [...answers] })
    expect(await upload()).toMatchObject({ ok: false, error: { step, failure } })
  })
})

describe('a storage that', () => {
  it('answers 429 is given time, like one that fails', async () => {
    const busy = () => new Response('<Error><Code>SlowDown</Code></Error>', { status: 429 })
    const { upload, steps, waits } = open({ answers: [announced(), busy(), busy(), put(), confirmed()] })
    expect(await upload()).toMatchObject({ ok: true })
    expect(steps()).toEqual([ANNOUNCE, PUT(1), PUT(1), PUT(1), CONFIRM])
    expect(waits).toEqual([1000, 2000])
    const always = open({ answers: [announced(), busy(), busy(), busy()] })
    expect(await always.upload()).toEqual(fail({ step: 'put', failure: { kind: 'rate-limited' } }))
  })

  it.each(['<!DOCTYPE html><title>Log in</title>', '\n<html lang="en">'])(
    'is hidden by a proxy, whose page says 200, has not got the bytes: %j',
    async (page) => {
      const { upload, steps } = open({ answers: [announced(), new Response(page)] })
      expect(await upload()).toEqual(
        fail({ step: 'put', failure: { kind: 'unexpected-response', where: 'storage' } }),
      )
      expect(steps()).toEqual([ANNOUNCE, PUT(1)])
    },
  )

  it.each([
    [401, { kind: 'rejected', status: 401 }],
    [302, { kind: 'unexpected-response', where: 'storage' }],
    [206, { kind: 'unexpected-response', where: 'storage' }],
  ])('answers %i is told as a storage, not as Runflow and its key', async (status, failure) => {
    const { upload } = open({ answers: [announced(), new Response(null, { status })] })
    expect(await upload()).toMatchObject(fail({ step: 'put', failure }))
    if (status !== 401) return
    const relayed: UploadRelayAnswer = { kind: 'answered', step: 'put', status, body: null }
    const byComfy = open({ answers: [], relayed: [relayed], route: 'relay' })
    expect(await byComfy.upload()).toMatchObject(fail({ step: 'put', failure }))
  })
})

describe('a file of ComfyUI', () => {
  const relayed: UploadRelayAnswer = { kind: 'uploaded', asset }
  const unreached: UploadRelayAnswer = { kind: 'failed', step: 'announce', failure: { kind: 'network' } }
  const inClear = { kind: 'relay-refused', code: 'relay-plain-http', params: {} } as const
  const refused: UploadRelayAnswer = { kind: 'failed', step: 'announce', failure: inClear }

  it.each(['direct', 'relay'] as const)(
    'is sent by ComfyUI, whatever way the calls go: %s',
    async (route) => {
      const { upload, sent, asked, reads } = open({ answers: [], relayed: [relayed], route })
      expect(await upload()).toEqual(ok(asset))
      expect([sent, reads]).toEqual([[], []])
      // Naming only what it must find.
      expect(asked).toEqual([
        {
          origin: ORIGIN,
          key: KEY,
          path: 'sub/café.png',
          mime_type: 'image/png',
          size_bytes: 3,
          sha256: 'a'.repeat(64),
          has_other_way: route === 'direct',
        },
      ])
    },
  )

  it.each<[string, UploadRelayAnswer]>([
    ['may not', refused],
    ['reaches nothing', unreached],
    ['is not answered', { kind: 'failed', step: 'announce', failure: { kind: 'timeout' } }],
    ['does not reach the storage', { kind: 'failed', step: 'put', failure: { kind: 'network' } }],
  ])('is sent by the page where ComfyUI %s, and so is the next one', async (_, answer) => {
    const { upload, steps, asked } = open({
      answers: [announced(), put(), confirmed(), announced(2), put(), confirmed()],
      relayed: [answer],
    })
    expect(await upload()).toMatchObject({ ok: true, value: asset })
    expect(await upload({ ...FILE, path: 'b.png' })).toMatchObject({ ok: true, value: asset })
    expect(steps()).toEqual([ANNOUNCE, PUT(1), CONFIRM, ANNOUNCE, PUT(2), CONFIRM])
    expect(asked).toHaveLength(1)
  })

  it('does not wait for ComfyUI where another one found out that it cannot', async () => {
    const { upload, asked, steps } = open({
      answers: [announced(), announced(), put(), put(), confirmed(), confirmed()],
      relayed: ['when aborted', unreached],
    })
    const both = await Promise.all([upload(), upload({ ...FILE, path: 'b.png' })])
    expect(both.map((one) => one.ok)).toEqual([true, true])
    expect(asked).toHaveLength(2)
    expect(steps().filter((step) => step === CONFIRM)).toHaveLength(2)
  })

  it('is not sent by the page where ComfyUI is the only way', async () => {
    const { upload, sent } = open({ answers: [], relayed: [unreached], route: 'relay' })
    expect(await upload()).toMatchObject(fail({ step: 'announce', failure: { kind: 'network' } }))
    expect(sent).toEqual([])
  })

  it('and one that only the page has goes from the page, unless ComfyUI is the only way', async () => {
    const dropped: UploadFile = { ...FILE, isOnlyInPage: true }
    const direct = open({ answers: [announced(), put(), confirmed()], relayed: [] })
    expect(await direct.upload(dropped)).toMatchObject({ ok: true, value: asset })
    expect(direct.asked).toEqual([])
    const byComfyUi = open({ answers: [], relayed: [relayed], route: 'relay' })
    expect(await byComfyUi.upload(dropped)).toEqual(ok(asset))
    expect(byComfyUi.asked).toHaveLength(1)
  })

  it('is not sent at all once somebody stopped it', async () => {
    const { client, sent } = open({ answers: [], relayed: ['when aborted'] })
    const stop = new AbortController()
    const sending = client.upload(FILE, async () => ok(new Blob(['abc'])), stop.signal)
    stop.abort()
    expect(await sending).toMatchObject({ ok: false, error: { failure: { kind: 'cancelled' } } })
    expect(sent).toEqual([])
  })

  it('tells why ComfyUI may not send it, where the page cannot either, and asks ComfyUI again', async () => {
    const { upload, steps, asked } = open({
      answers: [announced(), lost(), lost(), lost()],
      relayed: [refused, relayed],
    })
    expect(await upload()).toEqual(fail({ step: 'put', failure: inClear }))
    expect(steps()).toEqual([ANNOUNCE, PUT(1), PUT(1), PUT(1)])
    expect(await upload()).toEqual(ok(asset))
    expect(asked).toHaveLength(2)
  })

  it.each<[string, UploadRelayAnswer, object]>([
    [
      'the file changed',
      {
        kind: 'failed',
        step: 'read',
        failure: { kind: 'refused', code: 'file-changed', params: {} },
      },
      { step: 'read', failure: { kind: 'refused', code: 'file-changed' } },
    ],
    [
      'the API refused it',
      {
        kind: 'answered',
        step: 'announce',
        status: 403,
        body: { code: 'PERMISSION_DENIED', message: 'No.' },
      },
      { step: 'announce', failure: { kind: 'forbidden', code: 'PERMISSION_DENIED' } },
    ],
    [
      'the storage refused it',
      { kind: 'answered', step: 'put', status: 403, body: null },
      { step: 'put', failure: { kind: 'forbidden' } },
    ],
    [
      'the confirmation got no answer',
      { kind: 'failed', step: 'confirm', failure: { kind: 'timeout' } },
      { step: 'confirm', failure: { kind: 'timeout' } },
    ],
  ])('is told where ComfyUI says that %s', async (_, answer, error) => {
    const { upload, steps } = open({ answers: [], relayed: [answer] })
    expect(await upload()).toMatchObject({ ok: false, error })
    expect(steps()).toEqual([])
  })
})
