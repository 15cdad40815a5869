import { beforeEach, describe, expect, it } from 'vitest'
import type { EndingName } from '../../src/sandbox/endings.ts'
import { ENDING_KEY } from '../../src/sandbox/endings.ts'
import type { Place } from './support/caller.ts'
import { INPUT, openPlace, POSTER, RUNS } from './support/caller.ts'

let place: Place
beforeEach(() => {
  place = openPlace()
})

const endingAs = (ending: EndingName) => place.dispatch({ metadata: { [ENDING_KEY]: ending } })
const itemsAt = async (path: string) => (await place.ask('GET', path)).body.items

describe('the nodes of a run', () => {
  const nodesOf = async (id: string) =>
    (await itemsAt(`/v1/runs/${id}/node-runs`)).map((one: Record<string, unknown>) => [
      one.comfyui_node_id,
      one.class_type,
      one.status_code,
    ])

  it('are those of the deployed prompt, one after the other', async () => {
    const id = await place.dispatch()
    expect(await nodesOf(id)).toEqual([])
    place.clock.advance(3500)
    expect(await nodesOf(id)).toEqual([
      ['1', 'RunflowInputImage', 'succeeded'],
      ['2', 'RunflowInputFloat', 'running'],
    ])
    expect(await place.readRun(id)).toMatchObject({ nodes_total: 3, nodes_completed: 1, has_node_runs: true })
    place.clock.advance(1500)
    expect((await nodesOf(id)).map(([, , state]: string[]) => state)).toEqual([
      'succeeded',
      'succeeded',
      'succeeded',
    ])
  })

  it.each<[EndingName, string[]]>([
    ['errored', ['succeeded', 'failed']],
    ['partial_succeeded', ['succeeded']],
    ['invalid_sha', []],
    ['canceled', []],
    ['endless', ['succeeded', 'running']],
  ])('of one that ends as %s', async (ending, states) => {
    const id = await endingAs(ending)
    place.clock.advance(5000)
    expect((await nodesOf(id)).map(([, , state]: string[]) => state)).toEqual(states)
  })
})

describe('the log of a run', () => {
  it('grows while it runs, is read in pages, and has an id for each line', async () => {
    const id = await place.dispatch()
    const logs = `/v1/runs/${id}/logs`
    expect(await itemsAt(logs)).toEqual([])
    place.clock.advance(5000)
    const all = await itemsAt(logs)
    expect(all.map((line: { message: string }) => line.message)).toEqual([
      'A worker took the run.',
      'Node 1, RunflowInputImage, is done.',
      'Node 2, RunflowInputFloat, is done.',
      'Node 3, RunflowOutputImage, is done.',
      'The run is over. Its files are placeholders: no GPU ran this.',
    ])
    expect(new Set(all.map((line: { id: string }) => line.id)).size).toBe(5)
    const paged = []
    for (let path: string | null = `${logs}?limit=2`; path !== null; ) {
      const { body }: { body: { items: object[]; next: string | null } } = await place.ask('GET', path)
      paged.push(...body.items)
      path = body.next === null ? null : `${logs}?limit=2&pq=${encodeURIComponent(body.next)}`
    }
    expect(paged).toEqual(all)
  })

  it('ends with the failure', async () => {
    const id = await endingAs('MODEL_UNAVAILABLE')
    place.clock.advance(5000)
    const last = (await itemsAt(`/v1/runs/${id}/logs`)).at(-1)
    expect(last).toMatchObject({
      level_code: 'error',
      message: expect.stringContaining('could not be loaded'),
    })
  })
})

describe('runs in a list', () => {
  it('are found by what they were called, in either spelling, newest first and in pages', async () => {
    for (const ref of ['a', 'b', 'a']) await place.dispatch({ client_ref: ref })
    const refs = async (query: Record<string, string>) =>
      (await itemsAt(`/v1/runs?${new URLSearchParams(query)}`)).map((run: { id: string }) => run.id.slice(-1))
    expect(await refs({ q: "client_ref.eq:'a'" })).toEqual(['3', '1'])
    expect(await refs({ q: "client_ref.EQ:'a'" })).toEqual(['3', '1'])
    expect(await refs({ q: "client_ref.eq:'c'" })).toEqual([])
    expect(await refs({ sort_by: 'id:asc' })).toEqual(['1', '2', '3'])
    const { body } = await place.ask('GET', `${RUNS}?limit=2`)
    expect(body.items).toHaveLength(2)
    expect(await itemsAt(`${RUNS}?limit=2&pq=${encodeURIComponent(body.next)}`)).toHaveLength(1)
    place.clock.advance(5000)
    expect(await refs({ q: "status_code.eq:'succeeded'", limit: '1' })).toEqual(['3'])
  })
})

describe('an evaluation', () => {
  it('comes after the end, says that nobody looked, and takes what one thinks of it', async () => {
    const id = await place.dispatch()
    place.clock.advance(5000)
    expect(await itemsAt(`/v1/runs/${id}/evaluations`)).toEqual([])
    place.clock.advance(10_000)
    const [evaluation] = await itemsAt(`/v1/runs/${id}/evaluations`)
    expect(evaluation).toMatchObject({ run_id: id, reason: expect.stringContaining('nobody looked') })
    const path = `/v1/runs/${id}/evaluations/${evaluation.id}/feedback`
    const refused = await place.ask('PATCH', path, { body: { is_positive: 'yes' } })
    expect(refused.status).toBe(422)
    await place.ask('PATCH', path, { body: { is_positive: true, reason: 'Sharp.' } })
    expect(await place.readRun(id)).toMatchObject({ feedback_is_positive: true, feedback_reason: 'Sharp.' })
  })
})

describe('what lies below a run', () => {
  it.each([
    ['GET', 'logs'],
    ['GET', 'node-runs'],
    ['GET', 'evaluations'],
    ['GET', 'callback'],
    ['POST', 'callback-redeliveries'],
  ])('is as hidden from other organizations as the run: %s %s', async (method, part) => {
    const id = await place.dispatch()
    place.clock.advance(5000)
    const answer = await place.ask(method, `/v1/runs/${id}/${part}`, { key: 'other' })
    expect([answer.status, answer.body.code]).toEqual([404, 'RUN_NOT_FOUND'])
  })

  it('has no callback where none was asked for, and none to send again before the end', async () => {
    const id = await place.dispatch()
    expect((await place.ask('GET', `/v1/runs/${id}/callback`)).status).toBe(404)
    const hook = await place.dispatch({ callback_url: 'https://storage.example/hook' })
    expect((await place.ask('POST', `/v1/runs/${hook}/callback-redeliveries`)).status).toBe(404)
    expect((await place.ask('GET', `/v1/runs/${hook}/callback`)).body).toMatchObject({
      status_code: 'pending',
      attempts: 0,
    })
  })

  it('are the states by name, which are no run', async () => {
    const codes = (await itemsAt('/v1/runs/statuses')).map((one: { code: string }) => one.code)
    expect(codes).toEqual(expect.arrayContaining(['queued', 'succeeded', 'partial_succeeded', 'canceled']))
  })
})

describe('a file written into a dispatch', () => {
  const picture = 'data:image/png;base64,iVBORw0KGgo='
  const send = (photo: string) => place.ask('POST', RUNS, { body: { input: { ...INPUT, photo } } })

  it('becomes an asset, and comes back as an address that works', async () => {
    const { body } = await send(picture)
    const { input } = await place.readRun(body.run_id)
    const response = await place.sandbox.fetch(input.photo)
    expect([
      response.headers.get('Content-Type'),
      Buffer.from(await response.arrayBuffer()).toString('base64'),
    ]).toEqual(['image/png', 'iVBORw0KGgo='])
    const id = place.sandbox.state.uploads[0]?.id
    const asset = await place.ask('GET', `/v1/assets/${id}`)
    expect([asset.status, asset.body.size_bytes]).toEqual([200, 8])
    expect((await place.ask('GET', `/v1/assets/${id}`, { key: 'other' })).status).toBe(404)
  })

  it.each(['data:text/plain,abc', 'data:image/png;base64,***', 'data:', 'data:image/png,%'])(
    'is refused where it is no picture: %s',
    async (photo) => {
      const { status, body } = await send(photo)
      expect([status, body.errors[0].loc]).toEqual([422, ['body', 'input', 'photo']])
    },
  )

  it('stays a text where a text is asked for', async () => {
    const say = { class_type: 'RunflowInputString', inputs: { input_id: 'say', value: '' } }
    place.sandbox.seed({ ...POSTER, slug: 'other', workflow_json: { ...POSTER.workflow_json, '9': say } })
    const body = { input: { ...INPUT, say: picture } }
    const run = await place.ask('POST', RUNS.replace('poster', 'other'), { body })
    expect((await place.readRun(run.body.run_id)).input.say).toBe(picture)
  })
})
