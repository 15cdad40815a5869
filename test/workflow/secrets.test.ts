import { describe, expect, it } from 'vitest'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import { findKeys } from '../../src/workflow/secrets.ts'
import { hasCaptures, readCapture, skipReason } from './captures.ts'

describe('keys in a workflow', () => {
  it('takes no longer than its length for a long text that nearly is one', () => {
    expect(findKeys({ note: `rf_x_${'a'.repeat(2_000_000)}` })).toEqual([])
  })

  it.each([
    ['rf_live_EXAMPLE0EXAMPLE0', 'PLE0'],
    ['Bearer rf_live_EXAMPLE_not_a_real_key', '_key'],
    ['rf_test_abc123def456', 'f456'],
    ['https://x.example/?k=rf_prod_9f8e7d6c5b4a39281706', '1706'],
    ['{"k":"rf_sandbox_AbCdEfGhIjKlMnOp"}', 'MnOp'],
    // Too short to be whole: of what is left, nothing is told.
    ['rf_live_abc', ''],
    ['rf_detr_base or rf_live_EXAMPLE5EXAMPLE5', 'PLE5'],
  ])('%s counts', (text, lastFour) => {
    expect(findKeys({ note: text })).toEqual([{ path: 'note', lastFour }])
  })

  it.each([
    'rf_detr_base',
    'rf_detr_seg_large.safetensors',
    'rf_detr_nano_576',
    'surf_live_show',
    'rf_live_',
    'rf_live',
  ])('%s does not', (text) => {
    expect(findKeys({ note: text })).toEqual([])
  })

  it('names the node of a prompt, in values and in names of inputs, without the key in the path', () => {
    const prompt = {
      '12:5': { class_type: 'A', inputs: { text: 'rf_live_EXAMPLE0EXAMPLE0', rf_live_EXAMPLE1EXAMPLE1: 1 } },
    }
    expect(findKeys(prompt)).toEqual([
      { path: '12:5.inputs.text', lastFour: 'PLE0', nodeId: '12:5' },
      { path: '12:5.inputs.(a name)', lastFour: 'PLE1', nodeId: '12:5' },
    ])
  })

  it('names the execution of a node in a subgraph, and none for what belongs to the workflow', () => {
    const graph = {
      nodes: [{ id: 3, type: 'sub' }],
      definitions: {
        subgraphs: [
          { id: 'sub', nodes: [{ id: 7, type: 'Note', widgets_values: ['rf_live_EXAMPLE2EXAMPLE2'] }] },
        ],
      },
      extra: { note: 'rf_live_EXAMPLE3EXAMPLE3' },
    }
    expect(findKeys({ prompt: {}, graph })).toEqual([
      { path: 'graph.definitions.subgraphs[0].nodes[0].widgets_values[0]', lastFour: 'PLE2', nodeId: '3:7' },
      { path: 'graph.extra.note', lastFour: 'PLE3' },
    ])
  })
})

describe.skipIf(!hasCaptures)(`keys in captures (${skipReason})`, () => {
  it('finds the one that scrubbing cannot know about', () => {
    const { workflow } = scrubWorkflow(readCapture('foreign-keys').workflow)
    expect(findKeys(workflow)).toEqual([{ path: 'graph.extensions.foreign_top.note', lastFour: 'IGN3' }])
  })

  it('finds all copies of a promoted key before scrubbing and none after', () => {
    const { workflow } = readCapture('deploy-promoted')
    expect(findKeys(workflow.graph).map(({ nodeId, lastFour }) => [nodeId, lastFour])).toEqual([
      ['6', 'TED1'],
      ['6', 'TED1'],
      ['6:5', 'PLE0'],
      ['6:5', 'PLE0'],
    ])
    expect(findKeys(scrubWorkflow(workflow).workflow)).toEqual([])
  })
})
