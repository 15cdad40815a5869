import { describe, expect, it } from 'vitest'
import { definitionsOf } from '../../src/workflow/definitions.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import type { Graph } from '../../src/workflow/workflow.ts'
import { readCapture, readCaptures } from '../support/captures.ts'

describe('walking captures', () => {
  it.each(readCaptures())(
    '$name: every node of the prompt is met once, under its class and active',
    ({ workflow }) => {
      const executions = walkGraph(workflow.graph)
      const byId = new Map(executions.map((execution) => [execution.id, execution]))
      expect(byId.size).toBe(executions.length)
      for (const [id, node] of Object.entries(workflow.prompt)) {
        expect(byId.get(id)?.mode).toBe('active')
        if (node.class_type !== undefined) expect(byId.get(id)?.node.type).toBe(node.class_type)
      }
    },
  )

  it('gives the way through two levels of instances', () => {
    const deepest = walkGraph(readCapture('nested').workflow.graph).find(({ id }) => id === '12:11:4')
    expect(deepest?.node.type).toBe('RunflowInputFloat')
    expect(deepest?.instances).toEqual(['12', '12:11'])
    expect(deepest?.definition).toBe('182521bb-abf7-4583-80ef-49c88f82ead5')
  })

  it('gives nodes of a muted instance its mode, whatever their own is', () => {
    const modes = walkGraph(readCapture('muted-nested').workflow.graph).map(({ id, mode }) => [id, mode])
    expect(modes).toEqual([
      ['1', 'active'],
      ['6', 'active'],
      ['7', 'active'],
      ['9', 'muted'],
      ['9:8', 'muted'],
      ['9:5', 'muted'],
      ['9:8:2', 'muted'],
      ['9:8:3', 'muted'],
      ['9:8:4', 'muted'],
    ])
  })

  it('gives members of a legacy group node their place as id', () => {
    const { graph } = readCapture('group-node-old-file.fe-1.40.10').workflow
    expect(walkGraph(graph).map(({ id, node }) => [id, node.type])).toEqual([
      ['1', 'LoadImage'],
      ['2', 'workflow>Blend'],
      ['3', 'RunflowOutputImage'],
      ['4', 'RunflowDeploy'],
      ['2:0', 'RunflowInputFloat'],
      ['2:1', 'ImageBlend'],
    ])
  })
})

describe('walking a graph', () => {
  it('does not follow a definition that holds itself, at once or through another', () => {
    const graph: Graph = {
      nodes: [{ id: 1, type: 'a' }],
      definitions: {
        subgraphs: [
          {
            id: 'a',
            nodes: [
              { id: 2, type: 'b' },
              { id: 3, type: 'a' },
            ],
          },
          { id: 'b', nodes: [{ id: 4, type: 'a' }] },
        ],
      },
    }
    expect(walkGraph(graph).map(({ id }) => id)).toEqual(['1', '1:2', '1:3', '1:2:4'])
  })

  it('finds definitions that lie inside definitions', () => {
    const inner = { id: 'inner', nodes: [] }
    const graph: Graph = {
      nodes: [],
      definitions: { subgraphs: [{ id: 'outer', nodes: [], definitions: { subgraphs: [inner] } }] },
    }
    expect([...definitionsOf(graph).keys()]).toEqual(['outer', 'inner'])
  })

  it('lets the outermost instance that is off decide', () => {
    const graph: Graph = {
      nodes: [{ id: 1, type: 'a', mode: 4 }],
      definitions: { subgraphs: [{ id: 'a', nodes: [{ id: 2, type: 'X', mode: 2 }] }] },
    }
    expect(walkGraph(graph).map(({ mode }) => mode)).toEqual(['bypassed', 'bypassed'])
  })
})
