import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { chromiumPath, launchBrowser } from '../browser/support/chromium.ts'
import { BUNDLE_BUDGET_BYTES } from '../bundle-budget.ts'
import type { Figure } from './figure.ts'

const BUNDLE = readFileSync(resolve(import.meta.dirname, '../../web/runflow.js'))
// What ComfyUI's front end offers to extensions, as far as an import needs it.
const SETTING = 'setting: { get() {}, async set() {} }'
const APP = `export const app = { registerExtension() {}, extensionManager: { ${SETTING} } }`
const API = `export const api = new EventTarget()`
const ORIGIN = 'http://127.0.0.1:1'

/** The committed bundle: what it weighs, and what a page waits for when ComfyUI imports it. */
export async function measureBundle(runs: number): Promise<Figure[]> {
  const weight = gzipSync(BUNDLE, { level: 9 }).length / 1000
  const budget = { bar: BUNDLE_BUDGET_BYTES / 1000 }
  const figures: Figure[] = [{ name: 'bundle, gzip', unit: 'kB', runs: [weight], budget }]
  if (!chromiumPath) return figures
  const browser = await launchBrowser()
  try {
    const times: number[] = []
    for (let run = 0; run < runs; run++) times.push(await evaluate(browser))
    const name = 'bundle, compiled and evaluated in Chromium, processor time'
    figures.push({ name, unit: 'ms', runs: times, budget: { bar: 30 } })
  } finally {
    await browser.close()
  }
  return figures
}

/** In a new page each time, as a person opens ComfyUI. Of the page's own thread: a busy machine adds waiting only. */
async function evaluate(browser: Browser): Promise<number> {
  const context = await browser.newContext()
  const script = (body: string | Buffer) => ({ contentType: 'text/javascript', body })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.endsWith('/app.js')) return route.fulfill(script(APP))
    if (pathname.endsWith('/api.js')) return route.fulfill(script(API))
    if (pathname.endsWith('/runflow.js')) return route.fulfill(script(BUNDLE))
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' })
  })
  const page = await context.newPage()
  await page.goto(`${ORIGIN}/`)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const threadTime = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000
  }
  const load = (...paths: string[]) =>
    page.evaluate((all) => Promise.all(all.map((path) => import(path))).then(() => {}), paths)
  await load('/scripts/app.js', '/scripts/api.js')
  const before = await threadTime()
  await load('/extensions/ComfyUI-Runflow/runflow.js')
  const after = await threadTime()
  await context.close()
  return after - before
}
