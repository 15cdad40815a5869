import { describe, expect, it } from 'vitest'
import { wireExchange } from '../support/wire.ts'
import { useCallable } from './callable.ts'

const { seed, told, said } = useCallable()

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
