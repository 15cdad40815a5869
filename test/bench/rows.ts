import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startHost } from '../browser/support/children.ts'
import { launchBrowser } from '../browser/support/chromium.ts'
import type { Comfy } from '../browser/support/comfy.ts'
import { openComfy } from '../browser/support/comfy.ts'

export const ROWS = 1000
const ROW_BYTES = 100_000

/** An API of 1,000 endpoints, and a list that knows no `fields` and sends the whole of each row. */
async function serveRows(): Promise<{ url: string; server: Server }> {
  const graph = { nodes: nodesOf(ROW_BYTES), links: [], version: 0.4 }
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    const updated_at = new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString()
    const row = {
      id,
      org_id: null,
      slug: `endpoint-${index}`,
      name: `Endpoint ${index}`,
      is_public: false,
      graph,
      workflow_json: {},
      environment: {},
      custom_nodes: {},
      models: {},
      resources: {},
    }
    return JSON.stringify({ ...row, created_at: updated_at, updated_at, deleted_at: null })
  })
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type')
    response.setHeader('Content-Type', 'application/json')
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
    if (request.method === 'OPTIONS') response.end()
    else if (pathname === '/v1/comfyui-workflows') {
      const [from, limit] = [Number(searchParams.get('pq') ?? 0), Number(searchParams.get('limit') ?? 50)]
      const asked = /^slug\.eq:'endpoint-(\d+)'$/.exec(searchParams.get('q') ?? '')
      const next = from + limit < ROWS ? `"${from + limit}"` : 'null'
      if (asked) response.end(`{"items":[${rows[Number(asked[1])] ?? ''}],"next":null}`)
      else response.end(`{"items":[${rows.slice(from, from + limit).join(',')}],"next":${next}}`)
    } else if (pathname === '/v1/runs') response.end('{"items":[],"next":null}')
    else response.writeHead(404).end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** Opens a page of the front end at that API so many times, with a key saved, and puts all of it away at the end. */
export async function openAtRows(times: number, measure: (comfy: Comfy) => Promise<void>): Promise<void> {
  const api = await serveRows()
  const host = await startHost({ frontend: 'newest' })
  const browser = await launchBrowser()
  try {
    for (let time = 0; time < times; time++) {
      const comfy = await openComfy(browser, {
        url: host.url,
        settings: { 'Runflow.ApiUrl': api.url },
        localStorage: { [`runflow.key:${api.url}`]: 'rf_live_EXAMPLE' },
      })
      await measure(comfy)
      await comfy.close()
    }
  } finally {
    await browser.close()
    await host.stop()
    api.server.closeAllConnections()
    api.server.close()
  }
}

/** As many nodes as make a graph of this size. */
function nodesOf(bytes: number): object[] {
  const node = (id: number) => ({
    ...{ id, type: 'CLIPTextEncode', pos: [id * 10, 20], size: [400, 200], flags: {}, order: id, mode: 0 },
    inputs: [{ name: 'clip', type: 'CLIP', link: id }],
    outputs: [{ name: 'CONDITIONING', type: 'CONDITIONING', links: [id + 1] }],
    properties: { 'Node name for S&R': 'CLIPTextEncode' },
    widgets_values: ['a "quoted" prompt, with {braces} and [brackets]'],
  })
  return Array.from({ length: Math.ceil(bytes / JSON.stringify(node(1)).length) }, (_, id) => node(id))
}
