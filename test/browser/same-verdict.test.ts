import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askComfyUi } from '../planted_packs/comfyui.ts'
import { findBlocks } from '../planted_packs/ours.ts'
import { plantPacks } from '../planted_packs/plant.ts'
import { planted } from '../planted_packs/prompts.ts'
import { compare, RECORDED, someCases, wordOf, written } from '../planted_packs/verdicts.ts'
import type { Child, HostAddress } from './support/children.ts'
import type { Place } from './support/place.ts'
import { makePlace, removePlace } from './support/place.ts'
import { startComfyUi } from './support/real.ts'

// What ComfyUI runs is never blocked, and what it refuses is: over packs in the shapes of popular ones, in a ComfyUI that
// is the judge.
const noServer = process.env.COMFYUI_DIR ? '' : ', skipped: set COMFYUI_DIR to a ComfyUI checkout to ask it'

const EVERY = Number(process.env.PLANTED_EVERY ?? 40)

describe.skipIf(noServer)(`a real ComfyUI and our checks refuse the same${noServer}`, () => {
  let place: Place
  let real: Child<HostAddress> | undefined
  beforeAll(async () => {
    place = await makePlace()
    const roots = plantPacks(place.base, 'all')
    real = await startComfyUi('newest', ['--extra-model-paths-config', roots], place)
    // As every page does first: a list may be another one the second time.
    await fetch(`${real?.url}/object_info`)
  }, 300_000)
  afterAll(async () => {
    await real?.stop()
    removePlace(place)
  })

  it('by its own route as by the one that also runs what is taken', async () => {
    for (const { prompt } of planted()) {
      const own = await askComfyUi(real?.url as string, prompt, { path: '/prompt' })
      expect((await askComfyUi(real?.url as string, prompt)).refused).toEqual(own.refused)
    }
  })

  it('of prompts with every input changed in every way', { timeout: 3_600_000 }, async () => {
    const url = real?.url as string
    const cases = someCases(EVERY)
    const words: string[] = []
    for (const one of cases) words.push(wordOf(one, await askComfyUi(url, one.prompt)))
    const { taken, refused, falseBlocks, missed } = compare(
      cases,
      words,
      await findBlocks(
        url,
        cases.map(({ prompt }) => prompt),
      ),
    )
    console.log(`planted false ${falseBlocks.length}/${taken} found ${refused - missed.length}/${refused}`)
    expect({ falseBlocks, missed }).toEqual({ falseBlocks: [], missed: [] })
    if (EVERY === 40) await expect(written(cases, words)).toMatchFileSnapshot(RECORDED)
  })
})
