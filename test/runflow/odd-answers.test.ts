import { expect, it } from 'vitest'
import { openRunflow } from '../../src/runflow/client.ts'
import { resultOfRun } from '../../src/runs/run-result.ts'

// Answers that no document tells of, and that must neither end the page nor lose a run that was paid for.

const ORIGIN = 'https://api.example'
const open = (...answers: unknown[]) => {
  const asked: URL[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push(new URL(new Request(input, init).url))
    return Response.json(answers.shift())
  }
  return { asked, client: openRunflow({ origin: ORIGIN, key: 'rf_live_1', fetch, retryDelayMs: () => 0 }) }
}

it('more log lines in one page than a call takes arguments are read', async () => {
  const items = Array.from({ length: 200_000 }, (_, at) => ({ message: `line ${at}` }))
  const read = await open({ items, next: null }).client.readLogs('r1')
  expect(read.ok && read.value.length).toBe(100_000)
})

it('a line of a log, and what a node did, count without what cannot be read of them', async () => {
  const logs = await open({
    items: [{ timestamp: 3, level_code: {}, message: 'x' }, 7],
    next: null,
  }).client.readLogs('r1')
  expect(logs).toEqual({ ok: true, value: [{ at: null, level: null, message: 'x', meta: null }] })
  const nodes = await open({
    items: [{ class_type: 5, status_code: [], error_message: 'x' }],
  }).client.readNodeRuns('r1')
  expect(nodes).toMatchObject({ ok: true, value: [{ classType: null, status: null, message: 'x' }] })
})

it('an empty cursor is the end of a list', async () => {
  const { client, asked } = open({ items: [{ message: 'one' }], next: '', next_pq: null })
  expect(await client.readLogs('r1')).toMatchObject({ ok: true, value: [{ message: 'one' }] })
  expect(asked).toHaveLength(1)
  const page = await open({ items: [], next: '' }).client.readEndpointPage(null)
  expect(page).toEqual({ ok: true, value: { rows: [], next: null } })
})

it('a run that was started is known by the one id that can be read', async () => {
  const { client } = open({ run_id: '../../x', id: 'r1', status: { of: 'queued' }, status_code: 7 })
  expect(await client.dispatch('studio', 'poster', { input: {} })).toEqual({
    ok: true,
    value: { runId: 'r1', status: 'queued' },
  })
})

it.each([408, 499])(
  'a run that somebody on the way answers with %i may have been started, and is sent once',
  async (status) => {
    let sent = 0
    const fetch = async () => {
      sent += 1
      return new Response('<h1>Timeout</h1>', { status })
    }
    const client = openRunflow({ origin: ORIGIN, key: 'rf_live_1', fetch, retryDelayMs: () => 0 })
    expect([await client.dispatch('studio', 'poster', { input: {} }), sent]).toEqual([
      { ok: false, error: { kind: 'timeout' } },
      1,
    ])
  },
)

it('a run is read where fields that only describe it are of other types', async () => {
  const { client } = open({
    ...{
      id: 'r1',
      status_code: 'succeeded',
      status: { of: null },
      cost: { usd: [null] },
      metadata: [[null]],
    },
    ...{ duration_ms: '12', nodes_total: 'all', has_logs: 1, created_at: 1_700_000_000, client_ref: 7 },
    ...{ failure_code: [], current_evaluation_summary: 'good', comfyui_workflow_id: false },
  })
  const read = await client.readRun('r1')
  expect(read).toMatchObject({
    ok: true,
    value: { id: 'r1', finished: true, cost: null, metadata: {}, durationMs: null, hasLogs: null },
  })
})

it.each([-1, 1e300])('a run that took %s ms has no time', async (duration_ms) => {
  const read = await open({ id: 'r1', status_code: 'succeeded', duration_ms }).client.readRun('r1')
  expect(read).toMatchObject({ ok: true, value: { id: 'r1', durationMs: null } })
})

it('a file that cannot be read takes none of the others with it, nor their places', async () => {
  const outputs = [
    ...[null, 'x', { output_id: 'poster', url: null }, { url: 5 }],
    { output_id: 'poster', url: 'https://files.example/a.png' },
  ]
  const read = await open({ id: 'r1', status_code: 'succeeded', output: { outputs } }).client.readRun('r1')
  if (!read.ok) throw new Error('not read')
  const { outputs: shown } = resultOfRun(read.value, null, ORIGIN)
  const poster = shown.find(({ id }) => id === 'poster')
  expect(poster?.files.map(({ url, source }) => [url, source])).toEqual([
    [null, { kind: 'run', place: 2 }],
    ['https://files.example/a.png', { kind: 'run', place: 4 }],
  ])
})
