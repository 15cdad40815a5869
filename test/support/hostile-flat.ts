import type { Build } from './hostile-parts.ts'
import { count, graph, input, loader } from './hostile-parts.ts'

// Hostile shapes without subgraphs: links, sockets, chains and legacy group nodes.

export const fanOut: Build = (size) => ({
  prompt: loader,
  graph: graph(
    [
      { id: 1, type: 'LoadImage', outputs: [{ name: 'IMAGE', links: count(size, (link) => link) }] },
      { id: 2, type: 'Take' },
    ],
    count(size, (link) => [link, 1, 0, 2, link]),
  ),
})

/** The links number the sockets from behind, so that each has to be looked for. */
export const sockets: Build = (size) => ({
  prompt: loader,
  graph: graph(
    [
      { id: 1, type: 'LoadImage' },
      { id: 2, type: 'Take', inputs: count(size, (link) => input('a', link)) },
    ],
    count(size, (link) => [link, 1, 0, 2, size - link]),
  ),
})

/** Many inputs behind one long chain of nodes that are not in the prompt. */
export const inputsBehindAChain =
  (mode: number): Build =>
  (size) => ({
    prompt: loader,
    graph: graph(
      [
        { id: 'start', type: 'Reroute' },
        ...count(size, (index) => ({ id: `r${index}`, type: 'Reroute' })),
        ...count(size, (index) => ({
          id: `i${index}`,
          type: 'RunflowInputImage',
          mode,
          inputs: [input('value', -index)],
        })),
      ],
      [
        [0, 1, 0, 'r0', 0],
        ...count(size - 1, (index) => [index + 1, `r${index}`, 0, `r${index + 1}`, 0]),
        ...count(size, (index) => [-index, `r${size - 1}`, 0, `i${index}`, 0]),
      ],
    ),
  })

/** Legacy group nodes whose links come from one long chain, each node of which has two sources. */
export const groupsBehindAChain: Build = (size) => ({
  prompt: Object.fromEntries([
    ...count(size, (index) => [`a${index}`, { class_type: 'LoadImage', inputs: {} }]),
    ...count(size, (index) => [
      `g${index}:0`,
      { class_type: 'RunflowInputImage', inputs: { value: [`a${index}`, 0] } },
    ]),
  ]),
  graph: graph(
    [
      ...count(size, (index) => ({ id: `a${index}`, type: 'LoadImage' })),
      ...count(size, (index) => ({ id: `r${index}`, type: 'Blend', mode: 4 })),
      ...count(size, (index) => ({ id: `g${index}`, type: 'workflow>G', inputs: [input('value', index)] })),
    ],
    [
      ...count(size, (index) => [index, `r${index}`, 0, `g${index}`, 0]),
      ...count(size, (index) => [size + index, `a${index}`, 0, `r${index}`, 0]),
      ...count(size - 1, (index) => [2 * size + index, `r${index}`, 0, `r${index + 1}`, 1]),
    ],
    [],
    { groupNodes: { G: { nodes: [{ type: 'RunflowInputImage' }] } } },
  ),
})

/** One group node of many members, with many links into it. */
export const manyMembers: Build = (size) => ({
  prompt: Object.fromEntries([
    ['1', { class_type: 'LoadImage', inputs: {} }],
    ...count(size, (index) => [
      `2:${index}`,
      { class_type: 'RunflowInputImage', inputs: { value: ['1', 0] } },
    ]),
  ]),
  graph: graph(
    [
      { id: 1, type: 'LoadImage' },
      { id: 2, type: 'workflow>G' },
    ],
    count(size, (link) => [link, 1, 0, 2, link]),
    [],
    { groupNodes: { G: { nodes: count(size, () => ({ type: 'RunflowInputImage' })) } } },
  ),
})

export const manyGroups: Build = (size) => ({
  prompt: {},
  graph: graph(
    count(size, (id) => ({ id, type: `workflow>${id}` })),
    [],
    [],
    { groupNodes: Object.fromEntries(count(size, (index) => [`${index}`, { nodes: [{ type: 'A' }] }])) },
  ),
})

/** A group node of its own kind is not entered again: its members are none of what runs. */
export const groupInItself: Build = (size) => ({
  prompt: {},
  graph: graph([{ id: 1, type: 'workflow>G' }], [], [], {
    groupNodes: { G: { nodes: count(size, () => ({ type: 'workflow>G' })) } },
  }),
})

export const manyValues: Build = (size) => ({
  prompt: {},
  graph: graph(
    [
      { id: 1, type: 'RunflowInputFile', widgets_values: count(size, () => 0) },
      { id: 2, type: 'sub', widgets_values: count(size, () => 0) },
    ],
    [],
    [{ id: 'sub', nodes: [{ id: 1, type: 'RunflowDeploy' }] }],
  ),
})

export const chain: Build = (size) => ({
  prompt: Object.fromEntries(
    count(size, (id) => [`${id}`, { class_type: 'A', inputs: id === 0 ? {} : { a: [`${id - 1}`, 0] } }]),
  ),
  graph: graph(
    count(size, (id) => ({ id, type: 'A', inputs: [input('a', id - 1)] })),
    count(size - 1, (id) => [id, id, 0, id + 1, 0]),
  ),
})

/** One loader in front of many inputs, read by many previews: all of it goes. */
export const cutStar: Build = (size) => ({
  prompt: Object.fromEntries([
    ['1', { class_type: 'LoadImage', inputs: {} }],
    ...count(size, (index) => [
      `i${index}`,
      { class_type: 'RunflowInputImage', inputs: { value: ['1', 0] } },
    ]),
    ...count(size, (index) => [`p${index}`, { class_type: 'PreviewImage', inputs: { images: ['1', 0] } }]),
  ]),
  graph: graph(
    [
      { id: 1, type: 'LoadImage', outputs: [{ name: 'IMAGE', links: count(2 * size, (link) => link) }] },
      ...count(size, (index) => ({
        id: `i${index}`,
        type: 'RunflowInputImage',
        inputs: [input('value', index)],
      })),
      ...count(size, (index) => ({
        id: `p${index}`,
        type: 'PreviewImage',
        inputs: [input('images', size + index)],
      })),
    ],
    [
      ...count(size, (index) => [index, 1, 0, `i${index}`, 0]),
      ...count(size, (index) => [size + index, 1, 0, `p${index}`, 0]),
    ],
  ),
})

/** Outputs may share an id. */
export const sameIds: Build = (size) => ({
  prompt: Object.fromEntries(
    count(size, (index) => [`${index}`, { class_type: 'RunflowOutputImage', inputs: { output_id: 'a' } }]),
  ),
  graph: graph([]),
})
