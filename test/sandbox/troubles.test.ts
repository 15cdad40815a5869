import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Trouble } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { POSTER } from './support/caller.ts'

let sandbox: Sandbox
let served: ServedSandbox
beforeEach(async () => {
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
})
afterEach(() => served.close())

const LIST = '/v1/comfyui-workflows'
const ask = (path: string, init: RequestInit = {}) =>
  fetch(served.url + path, {
    ...init,
    headers: { Authorization: 'Bearer rf_live_sandbox_full', 'Content-Type': 'application/json' },
  })
const create = (init: RequestInit = {}) =>
  ask(LIST, { method: 'POST', body: JSON.stringify(POSTER), ...init })
const plan = (what: Trouble['what'], more: Partial<Trouble> = {}) =>
  sandbox.faults.troubles.push({ times: 1, what, ...more })

describe('a trouble, over a real connection', () => {
  it('lost: the connection breaks, and nothing was done', async () => {
    plan('lost')
    await expect(create()).rejects.toThrow('fetch failed')
    expect(sandbox.state.workflows).toHaveLength(0)
  })

  it('answer-lost: the connection breaks, and it was done', async () => {
    plan('answer-lost')
    await expect(create()).rejects.toThrow('fetch failed')
    expect(sandbox.state.workflows).toHaveLength(1)
  })

  it('cut: the head arrives and half of the body, and it was done', async () => {
    plan('cut')
    const response = await create()
    expect(response.status).toBe(201)
    const reader = response.body?.getReader()
    let received = ''
    const readOn = async () => {
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
        received += Buffer.from(part.value).toString()
    }
    await expect(readOn()).rejects.toThrow()
    const length = Number(response.headers.get('Content-Length'))
    expect([received.length, received.slice(0, 6)]).toEqual([Math.ceil(length / 2), '{"id":'])
    expect(sandbox.state.workflows).toHaveLength(1)
  })

  it('cut: a caller in the same process sees it too', async () => {
    plan('cut')
    const response = await sandbox.fetch(`${sandbox.origins.api}/v1/health`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
  })

  it('hang: nothing comes until the caller gives up, and nothing was done', async () => {
    plan('hang', { method: 'POST' })
    const giveUp = new AbortController()
    const asked = create({ signal: giveUp.signal })
    while (sandbox.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    // What comes later is answered meanwhile.
    expect((await ask(LIST)).status).toBe(200)
    giveUp.abort()
    await expect(asked).rejects.toThrow('abort')
    expect(sandbox.state.workflows).toHaveLength(0)
  })

  it('hang: does not keep the sandbox from closing', async () => {
    plan('hang')
    const asked = create()
    const refused = expect(asked).rejects.toThrow('fetch failed')
    while (sandbox.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await served.close()
    await refused
  })

  it.each<[Trouble['what'], number, string]>([
    ['rate-limited', 429, 'application/json'],
    ['server-error', 500, 'application/json'],
    ['proxy-page', 503, 'text/html; charset=utf-8'],
    ['too-large', 413, 'text/html; charset=utf-8'],
    [{ status: 502, body: '<h1>Bad Gateway</h1>' }, 502, 'text/html; charset=utf-8'],
    [{ status: 500, body: { code: 'X' } }, 500, 'application/json'],
    [{ delayMs: 1 }, 201, 'application/json'],
  ])('%j is answered %i', async (what, status, type) => {
    plan(what)
    const response = await create()
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, type])
    expect(sandbox.state.workflows).toHaveLength(status === 201 ? 1 : 0)
    // And is over then.
    expect((await ask(LIST)).status).toBe(200)
  })

  it('comes to the request that it is planned for', async () => {
    plan('rate-limited', { method: 'GET', path: `${LIST}*`, skip: 1, times: 2 })
    plan('server-error', { path: '/v1/health' })
    const statuses = []
    for (const path of [LIST, '/v1/auth/me', LIST, '/v1/health', LIST, LIST, '/v1/health'])
      statuses.push((await ask(path)).status)
    expect(statuses).toEqual([200, 200, 429, 500, 429, 200, 200])
  })
})
