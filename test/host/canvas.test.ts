import { describe, expect, it } from 'vitest'
import { bringIntoView, findNode, findPlaces, nodeTitle, setWidget, showNode } from '../../src/host/canvas.ts'
import { countInterface } from '../../src/host/count-io-nodes.ts'
import { fakeApp, fakeGraph, fakeInstance, fakeNode, fakeWidget } from '../support/fake-comfy.ts'

function nested() {
  const deep = fakeNode(5, 'RunflowInputString', { title: 'Prompt' })
  const inner = fakeGraph([deep], { id: 'inner' })
  const middle = fakeGraph([fakeInstance(3, inner)], { id: 'middle' })
  const root = fakeGraph([fakeInstance(12, middle), fakeInstance(13, middle), fakeNode(1, 'LoadImage')])
  return { app: fakeApp(root), deep }
}

/** A Runflow Output, with the link to its value. */
const fed = (id: number, link: number | null) =>
  fakeNode(id, 'RunflowOutputFile', { inputs: [{ name: 'value', link }] })

describe('the canvas', () => {
  it('lists a node inside a subgraph that is used twice under both its execution ids', () => {
    expect(findPlaces(nested().app, () => true).map(({ id }) => id)).toEqual([
      '12',
      '12:3',
      '12:3:5',
      '13',
      '13:3',
      '13:3:5',
      '1',
    ])
  })

  it('comes to an end when a file puts a subgraph inside itself', () => {
    const graph = fakeGraph([], { id: 'loop' })
    graph.nodes.push(fakeInstance(2, graph))
    const ids = findPlaces(fakeApp(fakeGraph([fakeInstance(1, graph)])), () => true).map(({ id }) => id)
    expect(ids).toEqual(['1', '1:2'])
  })

  it('is looked through once for each subgraph where 25 levels each hold the next one twice', () => {
    const leaf = fakeGraph([fakeNode(1, 'RunflowInputString'), fakeNode(2, 'RunflowDeploy')])
    let looks = 0
    let graph = leaf
    for (let level = 0; level < 25; level++)
      graph = fakeGraph([fakeInstance(1, graph), fakeInstance(2, graph)])
    const app = fakeApp(graph)
    const none = findPlaces(app, () => {
      looks += 1
      return false
    })
    expect([none, looks < 200]).toEqual([[], true])
    expect(countInterface(app)).toEqual({ inputs: 2 ** 25, outputs: 0 })
    expect(findPlaces(app, ({ type }) => type === 'RunflowDeploy')).toHaveLength(1000)
  })

  it('counts classes by their own names, not by what every object has', () => {
    const app = fakeApp(fakeGraph([fakeNode(1, 'constructor'), fed(2, 7)]))
    expect(countInterface(app)).toEqual({ inputs: 0, outputs: 1 })
  })

  it('counts no output that nothing is connected to', () => {
    const unfed = fakeGraph([fed(1, null), fakeNode(2, 'RunflowOutputFile')])
    expect(countInterface(fakeApp(unfed))).toEqual({ inputs: 0, outputs: 0 })
  })

  it('finds a node by its execution id, and nothing for one that is gone', () => {
    const { app, deep } = nested()
    expect(findNode(app, '13:3:5')?.node).toBe(deep)
    expect(findNode(app, '13:9')).toBeNull()
    expect(findNode(app, '1:5')).toBeNull()
    expect(nodeTitle(app, '12:3:5')).toBe('Prompt')
    expect(nodeTitle(app, '99')).toBeNull()
  })

  it('opens the subgraphs around a node one after the other before it shows it', () => {
    const { app } = nested()
    expect(showNode(app, '12:3:5')).toBe(true)
    expect(app.log).toEqual([
      'setGraph root',
      'openSubgraph middle',
      'openSubgraph inner',
      'select 5',
      'center 5',
    ])
  })

  it('leaves the open graph alone when the node is on it', () => {
    const { app } = nested()
    expect(showNode(app, '1')).toBe(true)
    expect(app.log).toEqual(['select 1', 'center 1'])
  })

  it.each([
    [3, 1],
    [0.1, 1],
    [0.8, 0.8],
  ])('shows a node at a zoom at which it can be read: %d', (scale, then) => {
    const { app } = nested()
    const ds = { scale }
    showNode({ ...app, canvas: { ...app.canvas, ds } }, '1')
    expect(ds.scale).toBe(then)
  })

  it('goes to a node that was just added only where it is out of sight, or too small', () => {
    const node = fakeNode(1, 'LoadImage', { pos: [10, 10], size: [100, 50] })
    const { canvas, log } = fakeApp(fakeGraph([node]))
    const at = (scale: number, visible_area: number[]) =>
      bringIntoView({ ...canvas, ds: { scale, visible_area } }, node)
    at(1, [0, 0, 800, 600])
    expect(log).toEqual([])
    at(1, [50, 0, 800, 600])
    at(0.2, [0, 0, 8000, 6000])
    expect(log).toEqual(['center 1', 'center 1'])
  })

  it('does nothing for a node that is gone', () => {
    const { app } = nested()
    expect(showNode(app, '77')).toBe(false)
    expect(app.log).toEqual([])
  })

  it('sets a widget as one step of undo and calls its callback', () => {
    const seen: unknown[] = []
    const node = fakeNode(1, 'RunflowDeploy', {
      widgets: [fakeWidget('api_key', 'x', { callback: (value) => seen.push(value) })],
    })
    const app = fakeApp(fakeGraph([node]))
    expect(setWidget(app, node, 'api_key', '')).toBe(true)
    expect(node.widgets[0]?.value).toBe('')
    expect(seen).toEqual([''])
    expect(app.log).toEqual(['before', 'after'])
    expect(setWidget(app, node, 'no_such', '')).toBe(false)
  })
})
