import type { Graph, Workflow } from '../../../src/workflow/workflow.ts'

/** A text around the key, as people write them. */
const AROUND: Record<string, (key: string) => string> = {
  alone: (key) => key,
  'in a sentence': (key) => `use ${key}, please`,
  'behind a line end': (key) => `first line\n${key}\nlast line`,
  quoted: (key) => `"${key}"`,
  'in brackets': (key) => `(see ${key})`,
  'in JSON in a text': (key) => JSON.stringify({ note: key, next: 1 }),
  'behind an escaped line end': (key) => JSON.stringify({ a: `\n${key}\n` }),
  'in JSON in JSON': (key) => JSON.stringify({ a: JSON.stringify({ b: `\t${key}` }) }),
  'behind an escaped quote of an address': (key) => `https://x.example/?q=%22${key}%22`,
  'between tags': (key) => `<p>${key}</p>`,
  'as code': (key) => `x = '${key}'  # do not share`,
}

const SUBGRAPH = '0b7d5c1e-0000-4000-8000-000000000001'

/** A place in the workflow. */
const PLACES: Record<string, (text: string) => { prompt?: Workflow['prompt']; graph?: Partial<Graph> }> = {
  widget: (text) => ({ prompt: { '5': { class_type: 'Any', inputs: { text, steps: 1 } } } }),
  'list in a widget': (text) => ({
    prompt: { '5': { class_type: 'Any', inputs: { all: { list: [text] } } } },
  }),
  'title of a node': (text) => ({
    prompt: { '5': { class_type: 'Any', inputs: {}, _meta: { title: text } } },
  }),
  'title on the canvas': (text) => ({ graph: { nodes: [{ id: 5, type: 'Any', title: text }] } }),
  note: (text) => ({ graph: { nodes: [{ id: 5, type: 'MarkdownNote', widgets_values: [text] }] } }),
  properties: (text) => ({
    graph: { nodes: [{ id: 5, type: 'Any', properties: { mine: { deep: text } } }] },
  }),
  'name of a property': (text) => ({ graph: { nodes: [{ id: 5, type: 'Any', properties: { [text]: 1 } }] } }),
  extra: (text) => ({ graph: { extra: { pack: { settings: [text] } } } }),
  'title of a group': (text) => ({ graph: { groups: [{ title: text, bounding: [0, 0, 1, 1] }] } }),
  'muted node': (text) => ({
    graph: { nodes: [{ id: 5, type: 'Any', mode: 2, widgets_values: [1, text] }] },
  }),
  'named values': (text) => ({ graph: { nodes: [{ id: 5, type: 'Any', widgets_values_named: { text } }] } }),
  subgraph: (text) => ({
    graph: {
      nodes: [{ id: 5, type: SUBGRAPH }],
      definitions: { subgraphs: [{ id: SUBGRAPH, nodes: [{ id: 1, type: 'Any', widgets_values: [text] }] }] },
    },
  }),
  'group node': (text) => ({
    graph: {
      nodes: [{ id: 5, type: 'workflow/mine' }],
      extra: {
        groupNodes: { mine: { nodes: [{ type: 'Any', index: 0, widgets_values: [text] }], links: [] } },
      },
    },
  }),
}

/** Each round another of the pairs of a text around it and a place. */
export function put(key: string, round: number): { place: string; workflow: Workflow } {
  const [around, wrap] = nth(AROUND, round)
  const [where, place] = nth(PLACES, round)
  const { prompt = {}, graph = {} } = place(wrap(key))
  return { place: `${where}, ${around}`, workflow: { prompt, graph: { nodes: [], ...graph } } }
}

/** A text as it is, each round in another place. */
export function putText(text: string, round: number): { place: string; workflow: Workflow } {
  const [where, place] = nth(PLACES, round)
  const { prompt = {}, graph = {} } = place(text)
  return { place: where, workflow: { prompt, graph: { nodes: [], ...graph } } }
}

function nth<T>(record: Record<string, T>, index: number): [string, T] {
  const entries = Object.entries(record)
  return entries[index % entries.length] as [string, T]
}
