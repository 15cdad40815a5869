import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PHOTO, useCallable } from './callable.ts'

const { world, seed, told, said, dispatched } = useCallable()
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-calling-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

  it('says at which step it stopped where a page came instead of the account', async () => {
    seed()
    const what = { status: 200, body: '<!doctype html><title>Log in</title>' }
    world.sandbox.faults.troubles.push({ method: 'GET', path: '/v1/auth/me', times: 1, what })
    const { report } = await told(['run', 'poster'])
    expect([report.outcome, report.failure?.step]).toEqual(['account-failed', 'account'])
    expect(dispatched()).toEqual([])
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

  it('saves the others where a file has no address, and names it', async () => {
    seed()
    const out = join(folder, 'in-part')
    const { code, report } = await told(['run', 'poster', '-o', out], { fetch: withoutFirstAddress })
    expect([code, report.outcome]).toEqual([8, 'not-saved'])
    expect(report.failure).toMatchObject({ step: 'save', retryable: true })
    expect(report.message).toMatch(/^File 1 of poster has no https address/)
    const [name = ''] = readdirSync(join(out, 'poster'))
    const path = join(out, 'poster', name)
    expect(report.outputs).toMatchObject([{ files: [{ path: null }, { path }] }])
    const { stdout } = await said(['run', 'poster', '-o', out], { fetch: withoutFirstAddress })
    expect(stdout).toMatch(/^\S+poster\S+\n$/)
  })

  it('that ended in part says so first where a file could not be saved', async () => {
    seed()
    const args = [
      'run',
      'poster',
      '-o',
      join(folder, 'partly'),
      '--metadata',
      'sandbox.ending=partial_succeeded',
    ]
    const { code, report } = await told(args, { fetch: withoutFirstAddress })
    expect([code, report.outcome, report.failure?.step]).toEqual([10, 'partly-succeeded', 'run'])
    expect(report.message).toContain('File 1 of poster has no https address')
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
})

/** A run whose first file Runflow tells no address of. */
const withoutFirstAddress: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const { pathname } = new URL(input instanceof Request ? input.url : String(input))
  if (!/^\/v1\/runs\/[^/]+$/.test(pathname)) return response
  const run = (await response.json()) as { output?: { outputs: object[] } | null }
  run.output?.outputs.unshift({ output_id: 'poster', url: '' })
  return Response.json(run)
}
