import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Child, HostAddress } from './support/children.ts'
import { REPO, startHost } from './support/children.ts'
import { FRONTENDS } from './support/describe.ts'
import type { FirefoxOptions, FirefoxTab } from './support/firefox.ts'
import { launchFirefox, noFirefox, openInFirefox } from './support/firefox.ts'
import { changes, keysSeen, useSandboxHere } from './support/here.ts'
import { startComfyUi } from './support/real.ts'
import { endpoints, FACTS } from './support/runflow.ts'

// Another browser than that of all other tests. Nothing here depends on a sentence: only on roles, classes and data.

const EXAMPLE = JSON.parse(readFileSync(join(REPO, 'example_workflows/caption-card.json'), 'utf8'))
const PANEL = 'div.runflow:not(.runflow-settings)'
const CODE = '.rf-snippets pre'
const PALETTES = ['dark', 'light'] as const

// As with Chromium: where a machine has the last word, a browser that is not there must not pass for success.
it('finds a Firefox to run in', (test) => {
  test.skip(noFirefox !== undefined && process.env.CI !== 'true', noFirefox)
  expect(noFirefox === undefined, noFirefox).toBe(true)
})

const reason = noFirefox ? `, skipped: ${noFirefox}` : ''
describe.skipIf(noFirefox).each(FRONTENDS)(`Firefox, %s front end${reason}`, (frontend) => {
  const sandbox = useSandboxHere()
  let host: Child<HostAddress> | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    host = (await startComfyUi(frontend)) ?? (await startHost({ frontend }))
    browser = await launchFirefox()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  async function open(options: Partial<FirefoxOptions> = {}): Promise<FirefoxTab> {
    if (!host || !browser) throw new Error('Nothing is started yet')
    const settings = { 'Runflow.ApiUrl': sandbox.now.at.url, 'Runflow.ApiKey': '' }
    return openInFirefox(browser, { url: host.url, settings, ...options })
  }

  it('saves a key in Settings, checks, and deploys', async () => {
    const key = sandbox.now.at.keys.full as string
    const tab = await open()
    const { page } = tab
    const shows = (name: string) => tab.screenshot(`${name}-${frontend}`)
    await tab.load(EXAMPLE)
    await tab.command('Runflow.OpenPanel')
    await page.waitForSelector(`${PANEL} .rf-todo .rf-open`)
    await shows('1-opened')

    // Without a key this is what the large button is for.
    await tab.click(`${PANEL} .rf-buttons .rf-primary`)
    await typeKey(page, key)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.runflow-settings .rf-success')
    await shows('2-key-saved')
    expect(keysSeen(sandbox.now)).toEqual(['full'])
    expect(changes(sandbox.now)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForSelector('.runflow-settings', { hidden: true })

    await tab.click(`${PANEL} .rf-buttons button:not(.rf-primary)`)
    await page.waitForSelector(`${PANEL} .rf-preview`)
    await shows('3-checked')
    expect(changes(sandbox.now)).toEqual([])

    // Whether the clone that runs here asks something before the deploy, is the clone's affair.
    await tab.click(`${PANEL} .rf-buttons .rf-primary`)
    await page.waitForSelector(`${CODE}, .rf-question .rf-danger`)
    if (await page.$('.rf-question .rf-danger')) await tab.click('.rf-question .rf-danger')
    await page.waitForSelector(`${PANEL} .rf-message.rf-success ${CODE}`)
    await shows('4-deployed')
    expect(changes(sandbox.now)).toEqual(['POST /v1/comfyui-workflows'])
    expect(await endpoints(sandbox.now.at)).toMatchObject([{ slug: 'caption-card' }])
    const settings = await (await fetch(`${host?.url}/settings`)).text()
    expect(settings).not.toContain(key)
    expect(tab.complaints).toEqual([])
    await tab.close()
  })

  describe('after a deploy', () => {
    const deployed = {} as { tab: FirefoxTab }
    beforeAll(async () => {
      const { url, keys } = sandbox.now.at
      const tab = await open({ facts: FACTS, localStorage: { [`runflow.key:${url}`]: keys.full ?? '' } })
      await tab.load(EXAMPLE)
      await tab.command('Runflow.OpenPanel')
      await tab.click(`${PANEL} .rf-buttons .rf-primary`)
      await tab.page.waitForSelector(CODE)
      deployed.tab = tab
    })
    afterAll(() => deployed.tab?.close())

    it.each(PALETTES)('scrolls the panel and the code in the colours of the %s theme', async (palette) => {
      const { tab } = deployed
      await tab.choosePalette(palette)
      await tab.screenshot(`panel-${palette}-${frontend}`)
      for (const selector of [PANEL, CODE]) {
        const bar = await scrollbar(tab, selector)
        expect(bar, selector).toMatchObject({ scheme: palette, isThemed: true })
        const points = await tab.lightness(bar.clip)
        const [darkest, lightest] = [Math.min(...points), Math.max(...points)]
        // A handle that can be told from the ground, on a ground like that of the panel.
        expect(lightest - darkest, selector).toBeGreaterThan(60)
        if (palette === 'dark') expect(lightest, selector).toBeLessThan(180)
        else expect(darkest, selector).toBeGreaterThan(75)
      }
    })

    it('shows where the focus is, on what scrolls and on a tab above the code too', async () => {
      const { tab } = deployed
      const { page } = tab
      await tab.choosePalette('dark')
      await page.focus('.rf-title button')
      await page.keyboard.down('Shift')
      await page.keyboard.press('Tab')
      await page.keyboard.up('Shift')
      await tab.screenshot(`focus-panel-${frontend}`)
      expect(await ring(tab)).toEqual({ isOn: PANEL, style: 'solid', isInside: true })

      await page.focus('.rf-snippets [aria-selected="true"]')
      await page.keyboard.press('ArrowRight')
      await tab.screenshot(`focus-tab-${frontend}`)
      const under = await page.evaluate(() => {
        const tab = document.activeElement as Element
        tab.scrollIntoView({ block: 'center' })
        const { x, bottom, width } = tab.getBoundingClientRect()
        // Whole points of the screen: which of these rows has the ring, depends on what is above the tab.
        return { x: Math.ceil(x) + 2, y: Math.floor(bottom), width: Math.floor(width) - 5, height: 5 }
      })
      // In each column the ring's lower edge has its blue: nothing of the code's dark ground covers it.
      const points = await tab.lightness(under)
      const columns = Array.from({ length: under.width }, (_, x) =>
        points.filter((_, at) => at % under.width === x),
      )
      expect(Math.min(...columns.map((column) => Math.max(...column)))).toBeGreaterThan(90)
    })

    it('breaks no word of its title in a narrow panel, and leaves the address its width', async () => {
      const { tab } = deployed
      await tab.page.$eval(PANEL, (panel) => {
        panel.parentElement?.style.setProperty('width', '150px')
      })
      await tab.screenshot(`narrow-${frontend}`)
      const sizes = await tab.page.evaluate(() => {
        const box = (selector: string) =>
          (document.querySelector(selector) as Element).getBoundingClientRect()
        const [title, address, copy] = [box('.rf-title h2'), box('.rf-copy > code'), box('.rf-copy > button')]
        return { titleHeight: title.height, isBelow: copy.top >= address.bottom }
      })
      expect(sizes.titleHeight).toBeLessThan(30)
      expect(sizes.isBelow).toBe(true)
    })
  })

  it('sets the offer to look for a commit apart from what it says', async () => {
    const packs = [{ ...PACK, commit: null, commit_source: 'none', named_origin: PACK.origin }]
    const tab = await open({ facts: { ...FACTS, packs } })
    await tab.load(EXAMPLE)
    await tab.command('Runflow.OpenPanel')
    await tab.click(`${PANEL} .rf-buttons button:not(.rf-primary)`)
    await tab.page.waitForSelector('.rf-commit-search')
    await tab.screenshot(`offer-${frontend}`)
    const gaps = await tab.page.$eval('.rf-commit-search', (offer) => {
      const [said, button] = [...offer.children].map((child) => child.getBoundingClientRect())
      const above = offer.previousElementSibling?.getBoundingClientRect()
      return [(said?.top ?? 0) - (above?.bottom ?? 0), (button?.top ?? 0) - (said?.bottom ?? 0)]
    })
    expect(Math.min(...gaps)).toBeGreaterThan(4)
    await tab.close()
  })
})

const PACK = {
  directory: 'ComfyUI-Example',
  root: 0,
  origin: 'https://github.com/example/ComfyUI-Example',
  dirty: false,
  git_problem: null,
  origin_unread: false,
  hoisted_from: null,
  pushed: true,
  public_access: 'public',
  empty_submodules: [],
  node_ids: ['8'],
  classes: ['EmptyImage'],
}

/** What scrolls this element, in words and where it is on the screen. It must take room, and so be its own. */
function scrollbar(tab: FirefoxTab, selector: string) {
  return tab.page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'nearest' })
    const { right, bottom, left, top } = element.getBoundingClientRect()
    const { scrollbarColor, colorScheme } = getComputedStyle(element)
    const { offsetWidth, clientWidth, offsetHeight, clientHeight } = element as HTMLElement
    const [thick, border] = [Math.max(offsetWidth - clientWidth, offsetHeight - clientHeight), 1]
    const isUpright = offsetWidth - clientWidth > 4
    const clip = isUpright
      ? { x: right - thick + border, y: top + border, width: thick - 2 * border, height: clientHeight }
      : { x: left + border, y: bottom - thick + border, width: clientWidth, height: thick - 2 * border }
    return { scheme: colorScheme, isThemed: scrollbarColor !== 'auto', clip }
  })
}

function ring(tab: FirefoxTab) {
  return tab.page.evaluate((panel) => {
    const element = document.activeElement as Element
    const { outlineStyle, outlineOffset } = getComputedStyle(element)
    const isOn = element.matches(panel) ? panel : element.className
    return { isOn, style: outlineStyle, isInside: Number.parseFloat(outlineOffset) < 0 }
  }, PANEL)
}

/** Older front ends draw the dialog once more while it opens, and what was typed by then is gone with its field. */
async function typeKey(page: Page, key: string): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    const field = await page.locator('.runflow-settings input[type="password"]').waitHandle()
    const stays = await field.evaluate(
      (input) => new Promise<boolean>((done) => setTimeout(() => done(input.isConnected), 1000)),
    )
    if (!stays) continue
    await field.type(key)
    const isThere = await field.evaluate(
      (input, text) => input.isConnected && input instanceof HTMLInputElement && input.value === text,
      key,
    )
    if (isThere) return
  }
  throw new Error('The field for the key does not stay')
}
