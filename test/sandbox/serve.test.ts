import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { openRunflow } from '../../src/runflow/client.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { noWaiting } from '../support/wire.ts'

const signal = new AbortController().signal
let served: ServedSandbox | undefined
afterEach(() => served?.close())

function open(origin: string) {
  return openRunflow({
    origin,
    key: 'rf_live_sandbox_full',
    fetch,
    retryDelayMs: noWaiting().retryDelayMs,
  })
}

describe('the sandbox on a real port', () => {
  it('serves the client, and storage is another origin', async () => {
    served = await serveSandbox(createSandbox(), 0)
    const client = open(served.url)
    expect(await client.lookUp('poster', signal)).toEqual({
      ok: true,
      value: { kind: 'free' },
    })
    const announced = await client.announceUpload({ filename: 'a.txt', mimeType: 'text/plain', sizeBytes: 3 })
    if (!announced.ok) throw new Error('The announcement failed')
    const { assetId, uploadUrl } = announced.value
    expect(new URL(uploadUrl).origin).toBe(served.storage)
    const put = await client.putBytes({ uploadUrl, bytes: new Blob(['abc']), mimeType: 'text/plain' })
    expect(put).toEqual({ ok: true, value: null })
    expect(await client.confirmUpload(assetId)).toMatchObject({ ok: true, value: { sizeBytes: 3 } })
  })

  it('a lost answer is a broken connection', async () => {
    const sandbox = createSandbox()
    served = await serveSandbox(sandbox, 0)
    sandbox.faults.troubles.push({ times: 5, what: 'answer-lost' })
    const result = await open(served.url).lookUp('poster', signal)
    expect(result).toEqual({ ok: false, error: { kind: 'network' } })
    expect(sandbox.requests).toHaveLength(5)
  })
})

const start = (...args: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/sandbox/main.ts', ...args])

describe('npm run sandbox', () => {
  it('prints one line with where it is and the keys, takes a free port for 0, and ends on SIGTERM', async () => {
    const child = start('--port', '0', '--cors', 'off')
    const lines: string[] = []
    const reader = createInterface(child.stdout)
    reader.on('line', (line) => lines.push(line))
    await once(reader, 'line')
    const first = JSON.parse(lines[0] ?? '')
    expect(Object.keys(first)).toEqual(['url', 'storage', 'keys'])
    expect(first.keys.full).toBe('rf_live_sandbox_full')
    const health = await fetch(`${first.url}/v1/health`, { headers: { Origin: 'http://127.0.0.1:8188' } })
    expect([health.status, health.headers.get('Access-Control-Allow-Origin')]).toEqual([200, null])
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect([code, lines.length]).toEqual([0, 1])
  }, 30_000)

  it.each(['api', 'storage'] as const)(
    'leaves nothing open where the port of the %s is taken',
    async (taken) => {
      const holder = createServer().listen(0, '127.0.0.1')
      await once(holder, 'listening')
      const { port } = holder.address() as AddressInfo
      const free = createServer().listen(0, '127.0.0.1')
      await once(free, 'listening')
      const other = (free.address() as AddressInfo).port
      free.close()
      const [api, storage] = taken === 'api' ? [port, other] : [other, port]
      await expect(serveSandbox(createSandbox(), api, storage)).rejects.toMatchObject({ code: 'EADDRINUSE' })
      served = await serveSandbox(createSandbox(), other)
      holder.close()
    },
  )

  it('ends with one sentence where its port is taken', async () => {
    served = await serveSandbox(createSandbox(), 0)
    const port = new URL(served.url).port
    const child = start('--port', port)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        output += text.toString()
      })
    const [code] = await once(child, 'exit')
    expect([code, output]).toEqual([
      1,
      `Port ${port} is in use. Give another one, or --port 0 for any free one.\n`,
    ])
  }, 30_000)

  it('ends its runs as it is told to, and plays the troubles of a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'runflow-sandbox-'))
    const faults = join(folder, 'faults.json')
    writeFileSync(faults, JSON.stringify({ troubles: [{ path: '/v1/health', what: 'server-error' }] }))
    const child = start('--port', '0', '--runs', 'fail', '--faults', faults)
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    const { url } = JSON.parse(line)
    const statuses = []
    for (let times = 0; times < 2; times++) statuses.push((await fetch(`${url}/v1/health`)).status)
    expect(statuses).toEqual([500, 200])
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(folder, { recursive: true })
  }, 30_000)

  it('says how it is called when an argument is wrong', async () => {
    const child = start('--cors', 'sometimes')
    let output = ''
    child.stderr.on('data', (text: Buffer) => {
      output += text.toString()
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(2)
    expect(output).toContain('Usage: npm run sandbox')
  }, 30_000)
})
