import type { EffectiveMode } from '../../src/workflow/executions.ts'
import type { Graph, GraphNode, Prompt, Subgraph } from '../../src/workflow/workflow.ts'

// The prompt that ComfyUI's front end makes of a sound graph, in the few rules that matter here: reroutes and the edges
// of subgraphs pass a value on, muted nodes pass nothing, bypassed ones what their socket of the same index gets.

const VIRTUAL = new Set(['Reroute', 'Note', 'RunflowDeploy'])

/** One run of a graph. */
type Run = {
  graph: Graph
  id: string
  mode: EffectiveMode
  around: Run | null
  instance: GraphNode | null
}

type Raw = { id: string; origin: string; slot: number }

export function toPrompt(graph: Graph): Prompt {
  const definitions = new Map((graph.definitions?.subgraphs ?? []).map((subgraph) => [subgraph.id, subgraph]))
  const prompt: Prompt = Object.create(null)
  enter({ graph, id: '', mode: 'active', around: null, instance: null })
  return Object.fromEntries(Object.entries(prompt))

  function enter(run: Run): void {
    for (const node of run.graph.nodes) {
      const mode = run.mode === 'active' ? modeOf(node) : run.mode
      const definition = definitions.get(node.type)
      if (definition !== undefined) enter(inside(run, node, definition))
      else if (mode === 'active' && !VIRTUAL.has(node.type))
        prompt[run.id + node.id] = { class_type: node.type, inputs: inputsOf(run, node) }
    }
  }

  function inside(run: Run, instance: GraphNode, graph: Subgraph): Run {
    const mode = run.mode === 'active' ? modeOf(instance) : run.mode
    return { graph, id: `${run.id}${instance.id}:`, mode, around: run, instance }
  }

  function inputsOf(run: Run, node: GraphNode): Record<string, unknown> {
    const entries = (node.inputs ?? []).flatMap(({ name, link, widget }) => {
      const source = follow(run, link)
      if (source !== null) return [[name, source]]
      return widget === undefined ? [] : [[name, 'literal']]
    })
    return Object.fromEntries(entries)
  }

  function follow(run: Run, linkId: unknown): [string, number] | null {
    const link = linkId === null ? undefined : linksOf(run.graph).get(String(linkId))
    if (link === undefined) return null
    if (link.origin === '-10') {
      const { around, instance } = run
      return around === null ? null : follow(around, instance?.inputs?.[link.slot]?.link ?? null)
    }
    const node = run.graph.nodes.find(({ id }) => String(id) === link.origin)
    if (node === undefined || modeOf(node) === 'muted') return null
    const inputs = node.inputs ?? []
    if (node.type === 'Reroute') return follow(run, inputs[0]?.link ?? null)
    if (modeOf(node) === 'bypassed') return follow(run, (inputs[link.slot] ?? inputs[0])?.link ?? null)
    const definition = definitions.get(node.type)
    if (definition === undefined) return [run.id + node.id, link.slot]
    const outputs = definition.outputs as { linkIds: number[] }[]
    return follow(inside(run, node, definition), outputs[link.slot]?.linkIds[0] ?? null)
  }
}

function modeOf({ mode }: GraphNode): EffectiveMode {
  return mode === 2 ? 'muted' : mode === 4 ? 'bypassed' : 'active'
}

function linksOf({ links }: Graph): Map<string, Raw> {
  const all = (links ?? []) as (unknown[] | Record<string, unknown>)[]
  return new Map(
    all.map((link) => {
      const [id, origin, slot] = Array.isArray(link) ? link : [link.id, link.origin_id, link.origin_slot]
      return [String(id), { id: String(id), origin: String(origin), slot: Number(slot) }]
    }),
  )
}
