import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { getRequestListener } from '@hono/node-server'
import { afterEach, describe, expect, it } from 'vitest'
import { createProxyFetch, withTimeout } from '../../src/cli/proxy.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, fileFact, keyNamed, poster } from '../deploy/world.ts'
import { CERTIFICATE, serveTls, startConnectProxy } from '../support/connect-proxy.ts'
import { runCommand, writeFiles } from './command.ts'
import { startFakeLocal } from './fake-local.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server that never answers. */
async function startStuck(): Promise<number> {
  const stuck = createServer(() => {}).listen(0, '127.0.0.1')
  await once(stuck, 'listening')
  closing.push(() => {
    stuck.closeAllConnections()
    stuck.close()
  })
  return (stuck.address() as AddressInfo).port
}

/** A server that says what it was asked. */
async function startEcho() {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { method, url, headers } = request
    response.writeHead(201, { Location: '/elsewhere' })
    response.end(JSON.stringify({ method, url, host: headers.host, key: headers.authorization, body }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  return (server.address() as AddressInfo).port
}

async function open(env: Record<string, string>, ports: Record<string, number> = {}) {
  const proxy = await startConnectProxy(ports)
  closing.push(proxy.close)
  const filled = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.replace('PROXY', proxy.url)]),
  )
  const made = createProxyFetch(filled)
  if (!made.ok) throw new Error(`Refused: ${made.error.variable}`)
  return { proxy, fetch: made.value }
}

describe('the proxy of the environment', () => {
  it('is where a request goes through, with all that it holds', async () => {
    const port = await startEcho()
    const { proxy, fetch } = await open({ HTTP_PROXY: 'PROXY' }, { 'comfy.example:8188': port })
    const request = new Request('http://comfy.example:8188/a?b=c', {
      method: 'POST',
      headers: { Authorization: 'Bearer k' },
      body: 'text',
      redirect: 'manual',
    })
    const response = await fetch(request)
    expect([response.status, response.headers.get('Location')]).toEqual([201, '/elsewhere'])
    expect(await response.json()).toEqual({
      method: 'POST',
      url: '/a?b=c',
      host: 'comfy.example:8188',
      key: 'Bearer k',
      body: 'text',
    })
    expect(proxy.tunnels).toEqual(['comfy.example:8188'])
  })

  it.each([
    ['in lower case', { https_proxy: 'PROXY', HTTPS_PROXY: 'http://127.0.0.1:1' }],
    ['where the lower case one is empty', { https_proxy: '', HTTPS_PROXY: 'PROXY' }],
  ])('is read %s', async (_, env) => {
    const { proxy, fetch } = await open(env)
    await expect(fetch('https://api.example/v1/health')).rejects.toThrow(TypeError)
    expect(proxy.tunnels).toEqual(['api.example:443'])
  })

  it('may be written without http:// and with a name and password', async () => {
    const port = await startEcho()
    const { proxy } = await open({}, { 'comfy.example:80': port })
    const bare = proxy.url.replace('http://', 'user:pass@')
    const made = createProxyFetch({ HTTP_PROXY: bare })
    expect(made.ok && (await made.value('http://comfy.example/')).status).toBe(201)
    expect(proxy.authorizations).toEqual([`Basic ${btoa('user:pass')}`])
  })

  it('is not asked for this machine, nor for what NO_PROXY names', async () => {
    const port = await startEcho()
    const { proxy, fetch } = await open({ HTTP_PROXY: 'PROXY', HTTPS_PROXY: 'PROXY', NO_PROXY: '.invalid' })
    for (const host of ['127.0.0.1', 'localhost'])
      expect((await fetch(`http://${host}:${port}/view`)).status).toBe(201)
    await expect(fetch('https://api.invalid/')).rejects.toThrow(TypeError)
    expect(proxy.tunnels).toEqual([])
  })

  it('ends its requests when they are aborted', async () => {
    const port = await startStuck()
    const { fetch } = await open({ HTTP_PROXY: 'PROXY' }, { 'comfy.example:80': port })
    const signal = AbortSignal.timeout(100)
    await expect(fetch('http://comfy.example/', { signal })).rejects.toThrow(DOMException)
  })

  it('ends its requests in time, whatever is collected as garbage meanwhile', async () => {
    const port = await startStuck()
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const given = new AbortController()
    const collecting = setInterval(collectGarbage, 50)
    const giveUp = setTimeout(() => given.abort(new Error('The limit did not hold')), 5000)
    const limited = withTimeout(fetch, 400)
    const ended = limited(`http://127.0.0.1:${port}/`, { signal: given.signal })
    await expect(ended).rejects.toThrow('No answer in time')
    clearInterval(collecting)
    clearTimeout(giveUp)
  })

  it.each([
    ['HTTPS_PROXY', 'ftp://proxy.example'],
    ['http_proxy', 'http://'],
    ['HTTPS_PROXY', 'not an address'],
    ['HTTPS_PROXY', 'http://user:p%ZZ@127.0.0.1:9'],
  ])('is refused by its name where %s is %s', (variable, value) => {
    expect(createProxyFetch({ [variable]: value })).toEqual({ ok: false, error: { variable } })
  })

  it('leaves the fetch of Node alone where there is none', () => {
    expect(createProxyFetch({ HTTPS_PROXY: '', NO_PROXY: '*' })).toEqual({ ok: true, value: fetch })
  })
})

describe('the command line behind a proxy', { timeout: 60_000 }, () => {
  const stop = async (env: Record<string, string>) => {
    const files = writeFiles(poster())
    closing.push(files.remove)
    return runCommand(
      ['deploy', files.prompt, '--graph', files.graph, '--comfyui', 'http://127.0.0.1:1', '--json'],
      env,
    )
  }

  it('deploys to an https API through it, and asks ComfyUI and the storage of this machine directly', async () => {
    const sandbox = createSandbox({ unknown: 'answer' })
    const served = await serveSandbox(sandbox, 0)
    const tls = await serveTls(
      getRequestListener((request) => sandbox.api(request), { overrideGlobalObjects: false }),
    )
    const local = await startFakeLocal(factsWith({ files: [fileFact('photo.png', 'a picture')] }))
    const proxy = await startConnectProxy({ 'api.example:443': tls.port })
    const files = writeFiles(poster())
    closing.push(served.close, tls.close, local.close, proxy.close, files.remove)
    local.inputs = { 'photo.png': 'a picture' }

    const args = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', local.url, '--json']
    const ended = await runCommand(args, {
      HTTPS_PROXY: proxy.url,
      HTTP_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: CERTIFICATE,
      RUNFLOW_API_URL: 'https://api.example',
      RUNFLOW_API_KEY: keyNamed('full'),
    })

    expect(JSON.parse(ended.stdout)).toMatchObject({ outcome: 'created', slug: 'poster' })
    expect(ended.code).toBe(0)
    expect(sandbox.state.workflows).toMatchObject([{ slug: 'poster', resources: { 'photo.png': {} } }])
    expect(new Set(proxy.tunnels)).toEqual(new Set(['api.example:443']))
  })

  it('says which variable is no proxy, without its value, and ends with the code of a setting', async () => {
    const ended = await stop({ HTTPS_PROXY: 'ftp://user:secret@proxy.example' })
    expect(ended.code).toBe(3)
    expect(JSON.parse(ended.stdout).message).toContain('HTTPS_PROXY')
    expect(ended.stdout + ended.stderr).not.toContain('secret')
  })
})
