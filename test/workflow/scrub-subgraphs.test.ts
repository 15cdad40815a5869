import { describe, expect, it } from 'vitest'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { GraphNode, Subgraph, Workflow } from '../../src/workflow/workflow.ts'
import { toPrompt } from '../support/front-end.ts'
import { contradictionsIn } from './contradictions.ts'

const link = (id: number, origin: number | string, target: number | string, targetSlot = 0) => ({
  id,
  origin_id: origin,
  origin_slot: 0,
  target_id: target,
  target_slot: targetSlot,
  type: '*',
})

const socket = (name: string, id: number | null) => ({ name, type: '*', link: id })
const output = (...links: number[]) => [{ name: 'out', type: '*', links }]
const loader = (id: number | string, ...links: number[]): GraphNode => ({
  id,
  type: 'LoadImage',
  inputs: [],
  outputs: output(...links),
})
const input = (id: number, from: number, ...links: number[]): GraphNode => ({
  id,
  type: 'RunflowInputImage',
  inputs: [socket('value', from)],
  outputs: output(...links),
})
const result = (id: number, from: number): GraphNode => ({
  id,
  type: 'RunflowOutputImage',
  inputs: [socket('value', from)],
})

function workflowOf(nodes: GraphNode[], links: ReturnType<typeof link>[], subgraphs: Subgraph[]): Workflow {
  const graph = { nodes, links: links.map((each) => Object.values(each)), definitions: { subgraphs } }
  expect(contradictionsIn(graph)).toEqual([])
  return { graph, prompt: toPrompt(graph) }
}

/** The graph that is sent, loaded and exported again, gives the prompt that is sent. */
function scrub(workflow: Workflow) {
  const { workflow: sent, dropped } = scrubWorkflow(workflow)
  expect(contradictionsIn(sent.graph)).toEqual([])
  expect(toPrompt(sent.graph)).toEqual(sent.prompt)
  return { sent, dropped }
}

describe('a subgraph', () => {
  it('is not taken for a node whose id is written like one of its sockets', () => {
    const { sent, dropped } = scrub(
      workflowOf(
        [
          loader(1, 1),
          { id: 2, type: 'show', inputs: [socket('image', 1)], outputs: [] },
          loader('2 in 0', 2),
          input(3, 2),
        ],
        [link(1, 1, 2), link(2, '2 in 0', 3)],
        [
          {
            id: 'show',
            inputs: [{ name: 'image', linkIds: [1] }],
            outputs: [],
            nodes: [result(4, 1)],
            links: [link(1, -10, 4)],
          },
        ],
      ),
    )
    expect(dropped).toEqual(['2 in 0'])
    expect(sent.prompt['2:4']?.inputs).toEqual({ value: ['1', 0] })
  })

  it('keeps its input for another reader two levels down, where a Runflow Input reads it too', () => {
    const inner: Subgraph = {
      id: 'inner',
      inputs: [{ name: 'image', linkIds: [1, 2] }],
      outputs: [],
      nodes: [input(5, 1), result(6, 2)],
      links: [link(1, -10, 5), link(2, -10, 6)],
    }
    const outer: Subgraph = {
      id: 'outer',
      inputs: [{ name: 'image', linkIds: [1] }],
      outputs: [],
      nodes: [{ id: 3, type: 'inner', inputs: [socket('image', 1)], outputs: [] }],
      links: [link(1, -10, 3)],
    }
    const instance: GraphNode = { id: 2, type: 'outer', inputs: [socket('image', 1)], outputs: [] }
    const { sent, dropped } = scrub(workflowOf([loader(1, 1), instance], [link(1, 1, 2)], [outer, inner]))
    expect(dropped).toEqual([])
    expect(sent.prompt['2:3:5']?.inputs).toEqual({})
    expect(sent.prompt['2:3:6']?.inputs).toEqual({ value: ['1', 0] })
    expect(sent.graph.definitions?.subgraphs?.map(({ links }) => links)).toEqual([
      [link(1, -10, 3)],
      [link(2, -10, 6)],
    ])
  })

  it('stays where a value is passed on past its nodes, though all of them go', () => {
    const through: Subgraph = {
      id: 'through',
      inputs: [{ name: 'image', linkIds: [1, 2] }],
      outputs: [{ name: 'same', linkIds: [1] }],
      nodes: [{ id: 5, type: 'PreviewImage', inputs: [socket('images', 2)] }],
      links: [link(1, -10, -20), link(2, -10, 5)],
    }
    const instance: GraphNode = {
      id: 2,
      type: 'through',
      inputs: [socket('image', 1)],
      outputs: output(2, 3),
    }
    const mixed: GraphNode = {
      id: 3,
      type: 'RunflowInputString',
      inputs: [socket('input_id', 2), socket('value', 3)],
    }
    const { sent, dropped } = scrub(
      workflowOf(
        [loader(1, 1), instance, mixed],
        [link(1, 1, 2), link(2, 2, 3), link(3, 2, 3, 1)],
        [through],
      ),
    )
    expect(dropped).toEqual(['2:5'])
    expect(sent.prompt['3']?.inputs).toEqual({ input_id: ['1', 0] })
  })

  it('stays on the canvas where a node of it stays in the prompt, however loose', () => {
    const pick: Subgraph = {
      id: 'pick',
      inputs: [],
      outputs: [{ name: 'image', linkIds: [1] }],
      nodes: [loader(5, 1), loader(6)],
      links: [link(1, 5, -20)],
    }
    const instance: GraphNode = { id: 2, type: 'pick', inputs: [], outputs: output(1) }
    const { sent, dropped } = scrub(workflowOf([instance, input(3, 1)], [link(1, 2, 3)], [pick]))
    expect(dropped).toEqual(['2:5'])
    expect(Object.keys(sent.prompt).toSorted()).toEqual(['2:6', '3'])
  })
})
