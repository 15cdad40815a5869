import type {
  Graph,
  GraphNode,
  GraphSocket,
  Prompt,
  Subgraph,
  Workflow,
} from '../../src/workflow/workflow.ts'

// Small files that ask for much work: what grows is given by `size`, and each is valid as far as a front end looks.

type Build = (size: number) => Workflow

const count = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index))

function graph(nodes: GraphNode[], links: unknown[] = [], subgraphs: Subgraph[] = [], extra = {}): Graph {
  return { nodes, links, definitions: { subgraphs }, extra }
}

const input = (name: string, link: number | null, isWidget = false): GraphSocket => ({
  name,
  link,
  ...(isWidget && { widget: { name } }),
})
const loader: Prompt = { '1': { class_type: 'LoadImage', inputs: { image: 'a.png' } } }
const inner = (id: number, origin: number, originSlot: number, target: number, targetSlot: number) => ({
  id,
  origin_id: origin,
  origin_slot: originSlot,
  target_id: target,
  target_slot: targetSlot,
})

/** A bypassed subgraph passes on from each of its sockets to each. */
const bypassed: Build = (size) => {
  const slots = count(size, (slot) => ({ name: `${slot}`, linkIds: [] }))
  const outputs = count(size, (slot) => ({ name: `${slot}` }))
  const instance: GraphNode = { id: 1, type: 'sub', mode: 4, inputs: [], outputs }
  return {
    prompt: {},
    graph: graph([instance], [], [{ id: 'sub', nodes: [], inputs: slots, outputs: slots, links: [] }]),
  }
}

const fanOut: Build = (size) => ({
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
const sockets: Build = (size) => ({
  prompt: loader,
  graph: graph(
    [
      { id: 1, type: 'LoadImage' },
      { id: 2, type: 'Take', inputs: count(size, (link) => input('a', link)) },
    ],
    count(size, (link) => [link, 1, 0, 2, size - link]),
  ),
})

/** Each link into the instance looks for the input of its name in the definition. */
const namedSockets: Build = (size) => {
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

/** Many inputs behind one long chain of nodes that are not in the prompt. */
const inputsBehindAChain =
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
const groupsBehindAChain: Build = (size) => ({
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
const manyMembers: Build = (size) => ({
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

const manyGroups: Build = (size) => ({
  prompt: {},
  graph: graph(
    count(size, (id) => ({ id, type: `workflow>${id}` })),
    [],
    [],
    { groupNodes: Object.fromEntries(count(size, (index) => [`${index}`, { nodes: [{ type: 'A' }] }])) },
  ),
})

/** A group node of its own kind is not entered again: its members are none of what runs. */
const groupInItself: Build = (size) => ({
  prompt: {},
  graph: graph([{ id: 1, type: 'workflow>G' }], [], [], {
    groupNodes: { G: { nodes: count(size, () => ({ type: 'workflow>G' })) } },
  }),
})

/** A subgraph that holds bypassed ones of its own kind, which are not entered again either. */
const subgraphInItself: Build = (size) => ({
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
const sameNodeIds: Build = (size) => ({
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
const doubledPromotions: Build = (levels) => {
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
const manyDeployNodes: Build = (size) => ({
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
const promotedEverywhere =
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

/** A chain of definitions that nothing leads to: a walk that calls itself ends in a full stack. */
const unusedChain: Build = (size) => ({
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

const manyValues: Build = (size) => ({
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

const chain: Build = (size) => ({
  prompt: Object.fromEntries(
    count(size, (id) => [`${id}`, { class_type: 'A', inputs: id === 0 ? {} : { a: [`${id - 1}`, 0] } }]),
  ),
  graph: graph(
    count(size, (id) => ({ id, type: 'A', inputs: [input('a', id - 1)] })),
    count(size - 1, (id) => [id, id, 0, id + 1, 0]),
  ),
})

/** One loader in front of many inputs, read by many previews: all of it goes. */
const cutStar: Build = (size) => ({
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
const sameIds: Build = (size) => ({
  prompt: Object.fromEntries(
    count(size, (index) => [`${index}`, { class_type: 'RunflowOutputImage', inputs: { output_id: 'a' } }]),
  ),
  graph: graph([]),
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

/** Every shape whose work could grow with a product, by what it is. */
export const HOSTILE: Record<string, Build> = {
  'a bypassed subgraph, sockets by sockets': bypassed,
  'links out of one node': fanOut,
  'sockets and links at one node': sockets,
  'links into an instance, by the names of its sockets': namedSockets,
  'inputs behind a chain of reroutes': inputsBehindAChain(0),
  'bypassed inputs behind a chain of reroutes': inputsBehindAChain(4),
  'group nodes behind a chain of bypassed nodes': groupsBehindAChain,
  'links into a group node of many members': manyMembers,
  'definitions of group nodes': manyGroups,
  'a group node of its own kind': groupInItself,
  'a subgraph of its own kind': subgraphInItself,
  'bypassed instances of one id': sameNodeIds,
  'Deploy nodes promoted through one input': manyDeployNodes,
  'promoted keys, instances by widgets': promotedEverywhere(false),
  'promoted keys listed by the instance': promotedEverywhere(true),
  'a chain of definitions that nothing leads to': unusedChain,
  'values of one node': manyValues,
  'nodes in a chain': chain,
  'readers of what goes': cutStar,
  'outputs of one id': sameIds,
  'nodes at the bottom of nested subgraphs': (size) => nestedDeep(50, size),
  'levels with two links to the same socket': (size) => doubledPromotions(Math.min(90, size)),
}
