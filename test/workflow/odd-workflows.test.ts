import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInterface } from '../../src/contract/interface.ts'
import { diffInterface } from '../../src/contract/interface-diff.ts'
import { findAuxIds } from '../../src/workflow/aux-ids.ts'
import { compareFormats } from '../../src/workflow/compare-formats.ts'
import { findDeployNodes } from '../../src/workflow/deploy-nodes.ts'
import { contentOf } from '../../src/workflow/fingerprint.ts'
import { parseGraph, parsePrompt, readPrompt } from '../../src/workflow/parse.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'
import { HOSTILE } from '../support/hostile.ts'
import { oddGraph, oddPrompt } from '../support/odd-workflow.ts'

/** As it comes from a file: only JSON has a key `__proto__` that is a key like any other. */
function parse(text: string): Workflow {
  const { graph, prompt } = JSON.parse(text)
  const parsed = [parseGraph(graph), parsePrompt(prompt)] as const
  if (!parsed[0].ok || !parsed[1].ok) throw new Error(`refused: ${text}`)
  return { graph: parsed[0].value, prompt: parsed[1].value }
}

describe('a file of any shape', { timeout: 120_000 }, () => {
  it('goes through everything, stays as it was, and leaves no host or key in a Deploy node', () => {
    fc.assert(
      fc.property(oddGraph, oddPrompt, (graph, prompt) => {
        const text = JSON.stringify({ graph, prompt })
        const captured = parse(text)
        const { workflow: sent } = scrubWorkflow(captured)
        expect(JSON.stringify(captured)).toBe(text)
        for (const { host, apiKey } of findDeployNodes(sent.graph))
          expect([host ?? '', apiKey ?? '']).toEqual(['', ''])
        for (const id of Object.keys(sent.prompt)) expect(Object.keys(captured.prompt)).toContain(id)
        compareFormats(captured)
        findAuxIds(sent)
        contentOf(captured.graph)
        diffInterface(readInterface(captured.prompt), readInterface(sent.prompt))
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['a chain of definitions that nothing leads to', 20_000],
    ['values of one node', 200_000],
  ])('does not end in a full stack: %s', (shape, size) => {
    expect(scrubWorkflow(parse(JSON.stringify(HOSTILE[shape]?.(size)))).dropped).toEqual([])
  })

  it('has no holes in its lists of nodes and sockets', () => {
    const hole = new Array(2)
    expect(parseGraph({ nodes: hole })).toEqual({ ok: false, error: { code: 'node-id' } })
    for (const sockets of [{ inputs: hole }, { outputs: hole }])
      expect(parseGraph({ nodes: [{ id: 1, type: 'A', ...sockets }] })).toEqual({
        ok: false,
        error: { code: 'node-sockets', params: { id: '1' } },
      })
  })
})

describe.each(['__proto__', 'constructor', 'toString'])('%s, a name that a plain object knows', (name) => {
  const json = JSON.stringify(name)

  it('is a node id like any other, in the prompt, the scrub and the interface', () => {
    const text = `{
      "prompt": {
        ${json}: { "class_type": "LoadImage", "inputs": { "image": "a.png" } },
        "in": { "class_type": "RunflowInputImage", "inputs": { "input_id": "a", "value": [${json}, 0] } },
        "out": { "class_type": "RunflowOutputImage", "inputs": { "output_id": "b", "value": ["in", 0] } }
      },
      "graph": {
        "nodes": [
          { "id": ${json}, "type": "LoadImage", "properties": { "aux_id": "a/b" } },
          { "id": "in", "type": "RunflowInputImage", "inputs": [{ "name": "value", "link": 1 }] },
          { "id": "out", "type": "RunflowOutputImage", "inputs": [{ "name": "value", "link": 2 }] }
        ],
        "links": [[1, ${json}, 0, "in", 0], [2, "in", 0, "out", 0]]
      }
    }`
    const captured = parse(text)
    expect(Object.keys(readPrompt(captured.prompt) ?? {})).toContain(name)
    expect(Object.entries(findAuxIds(captured))).toEqual([[name, 'a/b']])
    const { workflow: sent, dropped } = scrubWorkflow(captured)
    expect(dropped).toEqual([name])
    expect(Object.keys(sent.prompt)).toEqual(['in', 'out'])
    expect(sent.graph.nodes.map(({ id }) => id)).toEqual(['in', 'out'])
  })

  it('is kept where it is needed', () => {
    const text = `{
      "prompt": {
        ${json}: { "class_type": "RunflowInputImage", "inputs": { "input_id": ${json} } },
        "out": { "class_type": "RunflowOutputImage", "inputs": { "output_id": ${json}, "value": [${json}, 0] } }
      },
      "graph": { "nodes": [] }
    }`
    const { prompt } = scrubWorkflow(parse(text)).workflow
    expect(JSON.parse(JSON.stringify(prompt))).toEqual(JSON.parse(text).prompt)
    expect(readInterface(prompt).inputs.map(({ nodeId, inputId }) => [nodeId, inputId])).toEqual([
      [name, name],
    ])
    expect(diffInterface({ inputs: [], outputs: [] }, readInterface(prompt))).toMatchObject([
      { kind: 'input-added', inputId: name },
      { kind: 'output-added', outputId: name },
    ])
  })

  it('is no node where the prompt does not have it, though something reads it', () => {
    const text = `{
      "prompt": { "out": { "class_type": "RunflowOutputImage", "inputs": { "value": [${json}, 0] } } },
      "graph": { "nodes": [{ "id": ${json}, "type": "LoadImage", "properties": { "aux_id": "a/b" } }] }
    }`
    const captured = parse(text)
    expect(scrubWorkflow(captured)).toEqual({ workflow: captured, dropped: [] })
    expect(Object.keys(findAuxIds(captured))).toEqual([])
  })

  it('names an input, a widget, a subgraph and a group node like any other', () => {
    const text = `{
      "prompt": {
        "1": { "class_type": "LoadImage", "inputs": { ${json}: "a.png" } },
        "2:1": { "class_type": "RunflowInputImage", "inputs": { "input_id": "a", "value": ["1", 0] } },
        "3": { "class_type": "Take", "inputs": { ${json}: ["2:1", 0] } }
      },
      "graph": {
        "nodes": [
          { "id": 1, "type": "LoadImage" },
          { "id": 2, "type": ${json}, "inputs": [{ "name": ${json}, "link": 1 }] },
          { "id": 3, "type": "Take", "inputs": [{ "name": ${json}, "link": 2 }] },
          {
            "id": 4, "type": ${JSON.stringify(`workflow>${name}`)},
            "widgets_values": { ${json}: "https://host.example", "b": 1 }
          }
        ],
        "links": [[1, 1, 0, 2, 0], [2, 2, 0, 3, 0]],
        "definitions": { "subgraphs": [{
          "id": ${json},
          "inputs": [{ "name": ${json}, "linkIds": [1] }],
          "outputs": [{ "name": ${json}, "linkIds": [2] }],
          "nodes": [{ "id": 1, "type": "RunflowInputImage", "inputs": [{ "name": "value", "link": 1 }] }],
          "links": [[1, -10, 0, 1, 0], [2, 1, 0, -20, 0]]
        }] },
        "extra": { "groupNodes": { ${json}: { "nodes": [{ "type": "RunflowDeploy" }] } } }
      }
    }`
    const { workflow: sent, dropped } = scrubWorkflow(parse(text))
    expect(dropped).toEqual(['1'])
    expect(Object.entries(sent.prompt['3']?.inputs ?? {})).toEqual([[name, ['2:1', 0]]])
    expect(Object.entries(sent.graph.nodes[2]?.widgets_values ?? {})).toEqual([
      [name, ''],
      ['b', 1],
    ])
    expect(sent.graph.links).toEqual([[2, 2, 0, 3, 0]])
  })
})
