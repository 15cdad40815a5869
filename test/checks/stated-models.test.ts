import { describe, expect, it } from 'vitest'
import { findStatedModels } from '../../src/checks/stated-models.ts'
import { poster } from '../deploy/world.ts'

describe('the models that a file states', () => {
  it('are those of nodes that run, with the nodes, and those of old files at the top', () => {
    const { prompt, graph } = poster()
    const models = [
      { name: 'a.safetensors', url: 'https://storage.example/a', directory: 'checkpoints' },
      { url: 'no name' },
      7,
    ]
    for (const index of [1, 2])
      graph.nodes[index] = { ...graph.nodes[index], id: index + 1, type: 'X', properties: { models } }
    if (graph.nodes[2]) graph.nodes[2].mode = 4
    graph.extensions = { models: [{ name: 'b.safetensors', hash: 'AB', hash_type: 'SHA256' }] }
    expect(findStatedModels({ prompt, graph })).toEqual([
      {
        name: 'a.safetensors',
        directory: 'checkpoints',
        url: 'https://storage.example/a',
        hash: null,
        hash_type: null,
        node_ids: ['2'],
      },
      { name: 'b.safetensors', directory: null, url: null, hash: 'AB', hash_type: 'SHA256', node_ids: [] },
    ])
  })

  it.each([
    [{ sha256: 'AB' }, 'AB'],
    [{ hashes: { SHA256: 'AB', AutoV2: 'CD' } }, 'AB'],
    [{ hashes: { sha256: 'AB' } }, 'AB'],
    [{ hashes: ['AB'] }, null],
    [{ hash: 'EF', hash_type: 'SHA256', sha256: 'AB' }, 'EF'],
    [{ hash: 'EF', hash_type: 'AutoV2', sha256: 'AB' }, 'AB'],
  ])('have their hash under the names that other tools give it: %j', (entry, hash) => {
    const { prompt, graph } = poster()
    graph.extensions = { models: [{ name: 'b.safetensors', ...entry }] }
    const [stated] = findStatedModels({ prompt, graph })
    expect([stated?.hash, stated?.hash_type]).toEqual([hash, hash === null ? null : 'SHA256'])
  })
})
