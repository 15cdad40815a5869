import { beforeEach, describe, expect, it } from 'vitest'
import type { EndingName } from '../../src/sandbox/endings.ts'
import { ENDING_KEY, ENDING_NAMES } from '../../src/sandbox/endings.ts'
import type { Place } from './support/caller.ts'
import { INPUT, openPlace, POSTER, RUNS } from './support/caller.ts'

let place: Place
beforeEach(() => {
  place = openPlace()
})

/** The run as it is read at each of these seconds after its dispatch. */
async function watch(id: string, seconds: number[]) {
  const seen = []
  let passed = 0
  for (const second of seconds) {
    place.clock.advance((second - passed) * 1000)
    passed = second
    seen.push(await place.readRun(id))
  }
  return seen
}

const asking = (ending: EndingName) => ({ metadata: { [ENDING_KEY]: ending } })
const withOutputs = (...ids: string[]) => ({
  ...POSTER.workflow_json,
  ...Object.fromEntries(
    ids.map((id, at) => [
      `${at + 10}`,
      { class_type: 'RunflowOutputImage', inputs: { output_id: id, value: ['1', 0] } },
    ]),
  ),
})

describe('a run', () => {
  it('moves through its states with time, succeeds, and is judged later', async () => {
    const id = await place.dispatch({ client_ref: 'mine', metadata: { order: 7 } })
    const seen = await watch(id, [0, 1, 2, 5, 15])
    expect(seen.map((run) => [run.status_code, run.nodes_completed, run.has_logs])).toEqual([
      ['queued', 0, false],
      ['dispatching', 0, false],
      ['running', 0, true],
      ['succeeded', 3, true],
      ['succeeded', 3, true],
    ])
    expect(seen[3]).toMatchObject({
      client_ref: 'mine',
      metadata: { order: 7 },
      nodes_total: 3,
      duration_ms: 5000,
      created_at: '2026-01-02T03:04:05Z',
      started_at: '2026-01-02T03:04:07Z',
      completed_at: '2026-01-02T03:04:10Z',
      cost: '0.000441',
      cost_breakdown: { gpu: [{ gpu_model: 'L4', gpu_seconds: '3.000' }] },
      failure_code: null,
    })
    expect(seen[3]).not.toHaveProperty('current_evaluation_summary')
    expect(seen[4].current_evaluation_summary).toMatchObject({ passed: true })
  })

  it('moves on with each read when the faults say so', async () => {
    place.sandbox.faults.runs = 'by-read'
    const id = await place.dispatch()
    const seen = await watch(id, [0, 0, 0, 0])
    expect(seen.map((run) => run.status_code)).toEqual(['queued', 'dispatching', 'running', 'succeeded'])
  })

  it('takes twenty times as long where all are slow', async () => {
    place.sandbox.faults.runMode = 'slow'
    const seen = await watch(await place.dispatch(), [19, 20, 40, 70, 100])
    expect(seen.map((run) => [run.status_code, run.nodes_completed])).toEqual([
      ['queued', 0],
      ['dispatching', 0],
      ['running', 0],
      ['running', 1],
      ['succeeded', 3],
    ])
    expect(seen[4]).toMatchObject({ duration_ms: 100_000, cost: '0.008820' })
  })

  it('says that there is no GPU where all are to fail', async () => {
    place.sandbox.faults.runMode = 'fail'
    const [run] = await watch(await place.dispatch(), [5])
    expect(run).toMatchObject({ status_code: 'failed', output: null, cost: null })
    expect([run.failure_code, run.failure_message]).toEqual([
      'SANDBOX_HAS_NO_GPU',
      expect.stringContaining('there is no GPU here'),
    ])
  })

  it('keeps to the endpoint as it was at the dispatch', async () => {
    const id = await place.dispatch()
    const row = place.sandbox.state.workflows[0]
    const changes = { workflow_json: withOutputs('other'), models: { 'loras/a.safetensors': {} } }
    await place.ask('PATCH', `/v1/comfyui-workflows/${row?.id}`, { body: changes })
    await place.ask('DELETE', `/v1/comfyui-workflows/${row?.id}`)
    const [run] = await watch(id, [5])
    expect(run.status_code).toBe('succeeded')
    expect(run.output.outputs).toMatchObject([{ output_id: 'image_output' }])
    expect((await place.ask('POST', RUNS, { body: { input: INPUT } })).status).toBe(404)
  })

  it.each<[string, object, string | null, string]>([
    ['an input has no value', {}, 'INPUT_VALIDATION_FAILED', 'The input photo has no value.'],
    [
      'a model has no sha256',
      { models: { 'loras/a.safetensors': {} } },
      'invalid_sha',
      'Model loras/a.safetensors has no usable sha256.',
    ],
    [
      'a pack has no commit',
      { custom_nodes: { pack: { origin: 'https://storage.example/git/pack', commit: null, dirty: null } } },
      null,
      'Custom node pack pack has no pinned commit.',
    ],
  ])('fails as on Runflow when %s, although it was accepted', async (_, changed, code, message) => {
    place.sandbox.seed({ ...POSTER, slug: 'other', ...changed })
    const input = code === 'INPUT_VALIDATION_FAILED' ? {} : INPUT
    // An ending that gives outputs cannot be asked for then.
    const body = { input, ...asking('succeeded') }
    const dispatched = await place.ask('POST', RUNS.replace('poster', 'other'), { body })
    const [run] = await watch(dispatched.body.run_id, [5])
    expect([dispatched.status, run.failure_code, run.failure_message]).toEqual([201, code, message])
    expect(run).toMatchObject({ output: null, nodes_completed: 0, has_node_runs: false })
  })

  it.each<[string, unknown]>([
    ['a plain http link', 'http://storage.example/a.png'],
    ['an asset nobody knows', 'runflow://assets/00000000-0000-4000-8000-0000000000d9'],
    ['a number', 7],
  ])('is not started with %s as picture', async (_, photo) => {
    const answer = await place.ask('POST', RUNS, { body: { input: { photo } } })
    expect([answer.status, answer.body.errors[0].loc]).toEqual([422, ['body', 'input', 'photo']])
    expect(place.sandbox.state.runs).toHaveLength(0)
  })

  it('is answered in either documented shape', async () => {
    const body = { input: INPUT }
    expect(Object.keys((await place.ask('POST', RUNS, { body })).body)).toEqual(['run_id', 'status'])
    place.sandbox.faults.dispatchShape = 'documented'
    expect(Object.keys((await place.ask('POST', RUNS, { body })).body)).toEqual(['id', 'status_code'])
  })
})

describe('the ending that a dispatch asks for', () => {
  /** Status, the code of a failure, when it is finished, the outputs that came, and whether it was charged. */
  const told = (run: Record<string, unknown> & { output: { outputs: object[] } | null }) => [
    run.status_code,
    run.failure_code,
    run.completed_at !== null,
    run.output?.outputs.length ?? null,
    run.cost !== null,
  ]

  it.each<[EndingName, unknown[]]>([
    ['succeeded', ['succeeded', null, true, 2, true]],
    ['partial_succeeded', ['partial_succeeded', null, true, 1, true]],
    ['INPUT_VALIDATION_FAILED', ['failed', 'INPUT_VALIDATION_FAILED', true, null, false]],
    ['invalid_sha', ['failed', 'invalid_sha', true, null, false]],
    ['MODEL_UNAVAILABLE', ['failed', 'MODEL_UNAVAILABLE', true, null, false]],
    ['SANDBOX_HAS_NO_GPU', ['failed', 'SANDBOX_HAS_NO_GPU', true, null, false]],
    ['canceled', ['canceled', null, true, null, false]],
    ['cancelled', ['cancelled', null, true, null, false]],
    ['timeout', ['timeout', null, true, null, false]],
    ['errored', ['errored', null, true, null, false]],
    ['unheard_of', ['sandbox_unheard_of', null, false, null, false]],
    ['endless', ['running', null, false, null, false]],
  ])('%s', async (ending, expected) => {
    place.sandbox.faults.runMode = 'fail'
    await place.ask('PATCH', `/v1/comfyui-workflows/${place.sandbox.state.workflows[0]?.id}`, {
      body: { workflow_json: withOutputs('second') },
    })
    const [, run] = await watch(await place.dispatch(asking(ending)), [0, 500])
    expect(told(run)).toEqual(expected)
    expect(run.metadata).toEqual({ [ENDING_KEY]: ending })
  })

  it('gone: the run is found until it would have ended, and then nowhere', async () => {
    const id = await place.dispatch({ ...asking('gone'), client_ref: 'mine' })
    const [before, after] = await watch(id, [2, 5])
    expect([before.status_code, after]).toMatchObject(['running', { code: 'RUN_NOT_FOUND' }])
    for (const list of [RUNS, "/v1/runs?q=client_ref.eq:'mine'"])
      expect((await place.ask('GET', list)).body.items).toEqual([])
  })

  it('never began where it was canceled', async () => {
    const [run] = await watch(await place.dispatch(asking('canceled')), [2])
    expect(run).toMatchObject({
      status_code: 'canceled',
      started_at: null,
      has_logs: false,
      duration_ms: 2000,
    })
  })

  it('is one of a list, and what is not is refused with it', async () => {
    const body = { input: INPUT, metadata: { [ENDING_KEY]: 'happily' } }
    const answer = await place.ask('POST', RUNS, { body })
    expect([answer.status, answer.body.errors]).toMatchObject([
      422,
      [{ loc: ['body', 'metadata', ENDING_KEY], msg: expect.stringContaining(ENDING_NAMES.join(', ')) }],
    ])
  })
})
