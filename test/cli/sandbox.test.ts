import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SandboxAddress } from '../../src/sandbox/start.ts'
import { POSTER } from '../sandbox/support/caller.ts'
import type { Files } from './command.ts'
import { runCommand, writeFiles } from './command.ts'
import { runHere } from './in-process.ts'

let stopping: AbortController
let files: Files
beforeEach(() => {
  stopping = new AbortController()
  files = writeFiles({ prompt: {}, graph: { nodes: [] } })
})
afterEach(() => {
  stopping.abort()
  files.remove()
})

const start = (...args: string[]) => runHere(['sandbox', ...args], { signal: stopping.signal })

async function call({ url, keys }: SandboxAddress, path: string, body?: object) {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${keys.full}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}
const RUNS = '/v1/comfyui-workflows/sandbox-studio/poster/runs'

describe('runflow sandbox', () => {
  it('prints where it listens and its keys in full, serves, and ends with the signal', async () => {
    const { code, stdout, stderr } = await start('--port', '0')
    const address: SandboxAddress = JSON.parse(stdout)
    expect([code, Object.keys(address)]).toEqual([0, ['url', 'storage', 'keys']])
    expect(address.keys).toMatchObject({ full: 'rf_live_sandbox_full', no_read: 'rf_live_sandbox_no_read' })
    expect(stderr).toContain(address.url)
    expect((await call(address, '/v1/comfyui-workflows', POSTER)).status).toBe(201)
    const input = { photo: 'https://storage.example/a.png' }
    expect((await call(address, RUNS, { input })).body.status).toBe('queued')
    stopping.abort()
    await expect(fetch(`${address.url}/v1/health`)).rejects.toThrow('fetch failed')
  })

  it.each(['1e3', '0x50', '-1', '65536', ' 1', '1.5'])('takes %j for no port', async (port) => {
    expect((await start(`--port=${port}`)).code).toBe(2)
  })

  it('gives the same in one object with --json', async () => {
    const { stdout, stderr } = await start('--port', '0', '--json', '--quiet')
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ command: 'sandbox', outcome: 'listening' })
    expect(report.sandbox.keys.full).toBe('rf_live_sandbox_full')
    expect(stderr).toBe('')
  })

  it('ends runs as it is told to, with the faults of a file', async () => {
    const faults = { runs: 'by-read', troubles: [{ path: '/v1/runs/*', what: 'rate-limited' }] }
    const file = files.write('faults.json', JSON.stringify(faults))
    const { stdout } = await start('--port', '0', '--runs', 'fail', '--faults', file)
    const address: SandboxAddress = JSON.parse(stdout)
    await call(address, '/v1/comfyui-workflows', POSTER)
    const { body } = await call(address, RUNS, { input: { photo: 'https://storage.example/a.png' } })
    const seen = []
    for (let reads = 0; reads < 5; reads++) {
      const answer = await call(address, `/v1/runs/${body.run_id}`)
      seen.push(answer.body.status_code ?? answer.status)
    }
    expect(seen).toEqual([429, 'queued', 'dispatching', 'running', 'failed'])
  })

  it.each<[string, string[], string]>([
    ['a port that is none', ['--port', '70000'], '--port takes a whole number'],
    ['a way to end that is none', ['--runs', 'sometimes'], '--runs takes succeed, fail or slow.'],
    ['a file that is not there', ['--faults', 'nowhere.json'], 'nowhere.json'],
  ])('is refused with %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await start(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })

  it.each<[object, string]>([
    [{ trubles: [] }, 'faults.json has trubles, which the sandbox does not know. It knows cors, troubles,'],
    [{ troubles: [{ what: 'hangs' }] }, 'faults.json: troubles[0].what has a value'],
  ])('names the place in a file of faults that it cannot read: %j', async (faults, sentence) => {
    const { code, stderr } = await start('--faults', files.write('faults.json', JSON.stringify(faults)))
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('is refused where its port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as AddressInfo
    const { code, stderr } = await start('--port', String(port))
    holder.close()
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Port ${port} is in use.`)])
  })
})

describe('the built file', () => {
  it('has the sandbox in it, and ends in order with SIGTERM', async () => {
    const ended = await runCommand(
      ['sandbox', '--port', '0'],
      {},
      {
        onStart: (child) =>
          child.stdout?.once('data', async (line) => {
            const address: SandboxAddress = JSON.parse(String(line))
            const { body } = await call(address, '/v1/comfyui-workflows', POSTER)
            expect(body.slug).toBe('poster')
            child.kill('SIGTERM')
          }),
      },
    )
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('rf_live_sandbox_full') })
  })
})
