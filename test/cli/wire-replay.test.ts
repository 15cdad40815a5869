import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import { replay, responseOf, wireExchange } from '../support/wire.ts'
import type { Here } from './in-process.ts'
import { runHere } from './in-process.ts'

// What Runflow itself answers, as far as it is documented, in place of the sandbox.

const env = { RUNFLOW_API_KEY: 'rf_live_EXAMPLE_not_a_real_key' }
const SLUG = 'background-removal-v21'

/** The answers by what is asked: the account is asked beside the look-up, so their order is not fixed. */
async function told(args: string[], names: string[], here: Here = {}) {
  const exchanges = names.map(wireExchange)
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
})
