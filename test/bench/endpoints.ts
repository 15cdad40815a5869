import { t } from '../../src/text/text.ts'
import { chromiumPath } from '../browser/support/chromium.ts'
import type { Comfy } from '../browser/support/comfy.ts'
import '../support/speak-english.ts'
import type { Figure } from './figure.ts'
import { longTasks } from './long-tasks.ts'
import { openAtRows, ROWS } from './rows.ts'

const FIRST_PAGE_MS = 300
/** Long enough for the last runs of what is on the screen. */
const WATCHED_MS = 2000

/**
 * The Endpoints tab on an organization of 1,000 endpoints of 100 kB, in the real front end, against an API that sends
 * whole rows whatever it is asked for. A long task is one of 50 ms or more; those that the page has anyway are taken off.
 */
export async function measureEndpoints(runs: number): Promise<Figure[]> {
  if (!chromiumPath) return []
  const firstPage: number[] = []
  const opening: number[] = []
  const reading: number[] = []
  await openAtRows(runs, async (comfy) => {
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
    opening.push(Math.max(0, opened.length - idle.length))
    reading.push(Math.max(0, read.length - idle.length))
  })
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
