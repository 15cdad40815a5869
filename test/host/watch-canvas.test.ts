// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { CanvasState } from '../../src/host/watch-canvas.ts'
import { watchCanvas } from '../../src/host/watch-canvas.ts'
import { fakeDeployNode, fakeGraph, fakeNode } from '../support/fake-comfy.ts'

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

function setUp() {
  const nodes = [
    fakeNode(1, 'RunflowInputString'),
    fakeNode(2, 'RunflowOutputImage', { inputs: [{ name: 'value', link: 1 }] }),
    fakeDeployNode(4, 'Poster Maker', '', 'rf_live_0123456789abcdef'),
  ]
  const seen: CanvasState[] = []
  const refresh = watchCanvas({
    app: { rootGraph: fakeGraph(nodes) },
    workflowId: () => 'here',
    isConfigured: ({ apiKey }) => apiKey !== '',
    freeOrigin: () => 'https://api.runflow.io',
    isSaved: () => false,
    show: (now) => seen.push(now),
  })
  return { refresh, seen }
}

describe('a look at the canvas', () => {
  it('tells what can be deployed, the interface, and the keys in nodes', () => {
    const { refresh, seen } = setUp()
    refresh.begin()
    refresh.now()
    expect(seen).toEqual([
      {
        workflowId: 'here',
        overview: {
          choices: [{ nodeId: '4', name: 'Poster Maker', slug: 'poster-maker' }],
          inputs: 1,
          outputs: 1,
        },
        isConfigured: true,
        canvasFindings: [
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
    const { refresh, seen } = setUp()
    refresh.now()
    refresh.refresh()
    await nextFrame()
    expect(seen).toEqual([])
  })

  it('is made once for many changes', async () => {
    const { refresh, seen } = setUp()
    refresh.begin()
    for (let change = 0; change < 5; change++) refresh.refresh()
    await nextFrame()
    expect(seen).toHaveLength(1)
  })
})
