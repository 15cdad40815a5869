import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callbackBody } from '../../src/sandbox/callback-body.ts'
import type { EndingName } from '../../src/sandbox/endings.ts'
import { ENDING_KEY } from '../../src/sandbox/endings.ts'
import type { RunRecord } from '../../src/sandbox/run-record.ts'
import { wireExchange } from '../support/wire.ts'
import type { Place } from './support/caller.ts'
import { openPlace, RUNS } from './support/caller.ts'
import { standingClock } from './support/clock.ts'

type Called = { headers: IncomingHttpHeaders; raw: string; path: string }

/** Somebody who listens on this machine, and answers with each status once; 200 at the end. */
async function listen() {
  const called: Called[] = []
  const statuses: number[] = []
  const waiting: ((one: Called) => void)[] = []
  const server = createServer(async (request, response) => {
    const one = { headers: request.headers, raw: await text(request), path: request.url ?? '' }
    const status = statuses.shift() ?? 200
    if (status === 0) request.socket.destroy()
    else response.writeHead(status, { Location: '/elsewhere' }).end()
    called.push(one)
    waiting.shift()?.(one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    called,
    statuses,
    url: `http://127.0.0.1:${port}/hook`,
    next: () => new Promise<Called>((resolve) => waiting.push(resolve)),
    close: () => server.close(),
  }
}

let place: Place
let listener: Awaited<ReturnType<typeof listen>>
beforeEach(async () => {
  const clock = standingClock(Date.UTC(2026, 0, 2, 3, 4, 5))
  listener = await listen()
  place = openPlace({ clock, courier: { post: fetch, sleep: clock.sleep } })
})
afterEach(async () => {
  await place.sandbox.stop()
  listener.close()
})

const dispatch = (ending?: EndingName) =>
  place.dispatch({
    callback_url: listener.url,
    metadata: { order: 'é', ...(ending && { [ENDING_KEY]: ending }) },
  })
/** What became of the callback of a run, when it says so. */
async function deliveryOf(id: string, state: string) {
  return expectSoon(async () => {
    const { body } = await place.ask('GET', `/v1/runs/${id}/callback`)
    expect(body.status_code).toBe(state)
    return body
  })
}

describe('a callback', () => {
  it('is posted when the run ends, with what it gave and no cost', async () => {
    const id = await dispatch()
    place.clock.advance(4999)
    expect(listener.called).toEqual([])
    const arriving = listener.next()
    place.clock.advance(1)
    const { raw, path, headers } = await arriving
    expect([path, headers['content-type'], headers.authorization]).toEqual([
      '/hook',
      'application/json',
      undefined,
    ])
    const sent = JSON.parse(raw)
    const { output } = await place.readRun(id)
    expect(sent).toEqual({
      event: 'run.completed',
      run_id: id,
      status: 'succeeded',
      output,
      duration_ms: 5000,
      created_at: '2026-01-02T03:04:05.000+00:00',
      completed_at: '2026-01-02T03:04:10.000+00:00',
      metadata: { order: 'é' },
    })
    expect((await place.sandbox.fetch(sent.output.outputs[0].url)).status).toBe(200)
    expect(await deliveryOf(id, 'delivered')).toMatchObject({ attempts: 1, last_response_status: 200 })
  })

  it('is signed over its bytes with the newest secret of the organization, and only where there is one', async () => {
    const signed = async () => {
      await dispatch()
      const arriving = listener.next()
      place.clock.advance(5000)
      const { raw, headers } = await arriving
      return { raw, signature: headers['runflow-signature'], request: headers['runflow-request-id'] }
    }
    expect((await signed()).signature).toBeUndefined()
    const secrets = []
    for (const label of ['old', 'new']) {
      const { status, body } = await place.ask('POST', '/v1/callback-secrets', { body: { label } })
      expect([status, body.is_current, body.label]).toEqual([201, true, label])
      expect(body.plain_secret).toMatch(new RegExp(`^${body.key_prefix}`))
      secrets.push(body.plain_secret)
    }
    expect(secrets[0]).not.toBe(secrets[1])
    const { raw, signature, request } = await signed()
    expect(signature).toBe(createHmac('sha256', secrets[1]).update(raw, 'utf8').digest('hex'))
    expect(request).toMatch(/^[0-9a-f-]{36}$/)
    // Of a re-serialised body it is another one.
    expect(signature).not.toBe(
      createHmac('sha256', secrets[1])
        .update(JSON.stringify(JSON.parse(raw)))
        .digest('hex'),
    )
  })

  it.each<[EndingName, number, string, unknown]>([
    ['partial_succeeded', 5000, 'run.partial_succeeded', { kind: 'comfyui_outputs' }],
    ['invalid_sha', 5000, 'run.failed', { code: 'invalid_sha', errors: null }],
    ['timeout', 5000, 'run.failed', { code: null, errors: null }],
    ['canceled', 2000, 'run.cancelled', null],
    ['cancelled', 2000, 'run.cancelled', null],
  ])('of a run that ends as %s says so', async (ending, afterMs, event, output) => {
    await dispatch(ending)
    const arriving = listener.next()
    place.clock.advance(afterMs)
    const sent = JSON.parse((await arriving).raw)
    expect([sent.event, sent.output]).toMatchObject([event, output])
  })

  it.each<EndingName>(['endless', 'unheard_of', 'gone'])(
    'does not come of a run that is %s',
    async (ending) => {
      await dispatch(ending)
      place.clock.advance(1_000_000)
      // One that does come, and behind which another would have.
      await dispatch('succeeded')
      const arriving = listener.next()
      place.clock.advance(5000)
      await arriving
      expect(listener.called).toHaveLength(1)
    },
  )

  it('is sent again after every answer but a 2xx, later each time, with the same bytes', async () => {
    listener.statuses.push(500, 302, 0)
    const id = await dispatch()
    const first = listener.next()
    place.clock.advance(5000)
    const { raw } = await first
    for (const waitMs of [1000, 2000, 4000]) {
      await expectSoon(async () => expect(place.clock.waits()).toEqual([waitMs]))
      const again = listener.next()
      place.clock.advance(waitMs)
      const next = await again
      expect([next.raw, next.path]).toEqual([raw, '/hook'])
    }
    expect(await deliveryOf(id, 'delivered')).toMatchObject({ attempts: 4, last_response_status: 200 })
  })

  it('is given up after five, and may be asked for again', async () => {
    listener.statuses.push(500, 500, 500, 500, 500)
    const id = await dispatch()
    place.clock.advance(5000)
    for (const waitMs of [1000, 2000, 4000, 8000]) {
      await expectSoon(async () => expect(place.clock.waits()).toEqual([waitMs]))
      place.clock.advance(waitMs)
    }
    expect(await deliveryOf(id, 'failed')).toMatchObject({ attempts: 5, last_response_status: 500 })
    const arriving = listener.next()
    const asked = await place.ask('POST', `/v1/runs/${id}/callback-redeliveries`, { body: {} })
    expect([asked.status, asked.body.status_code]).toEqual([202, 'pending'])
    expect(JSON.parse((await arriving).raw).run_id).toBe(id)
    expect(await deliveryOf(id, 'delivered')).toMatchObject({ attempts: 1 })
  })

  it('that nobody answers is given up in time, and sent again', async () => {
    const clock = standingClock(0)
    const posts: (AbortSignal | null | undefined)[] = []
    const hang: typeof fetch = (_, init) => {
      posts.push(init?.signal)
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('late'))),
      )
    }
    place = openPlace({ clock, courier: { post: hang, sleep: clock.sleep } })
    await dispatch()
    clock.advance(5000)
    await expectSoon(async () => expect([posts.length, clock.waits()]).toEqual([1, [10_000]]))
    clock.advance(10_000)
    await expectSoon(async () => expect(clock.waits()).toEqual([1000]))
    expect(posts[0]?.aborted).toBe(true)
  })

  it('moves on with the reads where the runs do', async () => {
    place.sandbox.faults.runs = 'by-read'
    const id = await dispatch()
    const arriving = listener.next()
    for (let reads = 0; reads < 6; reads++) await place.readRun(id)
    await arriving
    await deliveryOf(id, 'delivered')
    expect(listener.called).toHaveLength(1)
  })

  it('does not come after the sandbox has stopped', async () => {
    await dispatch()
    await place.sandbox.stop()
    place.clock.advance(5000)
    await expectSoon(async () => expect(place.clock.waits()).toEqual([]))
    expect(listener.called).toEqual([])
  })

  it.each([
    'not a url',
    '',
    'http://storage.example/hook',
    'ftp://127.0.0.1/hook',
    'http://127.0.0.1.example/',
  ])('is not taken to %j', async (callback_url) => {
    const { status, body } = await place.ask('POST', RUNS, {
      body: { input: { photo: 'https://storage.example/a.png' }, callback_url },
    })
    expect([status, body.errors[0].loc]).toEqual([422, ['body', 'callback_url']])
  })
})

describe('the body of a callback', () => {
  it.each([
    ['callback-run-completed', 'run-succeeded'],
    ['callback-run-failed', 'run-failed-invalid-sha'],
  ])('%s: is that of the wire example, byte for byte', (callback, run) => {
    const { request } = wireExchange(callback)
    const record = wireExchange(run).response.body as RunRecord
    const times = {
      createdMs: Date.parse(record.created_at),
      endedMs: Date.parse(record.completed_at ?? ''),
    }
    expect(callbackBody(record, times)).toBe(request.raw_body)
  })
})

/** Looks again until it holds: for what happens on the other side of a connection. */
async function expectSoon<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 500; tries++) {
    try {
      return await look()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  return look()
}
