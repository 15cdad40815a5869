import type { Comfy } from '../support/comfy.ts'
import { panel } from '../support/runflow.ts'

// How the panel may look: in which theme, on which canvas, and how wide.

export type Palette = 'dark' | 'light'
export type Look = { palette: Palette; vueNodes?: boolean; width?: number }

export const NARROW = 320
export const WIDE = 560

/** As somebody does in the settings, and at the edge of the sidebar. */
export async function wear(comfy: Comfy, { palette, vueNodes, width }: Look): Promise<void> {
  const { page } = comfy
  await page.evaluate(
    async ([palette, vueNodes]) => {
      const { setting } = (window.app as NonNullable<typeof window.app>).extensionManager
      await setting.set('Comfy.ColorPalette', palette)
      if (vueNodes !== undefined) await setting.set('Comfy.VueNodes.Enabled', vueNodes)
    },
    [palette, vueNodes] as const,
  )
  if (width !== undefined) await setWidth(comfy, width)
  await page.waitForFunction(
    (scheme) => getComputedStyle(document.documentElement).colorScheme === scheme,
    palette,
  )
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    return Promise.all(ending.map((one) => one.finished.catch(() => {})))
  })
}

/** As if its edge were drawn: the front end keeps its width as a share of the window. */
function setWidth(comfy: Comfy, width: number): Promise<void> {
  return panel(comfy).evaluate((panel, width) => {
    const place = panel.closest<HTMLElement>('.side-bar-panel')
    if (!place) throw new Error('The panel is in no sidebar')
    place.style.flex = `0 0 ${width}px`
  }, width)
}

/** What of our panel reaches beyond it to the right, a line for each element. */
export function overflowing(comfy: Comfy): Promise<string[]> {
  return panel(comfy).evaluate((panel) => {
    const edge = panel.getBoundingClientRect().right + 1
    const scrolls = (element: Element) => {
      for (let at: Element | null = element; at && at !== panel; at = at.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true
      return false
    }
    return [...panel.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge && !scrolls(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
  })
}
