import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, keyNamed, poster } from '../deploy/world.ts'
import { writeFiles } from './command.ts'
import { startFakeLocal } from './fake-local.ts'
import { runHere } from './in-process.ts'

const files = writeFiles(poster())
afterAll(files.remove)

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answer(response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function deploy(
  comfyui: string,
  env: Record<string, string> = {},
): Promise<Report & { code: unknown }> {
  const args = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', comfyui, '--name', 'A', '--json']
  const ended = await runHere(args, { env: { RUNFLOW_API_KEY: 'rf_live_EXAMPLE', ...env } })
  return { ...(JSON.parse(ended.stdout) as Report), code: ended.code }
}

/** Says that it is long, and breaks off as soon as nobody listens. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': String(600 * 2 ** 20) })
  response.write('[')
}

describe('what answers at --comfyui and is no ComfyUI with Runflow', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    [
      'a web page',
      (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html></html>'),
    ],
    ['a page that says 404', (response) => response.writeHead(404).end('<html>Not found</html>')],
    ['a server that takes no POST', (response) => response.writeHead(405).end()],
    ['a server of files', (response) => response.writeHead(501).end('Unsupported method')],
    ['another API', (response) => response.writeHead(200).end('{"ok": true}')],
    ['another API that refuses', (response) => response.writeHead(422).end('{"detail": "no"}')],
    ['600 MB', flood],
  ])('is told as that, with the option to look at: %s', async (_, answer) => {
    const { outcome, message, code, failure } = await deploy(await serve(answer))
    expect([outcome, code, failure?.step]).toEqual(['facts-failed', 6, 'facts'])
    expect(message).toContain('What answers at the URL of --comfyui does not')
    expect(message).toContain('Check that URL.')
  })
})

describe('what answers at RUNFLOW_API_URL', () => {
  it('with 600 MB is told as an answer that is not one of Runflow’s, and nothing is written', async () => {
    const local = await startFakeLocal(factsWith())
    const url = await serve(flood)
    const { outcome, message, code } = await deploy(local.url, { RUNFLOW_API_URL: url })
    await local.close()
    expect([outcome, code]).toEqual(['lookup-failed', 8])
    expect(message).toContain('did not look like one of Runflow')
    expect(message).toContain('256 MiB')
  })

  it('refuses a create for the moment: after Ctrl+C it is not sent again', async () => {
    const local = await startFakeLocal(factsWith())
    const sandbox = createSandbox({ unknown: 'answer' })
    const served = await serveSandbox(sandbox, 0)
    const stop = new AbortController()
    const path = '/v1/comfyui-workflows'
    sandbox.faults.troubles.push({ method: 'POST', path, times: 9, what: 'rate-limited' })
    const args = [
      'deploy',
      files.prompt,
      '--graph',
      files.graph,
      '--comfyui',
      local.url,
      '--name',
      'A',
      '--json',
    ]
    const ended = await runHere(args, {
      env: { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') },
      signal: stop.signal,
      async fetch(input, init) {
        const response = await fetch(input, init)
        if (response.status === 429) stop.abort()
        return response
      },
    })
    await Promise.all([served.close(), local.close()])
    expect([ended.code, JSON.parse(ended.stdout).outcome]).toEqual([130, 'cancelled'])
    expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(sandbox.state.workflows.filter(({ name }) => name === 'A')).toEqual([])
  })
})
