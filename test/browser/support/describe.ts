import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Child, HostAddress } from './children.ts'
import { startHost } from './children.ts'
import { launchBrowser, noBrowser } from './chromium.ts'
import type { Comfy, OpenOptions } from './comfy.ts'
import { openComfy } from './comfy.ts'
import type { Place } from './place.ts'
import { makePlace, removePlace } from './place.ts'
import { startComfyUi } from './real.ts'

/** One host and one browser for a group of tests. */
export type Stage = {
  host: Child<HostAddress>
  browser: Browser
  open(options?: Omit<OpenOptions, 'url'>): Promise<Comfy>
}

/** After `host.stop()`, with the option `restarts`: at the same address, with the same folders. */
type Restartable = { comeBack(): Promise<void> }

export type GroupOptions = {
  /** More options of the host, or of the real ComfyUI. */
  args?: string[]
  frontends?: string[]
  /** The group uses an option that a real ComfyUI does not have. */
  hostOnly?: boolean
  /** The group ends the server and starts it again. */
  restarts?: boolean
}

const isReal = Boolean(process.env.COMFYUI_URL || process.env.COMFYUI_DIR)
export const FRONTENDS = process.env.COMFYUI_URL ? ['its own'] : ['newest', 'oldest']

/** Runs a group on the newest and the oldest front end, once against a server that runs (COMFYUI_URL). */
export function describeComfy(
  title: string,
  tests: (stage: Stage & Restartable) => void,
  { args = [], frontends = FRONTENDS, hostOnly = false, restarts = false }: GroupOptions = {},
): void {
  for (const frontend of frontends) {
    const why = noBrowser ?? whyNot({ hostOnly, restarts })
    const reason = why ? `, skipped: ${why}` : ''
    describe.skipIf(why)(`${title}, ${frontend} front end${reason}`, () => {
      const stage = {} as Stage & Restartable
      const tabs: Comfy[] = []
      let place: Place | undefined
      beforeAll(async () => {
        if (restarts) place = await makePlace()
        stage.comeBack = async () => {
          stage.host =
            (await startComfyUi(frontend, args, place)) ??
            (await startHost({ frontend, args, ...(place && { place }) }))
        }
        await stage.comeBack()
        stage.browser = await launchBrowser()
        stage.open = async (options = {}) => {
          const tab = await openComfy(stage.browser, { url: stage.host.url, ...options })
          tabs.push(tab)
          return tab
        }
      })
      afterAll(async () => {
        for (const tab of tabs) await tab.close().catch(() => {})
        await stage.browser?.close()
        await stage.host?.stop()
        if (place) removePlace(place)
      })
      tests(stage)
    })
  }
}

function whyNot({ hostOnly, restarts }: GroupOptions): string | undefined {
  if (hostOnly && isReal) return 'needs the development host'
  if (restarts && process.env.COMFYUI_URL) return 'needs a server that it may restart'
  return undefined
}
