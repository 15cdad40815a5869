import { describe, expect, it } from 'vitest'
import type { HostApi } from '../../src/host/comfy.ts'
import { createHereQueue } from '../../src/host/here-queue.ts'
import { limitRequests } from '../../src/host/limited-api.ts'
import { createLocalCall } from '../../src/host/local-call.ts'
import { limitCalls } from '../../src/local/limit-calls.ts'
import { pollJob } from '../../src/local/poll-job.ts'
import { openRelay } from '../../src/local/relay.ts'
import { createLastRuns } from '../../src/panel/endpoints/last-runs.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import { routedFetch } from '../../src/runflow/direct-or-relay.ts'

const settled = () => new Promise((done) => setTimeout(done, 20))

/** A ComfyUI that answers when it is told to, and counts. */
function openServer() {
  const open: { route: string; answer(): void }[] = []
  let most = 0
  const send = (route: string, body: unknown) =>
    new Promise<Response>((resolve) => {
      const one = {
        route,
        answer() {
          open.splice(open.indexOf(one), 1)
          resolve(new Response(JSON.stringify(body)))
        },
      }
      open.push(one)
      most = Math.max(most, open.length)
    })
  const page = { items: [], next: null }
  const api: HostApi = {
    fetchApi: (route) =>
      send(route, route.endsWith('/relay') ? { status: 200, body: page } : { job_id: '1' }),
    queuePrompt: async () => (await send('/prompt', {})).json(),
    addEventListener: () => {},
  }
  const limited = limitRequests(api, (input) => send(String(input), []))
  return {
    api: limited,
    open,
    most: () => most,
    async answerAll() {
      for (let idle = 0; idle < 2; idle += open.length === 0 ? 1 : 0) {
        open[0]?.answer()
        await settled()
      }
    },
  }
}

describe('our requests to ComfyUI’s own origin', () => {
  it('are four at a time, whoever asks: the list, an endpoint, files, the queue and a deploy', async () => {
    const server = openServer()
    const call = createLocalCall(server.api)
    const client = openRunflow({
      origin: 'https://api.example',
      key: 'rf_live_x',
      fetch: routedFetch({
        direct: async () => Promise.reject(new TypeError('Failed to fetch')),
        relay: openRelay(call),
        memory: new Map(),
      }),
      retryDelayMs: () => 0,
    })
    const rows = createLastRuns(client)
    for (const id of ['a', 'b', 'c', 'd', 'e']) rows.watch(id)
    const files = limitCalls(call, 2)
    const others = [
      client.readRunPage('a', { most: 10, next: null }),
      client.get('00000000-0000-4000-8000-000000000001'),
      files('/view?1', {}),
      files('/view?2', {}),
      server.api.fetchInternal('/files/input', {}),
      createHereQueue(server.api).readQueue(),
      createHereQueue(server.api).send({}, { nodes: [] }),
    ]
    await settled()
    expect(server.open).toHaveLength(4)
    await server.answerAll()
    await Promise.all(others)
    expect(server.most()).toBe(4)
    expect(rows.of('e').value.kind).toBe('none')
  })

  it('leave two of the four to others where whole files are sent', async () => {
    const server = openServer()
    const call = createLocalCall(server.api)
    const files = limitCalls(call, 2)
    for (const name of ['1', '2', '3', '4']) void files(`/view?${name}`, {})
    await settled()
    void call('/runflow/facts')
    await settled()
    expect(server.open.map(({ route }) => route)).toEqual(['/view?1', '/view?2', '/runflow/facts'])
    await server.answerAll()
  })

  it('keep one place of the four for what somebody waits for, whatever is followed and sent', async () => {
    const server = openServer()
    const call = createLocalCall(server.api)
    const files = limitCalls(call, 2)
    const job = { body: {}, is: (_: unknown): _ is { state: string } => false }
    const stop = new AbortController()
    const follow = (path: string) =>
      pollJob(
        call,
        { ...job, path },
        () => {},
        stop.signal,
        async () => {
          await settled()
        },
      )
    const jobs = [follow('/a'), follow('/b')]
    await settled()
    for (const { answer } of [...server.open]) answer()
    await settled()
    const sent = [files('/view?1', {}), files('/view?2', {})]
    await settled()
    expect(server.open.map(({ route }) => route)).toEqual(['/a/1?after=0', '/b/1?after=0', '/view?1'])
    void call('/a/1', { method: 'DELETE' })
    await settled()
    expect(server.open.at(-1)?.route).toBe('/a/1')
    stop.abort()
    await server.answerAll()
    await Promise.all([...jobs, ...sent])
  })

  it('offer only what the front end has', () => {
    const api = limitRequests({ fetchApi: async () => new Response(), addEventListener: () => {} })
    expect([api.queuePrompt, api.apiURL, api.removeEventListener]).toEqual([undefined, undefined, undefined])
  })
})
