import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { t } from '../../src/text/text.ts'
import { startHost } from '../browser/support/children.ts'
import { chromiumPath, launchBrowser } from '../browser/support/chromium.ts'
import type { Comfy } from '../browser/support/comfy.ts'
import { openComfy } from '../browser/support/comfy.ts'
import '../support/speak-english.ts'
import type { Figure } from './figure.ts'

const ROWS = 1000
const ROW_BYTES = 100_000
const FIRST_PAGE_MS = 300
/** Long enough for the last runs of what is on the screen. */
const WATCHED_MS = 2000

/**
 * The Endpoints tab on an organization of 1,000 endpoints of 100 kB, in the real front end, against an API that sends
 * whole rows whatever it is asked for. A long task is one of 50 ms or more; those that the page has anyway are taken off.
 */
export async function measureEndpoints(runs: number): Promise<Figure[]> {
  if (!chromiumPath) return []
  const api = await serveRows()
  const host = await startHost({ frontend: 'newest' })
  const browser = await launchBrowser()
  const firstPage: number[] = []
  const opening: number[] = []
  const reading: number[] = []
  try {
    for (let run = 0; run < runs; run++) {
      const comfy = await openComfy(browser, {
        url: host.url,
        settings: { 'Runflow.ApiUrl': api.url },
        localStorage: { [`runflow.key:${api.url}`]: 'rf_live_EXAMPLE' },
      })
      await comfy.command('Runflow.OpenPanel')
      await comfy.page.getByRole('tab', { name: t('panel.tabs.endpoints') }).waitFor()
      const idle = await longTasks(comfy, () => comfy.page.waitForTimeout(WATCHED_MS))
      const opened = await longTasks(comfy, async () => {
        firstPage.push(await openTab(comfy))
        await comfy.page.waitForTimeout(WATCHED_MS)
      })
      const read = await longTasks(comfy, async () => {
        await comfy.page.getByRole('searchbox', { name: t('endpoints.search') }).fill('endpoint 999')
        await comfy.page.getByText(t('endpoints.matches', { count: 1 })).waitFor({ timeout: 120_000 })
      })
      opening.push(Math.max(0, opened - idle))
      reading.push(Math.max(0, read - idle))
      await comfy.close()
    }
  } finally {
    await browser.close()
    await host.stop()
    api.server.closeAllConnections()
    api.server.close()
  }
  const name = `endpoint list of ${ROWS} rows of 100 kB`
  return [
    { name: `${name}, click to first page`, unit: 'ms', runs: firstPage, budget: { bar: FIRST_PAGE_MS } },
    { name: `${name}, long tasks of the first page`, unit: 'tasks', runs: opening, budget: { bar: 0 } },
    { name: `${name}, long tasks while all are searched`, unit: 'tasks', runs: reading, budget: { bar: 0 } },
  ]
}

/** From the click to the frame in which the first page can be clicked. */
async function openTab(comfy: Comfy): Promise<number> {
  const tab = JSON.stringify(t('panel.tabs.endpoints'))
  const rows = JSON.stringify(`ul[aria-label="${t('endpoints.list')}"] > li`)
  // A text: what compiles this file would put calls of its own into a function.
  return comfy.page.evaluate(`(async () => {
    const button = [...document.querySelectorAll('[role="tab"]')].find(({ textContent }) => textContent === ${tab})
    const began = performance.now()
    button.click()
    while (document.querySelectorAll(${rows}).length < 50) await new Promise(requestAnimationFrame)
    await new Promise((next) => setTimeout(next))
    return performance.now() - began
  })()`)
}

async function longTasks(comfy: Comfy, work: () => Promise<unknown>): Promise<number> {
  await comfy.page.evaluate(`{
    const tasks = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
    observer.observe({ type: 'longtask' })
    window.endLongTasks = () => (observer.disconnect(), tasks.length)
  }`)
  await work()
  return comfy.page.evaluate('window.endLongTasks()')
}

/** A list that knows no `fields` and sends the whole of each row. */
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
      const next = from + limit < ROWS ? `"${from + limit}"` : 'null'
      response.end(`{"items":[${rows.slice(from, from + limit).join(',')}],"next":${next}}`)
    } else if (pathname === '/v1/runs') response.end('{"items":[],"next":null}')
    else response.writeHead(404).end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
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
