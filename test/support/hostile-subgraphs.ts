import type { GraphNode, Subgraph, Workflow } from '../../src/workflow/workflow.ts'
import type { Build } from './hostile-parts.ts'
import { count, graph, inner, input, loader } from './hostile-parts.ts'

// Hostile shapes of subgraphs: bypassed, nested, in themselves, with promoted widgets.

/** A bypassed subgraph passes on from each of its sockets to each. */
export const bypassed: Build = (size) => {
  const slots = count(size, (slot) => ({ name: `${slot}`, linkIds: [] }))
  const outputs = count(size, (slot) => ({ name: `${slot}` }))
  const instance: GraphNode = { id: 1, type: 'sub', mode: 4, inputs: [], outputs }
  return {
    prompt: {},
    graph: graph([instance], [], [{ id: 'sub', nodes: [], inputs: slots, outputs: slots, links: [] }]),
  }
}

/** Each link into the instance looks for the input of its name in the definition. */
export const namedSockets: Build = (size) => {
  const slots = count(size, (slot) => ({ name: `${size - slot}`, linkIds: [] }))
  const instance: GraphNode = { id: 2, type: 'sub', inputs: count(size, (link) => input(`${link}`, link)) }
  return {
    prompt: loader,
    graph: graph(
      [{ id: 1, type: 'LoadImage' }, instance],
      count(size, (link) => [link, 1, 0, 2, link]),
      [{ id: 'sub', nodes: [], inputs: slots, links: [] }],
    ),
  }
}

/** A subgraph that holds bypassed ones of its own kind, which are not entered again either. */
export const subgraphInItself: Build = (size) => ({
  prompt: {},
  graph: graph(
    [{ id: 0, type: 'sub', mode: 4, outputs: [{ name: 'a' }] }],
    [],
    [
      {
        id: 'sub',
        inputs: count(size, (slot) => ({ name: `${slot}`, linkIds: [] })),
        nodes: count(size, (id) => ({ id, type: 'sub', mode: 4, outputs: [{ name: 'a' }] })),
        links: count(size, (id) => inner(id, id, 0, -20, 0)),
      },
    ],
  ),
})

/** Bypassed instances of one id: what the prompt takes for one node. */
export const sameNodeIds: Build = (size) => ({
  prompt: {},
  graph: graph(
    count(size, (index) => ({
      id: 1,
      type: 'sub',
      mode: 4,
      outputs: index === size - 1 ? count(size, (slot) => ({ name: `${slot}` })) : [],
    })),
    [],
    [{ id: 'sub', nodes: [{ id: 1, type: 'A' }], inputs: [{ name: 'a', linkIds: [] }] }],
  ),
})

/** Two links between the same two sockets on each level: each level is asked twice by the one below. */
export const doubledPromotions: Build = (levels) => {
  const link = (id: number, target: number) => inner(id, -10, 0, target, 0)
  const subgraphs = count(levels, (level): Subgraph => {
    const isLast = level === levels - 1
    const name = isLast ? 'value' : 'text'
    const node = { id: 1, type: isLast ? 'RunflowInputString' : `level ${level + 1}` }
    const reader = { id: 2, type: 'RunflowOutputImage', inputs: [input('value', 3)] }
    return {
      id: `level ${level}`,
      inputs: [{ name: 'text', linkIds: isLast ? [1, 2, 3] : [1, 2] }],
      nodes: [{ ...node, inputs: [input(name, 1, true), input(name, 2, true)] }, ...(isLast ? [reader] : [])],
      links: [link(1, 1), link(2, 1), ...(isLast ? [link(3, 2)] : [])],
    }
  })
  return {
    prompt: {},
    graph: graph([{ id: 1, type: 'level 0', inputs: [input('text', null)] }], [], subgraphs),
  }
}

const deploy = (id: number, link: number): GraphNode => ({
  id,
  type: 'RunflowDeploy',
  inputs: [input('api_key', link, true)],
  widgets_values: ['name', '', 'rf_live_EXAMPLE9HIDDEN9'],
})

/** Deploy nodes with a promoted key, all through one input of the subgraph around them. */
export const manyDeployNodes: Build = (size) => ({
  prompt: {},
  graph: graph(
    [{ id: 1, type: 'sub', inputs: count(size, (slot) => input(`${slot}`, null)), widgets_values: ['k'] }],
    [],
    [
      {
        id: 'sub',
        inputs: [{ name: 'k', linkIds: count(size, (link) => link) }],
        nodes: count(size, (id) => deploy(id, id)),
        links: count(size, (id) => inner(id, -10, 0, id, 0)),
      },
    ],
  ),
})

/** A definition that no node leads to is still looked through for keys, with every promoted widget on every instance. */
export const promotedEverywhere =
  (proxies: boolean): Build =>
  (size) => {
    const properties = { proxyWidgets: count(size, (index) => (index % 2 ? ['-1', 'w'] : ['0', 'text'])) }
    return {
      prompt: {},
      graph: graph(
        [{ id: 1, type: 'sub', ...(proxies && { properties }) }],
        [],
        [
          { id: 'unused', nodes: count(size, (id) => ({ id, type: 'sub', widgets_values: ['a', 'b'] })) },
          {
            id: 'sub',
            inputs: count(size, (slot) => ({ name: slot === size - 1 ? 'w' : `${slot}`, linkIds: [slot] })),
            nodes: [...count(size, (id) => deploy(id, id)), { id: size, type: 'RunflowInputImage' }],
            links: count(size, (id) => inner(id, -10, id, id, 0)),
          },
        ],
      ),
    }
  }

/** One node of many values, in many instances, each of which the prompt has with a value that is compared. */
export const sharedValues =
  (values: (size: number) => unknown, given: unknown): Build =>
  (size) => ({
    prompt: Object.fromEntries(
      count(size, (id) => [`${id}:1`, { class_type: 'A', inputs: { text: given } }]),
    ),
    graph: graph(
      count(size, (id) => ({ id, type: 'sub' })),
      [],
      [{ id: 'sub', nodes: [{ id: 1, type: 'A', widgets_values: values(size) }] }],
    ),
  })

/** A chain of definitions that nothing leads to: a walk that calls itself ends in a full stack. */
export const unusedChain: Build = (size) => ({
  prompt: {},
  graph: graph(
    [{ id: 1, type: 'A' }],
    [],
    count(size, (index) => ({
      id: `${index}`,
      nodes: [{ id: 1, type: index === size - 1 ? 'RunflowDeploy' : `${index + 1}` }],
    })),
  ),
})

/** Each level holds the next one twice; `2 ** levels` nodes run, and each has a link. */
export function doubling(levels: number): Workflow {
  const subgraphs = count(
    levels,
    (level): Subgraph => ({
      id: `level ${level}`,
      inputs: [{ name: 'image', linkIds: [1] }],
      nodes: count(2, (index) => ({
        id: index,
        type: `level ${level + 1}`,
        inputs: [input('image', index)],
      })),
      links: count(2, (index) => inner(index, -10, 0, index, 0)),
    }),
  )
  return { prompt: {}, graph: graph([{ id: 1, type: 'level 0' }], [], subgraphs) }
}

/** One level in the next, `levels` deep; the last one holds `nodes`. */
export function nestedDeep(levels: number, nodes: number): Workflow {
  const subgraphs = count(
    levels,
    (level): Subgraph => ({
      id: `level ${level}`,
      nodes:
        level === levels - 1
          ? count(nodes, (id) => ({ id, type: 'Take', inputs: [input('image', id)] }))
          : [{ id: 1, type: `level ${level + 1}` }],
      links: level === levels - 1 ? count(nodes - 1, (id) => inner(id, id, 0, id + 1, 0)) : [],
    }),
  )
  return { prompt: {}, graph: graph([{ id: 1, type: 'level 0' }], [], subgraphs) }
}
