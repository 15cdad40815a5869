import { describe, expect, it } from 'vitest'
import type { HostGraph, HostNode } from '../../src/host/comfy.ts'
import { editGraph, makeInputOf } from '../../src/host/edit-graph.ts'
import { inputMenu } from '../../src/host/input-menu.ts'
import { t } from '../../src/text/text.ts'
import type { FakeNode } from '../support/fake-comfy.ts'
import { fakeApp, fakeGraph, fakeInstance, fakeNode, fakeWidget } from '../support/fake-comfy.ts'

const SOCKETS = [
  { name: 'model', type: 'MODEL' },
  { name: 'seed', type: 'INT', widget: { name: 'seed' } },
  { name: 'text', type: 'STRING', widget: { name: 'text' } },
  { name: 'name', type: 'COMBO', widget: { name: 'name' } },
]

function sampler(id = 6, more: Partial<HostNode> = {}): FakeNode {
  const control = fakeWidget('control_after_generate', 'randomize', { options: { values: ['randomize'] } })
  const seed = fakeWidget('seed', 5, { linkedWidgets: [control] })
  const widgets = [seed, control, fakeWidget('text', 'a'), fakeWidget('name', 'euler')]
  return fakeNode(id, 'Sampler', { inputs: SOCKETS, pos: [500, 100], size: [200, 200], widgets, ...more })
}

/** A page that keeps what is wired on it. */
function pageWith(graph: HostGraph, root = graph) {
  const wires: string[] = []
  graph.add = (node) => void graph.nodes.push(node)
  graph.remove = (node) => void graph.nodes.splice(graph.nodes.indexOf(node), 1)
  const connect = (from: FakeNode | { type: string }) => (slot: number, target: HostNode, input: number) =>
    void wires.push(`${from.type} ${slot} → ${target.type} ${input}`)
  for (const node of graph.nodes) {
    node.graph = graph
    node.connect = connect(node)
  }
  const app = fakeApp(root)
  const createNode = (type: string): HostNode =>
    fakeNode(-1, type, {
      inputs: [{ name: 'value' }],
      size: [100, 100],
      widgets: ['input_id', 'output_id', 'value'].map((name) => fakeWidget(name, '')),
      connect: connect({ type }),
    })
  return { page: { app, createNode }, app, wires, added: () => graph.nodes.at(-1) as FakeNode }
}

const values = (node: FakeNode) => Object.fromEntries(node.widgets.map(({ name, value }) => [name, value]))

describe('an input that a click makes', () => {
  it('stands free to the left, is named after the widget, has its value and is wired, in one step', () => {
    const taken = fakeNode(2, 'RunflowInputInt', { widgets: [fakeWidget('input_id', 'seed')] })
    const inTheWay = fakeNode(3, 'Note', { pos: [350, 50], size: [150, 100] })
    const { page, app, wires, added } = pageWith(fakeGraph([sampler(), taken, inTheWay]))
    const fix = { kind: 'make-input', nodeId: '6', widget: 'seed', value: 5, label: '' } as const
    expect(editGraph(page, fix)).toBe('done')
    expect(added().type).toBe('RunflowInputInt')
    expect(values(added())).toMatchObject({ input_id: 'seed_2', value: 5 })
    expect(added().pos).toEqual([360, 190])
    expect(wires).toEqual(['RunflowInputInt 0 → Sampler 1'])
    expect(app.log.at(0)).toBe('before')
    // It may lie beside what is on the screen.
    expect(app.log.slice(-2)).toEqual(['after', 'center -1'])
  })

  it('takes the place of the node that wrote the number into several widgets', () => {
    const isInputConnected = (slot: number) => slot === 1
    const getInputLink = () => ({ origin_id: 8, origin_slot: 0 })
    const nodes = [6, 7].map((id) => sampler(id, { isInputConnected, getInputLink }))
    const outputs = [{ name: 'INT', links: [1, 2] }]
    const { page, wires } = pageWith(
      fakeGraph([...nodes, fakeNode(8, 'PrimitiveNode', { outputs })], {
        getLink: (id) => ({ origin_id: 8, origin_slot: 0, target_id: id === 1 ? 6 : 7, target_slot: 1 }),
      }),
    )
    const fix = { kind: 'make-input', nodeId: '6', widget: 'seed', value: 5, label: '' } as const
    expect(editGraph(page, fix)).toBe('done')
    expect(page.app.rootGraph?.nodes.map(({ type }) => type)).not.toContain('PrimitiveNode')
    expect(wires).toEqual(['RunflowInputInt 0 → Sampler 1', 'RunflowInputInt 0 → Sampler 1'])
  })

  it('is not made in a subgraph that is used twice, of a choice, or of a node that is gone', () => {
    const inner = fakeGraph([sampler()])
    const root = fakeGraph([fakeInstance(1, inner), fakeInstance(2, inner)])
    const { page, wires } = pageWith(inner, root)
    const [node] = inner.nodes
    expect(node && makeInputOf(page, { node, name: 'seed' }, 5)).toBe('unchanged')
    const fix = { kind: 'make-input', nodeId: '9', widget: 'seed', value: 5, label: '' } as const
    expect(editGraph(page, fix)).toBe('gone')
    const flat = pageWith(fakeGraph([sampler()]))
    const [one] = flat.app.rootGraph?.nodes ?? []
    expect(one && makeInputOf(flat.page, { node: one, name: 'name' }, 'euler')).toBe('unchanged')
    expect([...wires, ...flat.wires]).toEqual([])
  })

  it('is in the menu of a node for what callers can send, and in no menu of our own nodes', () => {
    const asked: string[] = []
    const [entry, ...others] = inputMenu(sampler(), (_, widget) => asked.push(widget))
    expect(others).toEqual([])
    expect(entry?.submenu?.options.map(({ content }) => content)).toEqual([
      'seed',
      'text',
      t('fixes.menu-lists'),
    ])
    expect(entry?.submenu?.options[2]).toMatchObject({ disabled: true })
    entry?.submenu?.options[1]?.callback?.()
    expect(asked).toEqual(['text'])
    expect(inputMenu(sampler(6, { isInputConnected: () => true }), () => {})).toEqual([])
    expect(inputMenu(sampler(6, { comfyClass: 'RunflowInputInt' }), () => {})).toEqual([])
  })
})

it('a number is kept by the control behind it, and by no other widget', () => {
  const node = sampler()
  const { page } = pageWith(fakeGraph([node]))
  const fix = { kind: 'fix-number', nodeId: '6', widget: 'seed', label: '' } as const
  expect(editGraph(page, fix)).toBe('done')
  expect(values(node)).toMatchObject({ seed: 5, control_after_generate: 'fixed', name: 'euler' })
  expect(editGraph(page, { ...fix, widget: 'text' })).toBe('gone')
})

describe('a Runflow Output that a click adds', () => {
  it('is wired to what the node shows, or to the node itself', () => {
    const preview = fakeNode(2, 'PreviewImage', {
      inputs: [{ name: 'images' }],
      getInputLink: () => ({ origin_id: 1, origin_slot: 3 }),
    })
    const { page, wires, added } = pageWith(fakeGraph([fakeNode(1, 'Decode'), preview]))
    expect(editGraph(page, { kind: 'add-output', nodeId: '2', slot: null, label: '' })).toBe('done')
    expect(values(added())).toMatchObject({ output_id: 'image' })
    expect(editGraph(page, { kind: 'add-output', nodeId: '1', slot: 0, label: '' })).toBe('done')
    expect(wires).toEqual(['Decode 3 → RunflowOutputImage 0', 'Decode 0 → RunflowOutputImage 0'])
    expect(editGraph(page, { kind: 'add-output', nodeId: '9', slot: 0, label: '' })).toBe('gone')
  })
})
