import { VERSION } from '../../scripts/build/version.ts'
import type { Definition, DefinitionInput } from '../../src/types/definitions.ts'
import type { Facts, ModelFact, PackFact } from '../../src/types/facts.ts'
import type { Graph, GraphNode, Prompt, Subgraph, Workflow } from '../../src/workflow/workflow.ts'

// One long chain through subgraphs in subgraphs, from a Runflow input to a Runflow output.
const LEAVES = 10
const INNERS = 10
/** An outer instance, the inner ones in it, and the nodes in those. */
const NODES_OF_AN_OUTER = 1 + INNERS * (1 + LEAVES)
const CLASSES = ['ImageScale', 'LoraLoader', 'CLIPTextEncode', 'KSampler', 'Blend', 'Sharpen']
const TEXT =
  'a quiet harbour at dawn, soft light, masts, a heron on the pier, 35 mm, fine grain, muted colours. '

/** At least `count` nodes, instances among them. */
export function makeNestedWorkflow(count: number): { workflow: Workflow; facts: Facts; nodes: number } {
  const outers = Math.max(1, Math.ceil((count - 3) / NODES_OF_AN_OUTER))
  const prompt: Prompt = {
    '1': node('LoadImage', { image: 'example.png' }),
    '2': node('RunflowInputImage', {
      input_id: 'picture',
      display_name: '',
      description: '',
      value: ['1', 0],
    }),
  }
  const definitions: Subgraph[] = []
  const nodes: GraphNode[] = [
    leaf(1, 'LoadImage', null, 1, ['example.png', 'image']),
    leaf(2, 'RunflowInputImage', 1, 2, ['picture', '', '']),
  ]
  const links: unknown[] = [[1, 1, 0, 2, 0, 'IMAGE']]
  let source = '2'
  for (let outer = 0; outer < outers; outer++) {
    const id = outer + 10
    const inners = Array.from({ length: INNERS }, (_, inner) => {
      for (let each = 0; each < LEAVES; each++) {
        const at = `${id}:${inner + 1}:${each + 1}`
        prompt[at] = node(CLASSES[each % CLASSES.length] as string, {
          image: [source, 0],
          text: TEXT.repeat(2),
          seed: each,
        })
        source = at
      }
      const leaves = Array.from({ length: LEAVES }, (_, each) =>
        leaf(each + 1, CLASSES[each % CLASSES.length] as string, each, each + 1, [TEXT.repeat(2), each]),
      )
      return define(definitions, `inner-${outer}-${inner}`, leaves)
    })
    const instances = inners.map((type, inner) => leaf(inner + 1, type, inner, inner + 1, []))
    const previous = outer === 0 ? 2 : id - 1
    links.push([outer + 2, previous, 0, id, 0, 'IMAGE'])
    nodes.push(leaf(id, define(definitions, `outer-${outer}`, instances), outer + 2, outer + 3, []))
  }
  prompt['3'] = node('RunflowOutputImage', { output_id: 'result', output_name: '', value: [source, 0] })
  links.push([outers + 2, outers + 9, 0, 3, 0, 'IMAGE'])
  nodes.push(leaf(3, 'RunflowOutputImage', outers + 2, null, ['result', '']))
  const graph: Graph = { nodes, links, definitions: { subgraphs: definitions }, extra: {} }
  const facts = makeFacts(prompt)
  return { workflow: { prompt, graph }, facts, nodes: 3 + outers * NODES_OF_AN_OUTER }
}

function node(classType: string, inputs: Record<string, unknown>): Prompt[string] {
  return { class_type: classType, inputs, _meta: { title: classType } }
}

function leaf(
  id: number,
  type: string,
  from: number | null,
  to: number | null,
  values: unknown[],
): GraphNode {
  return {
    id,
    type,
    mode: 0,
    pos: [id * 300, 0],
    size: [300, 200],
    inputs: [
      { name: type.startsWith('Runflow') ? 'value' : 'image', type: 'IMAGE', link: from },
      { name: 'text', type: 'STRING', link: null, widget: { name: 'text' } },
    ],
    outputs: [{ name: 'IMAGE', type: 'IMAGE', links: to === null ? null : [to] }],
    properties: { 'Node name for S&R': type },
    widgets_values: values,
  }
}

/** A chain from the definition's input to its output; link `n` leads into node `n + 1`. */
function define(definitions: Subgraph[], id: string, nodes: GraphNode[]): string {
  const links = Array.from({ length: nodes.length + 1 }, (_, link) => ({
    id: link,
    origin_id: link === 0 ? -10 : link,
    origin_slot: 0,
    target_id: link === nodes.length ? -20 : link + 1,
    target_slot: 0,
    type: 'IMAGE',
  }))
  const slot = (linkId: number) => [
    { id: `${id}-${linkId}`, name: 'image', type: 'IMAGE', linkIds: [linkId] },
  ]
  const edges = { inputs: slot(0), outputs: slot(nodes.length), widgets: [] }
  definitions.push({ id, name: id, nodes, links, ...edges })
  return id
}

function makeFacts(prompt: Prompt): Facts {
  const ids = Object.keys(prompt)
  const packs = Array.from({ length: 20 }, (_, index): PackFact => {
    const origin = `https://github.com/example/pack-${index}`
    const mine = ids.filter((_, each) => each % 20 === index)
    const classes = [`Class${index}`]
    return {
      directory: `pack-${index}`,
      root: 0,
      origin,
      commit: 'a'.repeat(40),
      dirty: false,
      git_problem: null,
      origin_unread: false,
      hoisted_from: null,
      commit_source: 'git',
      pushed: true,
      public_access: 'public',
      named_origin: null,
      empty_submodules: [],
      node_ids: mine,
      classes,
    }
  })
  const models = ids
    .filter((_, each) => each % 10 === 0)
    .map(
      (id, index): ModelFact => ({
        path: `loras/${index}.safetensors`,
        value: `${index}.safetensors`,
        input: 'lora_name',
        node_ids: [id],
        size_bytes: 1024,
        sha256: 'b'.repeat(64),
        url: null,
        problem: null,
        stated_sha256: null,
        stated_problem: null,
        same_as: null,
        part_of: null,
        weights: true,
      }),
    )
  const comfyui = { origin: 'https://github.com/example/ComfyUI', commit: 'c'.repeat(40), version: '0.33.0' }
  return {
    version: VERSION,
    packs,
    missing_classes: [],
    replaced_classes: [],
    comfyui: {
      ...comfyui,
      dirty: false,
      git_problem: null,
      origin_unread: false,
      commit_source: 'git',
      pushed: true,
      public_access: 'public',
    },
    failed_packs: [],
    package_sources: [],
    package_conflicts: [],
    packages: [],
    models,
    files: [],
    local_paths: [],
    unplaced_models: [],
    model_choosers: [],
    untracked_files: [],
    listed_paths: [],
    foreign_values: [],
    partner_nodes: [],
    definitions: makeDefinitions(prompt),
    system: { python: '3.11', os: 'Linux', cuda: null, gpu: null },
  }
}

/** As a class of average size declares itself: a link, a text, a seed, and a few widgets that these nodes leave out. */
function makeDefinitions(prompt: Prompt): Definition[] {
  return CLASSES.map((classType): Definition => {
    const names = ['mode', 'width', 'height', 'strength']
    return {
      class_type: classType,
      node_ids: Object.keys(prompt).filter((id) => prompt[id]?.class_type === classType),
      output_node: false,
      takes_lists: false,
      unreadable: false,
      judges_types: false,
      outputs: [{ type: 'IMAGE', list: false }],
      inputs: [
        { ...declared('image', 'IMAGE'), required: true },
        { ...declared('text', 'STRING'), required: true },
        { ...declared('seed', 'INT'), required: true, min: '0', max: '18446744073709551615' },
        ...names.map((name) => declared(name, 'INT')),
      ],
    }
  })
}

function declared(name: string, type: string): DefinitionInput {
  const none = {
    required: false,
    lazy: false,
    judged_by_class: false,
    min: null,
    max: null,
    step: null,
    empty_folder: null,
    upload: false,
    default: null,
  }
  return { name, type, choices: null, ...none }
}
