import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Child, HostAddress } from '../browser/support/children.ts'
import { startHost } from '../browser/support/children.ts'
import { findBlocks } from './ours.ts'
import { plantPacks } from './plant.ts'
import { compare, readRecorded, someCases } from './verdicts.ts'

// The verdicts are those of a real ComfyUI: see same-verdict.test.ts of the browser tests. The host has one root, and not
// the code that classes of the newer form need.
const NOT_HERE = /^Planted(?:New|TwiceSecond)/

describe('over packs in the shapes of popular ones', () => {
  let base: string
  let host: Child<HostAddress>
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'runflow-planted-packs-'))
    plantPacks(base, 'without ComfyUI')
    host = await startHost({ args: ['--base', base] })
    await fetch(`${host.url}/object_info`)
  }, 120_000)
  afterAll(async () => {
    await host?.stop()
    rmSync(base, { recursive: true })
  })

  it('what ComfyUI runs is never blocked, and what it refuses is, at that node and socket', async () => {
    const recorded = readRecorded()
    const cases = someCases(40).filter(({ name }) => !NOT_HERE.test(name))
    const words = cases.map(({ name }) => recorded.get(name) ?? 'not recorded')
    const found = await findBlocks(
      host.url,
      cases.map(({ prompt }) => prompt),
    )
    const { taken, refused, falseBlocks, missed } = compare(cases, words, found)
    expect({ falseBlocks, missed }).toEqual({ falseBlocks: [], missed: [] })
    expect(taken).toBeGreaterThan(300)
    expect(refused).toBeGreaterThan(200)
  }, 300_000)
})
