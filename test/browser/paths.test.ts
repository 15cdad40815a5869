import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CorsMode } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { REPO } from './support/children.ts'
import { launchBrowser, noBrowser } from './support/chromium.ts'

// The client of the Runflow API in a real browser, where CORS and content security policies are the browser's own.

/** What the page runs: the client as main.ts joins it, and one look-up and one create by it. */
const ENTRY = `
import { openRunflow } from '/src/runflow/client.ts'
import { routedFetch } from '/src/runflow/direct-or-relay.ts'
import { openRelay } from '/src/local/relay.ts'
const memory = new Map()
window.deployOnce = async (origin, key, body, attempts) => {
  const relay = openRelay((path, init) => fetch(path, init))
  const direct = (input, init) => fetch(input, init)
  const client = openRunflow({ origin, key, fetch: routedFetch({ direct, relay, memory }), retryDelayMs: () => 0 })
  const results = []
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await client.lookUp(body.slug, new AbortController().signal)
    results.push(found.ok ? found.value.kind : found.error.kind)
    if (!found.ok || found.value.kind !== 'free') break
    const created = await client.create(body)
    results.push(created.ok ? 'created' : created.error.code ?? created.error.kind)
  }
  return results
}
`

const body = {
  slug: 'poster',
  name: 'Poster',
  workflow_json: {},
  graph: { nodes: [] },
  environment: {
    packages: [],
    cached_models: { huggingface: [], pytorch: [] },
    comfyui: { origin: null, commit: null, dirty: null },
  },
  custom_nodes: {},
  models: {},
  resources: {},
}

declare global {
  interface Window {
    deployOnce(origin: string, key: string, body: unknown, attempts: number): Promise<string[]>
  }
}

const reason = noBrowser ? `, skipped: ${noBrowser}` : ''
describe.skipIf(noBrowser)(`the two paths to the API in a browser${reason}`, () => {
  let browser: Browser
  let bundle: string

  beforeAll(async () => {
    bundle = await bundleClient()
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it.each<{
    title: string
    cors: CorsMode
    csp?: string
    key?: string
    attempts?: number
    results: string[]
    relayed: string[]
    writes: number[]
  }>([
    { title: 'CORS on: direct', cors: 'on', results: ['free', 'created'], relayed: [], writes: [201] },
    {
      title: 'CORS off: by the relay',
      cors: 'off',
      results: ['free', 'created'],
      relayed: ['GET', 'POST'],
      writes: [201],
    },
    {
      title: 'CORS for other pages only: by the relay',
      cors: { origins: ['https://app.example'] },
      results: ['free', 'created'],
      relayed: ['GET', 'POST'],
      writes: [201],
    },
    {
      title: 'a content security policy that blocks other origins: by the relay',
      cors: 'on',
      csp: "connect-src 'self' data:",
      results: ['free', 'created'],
      relayed: ['GET', 'POST'],
      writes: [201],
    },
    {
      title: 'CORS off on errors only, good key: direct',
      cors: 'off-on-errors',
      results: ['free', 'created'],
      relayed: [],
      writes: [201],
    },
    {
      title: 'CORS off on errors only, wrong key: the relay shows the 401',
      cors: 'off-on-errors',
      key: 'rf_live_sandbox_wrong',
      results: ['unauthorized'],
      relayed: ['GET'],
      writes: [],
    },
    {
      title: 'CORS off on errors only, refused create: looked up by the relay before it is sent again',
      cors: 'off-on-errors',
      key: 'rf_live_sandbox_no_beta',
      attempts: 2,
      results: ['free', 'network', 'free', 'COMFYUI_DEPLOY_BETA_NOT_ENABLED'],
      relayed: ['GET', 'POST'],
      writes: [403, 403],
    },
  ])(
    '$title',
    async ({ cors, csp, key = 'rf_live_sandbox_full', attempts = 1, results, relayed, writes }) => {
      const sandbox = createSandbox({ faults: { cors } })
      const served = await serveSandbox(sandbox, 0)
      const page = await servePage(bundle, sandbox, csp)
      const tab = await browser.newPage()
      try {
        await tab.goto(page.url)
        const given = await tab.evaluate(
          ([origin, secret, sent, times]) => window.deployOnce(origin, secret, sent, times),
          [served.url, key, body, attempts] as const,
        )
        expect(given).toEqual(results)
        expect(page.relayed).toEqual(relayed)
        expect(sandbox.writes().map(({ status }) => status)).toEqual(writes)
      } finally {
        await tab.close()
        await closeAll(served, page)
      }
    },
  )
})

async function bundleClient(): Promise<string> {
  const built = await build({
    root: REPO,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', rollupOptions: { input: 'virtual:entry' } },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === 'virtual:entry' ? id : id.startsWith('/src/') ? REPO + id : null),
        load: (id) => (id === 'virtual:entry' ? ENTRY : null),
      },
    ],
  })
  const [result] = Array.isArray(built) ? built : [built]
  const chunk = result && 'output' in result ? result.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('The client was not bundled')
  return chunk.code
}

/** Stands in for ComfyUI: a page of its own origin and a relay that keeps to the contract of ours. */
async function servePage(script: string, sandbox: Sandbox, csp: string | undefined) {
  const relayed: string[] = []
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      const isScript = request.url === '/script.js'
      response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
      if (csp) response.setHeader('Content-Security-Policy', csp)
      response.end(isScript ? script : '<!doctype html><script type="module" src="/script.js"></script>')
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const call = JSON.parse(Buffer.concat(chunks).toString())
      relayed.push(call.method)
      const url = new URL(call.path, call.origin)
      url.search = new URLSearchParams(call.query).toString()
      const answer = await sandbox.api(
        new Request(url, {
          method: call.method,
          headers: { Authorization: `Bearer ${call.key}`, 'Content-Type': 'application/json' },
          body: call.body === null ? null : JSON.stringify(call.body),
        }),
      )
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify({ status: answer.status, body: await answer.json().catch(() => null) }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}`, relayed, close }
}

async function closeAll(...servers: (ServedSandbox | { close(): Promise<void> })[]): Promise<void> {
  for (const server of servers) await server.close()
}
