import { describe, expect, it } from 'vitest'
import { findAuxIds } from '../../src/workflow/aux-ids.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'

function workflow(...named: unknown[]): Workflow {
  const nodes = named.map((aux_id, index) => ({ id: index + 1, type: 'Example', properties: { aux_id } }))
  const prompt = Object.fromEntries(
    nodes.map(({ id }) => [String(id), { class_type: 'Example', inputs: {} }]),
  )
  return { prompt, graph: { nodes, links: [] } }
}

describe('the repository that a file gives for a node', () => {
  it('is taken by the node that runs', () => {
    expect(findAuxIds(workflow('example/ComfyUI-Example', 'a/b.c'))).toEqual({
      '1': 'example/ComfyUI-Example',
      '2': 'a/b.c',
    })
  })

  it('is left out where the node does not run, or it is no name of one', () => {
    const odd = [
      '',
      'a',
      'a/b/c',
      'a/..',
      '../a',
      'https://evil.example/a',
      'a/b?c',
      'a/b#c',
      7,
      null,
      undefined,
    ]
    expect(findAuxIds(workflow(...odd))).toEqual({})
    const off = workflow('a/b')
    expect(findAuxIds({ ...off, prompt: {} })).toEqual({})
  })
})
