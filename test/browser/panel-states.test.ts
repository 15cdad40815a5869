import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { violations } from './support/axe.ts'
import { describeComfy } from './support/describe.ts'
import { openTab } from './support/runflow.ts'
import { ENDPOINT_SCENES } from './tour/endpoint-scenes.ts'
import { LIVE_SCENES } from './tour/live-scenes.ts'
import { NARROW, overflowing, wear } from './tour/looks.ts'
import { RUN_ENDED_SCENES } from './tour/run-ended-scenes.ts'
import { RUN_HERE_SCENES } from './tour/run-here-scenes.ts'
import { RUN_SCENES } from './tour/run-scenes.ts'
import type { Ground } from './tour/scene.ts'
import { startGround } from './tour/scene.ts'

const SCENES = [...RUN_SCENES, ...RUN_ENDED_SCENES, ...RUN_HERE_SCENES, ...ENDPOINT_SCENES, ...LIVE_SCENES]

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
        const found: string[] = []
        await scene.play(comfy, ground, async (name) => {
          for (const palette of ['dark', 'light'] as const) {
            await wear(comfy, { palette, width: NARROW })
            found.push(...(await violations(comfy)).map((line) => `${name}, ${palette}: ${line}`))
          if (process.env.WALK) await comfy.screenshot(`state-${scene.name}-${name}-${palette}`)
          }
          found.push(...(await overflowing(comfy)).map((line) => `${name} reaches out: ${line}`))
          await wear(comfy, { palette: 'dark' })
        })
        expect(found).toEqual([])
        expect(comfy.ourComplaints()).toEqual([])
        await comfy.close()
      },
    )
  },
  { frontends: ['newest'], hostOnly: true },
)
