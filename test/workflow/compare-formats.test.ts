import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormatDifference } from '../../src/workflow/compare-formats.ts'
import { compareFormats } from '../../src/workflow/compare-formats.ts'
import type { GraphNode, Prompt, PromptNode, Workflow } from '../../src/workflow/workflow.ts'
import { isLink } from '../../src/workflow/workflow.ts'
import { makeNestedWorkflow } from '../bench/nested-workflow.ts'
import { poster } from '../deploy/world.ts'
import type { Capture } from '../support/captures.ts'
import { readCaptures } from '../support/captures.ts'
import { countSteps } from '../support/count-steps.ts'
import { HOSTILE } from '../support/hostile.ts'
import { makeWorkflow } from '../support/random-workflow.ts'

const captures = readCaptures().filter(({ hasPrompt }) => hasPrompt)

describe('a prompt and a graph of one state', () => {
  it.each(captures.map((capture) => [capture.name, capture] as const))(
    'differ in nothing: %s',
    (_, capture) => {
      expect(compareFormats(capture.workflow)).toEqual([])
    },
  )

  it('differ in nothing where thousands of nodes are nested', () => {
    expect(compareFormats(makeNestedWorkflow(2000).workflow)).toEqual([])
  })
})

/** One change of a prompt, taken back afterwards. */
type Change = { what: string; apply(): void; undo(): void }

function setInput(node: PromptNode, input: string, value: unknown, what: string): Change {
  const { inputs } = node
  const { [input]: _, ...others } = inputs
  return {
    what: `${node.class_type}.${input} ${what}`,
    apply() {
      node.inputs = value === undefined ? others : { ...inputs, [input]: value }
    },
    undo() {
      node.inputs = inputs
    },
  }
}

/** Every change of one node's class and inputs that a forgotten export can come to. */
function changesOf({ workflow: { prompt } }: Capture): [string, Change][] {
  return Object.entries(prompt).flatMap(([id, node]) => {
    const before = node.class_type
    const changes: Change[] = []
    if (before !== undefined)
      changes.push({
        what: 'class',
        apply: () => {
          node.class_type = 'Another'
        },
        undo: () => {
          node.class_type = before
        },
      })
    for (const [input, value] of Object.entries(node.inputs)) {
      const other = Object.keys(prompt).find((key) => key !== id && !(isLink(value) && key === value[0]))
      const relink: [string, number] | null = other === undefined ? null : [other, 0]
      if (relink !== null) changes.push(setInput(node, input, relink, 'from another node'))
      if (isLink(value)) {
        changes.push(setInput(node, input, [value[0], value[1] + 1], 'from another output'))
        changes.push(setInput(node, input, undefined, 'without its link'))
      } else changes.push(setInput(node, input, otherValue(value), 'value'))
    }
    return changes.map((change): [string, Change] => [id, change])
  })
}

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value === 0 ? 1 : value / 3
  if (typeof value === 'string') return `${value} too`
  return typeof value === 'boolean' ? !value : { other: 1 }
}

/** What cannot be compared, each with the reason. */
const NOT_COMPARED: [captures: RegExp, changes: RegExp, reason: string][] = [
  [/^group-node-old-file.fe/, /^2:|^3 .*value/, 'members of a legacy group node are linked by their places'],
  [
    /^(bypassed-|muted-inside|muted-loader)/,
    /from|without/,
    'the front end decides what stands for a node that is off',
  ],
  [
    /^muted-inputs/,
    /\.(width|filename_prefix) from/,
    'the front end decides what stands for a node that is off',
  ],
  [/^missing-node$/, /undefined\.UNKNOWN/, 'a class that is not known has no names for its values'],
  [/^save-nodes$/, /filename_prefix value/, 'a name in percent signs is filled in at the export'],
  [/^loaders$/, /KSampler\.seed value/, 'a seed that is set anew after each run'],
  [
    /fe-1\.40\.10$/,
    /(LoadImage|ImageScale|ImageBlend)\.\w+ value/,
    'files of old front ends have no names for values',
  ],
]

describe('a prompt and a graph of different states', () => {
  it('are told apart by each single change of each capture, but for what cannot be compared', {
    timeout: 60_000,
  }, () => {
    let found = 0
    const missed: string[] = []
    const used = new Set<string>()
    for (const capture of captures)
      for (const [id, change] of changesOf(capture)) {
        change.apply()
        const differences = compareFormats(capture.workflow)
        change.undo()
        if (differences.length === 1 && differences[0]?.nodeId === id) found++
        else {
          const what = `${id} ${change.what}`
          const known = NOT_COMPARED.find(
            ([names, changes]) => names.test(capture.name) && changes.test(what),
          )
          if (known === undefined) missed.push(`${capture.name} ${what}: ${JSON.stringify(differences)}`)
          else used.add(known[2])
        }
      }
    expect(missed).toEqual([])
    expect(found).toBeGreaterThan(3500)
    expect(used).toEqual(new Set(NOT_COMPARED.map(([, , reason]) => reason)))
  })

  it('are told apart by a node of the prompt that has another id, in every capture', () => {
    for (const { name, workflow } of captures)
      for (const [id, node] of Object.entries(workflow.prompt)) {
        const { [id]: _, ...others } = workflow.prompt
        const prompt = { ...others, '998': node }
        expect([name, id, compareFormats({ ...workflow, prompt })]).toEqual([
          name,
          id,
          expect.arrayContaining([
            { kind: 'only-in-prompt', nodeId: '998', classType: node.class_type ?? null },
          ]),
        ])
      }
  })

  it('are told apart by a node that was put in between, in every capture', () => {
    let tried = 0
    for (const { name, workflow } of captures) {
      const { graph } = workflow
      const link = (graph.links as unknown[][]).find(([, , , target]) =>
        isActive(graph.nodes, target, workflow.prompt),
      )
      const isPlain = graph.nodes.some(
        ({ id }) => id === link?.[1] && Object.hasOwn(workflow.prompt, String(id)),
      )
      if (link === undefined || !isPlain) continue
      tried++
      const nodes = [...graph.nodes, inserted(997, link[0])]
      const links = [...(graph.links as unknown[]), [996, link[1], link[2], 997, 0, '*']].map((each) =>
        each === link ? [link[0], 997, 0, link[3], link[4], '*'] : each,
      )
      expect([name, compareFormats({ ...workflow, graph: { ...graph, nodes, links } })]).toEqual([
        name,
        [{ kind: 'only-in-graph', nodeId: '997', classType: 'Inserted' }],
      ])
    }
    expect(tried).toBe(40)
  })

  const differencesIn = (change: (workflow: Workflow) => void): FormatDifference[] => {
    const workflow = poster()
    change(workflow)
    return compareFormats(workflow)
  }

  it.each<[string, (workflow: Workflow) => void, FormatDifference[]]>([
    [
      'a class',
      ({ prompt }) => Object.assign(prompt['2'] ?? {}, { class_type: 'Other' }),
      [{ kind: 'class', nodeId: '2', prompt: 'Other', graph: 'DrawText' }],
    ],
    [
      'the id that callers use',
      ({ prompt }) => Object.assign(prompt['1']?.inputs ?? {}, { input_id: 'renamed' }),
      [{ kind: 'value', nodeId: '1', input: 'input_id', prompt: 'renamed', graph: 'title' }],
    ],
    [
      'a link',
      ({ prompt }) => Object.assign(prompt['3']?.inputs ?? {}, { value: ['1', 0] }),
      [{ kind: 'link', nodeId: '3', input: 'value', prompt: ['1', 0], graph: ['2', 0] }],
    ],
    [
      'a node that was muted since',
      ({ graph }) => Object.assign(graph.nodes[1] ?? {}, { mode: 2 }),
      [{ kind: 'switched-off', nodeId: '2', mode: 'muted' }],
    ],
    [
      'an input that was added since',
      ({ graph }) =>
        graph.nodes.push({ id: 9, type: 'RunflowInputInt', widgets_values: ['steps', '', '', 1] }),
      [{ kind: 'only-in-graph', nodeId: '9', classType: 'RunflowInputInt' }],
    ],
    [
      'an input that was removed since',
      ({ graph }) => graph.nodes.splice(2, 1),
      [{ kind: 'only-in-prompt', nodeId: '3', classType: 'RunflowOutputImage' }],
    ],
  ])('are told apart by %s', (_, change, differences) => {
    expect(differencesIn(change)).toEqual(differences)
  })
})

describe('what cannot be compared counts as equal', () => {
  const withNode = (given: PromptNode['inputs'], node: Partial<GraphNode>): Workflow => {
    const { prompt, graph } = poster()
    const nodes = [...graph.nodes, { id: 7, type: 'Pack', ...node }]
    return { prompt: { ...prompt, '7': { class_type: 'Pack', inputs: given } }, graph: { ...graph, nodes } }
  }

  it.each<[string, Workflow]>([
    ['a link to a node that nobody has', withLink(['99', 0])],
    [
      'a seed that each run sets anew',
      withNode({ seed: 5, steps: 20, cfg: 1 }, { widgets_values: [9, 'randomize', 20, 1] }),
    ],
    [
      'a seed that each run sets anew, in a file that was sorted',
      withNode({ cfg: 1, seed: 5, steps: 20 }, { widgets_values: [9, 'randomize', 20, 1] }),
    ],
    ['more values than names', withNode({ steps: 20, cfg: 1 }, { widgets_values: [1, 2, 3, 4] })],
    [
      'the order of values, where the file was sorted',
      withNode({ cfg: 1, steps: 20, scheduler: 'simple' }, { widgets_values: [20, 1, 'simple'] }),
    ],
    ['a choice that is made at random', withNode({ text: 'a cat' }, { widgets_values: ['a {cat|dog}'] })],
    ['a comment in a text', withNode({ text: 'a cat ' }, { widgets_values: ['a cat // not a dog'] })],
    [
      'comments of both kinds, and one that never ends, which is none',
      withNode({ text: 'a  cat\n/* b' }, { widgets_values: ['a /* big */ cat// red\n/* b'] }),
    ],
    ['a number as a text', withNode({ steps: 20 }, { widgets_values: ['20'] })],
    [
      'a list, which a prompt wraps',
      withNode({ colours: { __value__: ['#f00', '#0f0'] } }, { widgets_values: [['#f00', '#0f0']] }),
    ],
    [
      'a picture of a camera',
      withNode({ image: 'webcam/2.png [temp]' }, { widgets_values: ['webcam/1.png [temp]'] }),
    ],
    [
      'a socket that a node of a pack may have wired at the export',
      {
        ...poster({ '7': { class_type: 'Pack', inputs: { model: ['2', 0] } } }),
        graph: {
          ...poster().graph,
          nodes: [
            ...poster().graph.nodes,
            { id: 7, type: 'Pack', inputs: [{ name: 'model', link: null }] },
            { id: 8, type: 'Anything Everywhere', inputs: [{ name: 'anything', link: null }] },
          ],
        },
      },
    ],
  ])('%s', (_, workflow) => {
    expect(compareFormats(workflow)).toEqual([])
  })

  it('but a fixed seed is compared, and a text without a choice in it', () => {
    const seed = withNode({ seed: 5, steps: 20, cfg: 1 }, { widgets_values: [9, 'fixed', 20, 1] })
    expect(compareFormats(seed)).toMatchObject([{ input: 'seed', prompt: 5, graph: 9 }])
    const text = withNode({ text: 'a cat' }, { widgets_values: ['a dog // not a cat'] })
    expect(compareFormats(text)).toMatchObject([{ input: 'text' }])
  })
})

describe('a graph that was made to be hard', () => {
  it('may have a circle of reroutes', () => {
    const workflow = poster()
    const reroute = (id: number, link: number) => ({ id, type: 'Reroute', inputs: [{ name: '', link }] })
    workflow.graph.nodes.push(reroute(11, 12), reroute(12, 11))
    const links = workflow.graph.links as unknown[]
    links.push([11, 11, 0, 12, 0, '*'], [12, 12, 0, 11, 0, '*'], [13, 12, 0, 3, 0, '*'])
    Object.assign(workflow.graph.nodes[2]?.inputs?.[0] ?? {}, { link: 13 })
    expect(compareFormats(workflow)).toEqual([])
  })

  it('may have a chain of thousands of reroutes with thousands of readers', () => {
    const most = 5000
    const prompt: Prompt = { a: { class_type: 'Source', inputs: {} } }
    const nodes: GraphNode[] = [{ id: 'a', type: 'Source' }]
    const links: unknown[] = []
    for (let at = 0; at < most; at++) {
      nodes.push({ id: at, type: 'Reroute', inputs: [{ name: '', link: at }] })
      links.push([at, at === 0 ? 'a' : at - 1, 0, at, 0, '*'])
      nodes.push({ id: `r${at}`, type: 'Reader', inputs: [{ name: 'x', link: most + at }] })
      links.push([most + at, most - 1, 0, `r${at}`, 0, '*'])
      prompt[`r${at}`] = { class_type: 'Reader', inputs: { x: ['a', 0] } }
    }
    expect(compareFormats({ prompt, graph: { nodes, links } })).toEqual([])
  })

  it('may name its nodes and inputs as objects name what they inherit', () => {
    const inputs = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": ["__proto__", 0]}')
    const prompt = JSON.parse('{"__proto__": {"class_type": "constructor", "inputs": {}}}')
    prompt.valueOf = { class_type: 'constructor', inputs }
    const nodes = [
      { id: '__proto__', type: 'constructor' },
      { id: 'valueOf', type: 'constructor', inputs: [{ name: 'hasOwnProperty', link: null }] },
    ]
    expect(compareFormats({ prompt, graph: { nodes, links: [] } })).toEqual([
      { kind: 'link', nodeId: 'valueOf', input: 'toString', prompt: ['__proto__', 0], graph: null },
    ])
  })
})

function withLink(link: [string, number]): Workflow {
  const workflow = poster()
  Object.assign(workflow.prompt['3']?.inputs ?? {}, { value: link })
  return workflow
}

function isActive(nodes: GraphNode[], id: unknown, prompt: Prompt): boolean {
  return Object.hasOwn(prompt, String(id)) && nodes.some((node) => node.id === id)
}

function inserted(id: number, link: unknown): GraphNode {
  return {
    id,
    type: 'Inserted',
    inputs: [{ name: 'x', link: 996 }],
    outputs: [{ name: 'x', links: [link] }],
    properties: { 'Node name for S&R': 'Inserted' },
  }
}

describe('workflows of any shape', { timeout: 120_000 }, () => {
  it('differ from their own prompt in no node and no link', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 30, maxLength: 400 }), (row) => {
        // The stand-in of the front end writes one literal for every value.
        const found = compareFormats(makeWorkflow(row)).filter(({ kind }) => kind !== 'value')
        expect(found).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it.each(Object.entries(HOSTILE))(
    'are compared with no more work than the file grows by: %s',
    async (_, build) => {
      const [small, large] = [build(200), build(400)]
      const before = await countSteps(() => void compareFormats(small))
      const after = await countSteps(() => void compareFormats(large))
      expect(after / before).toBeLessThan(2.05)
    },
  )
})
