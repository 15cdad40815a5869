import { describe, expect, it } from 'vitest'
import { buildBody } from '../../src/deploy/request-body.ts'
import type { PackFact } from '../../src/types/facts.ts'
import { factsWith, PACK, poster } from './world.ts'

function packsOf(...packs: Partial<PackFact>[]) {
  const facts = factsWith({ packs: packs.map((pack) => ({ ...PACK, ...pack })) })
  return buildBody({ slug: 'a', name: 'A', ...poster(), facts, resources: new Map() }).custom_nodes
}

const here = { directory: 'tools', origin: 'https://storage.example/git/here' }
const there = { directory: 'tools', origin: 'https://storage.example/git/there' }

describe('packs of one folder name, from two roots', () => {
  it('are both sent, the same way whichever comes first', () => {
    const body = packsOf(here, there)
    expect(Object.entries(body).map(([name, { origin }]) => [name, origin])).toEqual([
      ['tools', here.origin],
      ['tools-2', there.origin],
    ])
    expect(JSON.stringify(packsOf(there, here))).toBe(JSON.stringify(body))
  })

  it('take no name that another pack has', () => {
    const body = packsOf({ directory: 'tools-2' }, here, there, { directory: 'Tools' })
    expect(Object.keys(body)).toEqual(['Tools', 'tools', 'tools-2', 'tools-3'])
    expect(body['tools-3']?.origin).toBe(there.origin)
  })
})
