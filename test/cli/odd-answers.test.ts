import { describe, expect, it } from 'vitest'
import { sleep } from '../../src/sleep.ts'
import { keyNamed } from '../deploy/world.ts'
import { runHere } from './in-process.ts'

// Whatever Runflow's address answers, each command ends in sentences of its own, and nothing in it moves a cursor.

const ESCAPE = '\u001b[2J\u001b]0;x\u0007'
const ROW = {
  id: `a${ESCAPE}`,
  slug: 'poster',
  name: `x${ESCAPE}\u202e`,
  org_id: 'o',
  workflow_json: {
    '1': {
      class_type: `RunflowInputString`,
      inputs: { input_id: `a\nb${ESCAPE}`, value: ESCAPE.repeat(500) },
    },
  },
  graph: { nodes: 7, extra: ESCAPE },
  gpu_mode: ESCAPE,
  created_at: ESCAPE,
  status_code: ESCAPE,
  failure_message: ESCAPE,
  metadata: { [ESCAPE]: ESCAPE },
}

const ANSWERS: [string, string][] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number without end', '1e999'],
  ['brackets, very deep', '['.repeat(100_000)],
  ['a page', '<html>'],
  ['bytes that are no text', '\u0000\u0000'],
  ['a list that is none', '{"items":{"length":1e9}}'],
  ['rows that are none', '{"items":[null,7,"x",{"__proto__":{"slug":"poster"}}],"next":null}'],
  ['a cursor that never ends', '{"items":[],"next":"same"}'],
  ['rows with escapes in each field', JSON.stringify({ items: [ROW], next: null })],
  ['one with escapes in each field', JSON.stringify(ROW)],
]

const COMMANDS = [
  ['list'],
  ['show', 'poster'],
  ['show', 'studio/poster'],
  ['open', 'poster'],
  ['whoami'],
  ['gpu', 'poster'],
  ['gpu', 'poster', 'auto', '--yes'],
  ['visibility', 'poster', 'public', '--yes'],
  ['delete', 'poster', '--yes', '--if-exists'],
  ['diff', 'studio/poster', 'studio/poster'],
  ['run', 'studio/poster', '--no-wait'],
  ['runs', 'poster'],
  ['status', 'r1'],
  ['logs', 'r1'],
  ['doctor'],
]

describe.each(ANSWERS)('where the answer is %s', (_, body) => {
  it.each(COMMANDS.map((args) => [args]))('%j ends in order', async (args) => {
    const fetch = async () => new Response(body, { headers: { 'Content-Type': 'application/json' } })
    const env = { RUNFLOW_API_URL: 'http://127.0.0.1:9', RUNFLOW_API_KEY: keyNamed('full') }
    const here = { env, fetch, sleep: (_ms: number, signal?: AbortSignal) => sleep(0, signal) }
    for (const more of [[], ['--json']]) {
      const { code, stdout, stderr } = await runHere([...args, ...more], here)
      expect([0, 4, 5, 7, 8, 10], stderr).toContain(code)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
      expect(stderr).not.toContain('undefined')
    }
  })
})

/** One endpoint, of one organization; every other question is answered with nothing. */
const answering =
  ({ owner, run_id }: { owner: string; run_id: string }, posted: string[] = []): typeof fetch =>
  async (input, init) => {
    const { pathname: path } = new URL(input instanceof Request ? input.url : input)
    if ((input instanceof Request ? input.method : init?.method) === 'POST') {
      posted.push(path)
      return Response.json({ run_id, status: 'queued' })
    }
    const row = { id: 'w1', slug: 'poster', name: 'Poster', org_id: 'o1', workflow_json: {} }
    const memberships = [{ org: { id: 'o1', name: 'Studio', slug: owner }, scopes: [] }]
    if (path === '/v1/auth/me') return Response.json({ email: 'a@example.com', memberships })
    if (path === '/v1/comfyui-workflows/w1') return Response.json(row)
    return Response.json({ items: path === '/v1/comfyui-workflows' ? [row] : [], next: null })
  }
const ENV = { RUNFLOW_API_URL: 'http://127.0.0.1:9', RUNFLOW_API_KEY: keyNamed('full') }

describe('what would be a part of an address, and can be none', () => {
  it.each(['\ud800', '..', ''])('the organization %j is taken for one that is not known', async (owner) => {
    const posted: string[] = []
    const fetch = answering({ owner, run_id: 'r1' }, posted)
    for (const args of [['list'], ['show', 'poster']]) {
      const { code, stdout } = await runHere([...args, '--json'], { env: ENV, fetch })
      expect(code).toBe(0)
      expect(stdout).toMatch(/"url":\s?null/)
    }
    expect((await runHere(['run', 'poster'], { env: ENV, fetch })).code).toBe(3)
    expect(posted).toEqual([])
  })

  it.each(['\ud800', '..', 'a/b'])('a run %j may have been started, and no second one is', async (run_id) => {
    const posted: string[] = []
    const fetch = answering({ owner: 'studio', run_id }, posted)
    const { code, stderr } = await runHere(['run', 'poster', '--client-ref', 'ref-1'], {
      env: ENV,
      fetch,
      sleep: (_ms: number, signal?: AbortSignal) => sleep(0, signal),
    })
    expect(code).toBe(8)
    expect(stderr).toContain('ref-1')
    expect(posted).toHaveLength(1)
  })
})
