import type { Sandbox, SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import type { Clock } from './clock.ts'
import { standingClock } from './clock.ts'

const START = Date.UTC(2026, 0, 2, 3, 4, 5)
const LIST = '/v1/comfyui-workflows'
export const RUNS = `${LIST}/sandbox-studio/poster/runs`

/** The deploy of an endpoint with a picture, a number and one output, at which no run would fail. */
export const POSTER = {
  slug: 'poster',
  name: 'Poster',
  workflow_json: {
    '1': {
      class_type: 'RunflowInputImage',
      inputs: { input_id: 'photo', display_name: 'Photo', description: '' },
    },
    '2': { class_type: 'RunflowInputFloat', inputs: { input_id: 'strength', value: 0.5 } },
    '3': { class_type: 'RunflowOutputImage', inputs: { output_id: 'image_output', value: ['1', 0] } },
  },
  graph: { nodes: [] },
  environment: {
    packages: [],
    cached_models: { huggingface: [], pytorch: [] },
    comfyui: { origin: 'https://storage.example/git/ComfyUI', commit: '0'.repeat(40), dirty: false },
  },
  custom_nodes: {},
  models: {},
  resources: {},
}
export const INPUT = { photo: 'https://storage.example/a.png' }

type Answer = { status: number; headers: Headers; body: Body }
// What was answered is looked at, not typed: a field that is missing is a red test.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Body = any

export type Place = {
  sandbox: Sandbox
  clock: Clock
  ask(method: string, path: string, options?: { key?: string; body?: unknown }): Promise<Answer>
  /** Dispatches to the poster and gives the id of the run. */
  dispatch(body?: object): Promise<string>
  readRun(id: string): Promise<Body>
}

type Opened = SandboxOptions & { clock?: Clock }

/** A sandbox with the poster on it, and somebody who calls it. */
export function openPlace({ clock = standingClock(START), ...options }: Opened = {}): Place {
  const sandbox = createSandbox({ nowMs: clock.nowMs, ...options })
  sandbox.seed(POSTER)
  const ask: Place['ask'] = async (method, path, { key = 'full', body } = {}) => {
    const response = await sandbox.fetch(`${sandbox.origins.api}${path}`, {
      method,
      headers: {
        Authorization: `Bearer rf_live_sandbox_${key}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }
  return {
    sandbox,
    clock,
    ask,
    dispatch: async (body = {}) => (await ask('POST', RUNS, { body: { input: INPUT, ...body } })).body.run_id,
    readRun: async (id) => (await ask('GET', `/v1/runs/${id}`)).body,
  }
}
