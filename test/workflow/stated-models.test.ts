import { describe, expect, it } from 'vitest'
import { readStatedModels } from '../../src/workflow/stated-models.ts'
import { hasCaptures, readCapture, skipReason } from './captures.ts'

describe.skipIf(!hasCaptures)(`stated models of captures (${skipReason})`, () => {
  it('reads what an old file states for the whole workflow, where a newer front end carries it on', () => {
    expect(readStatedModels(readCapture('foreign-keys').workflow.graph)).toEqual([
      {
        name: 'example_unet.safetensors',
        directory: 'diffusion_models',
        url: 'https://huggingface.co/example/example/resolve/main/example_unet.safetensors',
        hash: null,
        hash_type: null,
        node_ids: [],
      },
    ])
  })

  it('reads what a loader states', () => {
    const stated = readStatedModels(readCapture('loaders').workflow.graph)
    expect(stated.map(({ name, directory, node_ids }) => [name, directory, node_ids])).toEqual([
      ['example_unet.safetensors', 'diffusion_models', ['5']],
    ])
  })
})

describe('stated models', () => {
  const lora = {
    name: 'l.safetensors',
    url: 'https://h.example/l',
    directory: 'loras',
    hash: 'ab',
    hash_type: 'SHA256',
  }
  const node = (id: number, models: unknown, mode = 0) => ({ id, type: 'L', mode, properties: { models } })

  it('join the nodes that state the same, at every depth, and leave out what is off', () => {
    const graph = {
      nodes: [node(1, [lora]), { id: 2, type: 's' }, { id: 3, type: 's', mode: 2 }, node(4, [lora], 4)],
      definitions: { subgraphs: [{ id: 's', nodes: [node(5, [lora, { name: 'm.pt' }])] }] },
    }
    expect(readStatedModels(graph)).toEqual([
      { ...lora, node_ids: ['1', '2:5'] },
      { name: 'm.pt', directory: null, url: null, hash: null, hash_type: null, node_ids: ['2:5'] },
    ])
  })

  it('keep claims apart that differ', () => {
    expect(readStatedModels({ nodes: [node(1, [lora, { ...lora, hash: 'cd' }])] }).length).toBe(2)
  })

  it('pass over what is no model', () => {
    expect(
      readStatedModels({ nodes: [node(1, 'none'), node(2, [null, {}, { name: 3 }])], models: {} }),
    ).toEqual([])
  })
})
