import type { Graph, GraphNode, Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { isLink } from '../../src/workflow/workflow.ts'

/** The canvas of a prompt without subgraphs: the ids of a prompt are texts that a graph may have too. */
function graphOf(prompt: Prompt): Graph {
  const links: [number, string, number, string, number, string][] = []
  const nodes = new Map<
    string,
    GraphNode & { inputs: object[]; outputs: { name: string; links: number[] }[] }
  >()
  for (const [id, { class_type }] of Object.entries(prompt))
    nodes.set(id, { id, type: class_type ?? 'unknown', inputs: [], outputs: [] })
  for (const [id, { inputs }] of Object.entries(prompt))
    for (const [name, value] of Object.entries(inputs)) {
      const origin = isLink(value) ? nodes.get(value[0]) : undefined
      if (!isLink(value) || origin === undefined) continue
      const link = links.length + 1
      const own = nodes.get(id)?.inputs ?? []
      links.push([link, value[0], value[1], id, own.length, '*'])
      own.push({ name, link })
      while (origin.outputs.length <= value[1]) origin.outputs.push({ name: '', links: [] })
      origin.outputs[value[1]]?.links.push(link)
    }
  return { nodes: [...nodes.values()], links }
}

/**
 * A Runflow Input is wired between the first link and its reader, a Runflow Output behind the last node that is read
 * by nobody, as an artist would do it.
 */
export function wire(template: Prompt): { workflow: Workflow; cut: string | null } {
  const prompt: Prompt = structuredClone(template)
  let cut: string | null = null
  for (const node of Object.values(prompt)) {
    const found = Object.entries(node.inputs).find(([, value]) => isLink(value))
    if (found === undefined || !isLink(found[1])) continue
    cut = found[1][0]
    prompt.in = {
      class_type: 'RunflowInputImage',
      inputs: { input_id: 'wired', display_name: '', description: '', value: found[1] },
    }
    node.inputs[found[0]] = ['in', 0]
    break
  }
  const last = Object.keys(template).at(-1)
  const output = { output_id: 'wired', output_name: '' }
  if (last !== undefined)
    prompt.out = { class_type: 'RunflowOutputImage', inputs: { ...output, value: [last, 0] } }
  return { workflow: { prompt, graph: graphOf(prompt) }, cut }
}
