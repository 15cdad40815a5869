// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Seen } from '../../src/host/watch-canvas.ts'
import { createLook } from '../../src/host/watch-canvas.ts'
import { fakeDeployNode, fakeGraph, fakeNode } from '../support/fake-comfy.ts'

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

function setUp() {
  const nodes = [
    fakeNode(1, 'RunflowInputString'),
    fakeNode(2, 'RunflowOutputImage'),
    fakeDeployNode(4, 'Poster Maker', '', 'rf_live_0123456789abcdef'),
  ]
  const seen: Seen[] = []
  const look = createLook({
    app: { rootGraph: fakeGraph(nodes) },
    place: () => 'here',
    isConfigured: ({ apiKey }) => apiKey !== '',
    freeOrigin: () => 'https://api.runflow.io',
    show: (now) => seen.push(now),
  })
  return { look, seen }
}

describe('a look at the canvas', () => {
  it('tells what can be deployed, the interface, and the keys in nodes', () => {
    const { look, seen } = setUp()
    look.begin()
    look.now()
    expect(seen).toEqual([
      {
        place: 'here',
        overview: {
          candidates: [{ nodeId: '4', name: 'Poster Maker', slug: 'poster-maker' }],
          inputs: 1,
          outputs: 1,
        },
        isConfigured: true,
        standing: [
          {
            code: 'key-in-widget',
            severity: 'note',
            nodeIds: ['4'],
            lastFour: 'cdef',
            moveTo: 'https://api.runflow.io',
          },
        ],
      },
    ])
  })

  it('is not made before ComfyUI has its graph', async () => {
    const { look, seen } = setUp()
    look.now()
    look.look()
    await nextFrame()
    expect(seen).toEqual([])
  })

  it('is made once for many changes', async () => {
    const { look, seen } = setUp()
    look.begin()
    for (let change = 0; change < 5; change++) look.look()
    await nextFrame()
    expect(seen).toHaveLength(1)
  })
})
