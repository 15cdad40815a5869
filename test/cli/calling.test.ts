import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { keyNamed, poster } from '../deploy/world.ts'
import { wireExchange } from '../support/wire.ts'
import { useManaged } from './managed.ts'

const world = useManaged()
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-calling-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => Object.assign(world.sandbox.faults, { runs: 'by-read', gpuUnavailable: false }))

const COMFYUI = { origin: 'https://storage.example/git/ComfyUI', commit: '0'.repeat(40), dirty: false }
const PHOTO: Prompt = {
  '5': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', display_name: '', description: '' } },
  '6': {
    class_type: 'RunflowInputInt',
    inputs: { input_id: 'steps', display_name: '', description: '', value: 20 },
  },
}
/** One that the platform would run. */
const seed = (changes: Prompt = {}, row = {}) =>
  world.seed({ environment: { comfyui: COMFYUI }, ...row }, poster(changes))
/** Nobody waits, and the clock goes on all the same. */
const noWaiting = () => {
  let now = 0
  return {
    sleep: async (ms: number) => {
      now += ms
    },
    nowMs: () => now,
  }
}
const told = (args: string[], given = {}) => world.told(args, { ...noWaiting(), ...given })
const said = (args: string[], given = {}) => world.said(args, { ...noWaiting(), ...given })
const dispatched = () =>
  world.sandbox.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/runs'))

describe('run', () => {
  it('starts a run, waits for it, and gives its files by output, with what it cost', async () => {
    seed()
    const { code, report, stderr } = await told(['run', 'poster', '-i', 'title=Good morning'])
    expect([code, report.outcome]).toEqual([0, 'succeeded'])
    expect(report).toMatchObject({
      run: { status: 'succeeded', client_ref: expect.stringMatching(/^runflow-[0-9a-f-]{36}$/) },
      outputs: [
        {
          output_id: 'poster',
          type: 'IMAGE',
          label: 'Poster',
          files: [{ url: expect.stringMatching(/^http/) }],
        },
      ],
      missing_outputs: [],
      cost: { amount: expect.stringMatching(/^\d+\.\d+$/), currency: 'USD', gpu_seconds: expect.any(Number) },
    })
    expect(stderr).toMatch(/^Started the run 01900000-/m)
    expect(dispatched().map(({ body }) => body)).toMatchObject([{ input: { title: 'Good morning' } }])
  })

  it('prints the addresses alone, and saves nothing without -o', async () => {
    seed()
    const { code, stdout, stderr } = await said(['run', 'poster'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^http:\/\/\S+\n$/)
    expect(stderr).toContain('US dollars')
  })

  it('saves the files by output, and overwrites nothing', async () => {
    seed()
    const out = join(folder, 'results')
    const first = await said(['run', 'poster', '-o', out])
    const second = await told(['run', 'poster', '-o', out])
    const names = readdirSync(join(out, 'poster')).sort()
    expect(names).toHaveLength(2)
    expect(first.stdout).toBe(`${join(out, 'poster', names[1] ?? '')}\n`)
    expect(second.report.outputs).toMatchObject([{ files: [{ path: join(out, 'poster', names[0] ?? '') }] }])
    expect(
      readFileSync(join(out, 'poster', names[0] ?? ''))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('uploads a picture first, and each file once', async () => {
    seed(PHOTO)
    const picture = join(folder, 'photo.png')
    writeFileSync(picture, Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))
    const { code, report } = await told(['run', 'poster', '-i', `photo=@${picture}`, '-i', 'steps=8'])
    expect([code, report.outcome]).toEqual([0, 'succeeded'])
    expect(world.sandbox.state.uploads).toMatchObject([{ filename: 'photo.png', mimeType: 'image/png' }])
    expect(dispatched()[0]?.body).toMatchObject({
      input: { photo: `runflow://assets/${world.sandbox.state.uploads[0]?.id}`, steps: 8 },
    })
  })

  it('takes all values from a file of JSON, and single ones over them', async () => {
    seed(PHOTO)
    const values = join(folder, 'values.json')
    writeFileSync(values, JSON.stringify({ photo: 'https://example.com/a.png', steps: 3, title: 'a' }))
    await told(['run', 'poster', '--input', `@${values}`, '-i', 'steps=4'])
    expect(dispatched()[0]?.body).toMatchObject({ input: { steps: 4, title: 'a' } })
  })

  it.each([
    [['-i', 'titel=a'], /^There is no input titel\. Did you mean title\?/],
    [['-i', 'steps=many'], /The input steps takes a whole number\./],
    [['-i', 'photo=http://example.com/a.png'], /The input photo takes @FILE, an https address/],
    [['-i', 'photo=@nowhere.png'], /^There is no file nowhere\.png/],
    [['-i', 'title'], /^--input takes ID=VALUE/],
    [['--wait', 'long'], /^--wait must be a time/],
    [['--client-ref', "a'b"], /^--client-ref/],
    [['--callback', 'http://example.com/hook'], /^--callback must be an https address/],
    [['--metadata', 'order'], /^--metadata takes KEY=VALUE/],
    [[], /The input photo needs a value\./],
  ])('refuses %j before anything is sent', async (args, message) => {
    seed(PHOTO)
    const { code, report } = await told(['run', 'poster', ...args])
    expect([code, report.outcome]).toEqual([2, 'usage'])
    expect(report.message).toMatch(message)
    expect(world.sandbox.writes()).toEqual([])
  })

  it('looks at a picture before the upload', async () => {
    seed(PHOTO)
    const file = join(folder, 'photo-that-is-none.png')
    writeFileSync(file, '%PDF-1.7')
    const { code, report } = await told(['run', 'poster', '-i', `photo=@${file}`])
    expect([code, world.sandbox.writes()]).toEqual([2, []])
    expect(report.message).toContain('not a PNG, JPEG, WebP or GIF picture')
  })

  it('ends at once with --no-wait, and prints the id alone', async () => {
    seed()
    const { code, stdout } = await said(['run', 'poster', '--no-wait'])
    expect([code, stdout]).toEqual([0, `${world.sandbox.state.runs[0]?.id}\n`])
    const watched = await told(['status', stdout.trim(), '--watch'])
    expect([watched.code, watched.report.outcome]).toEqual([0, 'succeeded'])
  })

  it('sends what comes back with the run and its callback', async () => {
    seed()
    await told([
      'run',
      'poster',
      '--metadata',
      'order=A=1',
      '--callback',
      'https://example.com/hook',
      '--no-wait',
    ])
    expect(dispatched()[0]?.body).toMatchObject({
      metadata: { order: 'A=1' },
      callback_url: 'https://example.com/hook',
    })
  })

  it('takes up a run of the same reference instead of paying twice', async () => {
    seed()
    const args = ['run', 'poster', '--client-ref', 'order-7']
    const first = await told([...args, '--no-wait'])
    const again = await told(args)
    expect([again.code, again.report.outcome]).toEqual([0, 'succeeded'])
    expect(again.report.run).toMatchObject({ id: first.report.run_id })
    expect(again.stderr).toContain('No second one was started.')
    expect(dispatched()).toHaveLength(1)
  })

  it('finds the run whose answer was lost, and starts no second one', async () => {
    seed()
    world.sandbox.faults.troubles.push({
      method: 'POST',
      path: '/v1/comfyui-workflows/*',
      times: 1,
      what: 'answer-lost',
    })
    const { code } = await told(['run', 'poster'])
    expect([code, world.sandbox.state.runs.length]).toEqual([0, 1])
  })

  it('says how to look for a run that may have started', async () => {
    seed()
    world.sandbox.faults.troubles.push({
      method: 'POST',
      path: '/v1/comfyui-workflows/*',
      times: 1,
      what: 'lost',
    })
    const { code, report } = await told(['run', 'poster'])
    expect([code, report.outcome, dispatched().length]).toEqual([8, 'unknown-result', 1])
    expect(report.message).toContain(`--client-ref ${report.client_ref}`)
  })

  it.each([
    ['failed', 'invalid_sha', 'run-failed'],
    ['timeout', 'timeout', 'run-failed'],
    ['partly', 'partial_succeeded', 'partly-succeeded'],
    ['cancelled', 'canceled', 'run-cancelled'],
  ])('ends with exit code 10 where it %s', async (_, ending, outcome) => {
    seed()
    const { code, report } = await told(['run', 'poster', '--metadata', `sandbox.ending=${ending}`])
    expect([code, report.outcome, report.failure?.step]).toEqual([10, outcome, 'run'])
  })

  it('stops waiting in time, and says that the run goes on', async () => {
    seed()
    const { code, report } = await told([
      'run',
      'poster',
      '--wait',
      '5s',
      '--metadata',
      'sandbox.ending=endless',
    ])
    expect([code, report.outcome]).toEqual([8, 'wait-ended'])
    expect(report.message).toContain(`runflow status ${report.run_id} --watch`)
  })

  it('stops waiting when it is told to, and says that the run goes on', async () => {
    seed()
    const stop = new AbortController()
    const sleep = async () => stop.abort()
    const { code, report } = await world.told(['run', 'poster'], { sleep, signal: stop.signal })
    expect([code, report.outcome]).toEqual([130, 'cancelled'])
    expect(report.message).toContain('goes on and costs')
  })

  it.each([
    ['no_credit', 402, /enough credit.*dispatch failed: 402/],
    ['no_beta', 403, /COMFYUI_DEPLOY_BETA_NOT_ENABLED/],
    ['no_dispatch', 403, /runs:create/],
  ])('says of the key %s why nothing was started', async (name, status, message) => {
    seed({}, { is_public: true })
    const { code, report } = await told(['run', 'sandbox-studio/poster'], { key: keyNamed(name) })
    expect([code, report.failure?.step, report.failure?.status]).toEqual([7, 'dispatch', status])
    expect(report.message).toMatch(message)
    expect(world.sandbox.state.runs).toEqual([])
  })

  it('names both ways out where the GPU is not available', async () => {
    seed()
    world.sandbox.faults.gpuUnavailable = true
    const { code, report } = await told(['run', 'poster'])
    expect([code, report.failure?.status]).toEqual([7, 422])
    expect(report.message).toMatch(/Choose another GPU.*set its GPU mode to auto/)
  })

  it('says that a deleted endpoint is gone', async () => {
    seed({}, { deleted_at: '2026-01-02T03:04:05Z' })
    expect((await told(['run', 'sandbox-studio/poster'])).report).toMatchObject({ outcome: 'not-found' })
  })
})

describe('runs', () => {
  it('lists them newest first, with totals and the cost by metadata', async () => {
    seed()
    for (const order of ['A', 'A', 'B']) await told(['run', 'poster', '--metadata', `order=${order}`])
    const { code, report } = await told(['runs', 'poster'])
    expect(code).toBe(0)
    expect(report.runs).toMatchObject([{ metadata: { order: 'B' } }, { metadata: { order: 'A' } }, {}])
    expect(report).toMatchObject({
      totals: { count: 3, by_status: [{ status: 'succeeded', count: 3 }] },
      cost_by_metadata: [
        {
          key: 'order',
          values: [
            { value: 'B', count: 1 },
            { value: 'A', count: 2 },
          ],
        },
      ],
    })
    const { stdout, stderr } = await said(['runs', 'poster', '--limit', '2'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(3)
    expect(stderr).toContain('poster has 2 runs.')
  })

  it('says that there are none, and what a limit is', async () => {
    seed()
    expect((await said(['runs', 'poster'])).stderr).toContain('poster has no runs.')
    expect((await told(['runs', 'poster', '--limit', '0'])).code).toBe(2)
  })
})

describe('status and logs', () => {
  it('tell where a run stands, and give what it wrote one line each', async () => {
    seed()
    const { report } = await told(['run', 'poster'])
    const { id } = report.run as { id: string }
    const status = await told(['status', id])
    expect([status.code, status.report.outcome]).toEqual([0, 'succeeded'])
    const { code, stdout } = await said(['logs', id])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d{4}-\S+ {2}info {2}\S.*$/m)
    expect((await told(['logs', id])).report.logs).toContainEqual(
      expect.objectContaining({ level: 'info', message: expect.any(String) }),
    )
  })

  it('show what a node wrote, and let it neither move the cursor nor give away a key', async () => {
    const key = `rf_live_${'y'.repeat(20)}`
    const items = [{ timestamp: 'now', level_code: 'info', message: `a\u001b[2J\nb ${key}`, meta: { key } }]
    const body = JSON.stringify({ items, next: null })
    const fetch = async () => new Response(body, { headers: { 'Content-Type': 'application/json' } })
    const { stdout } = await said(['logs', 'r1'], { fetch })
    expect(stdout.split('\n')).toHaveLength(2)
    for (const part of ['\u001b', key]) expect(stdout).not.toContain(part)
    expect(JSON.stringify((await told(['logs', 'r1'], { fetch })).report)).not.toContain(key)
  })

  it.each([['status'], ['logs']])('%s says that there is no such run', async (command) => {
    const { code, report } = await told([command, '01900000-0000-7000-8000-00000000ffff'])
    expect([code, report.failure?.status]).toEqual([7, 404])
    expect((await told([command])).code).toBe(2)
  })
})

describe('webhook verify', () => {
  const { secret = '', request } = wireExchange('callback-run-completed')
  const body = request.raw_body ?? ''
  const signature = request.headers?.['Runflow-Signature'] ?? ''
  const verify = (
    given: { signature?: string; input?: string; env?: Record<string, string>; args?: string[] } = {},
  ) =>
    told(['webhook', 'verify', '--signature', given.signature ?? signature, ...(given.args ?? [])], {
      env: given.env ?? { RUNFLOW_CALLBACK_SECRET: secret },
      input: given.input ?? body,
    })

  it('is done where the body is as Runflow signed it', async () => {
    const { code, report } = await verify()
    expect([code, report.outcome]).toEqual([0, 'matches'])
    const named = await verify({ args: ['--secret-env', 'HOOK'], env: { HOOK: secret } })
    expect(named.code).toBe(0)
  })

  it.each([
    ['the body was written anew', { input: JSON.stringify(JSON.parse(body)) }],
    ['the secret is another one', { env: { RUNFLOW_CALLBACK_SECRET: `${secret}x` } }],
    ['the signature is cut', { signature: signature.slice(0, 62) }],
    ['the signature is in capitals', { signature: signature.toUpperCase() }],
    ['the signature is no hex', { signature: 'x'.repeat(64) }],
  ])('ends with exit code 1 where %s', async (_, given) => {
    const { code, report, stderr } = await verify(given)
    expect([code, report.outcome]).toEqual([1, 'differs'])
    expect(JSON.stringify(report) + stderr).not.toContain(secret)
  })

  it('needs a secret, a signature and an action', async () => {
    expect((await verify({ env: {} })).code).toBe(3)
    expect((await told(['webhook', 'verify'])).code).toBe(2)
    expect((await told(['webhook', 'send', '--signature', signature])).code).toBe(2)
  })
})
