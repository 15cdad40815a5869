import { describe, expect, it } from 'vitest'
import type { DeployChoice } from '../../src/deploy/deploy-choice.ts'
import { chooseAmong, toDeployChoice } from '../../src/deploy/deploy-choice.ts'

describe('a candidate', () => {
  it.each([
    ['Poster Maker', 'Poster Maker', 'poster-maker'],
    ['  ', null, null],
    [undefined, null, null],
  ])('with the name %j has the name %j and the slug %j', (given, name, slug) => {
    expect(toDeployChoice({ nodeId: '4', name: given })).toEqual({ nodeId: '4', name, slug })
  })
})

describe('choosing among candidates', () => {
  const a = { nodeId: '4', name: 'A', host: 'https://a.example' }
  const b = { nodeId: '5', name: 'B', host: 'https://b.example' }
  const unasked = async (): Promise<DeployChoice | null> => {
    throw new Error('asked')
  }

  it('asks nothing where there is one or none', async () => {
    expect(await chooseAmong([a], unasked)).toBe(a)
    expect(await chooseAmong([], unasked)).toBeUndefined()
  })

  it('asks which of several, and gives that one with all it has', async () => {
    const asked: DeployChoice[][] = []
    const choose = async (choices: DeployChoice[]) => {
      asked.push(choices)
      return choices[1] ?? null
    }
    expect(await chooseAmong([a, b], choose)).toBe(b)
    expect(asked).toEqual([
      [
        { nodeId: '4', name: 'A', slug: 'a' },
        { nodeId: '5', name: 'B', slug: 'b' },
      ],
    ])
  })

  it('tells a choice that was called off from none to choose', async () => {
    expect(await chooseAmong([a, b], async () => null)).toBeNull()
  })
})
