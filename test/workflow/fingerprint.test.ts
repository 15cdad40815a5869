import { describe, expect, it } from 'vitest'
import { contentOf } from '../../src/workflow/fingerprint.ts'
import type { Graph } from '../../src/workflow/workflow.ts'

function graph(): Graph {
  return {
    nodes: [
      {
        id: 1,
        type: 'RunflowInputString',
        mode: 0,
        pos: [0, 0],
        order: 0,
        widgets_values: ['prompt', '', '', 'a fox'],
      },
      { id: 2, type: 'CLIPTextEncode', mode: 0, pos: [300, 0], order: 1, widgets_values: [''] },
    ],
    links: [[7, 1, 0, 2, 1, 'STRING']],
    groups: [],
    definitions: {
      subgraphs: [
        {
          id: 'inner',
          name: 'Inner',
          nodes: [{ id: 1, type: 'KSampler', pos: [0, 0], widgets_values: [5] }],
          links: [{ id: 1, origin_id: -10, origin_slot: 0, target_id: 1, target_slot: 0, type: 'MODEL' }],
        },
      ],
    },
    extra: { ds: { scale: 1, offset: [0, 0] } },
  }
}

function changed(change: (graph: Graph) => void): string {
  const copy = graph()
  change(copy)
  return contentOf(copy)
}

const node = ({ nodes }: Graph, index: number) => nodes[index] ?? { id: 0, type: '' }
const inner = ({ definitions }: Graph) => definitions?.subgraphs?.[0] ?? { id: '', nodes: [] }

describe('the content of a workflow', () => {
  it.each<[string, (graph: Graph) => void]>([
    ['a pan or a zoom', ({ extra }) => Object.assign(extra ?? {}, { ds: { scale: 2, offset: [9, 9] } })],
    [
      'a node that is moved, sized, folded or coloured',
      (of) =>
        Object.assign(node(of, 0), { pos: [5, 5], size: [1, 1], flags: { collapsed: true }, color: '#222' }),
    ],
    ['a node that was clicked, and so lies on top', ({ nodes }) => void nodes.reverse()],
    ['a group', (of) => Object.assign(of, { groups: [{ title: 'Group' }] })],
    ['a node that is moved in a subgraph', (of) => Object.assign(node(inner(of), 0), { pos: [5, 5] })],
    ['a link that is drawn again', (of) => Object.assign(of, { links: [[8, 1, 0, 2, 1, 'STRING']] })],
  ])('is the same after %s', (_title, change) => {
    expect(changed(change)).toBe(contentOf(graph()))
  })

  it.each<[string, (graph: Graph) => void]>([
    ['a value', (of) => Object.assign(node(of, 0), { widgets_values: ['prompt', '', '', 'a hare'] })],
    ['a muted node', (of) => Object.assign(node(of, 1), { mode: 2 })],
    ['a title', (of) => Object.assign(node(of, 1), { title: 'Words' })],
    ['another node', ({ nodes }) => nodes.push({ id: 3, type: 'SaveImage' })],
    ['a cut link', (of) => Object.assign(of, { links: [] })],
    ['a value in a subgraph', (of) => Object.assign(node(inner(of), 0), { widgets_values: [6] })],
    ['a cut link in a subgraph', (of) => Object.assign(inner(of), { links: [] })],
    ['the name that it keeps', (of) => Object.assign(of.extra ?? {}, { 'runflow.endpointName': 'Poster' })],
  ])('is another one after %s', (_title, change) => {
    expect(changed(change)).not.toBe(contentOf(graph()))
  })
})
