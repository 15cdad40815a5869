import { describe, expect, it } from 'vitest'
import { endpointNameOf, findDeployNodes } from '../../src/workflow/deploy-nodes.ts'
import type { Graph, GraphNode } from '../../src/workflow/workflow.ts'
import { readCapture } from '../support/captures.ts'
import { savedByExistingPlugin } from '../support/wire.ts'

const KEY = 'rf_live_EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0'

describe('Deploy nodes of captures', () => {
  const find = (name: string) => findDeployNodes(readCapture(name).workflow.graph)

  it('finds several, with their modes and each with its own widgets', () => {
    expect(
      find('several-deploys').map(({ nodeId, mode, endpointName, host }) => [
        nodeId,
        mode,
        endpointName,
        host,
      ]),
    ).toEqual([
      ['5', 'active', 'First endpoint', ''],
      ['6', 'active', 'Second endpoint', 'https://staging.runflow.example'],
      ['7', 'active', 'First endpoint', 'https://other.example'],
      ['8', 'active', '', ''],
      ['9', 'muted', 'Muted', ''],
      ['10', 'bypassed', 'Bypassed', ''],
    ])
  })

  it('reads one inside a subgraph', () => {
    expect(find('deploy-in-subgraph')).toEqual([
      {
        nodeId: '6:5',
        mode: 'active',
        endpointName: 'Inside',
        host: 'https://staging.runflow.example',
        apiKey: KEY,
      },
    ])
  })

  it('takes what the instance shows where the widgets are promoted', () => {
    for (const name of ['deploy-promoted', 'deploy-promoted.ctrl-s'])
      expect(find(name)).toEqual([
        {
          nodeId: '6:5',
          mode: 'active',
          endpointName: 'Inside',
          host: 'https://promoted.runflow.example',
          apiKey: 'rf_live_EXAMPLE1PROMOTED1EXAMPLE1PROMOTED1',
        },
      ])
  })

  it('has null for what a link feeds', () => {
    expect(find('deploy-linked')).toEqual([
      { nodeId: '5', mode: 'active', endpointName: null, host: null, apiKey: null },
    ])
  })

  it('reads the six values that the existing plugin saves', () => {
    expect(findDeployNodes(savedByExistingPlugin())).toEqual([
      {
        nodeId: '8',
        mode: 'active',
        endpointName: 'Background Removal v2.1',
        host: 'https://staging.runflow.example',
        apiKey: KEY,
      },
    ])
  })

  it('names the endpoint by the first active one, or by the one asked for', () => {
    const { graph } = readCapture('several-deploys').workflow
    expect(endpointNameOf(graph)).toBe('First endpoint')
    expect(endpointNameOf(graph, '6')).toBe('Second endpoint')
    expect(endpointNameOf(graph, '99')).toBeNull()
  })
})

describe('Deploy nodes', () => {
  const read = (node: Partial<GraphNode>) => {
    const [found] = findDeployNodes({ nodes: [{ id: 1, type: 'RunflowDeploy', ...node }] })
    return [found?.endpointName, found?.host, found?.apiKey]
  }

  it('are read from an array of any length, a record, or the values by name', () => {
    const named = { endpoint_name: 'n', host: 'h', api_key: 'k' }
    expect(read({ widgets_values: ['n', 'h', 'k'] })).toEqual(['n', 'h', 'k'])
    expect(read({ widgets_values: ['n', 'h', 'k', null, null] })).toEqual(['n', 'h', 'k'])
    expect(read({ widgets_values: named })).toEqual(['n', 'h', 'k'])
    expect(read({ widgets_values: ['x'], widgets_values_named: named })).toEqual(['x', 'h', 'k'])
    expect(read({ widgets_values_named: named })).toEqual(['n', 'h', 'k'])
    expect(read({ extensions: { widgets_values_named: named } })).toEqual(['n', 'h', 'k'])
    expect(read({ widgets_values: [7, null] })).toEqual([null, '', ''])
    expect(read({})).toEqual(['', '', ''])
  })

  it('take the value of the instance in the older form, where it has one', () => {
    const graph = (widgets_values: unknown[]): Graph => ({
      nodes: [{ id: 1, type: 's', widgets_values, properties: { proxyWidgets: [['2', 'api_key']] } }],
      definitions: {
        subgraphs: [
          { id: 's', nodes: [{ id: 2, type: 'RunflowDeploy', widgets_values: ['n', '', 'inner'] }] },
        ],
      },
    })
    expect(findDeployNodes(graph([]))[0]?.apiKey).toBe('inner')
    expect(findDeployNodes(graph(['outer']))[0]?.apiKey).toBe('outer')
  })

  it('leave the name to the workflow where there is none', () => {
    expect(endpointNameOf({ nodes: [], extra: { 'runflow.endpointName': 'Kept' } })).toBe('Kept')
    expect(endpointNameOf({ nodes: [] })).toBeNull()
  })
})
