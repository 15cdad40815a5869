import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { violations } from './support/axe.ts'
import { describeComfy } from './support/describe.ts'
import { openTab } from './support/runflow.ts'
import type { Palette } from './tour/looks.ts'
import { NARROW, overflowing, wear } from './tour/looks.ts'
import type { Ground } from './tour/scene.ts'
import { startGround } from './tour/scene.ts'
import { SCENES } from './tour/scenes.ts'

describeComfy(
  'the states of the Run and Endpoints tabs, and of what is live',
  (stage) => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround()
    })
    beforeEach(() => ground.reset())
    afterAll(() => ground?.at.stop())

    it.each(SCENES)(
      '$name: axe-core finds nothing in either theme, and nothing reaches out of 320 pixels',
      async (scene) => {
        const comfy = await openTab(stage, ground.at, scene.tab)
        // It loads its page several times, and looks long at each state.
        comfy.page.setDefaultTimeout(60_000)
        const found: string[] = []
        // One change of the theme for each state: it begins with the one that is there.
        const palettes: Palette[] = ['dark', 'light']
        await scene.play(comfy, ground, async (name) => {
          for (const palette of palettes) {
            await wear(comfy, { palette, width: NARROW })
            found.push(...(await violations(comfy)).map((line) => `${name}, ${palette}: ${line}`))
          }
          found.push(...(await overflowing(comfy)).map((line) => `${name} reaches out: ${line}`))
          palettes.reverse()
        })
        expect(found).toEqual([])
        // A file that cannot be had is refused, which the console says.
        expect(comfy.ourComplaints().filter((text) => text.startsWith('page: '))).toEqual([])
        await comfy.close()
      },
      300_000,
    )
  },
  // The oldest has the same markup, and would take as long again.
  { frontends: ['newest'], hostOnly: true },
)
