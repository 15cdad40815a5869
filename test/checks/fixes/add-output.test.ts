import { expect, it } from 'vitest'
import { openFixes, toFinding } from '../../../src/checks/finding.ts'
import type { GraphNode, Prompt } from '../../../src/workflow/workflow.ts'

const fixes = (nodes: GraphNode[], prompt: Prompt = {}) =>
  openFixes({ prompt, graph: { nodes } })(toFinding({ code: 'no-output' }))

const picture = (id: number, more: Partial<GraphNode> = {}): GraphNode => ({
  ...{ id, type: 'Draw', title: `Draw ${id}`, order: id, outputs: [{ name: 'IMAGE', type: 'IMAGE' }] },
  ...more,
})

it('an output is offered behind what is previewed or saved, once for each picture', () => {
  const show = (source: string) => ({ class_type: 'PreviewImage', inputs: { images: [source, 0] } })
  const nodes = [picture(1), picture(2), { id: 3, type: 'PreviewImage' }, { id: 4, type: 'PreviewImage' }]
  expect(fixes(nodes, { '3': show('1'), '4': show('1') })).toMatchObject([{ nodeId: '4', slot: null }])
  const found = fixes(nodes, { '3': show('1'), '4': show('2:7') })
  expect(found).toMatchObject([
    { kind: 'add-output', nodeId: '3', slot: null },
    { kind: 'add-output', nodeId: '4', slot: null },
  ])
  expect(found.map(({ label }) => label)).toEqual([
    expect.stringContaining('Draw 1 #1'),
    expect.stringContaining('Draw 2 #2'),
  ])
})

it('otherwise behind the last picture that is on, and nowhere without one', () => {
  const outputs = [
    { name: 'LATENT', type: 'LATENT' },
    { name: 'IMAGE', type: 'IMAGE' },
  ]
  const nodes = [picture(5, { outputs }), picture(2), picture(9, { mode: 4 })]
  expect(fixes(nodes)).toMatchObject([{ kind: 'add-output', nodeId: '5', slot: 1 }])
  expect(fixes([{ id: 1, type: 'Note' }])).toEqual([])
})
