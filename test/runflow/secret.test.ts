import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/result.ts'
import type { RunflowClient } from '../../src/runflow/client.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import type { DeployBody } from '../../src/types/runflow-api.ts'
import { lost, noWaiting, replay } from '../support/wire.ts'

const KEY = 'rf_live_MARKED_1234567890'
const signal = new AbortController().signal
const body = { slug: 'a', name: 'A' } as DeployBody

const calls: [string, (client: RunflowClient) => Promise<unknown>][] = [
  ['lookUp', (client) => client.lookUp('a', signal)],
  ['whoAmI', (client) => client.whoAmI(signal)],
  ['create', (client) => client.create(body)],
  ['edit', (client) => client.edit('c1', body)],
  ['delete', (client) => client.delete('c1')],
  ['dispatch', (client) => client.dispatch('o', 'a', { input: {} })],
  ['readRun', (client) => client.readRun('r1')],
  ['announceUpload', (client) => client.announceUpload({ filename: 'a', mimeType: 'a/b', sizeBytes: 1 })],
  [
    'upload',
    (client) =>
      client.upload(
        { path: 'a', mimeType: 'a/b', sizeBytes: 1, sha256: 'a'.repeat(64) },
        async () => ok(new Blob(['a'])),
        signal,
      ),
  ],
  ['confirmUpload', (client) => client.confirmUpload('d1')],
]

const quoting = {
  code: `BAD_${KEY}`,
  message: `Bad header: Bearer ${KEY}`,
  errors: [{ loc: [KEY], msg: KEY }],
}
const answers: [string, () => Response | Error][] = [
  ['a lost connection', lost],
  ['a timeout', () => new DOMException('The operation timed out', 'TimeoutError')],
  ...[400, 401, 403, 404, 409, 413, 422, 429, 500, 503].map((status): [string, () => Response] => [
    `${status} that quotes the key`,
    () => Response.json(quoting, { status }),
  ]),
  ['200 of another shape', () => Response.json(quoting)],
  ['200 that is no JSON', () => new Response(`<p>${KEY}</p>`)],
  [
    'a redirect',
    () => new Response(null, { status: 302, headers: { Location: `https://evil.example/${KEY}` } }),
  ],
]

describe('the key', () => {
  const written: unknown[] = []
  beforeEach(() => {
    written.length = 0
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...args) => written.push(args))
  })
  afterEach(() => vi.restoreAllMocks())

  for (const [callName, call] of calls)
    it.each(answers)(`is in nothing that ${callName} gives back after %s`, async (_, answer) => {
      const { fetch } = replay(answer(), answer(), answer(), answer(), answer())
      const options = {
        origin: 'https://api.runflow.io',
        key: KEY,
        fetch,
        retryDelayMs: noWaiting().retryDelayMs,
      }
      const outcome = await call(openRunflow(options)).catch((thrown: unknown) => ({ thrown }))
      const shown = inspect([outcome, written], { depth: Infinity, showHidden: true, getters: true })
      expect(shown).not.toContain(KEY)
      expect(outcome).not.toHaveProperty('thrown')
    })

  it('is refused without a request when no header can hold it, for the error of Headers would quote it', async () => {
    const { fetch, sent } = replay()
    for (const key of [`${KEY}…`, `${KEY}\n x`, 'läuft', '']) {
      const options = {
        origin: 'https://api.runflow.io',
        key,
        fetch,
        retryDelayMs: noWaiting().retryDelayMs,
      }
      expect(await openRunflow(options).lookUp('a', signal)).toEqual({
        ok: false,
        error: { kind: 'unauthorized' },
      })
    }
    expect(sent).toHaveLength(0)
  })

  it('goes to no address that an answer names: a redirect is not followed', async () => {
    const { fetch, sent } = replay(
      new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }),
    )
    const options = {
      origin: 'https://api.runflow.io',
      key: KEY,
      fetch,
      retryDelayMs: noWaiting().retryDelayMs,
    }
    const result = await openRunflow(options).lookUp('a', signal)
    expect(result).toEqual({ ok: false, error: { kind: 'unexpected-response', where: 'look-up' } })
    expect(sent.map(({ url }) => url.host)).toEqual(['api.runflow.io'])
  })
})
