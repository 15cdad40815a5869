import type { Browser, Locator, Page, Request as PageRequest } from 'playwright-core'
import { API_URL_SETTING } from '../../src/names.ts'
import { ENDING_KEY } from '../../src/sandbox/endings.ts'
import type { Trouble } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { t } from '../../src/text/text.ts'
import { openComfy } from '../browser/support/comfy.ts'
import { openRunTab, PNG } from '../browser/support/run-tab.ts'
import { addDeploy, FACTS } from '../browser/support/runflow.ts'
import { COMFYUI, PHOTO } from '../cli/callable.ts'
import { keyNamed, poster } from '../deploy/world.ts'

// The Run tab as a person uses it, by clicks, in a page whose clock is put forward whenever the page only waits.

/** What the tab says in place of a run, or of how it ended. `offers`: the words on its buttons. */
export type Seen = { title: string; text: string; offers: string[] }
/** `again`: what came of looking once more, where that is offered. `kept`: what a page that is loaded again would find. */
export type Watched = { sandbox: Sandbox; seen: Seen; again: Seen | null; kept: string }

/** Longer than any pause between two requests. Of these a request outlives two, should it begin unseen. */
const PAUSE_MS = 12_000
/** Longer than any request has. */
const REQUEST_MS = 125_000
/** Longer than a run is waited for. */
const RUN_MS = 31 * 60_000
/** As many as a run is read before somebody loses patience. */
const READS = 6
const MOST_TURNS = 60
/** A fault that stays. */
const FOR_GOOD = 1_000_000
/** It has begun, so that the run is being read. */
const isRefusedForGood = ({ path, times }: Trouble) =>
  path === '/v1/runs/*' && times > FOR_GOOD / 2 && times < FOR_GOOD

/** A page at the Run tab of a poster, with its picture chosen. `troubles`: of its first run, which is asked about. */
export async function openPanelPage(browser: Browser, url: string, troubles: Trouble[] = []) {
  const first = await openSandbox('succeeded')
  const comfy = await openComfy(browser, {
    url,
    viewport: { width: 1280, height: 1400 },
    settings: { [API_URL_SETTING]: first.url, 'Runflow.ApiKey': '' },
    localStorage: { [`runflow.key:${first.url}`]: keyNamed('full') },
  })
  const { page } = comfy
  await page.route('**/runflow/facts', (route) => route.fulfill({ json: FACTS }))
  await addDeploy(comfy, 'Poster')
  const tab = await openRunTab(comfy)
  await page.clock.install()
  const flight = watchFlight(page)

  const button = (name: string) => tab.getByRole('button', { name, exact: true })
  const run = button(t('run.button.runflow'))
  const card = tab.locator(`section.rf-message[aria-label="${t('run.progress.label')}"]`)
  const notice = tab.locator('section.rf-message:not([aria-label])')

  /** Goes on until it is done: what waits for an answer is waited for, what waits for the clock gets it. */
  async function pass({ faults, state }: Sandbox, isDone: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const isHung = await flight.landed(faults.troubles)
      if (await isDone()) return
      const isEndless =
        faults.troubles.some(isRefusedForGood) ||
        state.runs.some(({ ending, reads }) => !ending.isFinal && reads > READS)
      await page.clock.fastForward(isHung ? REQUEST_MS : isEndless ? RUN_MS : PAUSE_MS)
      // What that began is told before this is answered.
      await page.evaluate('0')
    }
    throw new Error(`It goes on for ever: ${await tab.innerText()}`)
  }

  /** How the run ended, once its log is there too. */
  async function end(sandbox: Sandbox): Promise<Seen> {
    const reading = tab.getByText(t('run.logs.reading'))
    await pass(sandbox, async () => (await card.count()) > 0 && (await reading.count()) === 0)
    return read(card)
  }

  /** Looks up the endpoint at an address that is new to this page. Answers why it cannot be run; null: it can. */
  async function moveTo({ sandbox, url }: OpenedSandbox, troubles: Trouble[]): Promise<Seen | null> {
    // The tab looks there by itself as soon as it is told.
    sandbox.faults.troubles.push(...troubles)
    flight.begin()
    await page.evaluate(
      async ([id, address, key]) => {
        localStorage.setItem(`runflow.key:${address}`, key)
        await window.app?.extensionManager.setting.set(id, address)
      },
      [API_URL_SETTING, url, keyNamed('full')] as const,
    )
    const looking = tab.getByText(t('run.head.looking'))
    // Until it asks there, the tab shows what was found at the address before.
    const isAsked = () =>
      sandbox.requests.length > 0 || sandbox.faults.troubles.some(({ times }) => times === 0)
    await pass(sandbox, async () => {
      if (!isAsked() || (await looking.count()) > 0) return false
      return (await run.isVisible()) || (await notice.count()) > 0
    })
    return (await notice.count()) > 0 ? read(notice) : null
  }

  /** Asked once for each key, and each address has its own. What it costs is read with no trouble. */
  async function agree({ faults }: Sandbox): Promise<void> {
    const held = faults.troubles.splice(0)
    await run.click()
    await button(t('run.cost.yes')).waitFor()
    await tab.getByText(t('run.cost.looking')).waitFor({ state: 'detached' })
    faults.troubles.push(...held)
    await button(t('run.cost.yes')).click()
  }

  /** By the buttons of the panel: runs, looks again where that is offered, and puts the card away. */
  async function runOnce({ sandbox }: OpenedSandbox): Promise<Watched> {
    const seen = await end(sandbox)
    const kept = (await page.evaluate(() => localStorage.getItem('runflow.runs'))) ?? ''
    const look = button(t('run.button.look-again'))
    const isOffered = await look.isVisible()
    if (isOffered) await look.click()
    const again = isOffered ? await end(sandbox) : null
    await button(t('run.button.dismiss')).click()
    return { sandbox, seen, again, kept }
  }

  /** One fault at every request of a kind, until nobody waits any more. Then it is gone, and by the button that is offered so is the wait. */
  async function takenUp({ sandbox }: OpenedSandbox, troubles: Trouble[], offer: string): Promise<Watched> {
    sandbox.faults.troubles.push(...troubles)
    await agree(sandbox)
    const seen = await end(sandbox)
    const kept = (await page.evaluate(() => localStorage.getItem('runflow.runs'))) ?? ''
    sandbox.faults.troubles.length = 0
    await button(offer).click()
    const again = await end(sandbox)
    await button(t('run.button.dismiss')).click()
    return { sandbox, seen, again, kept }
  }

  const picture = { name: 'fox.png', mimeType: 'image/png', buffer: PNG }
  await tab.locator('input[type="file"]').first().setInputFiles(picture)
  first.sandbox.faults.troubles.push(...troubles)
  await run.click()
  await button(t('run.cost.yes')).click()
  const asked = await runOnce(first)
  await first.close()

  return {
    comfy,
    asked,
    /** At a sandbox of its own, as nothing of it is known to the page, and a request that was given up may still arrive. */
    async outlast(troubles: Omit<Trouble, 'times'>[], offer: string): Promise<Watched> {
      const opened = await openSandbox('succeeded')
      try {
        await moveTo(opened, [])
        const staying = troubles.map((trouble) => ({ ...trouble, times: FOR_GOOD }))
        return await takenUp(opened, staying, offer)
      } finally {
        await opened.close()
      }
    },
    async follow(ending: string, troubles: Trouble[]): Promise<Watched> {
      const opened = await openSandbox(ending)
      try {
        const refused = await moveTo(opened, troubles)
        if (refused !== null) return { sandbox: opened.sandbox, seen: refused, again: null, kept: '' }
        await agree(opened.sandbox)
        return await runOnce(opened)
      } finally {
        await opened.close()
      }
    },
  }
}
export type PanelPage = Awaited<ReturnType<typeof openPanelPage>>

type OpenedSandbox = { sandbox: Sandbox; url: string; close(): Promise<void> }

/** The panel cannot ask for an ending, so it is added on the way, by whichever path a dispatch comes. */
async function openSandbox(ending: string): Promise<OpenedSandbox> {
  const sandbox = createSandbox({ unknown: 'answer', faults: { runs: 'by-read' } })
  const { prompt, graph } = poster(PHOTO)
  const body = { slug: 'poster', name: 'Poster', workflow_json: prompt, graph }
  sandbox.seed(body, undefined, { environment: { comfyui: COMFYUI } })
  const api = async (request: Request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/runs')) return sandbox.api(request)
    const sent = (await request.json()) as object
    const { url, method, headers, signal } = request
    const asked = JSON.stringify({ ...sent, metadata: { [ENDING_KEY]: ending } })
    return sandbox.api(new Request(url, { method, headers, signal, body: asked }))
  }
  const { url, close } = await serveAnew({ ...sandbox, api })
  return { sandbox, url, close }
}

const served = new Set<string>()
/** A page remembers of an address how it is reached and whose key it is, and the system gives a free port again. */
async function serveAnew(sandbox: Sandbox): Promise<ServedSandbox> {
  const made = await serveSandbox(sandbox, 0)
  if (!served.has(made.url)) {
    served.add(made.url)
    return made
  }
  const other = await serveAnew(sandbox)
  await made.close()
  return other
}

async function read(said: Locator): Promise<Seen> {
  const [title, text] = await Promise.all([said.locator('h3').first().innerText(), said.innerText()])
  return { title, text, offers: await said.getByRole('button').allInnerTexts() }
}

/** Which requests of ours are under way. The page knows: some go to ComfyUI's side first. */
function watchFlight(page: Page) {
  const flying = new Set<PageRequest>()
  let givenUp = 0
  page.on('request', (request) => {
    if (/\/v1\/|\/uploads\/|\/runflow\//.test(new URL(request.url()).pathname)) flying.add(request)
  })
  page.on('requestfinished', (request) => flying.delete(request))
  page.on('requestfailed', (request) => {
    if (flying.delete(request) && request.failure()?.errorText === 'net::ERR_ABORTED') givenUp += 1
  })
  return {
    begin() {
      givenUp = 0
    },
    /** Waits for their answers. Answers whether one is left that gets none. */
    async landed(troubles: Trouble[]): Promise<boolean> {
      while (flying.size > 0) {
        const hung = troubles.filter(({ what, times }) => what === 'hang' && times === 0).length
        // What ComfyUI sends ends by its own clock, which nobody puts forward.
        const isByPage = [...flying].every((request) => !request.url().endsWith('/runflow/relay/uploads'))
        if (isByPage && hung > givenUp && flying.size <= hung - givenUp) return true
        await new Promise((done) => setTimeout(done, 5))
      }
      return false
    },
  }
}
