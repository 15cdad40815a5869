import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { chromiumPath, launchBrowser } from '../browser/support/chromium.ts'
import type { Figure } from './figure.ts'

const BUNDLE = resolve(import.meta.dirname, '../../web/runflow.js')
// What ComfyUI's front end offers to extensions, as far as an import needs it.
const SETTING = 'setting: { get() {}, async set() {} }'
const APP = `export const app = { registerExtension() {}, extensionManager: { ${SETTING} } }`
const API = `export const api = new EventTarget()`
const ORIGIN = 'http://127.0.0.1:1'

/** The committed bundle: what it weighs, and what a page waits for when ComfyUI imports it. */
export async function measureBundle(runs: number): Promise<Figure[]> {
  const source = readFileSync(BUNDLE)
  const weight = gzipSync(source, { level: 9 }).length / 1000
  const figures: Figure[] = [{ name: 'bundle, gzip', unit: 'kB', runs: [weight], budget: { bar: 60 } }]
  if (!chromiumPath) return figures
  const browser = await launchBrowser()
  try {
    const times: Evaluated[] = []
    for (let run = 0; run < runs; run++) times.push(await evaluate(browser, source))
    const name = 'bundle, evaluated in Chromium'
    figures.push({ name, unit: 'ms', runs: times.map(({ alone }) => alone), budget: { bar: 30 } })
    const whole = times.map(({ fetched }) => fetched)
    figures.push({ name: 'the same, fetched and compiled as well', unit: 'ms', runs: whole, budget: null })
  } finally {
    await browser.close()
  }
  return figures
}

type Evaluated = { alone: number; fetched: number }

/** In a new page each time, as a person opens ComfyUI; once as it is, once fetched and compiled beforehand. */
async function evaluate(browser: Browser, source: Buffer): Promise<Evaluated> {
  const context = await browser.newContext()
  const script = (body: string | Buffer) => ({ contentType: 'text/javascript', body })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.endsWith('/app.js')) return route.fulfill(script(APP))
    if (pathname.endsWith('/api.js')) return route.fulfill(script(API))
    if (pathname.endsWith('/runflow.js')) return route.fulfill(script(source))
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' })
  })
  const time = async (preload: boolean) => {
    const page = await context.newPage()
    await page.goto(`${ORIGIN}/`)
    return page.evaluate(async (isPreloaded) => {
      const url = '/extensions/ComfyUI-Runflow/runflow.js'
      await Promise.all(['/scripts/app.js', '/scripts/api.js'].map((path) => import(path)))
      if (isPreloaded) {
        const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url })
        const loaded = new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }))
        document.head.append(link)
        await loaded
      }
      const start = performance.now()
      await import(url)
      return performance.now() - start
    }, preload)
  }
  const [alone, fetched] = [await time(true), await time(false)]
  await context.close()
  return { alone, fetched }
}
