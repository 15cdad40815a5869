import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import type { Exchange } from '../support/wire.ts'
import { replay, responseOf, wireExchange } from '../support/wire.ts'
import type { Here } from './in-process.ts'
import { runHere } from './in-process.ts'

// What Runflow itself answers, as far as it is documented, in place of the sandbox.

const env = { RUNFLOW_API_KEY: 'rf_live_EXAMPLE_not_a_real_key' }
const SLUG = 'background-removal-v21'

/** The answers by what is asked: the account is asked beside the look-up, so their order is not fixed. */
async function told(args: string[], examples: (string | Exchange)[], here: Here = {}) {
  const exchanges = examples.map((one) => (typeof one === 'string' ? wireExchange(one) : one))
  const { fetch: take, sent } = replay(...exchanges.map(responseOf))
  const left = [...exchanges]
  const answers = new Map(exchanges.map((exchange) => [exchange, responseOf(exchange)]))
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    const at = left.findIndex(
      ({ request: { method, path } }) => method === request.method && path === pathname,
    )
    const [exchange] = at === -1 ? [] : left.splice(at, 1)
    if (exchange === undefined) throw new Error(`Not in these examples: ${request.method} ${pathname}`)
    await take(request)
    return answers.get(exchange) as Response
  }
  const { code, stdout } = await runHere([...args, '--json'], { env, fetch, sleep: async () => {}, ...here })
  return { code, report: JSON.parse(stdout) as Report, sent, left: left.map(({ title }) => title) }
}

/** A look-up that finds the row of an edit, as it was before. */
function beforeEdit(name: string, changes: Record<string, unknown>): Exchange {
  const hit = wireExchange('lookup-hit-200')
  const row = { ...(wireExchange(name).response.body as object), ...changes }
  return { ...hit, response: { ...hit.response, body: { items: [row], next: null } } }
}

describe('against the wire examples', () => {
  it('list reads both pages', async () => {
    const { code, report, left } = await told(['list'], ['list-page-1-200', 'list-page-2-200', 'auth-me-200'])
    expect([code, left]).toEqual([0, []])
    expect(report.endpoints).toContainEqual(
      expect.objectContaining({
        slug: SLUG,
        organization: 'example-studio',
        url: `https://api.runflow.io/v1/comfyui-workflows/example-studio/${SLUG}/runs`,
      }),
    )
  })

  it('show reads by owner and slug', async () => {
    const names = ['get-by-owner-slug-200', 'auth-me-200']
    const { report } = await told(['show', `example-studio/${SLUG}`], names)
    expect(report).toMatchObject({
      outcome: 'shown',
      contract: {
        inputs: [
          { id: 'photo', type: 'IMAGE', required: true },
          { id: 'strength', type: 'FLOAT', default: 0.5 },
        ],
      },
    })
  })

  it('delete takes an answer without a body', async () => {
    const names = ['lookup-hit-200', 'auth-me-200', 'delete-204']
    const { code, report, sent } = await told(['delete', SLUG, '--yes'], names)
    expect([code, report.outcome]).toEqual([0, 'deleted'])
    expect(sent.at(-1)).toMatchObject({ method: 'DELETE' })
  })

  it('run sends what is documented, and reads what comes of it', async () => {
    const names = ['get-by-owner-slug-200', 'auth-me-200', 'dispatch-documented-shape', 'run-succeeded']
    const values = ['-i', 'photo=https://example.com/photo.png', '-i', 'strength=0.8']
    const more = ['--metadata', 'order=EXAMPLE-1']
    const { code, report, sent } = await told(['run', `example-studio/${SLUG}`, ...values, ...more], names)
    expect([code, report.outcome]).toEqual([0, 'succeeded'])
    expect(sent.map(({ body }) => body).find((body) => body !== undefined)).toEqual({
      input: { photo: 'https://example.com/photo.png', strength: 0.8 },
      client_ref: expect.stringMatching(/^runflow-/),
      metadata: { order: 'EXAMPLE-1' },
    })
  })

  it.each([
    ['run-failed-invalid-sha', 10, 'run-failed'],
    ['run-partial-succeeded', 10, 'partly-succeeded'],
    ['run-canceled', 10, 'run-cancelled'],
    ['run-running', 0, 'unfinished'],
  ])('status of %s ends with %i', async (name, exitCode, outcome) => {
    const id = wireExchange(name).request.path.split('/').at(-1) ?? ''
    const { code, report } = await told(['status', id], [name])
    expect([code, report.outcome]).toEqual([exitCode, outcome])
  })

  it('status groups the files, and gives the cost as it came', async () => {
    const { report } = await told(['status', '01900000-0000-7000-8000-000000000001'], ['run-succeeded'])
    expect(report).toMatchObject({
      outputs: [{ output_id: 'image_output', files: [{}, {}] }],
      cost: {
        amount: '0.006174',
        gpu_seconds: 42,
        breakdown: { gpu: [{ gpu_model: 'L4', gpu_seconds: '42.000' }] },
      },
    })
  })

  it.each([
    ['error-402', 402],
    ['error-403-beta-dispatch', 403],
    ['error-422-gpu-inactive', 422],
  ])('run is refused with %s', async (name, status) => {
    const values = ['-i', 'photo=https://example.com/photo.png']
    const names = ['get-by-owner-slug-200', 'auth-me-200', name]
    const { code, report } = await told(['run', `example-studio/${SLUG}`, ...values], names)
    expect([code, report.failure?.step, report.failure?.status]).toEqual([7, 'dispatch', status])
  })

  it.each([
    ['with a body', wireExchange('edit-gpu-mode-200').response],
    ['without one', wireExchange('edit-204').response],
  ])('gpu sends the mode alone, and takes an answer %s', async (_, response) => {
    const found = beforeEdit('edit-gpu-mode-200', { gpu_mode: 'explicit' })
    const answers = [found, 'auth-me-200', { ...wireExchange('edit-gpu-mode-200'), response }]
    const { code, report, sent, left } = await told(['gpu', 'poster', 'auto', '--yes'], answers)
    expect([code, report.outcome, left]).toEqual([0, 'updated', []])
    expect(report.endpoint).toMatchObject({ slug: 'poster', gpu_mode: 'auto' })
    expect(sent.at(-1)?.body).toEqual(wireExchange('edit-gpu-mode-200').request.body)
  })

  it('gpu shows that a row does not say the mode, and writes nothing', async () => {
    const { code, report, sent } = await told(['gpu', SLUG], ['lookup-hit-200', 'auth-me-200'])
    expect([code, report.endpoint]).toMatchObject([0, { gpu_mode: null }])
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET'])
  })

  it('visibility looks at the live graph first, and sends the one field', async () => {
    const found = beforeEdit('edit-public-200', { is_public: false })
    const answers = [found, 'auth-me-200', 'edit-public-200']
    const { code, report, sent } = await told(['visibility', 'poster', 'public', '--yes'], answers)
    expect([code, report.outcome, report.findings]).toEqual([0, 'updated', []])
    expect(report).toMatchObject({ endpoint: { visibility: 'public' }, readable: { node_count: 2 } })
    expect(sent.at(-1)?.body).toEqual({ is_public: true })
  })

  it.each([
    ['gpu', 'auto', 'error-403-permission-edit', 403],
    ['visibility', 'private', 'error-404-edit', 404],
  ])('%s %s is refused with %s', async (command, value, name, status) => {
    const found = beforeEdit('edit-gpu-mode-200', { gpu_mode: 'explicit', is_public: true })
    const { path } = wireExchange('edit-gpu-mode-200').request
    const { response, ...rest } = wireExchange(name)
    const refusal = { ...rest, request: { method: 'PATCH', path }, response }
    const answers = [found, 'auth-me-200', refusal]
    const { code, report } = await told([command, 'poster', value, '--yes'], answers)
    expect([code, report.failure?.step, report.failure?.status]).toEqual([7, 'update', status])
  })

  it('runs asks for those of the endpoint, newest first, and adds up their cost', async () => {
    const names = ['lookup-hit-200', 'auth-me-200', 'runs-200']
    const { code, report, sent, left } = await told(['runs', SLUG, '--limit', '2'], names)
    expect([code, left]).toEqual([0, []])
    const asked = sent.find(({ url }) => url.pathname === '/v1/runs')?.url.searchParams
    expect(Object.fromEntries(asked ?? [])).toEqual(wireExchange('runs-200').request.query)
    expect(report).toMatchObject({
      runs: [{ status: 'failed' }, { status: 'succeeded', cost: '0.006174' }],
      totals: { count: 2, cost: '0.006174' },
    })
  })

  it('logs gives each line with its level', async () => {
    const { request } = wireExchange('run-logs-200')
    const id = request.path.split('/').at(-2) ?? ''
    const { code, report } = await told(['logs', id], ['run-logs-200'])
    expect([code, report.logs]).toEqual([
      0,
      [{ timestamp: '2026-01-05T10:00:12Z', level: 'info', message: 'A worker took the run.', meta: {} }],
    ])
  })

  it.each([['logs'], ['status']])('%s of a run that is not there ends with 7', async (command) => {
    const { response, ...rest } = wireExchange('error-404-run')
    const path = command === 'logs' ? '/v1/runs/r1/logs' : '/v1/runs/r1'
    const { code, report } = await told(
      [command, 'r1'],
      [{ ...rest, request: { method: 'GET', path }, response }],
    )
    expect([code, report.failure?.status]).toEqual([7, 404])
  })
})
