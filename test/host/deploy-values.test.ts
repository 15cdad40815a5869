import { describe, expect, it } from 'vitest'
import { findNode } from '../../src/host/canvas.ts'
import type { HostGraph } from '../../src/host/comfy.ts'
import { followOutwards, listDeployNodes, listDeployValues, listKeys } from '../../src/host/deploy-values.ts'
import {
  fakeApp,
  fakeDeployNode,
  fakeGraph,
  fakeInstance,
  fakeNode,
  fakeWidget,
} from '../support/fake-comfy.ts'

/** A Deploy node whose name a subgraph promotes under another label. */
function promoted() {
  const deploy = fakeDeployNode(5, 'inner name')
  deploy.inputs = [
    { name: 'endpoint_name', widget: { name: 'endpoint_name' } },
    { name: 'host' },
    { name: 'api_key' },
  ]
  deploy.isInputConnected = (slot) => slot === 0
  deploy.getInputLink = (slot) => (slot === 0 ? { origin_id: -10, origin_slot: 0 } : null)
  const inner: HostGraph = fakeGraph([deploy], { id: 'inner', inputs: [{ name: 'label' }] })
  const first = fakeInstance(12, inner, { widgets: [fakeWidget('label', 'first')] })
  const second = fakeInstance(13, inner, { widgets: [fakeWidget('label', 'second')] })
  return { app: fakeApp(fakeGraph([first, second])), deploy, first }
}

describe('the values of Deploy nodes', () => {
  it('are read from the widgets', () => {
    const app = fakeApp(fakeGraph([fakeDeployNode(1, 'Poster', 'https://a.example', 'k')]))
    expect(listDeployValues(app)).toEqual([
      { nodeId: '1', name: 'Poster', host: 'https://a.example', apiKey: 'k' },
    ])
  })

  it('are those of the instance where a subgraph promotes a widget', () => {
    const { app, deploy } = promoted()
    expect(listDeployValues(app).map(({ nodeId, name }) => [nodeId, name])).toEqual([
      ['12:5', 'first'],
      ['13:5', 'second'],
    ])
    expect(listDeployValues(app, deploy)).toHaveLength(2)
  })

  it('count once for a node that a subgraph used twice brings twice with equal values', () => {
    const inner = fakeGraph([fakeDeployNode(5, 'Poster')], { id: 'inner' })
    const app = fakeApp(fakeGraph([fakeInstance(12, inner), fakeInstance(13, inner)]))
    expect(listDeployValues(app).map(({ nodeId }) => nodeId)).toEqual(['12:5'])
  })

  it('leave out nodes that are muted or bypassed, by themselves or around them', () => {
    const muted = Object.assign(fakeDeployNode(1, 'muted'), { mode: 2 })
    const inner = fakeGraph([fakeDeployNode(5, 'inside')], { id: 'inner' })
    const bypassed = Object.assign(fakeInstance(12, inner), { mode: 4 })
    const app = fakeApp(fakeGraph([muted, bypassed, fakeDeployNode(2, 'on')]))
    expect(listDeployValues(app).map(({ name }) => name)).toEqual(['on'])
    expect(listDeployNodes(app).map(({ placed }) => placed.id)).toEqual(['1', '12:5', '2'])
  })

  it('give no name and an unusable host where another node feeds them', () => {
    const deploy = fakeDeployNode(1, 'typed', 'https://a.example')
    deploy.inputs = [{ name: 'endpoint_name' }, { name: 'host' }]
    deploy.isInputConnected = () => true
    deploy.getInputLink = () => ({ origin_id: 7, origin_slot: 0 })
    const app = fakeApp(fakeGraph([deploy, fakeNode(7, 'PrimitiveNode')]))
    expect(listDeployValues(app)).toEqual([
      { nodeId: '1', name: undefined, host: 'a linked value', apiKey: '' },
    ])
  })

  it('are set where they are held: on the instance of a promoted widget', () => {
    const { app, deploy, first } = promoted()
    const placed = findNode(app, '12:5')
    const name = placed && followOutwards(placed, 'endpoint_name')
    expect(name?.holders.map((holder) => [holder.node, holder.name])).toEqual([
      [deploy, 'endpoint_name'],
      [first, 'label'],
    ])
    expect(placed && followOutwards(placed, 'host')).toEqual({
      holders: [{ node: deploy, name: 'host' }],
      isFed: false,
    })
  })

  it('are those of the outermost instance where a subgraph inside a subgraph promotes them', () => {
    const deploy = fakeDeployNode(5, 'inner')
    deploy.inputs = [{ name: 'endpoint_name' }]
    deploy.isInputConnected = (slot) => slot === 0
    deploy.getInputLink = () => ({ origin_id: -10, origin_slot: 0 })
    const inner = fakeGraph([deploy], { id: 'inner', inputs: [{ name: 'label' }] })
    const middle = fakeInstance(3, inner, {
      widgets: [fakeWidget('label', 'middle')],
      inputs: [{ name: 'label', link: 9 }],
      isInputConnected: () => true,
      // What instances answer is a link inside: it must not be taken for the one outside.
      getInputLink: () => ({ origin_id: '3:5', origin_slot: 0 }),
    })
    const outer = fakeGraph([middle], {
      id: 'outer',
      inputs: [{ name: 'title' }],
      getLink: (id) => (id === 9 ? { origin_id: -10, origin_slot: 0 } : null),
    })
    middle.graph = outer
    const app = fakeApp(fakeGraph([fakeInstance(12, outer, { widgets: [fakeWidget('title', 'outermost')] })]))
    expect(listDeployValues(app)).toMatchObject([{ nodeId: '12:3:5', name: 'outermost' }])
  })

  it('tell of a key in the inner widget and in the promoted copy', () => {
    const deploy = fakeDeployNode(5, 'Poster', '', 'rf_live_INNER')
    deploy.inputs = [{ name: 'api_key' }]
    deploy.isInputConnected = () => true
    deploy.getInputLink = () => ({ origin_id: -10, origin_slot: 0 })
    const inner = fakeGraph([deploy], { id: 'inner', inputs: [{ name: 'api_key' }] })
    const instance = fakeInstance(12, inner, { widgets: [fakeWidget('api_key', 'rf_live_OUTER')] })
    expect(listKeys(fakeApp(fakeGraph([instance])))).toEqual([
      { nodeId: '12:5', apiKey: 'rf_live_INNER', isUsed: false, host: '' },
      { nodeId: '12:5', apiKey: 'rf_live_OUTER', isUsed: true, host: '' },
    ])
  })
})
