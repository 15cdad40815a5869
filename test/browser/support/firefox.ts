import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { endWithThisProcess, REPO } from './children.ts'
import type { OpenOptions } from './comfy.ts'
import { presetSettings } from './comfy.ts'

// The Firefox that is installed, by WebDriver BiDi. Playwright wants its own build of it, or one newer than the long-term release.

const { FIREFOX_PATH } = process.env
const PATHS = FIREFOX_PATH ? [FIREFOX_PATH] : ['/usr/bin/firefox-esr', '/usr/bin/firefox']

const firefoxPath = PATHS.find((path) => existsSync(path))

/** Why no test can run in Firefox here, or undefined. */
export const noFirefox = firefoxPath
  ? undefined
  : 'no Firefox here: install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH'

export async function launchFirefox(): Promise<Browser> {
  // Run by root, Firefox refuses a home that belongs to another user, as it does in containers of CI services.
  const home = mkdtempSync(join(tmpdir(), 'runflow-firefox-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    env: { ...process.env, HOME: home },
    executablePath: firefoxPath as string,
    extraPrefsFirefox: {
      // Scrollbars that take room, as on Windows, and on any system whose user wants them always shown.
      'ui.useOverlayScrollbars': 0,
      // Only loopback answers: the front end would ask hosts on the internet.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1',
    },
  })
  const child = browser.process()
  child?.once('exit', () => rmSync(home, { recursive: true, force: true }))
  if (child) endWithThisProcess(child)
  return browser
}

export type FirefoxOptions = Pick<OpenOptions, 'url' | 'settings' | 'palette' | 'localStorage'> & {
  /** Answered in the place of what the install says about the workflow. */
  facts?: Record<string, unknown>
}

/** The orientation of the screen, which comes along, is a command that the long-term Firefox does not know. */
async function resize(page: Page): Promise<void> {
  try {
    await page.setViewport({ width: 1280, height: 560 })
  } catch (error) {
    if (!String(error).includes('unknown command')) throw error
  }
  await page.waitForFunction(() => innerWidth === 1280 && innerHeight === 560)
}

/** ComfyUI in a profile of its own, ready, with its first workflow on the canvas. */
export async function openInFirefox(browser: Browser, options: FirefoxOptions): Promise<FirefoxTab> {
  await presetSettings(options)
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await resize(page)
  await page.evaluateOnNewDocument(
    (stored: [string, string][]) => {
      for (const [key, value] of stored) localStorage.setItem(key, value)
    },
    Object.entries({ vueNodesBannerDismissed: 'true', ...options.localStorage }),
  )
  const tab = new FirefoxTab(page)
  await page.setRequestInterception(true)
  page.on('request', (request) => void answer(request, options))
  await page.goto(options.url)
  await page.waitForFunction(() => {
    const { app, runflowProbe } = window
    return app?.vueAppReady && app.isGraphReady !== false && (runflowProbe?.configured ?? 0) > 0
  })
  return tab
}

/** The probe beside the packs' scripts, facts where they are given, and all else as it is. */
async function answer(request: HTTPRequest, { url, facts }: FirefoxOptions): Promise<void> {
  const { pathname } = new URL(request.url())
  const json = (value: unknown) =>
    request.respond({ contentType: 'application/json', body: JSON.stringify(value) })
  if (pathname === '/api/extensions') {
    const list = (await (await fetch(`${url}/api/extensions`)).json()) as string[]
    await json([...list, '/extensions/probe/probe.js'])
  } else if (pathname === '/extensions/probe/probe.js') {
    const body = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8')
    await request.respond({ contentType: 'text/javascript', body })
  } else if (facts && pathname.endsWith('/runflow/facts')) await json(facts)
  else await request.continue()
}

export class FirefoxTab {
  /** What the page complained about in the name of this pack. */
  readonly complaints: string[] = []

  constructor(readonly page: Page) {
    const hear = (text: string) => {
      if (/runflow/i.test(text)) this.complaints.push(text)
    }
    page.on('console', (message) => {
      if (message.type() === 'error') hear(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) =>
      hear(error instanceof Error ? `${error.message}\n${error.stack}` : String(error)),
    )
  }

  /** Opens a workflow file's content (the graph form) and waits until it is on the canvas. */
  async load(workflow: unknown): Promise<void> {
    await this.page.evaluate(async (graph) => {
      const before = window.runflowProbe?.configured ?? 0
      await window.app?.loadGraphData(graph)
      while ((window.runflowProbe?.configured ?? 0) === before)
        await new Promise((done) => setTimeout(done, 20))
    }, workflow)
  }

  /** As the palette of commands does; some come to an end only with what they opened. */
  async command(id: string): Promise<void> {
    await this.page.evaluate((command) => void window.app?.extensionManager.command.execute(command), id)
  }

  /** Clicks it once nothing lies over it: a dialog of the front end takes its time to fade away. */
  async click(selector: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => {
        const element = document.querySelector(wanted)
        if (!element) return false
        const { x, y, width, height } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      },
      {},
      selector,
    )
    await this.page.click(selector)
  }

  /** Takes another theme while the page is open. */
  async choosePalette(palette: 'dark' | 'light'): Promise<void> {
    await this.page.evaluate(async (id) => {
      const app = window.app as NonNullable<typeof window.app> & {
        extensionManager: { setting: { set(id: string, value: unknown): Promise<void> } }
      }
      await app.extensionManager.setting.set('Comfy.ColorPalette', id)
    }, palette)
    await this.page.waitForFunction(
      (scheme) => getComputedStyle(document.documentElement).colorScheme === scheme,
      {},
      palette,
    )
  }

  /** Into `.cache/firefox/<name>.png`, for people to look at. */
  async screenshot(name: string): Promise<void> {
    const folder = resolve(REPO, '.cache/firefox')
    mkdirSync(folder, { recursive: true })
    await this.page.screenshot({ path: join(folder, `${name}.png`) })
  }

  /** How light the points of a part of the page are on the screen: 0 is black, 255 is white. */
  async lightness(clip: { x: number; y: number; width: number; height: number }): Promise<number[]> {
    const data = await this.page.screenshot({ clip, encoding: 'base64' })
    return this.page.evaluate(async (picture) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const paper = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!paper) throw new Error('No canvas to read the picture from')
      paper.drawImage(image, 0, 0)
      const { data } = paper.getImageData(0, 0, image.width, image.height)
      const point = (at: number) =>
        (data[at] as number) * 0.3 + (data[at + 1] as number) * 0.59 + (data[at + 2] as number) * 0.11
      return Array.from({ length: data.length / 4 }, (_, index) => Math.round(point(index * 4)))
    }, data)
  }

  close(): Promise<void> {
    return this.page.browserContext().close()
  }
}
