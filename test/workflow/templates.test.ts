import { describe, expect, it } from 'vitest'
import { readInterface } from '../../src/workflow/interface.ts'
import { diffInterface } from '../../src/workflow/interface-diff.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Graph, GraphNode, Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { isLink } from '../../src/workflow/workflow.ts'
import { contradictionsIn, hasCaptures, readTemplates, skipReason } from './captures.ts'

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
function wire(template: Prompt): { workflow: Workflow; cut: string | null } {
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

/** Those that reach a goal one step after the other, until nothing changes any more. */
function grow(
  from: Iterable<string>,
  joins: (id: string, into: ReadonlySet<string>) => boolean,
  all: string[],
) {
  const grown = new Set(from)
  for (let size = -1; size !== grown.size; ) {
    size = grown.size
    for (const id of all) if (!grown.has(id) && joins(id, grown)) grown.add(id)
  }
  return grown
}

/**
 * What the cut takes away, found the slow way: the feeders of the cut link, all that reads them, and what feeds that,
 * as far as nothing that stays needs it.
 */
function expectedLoss(prompt: Prompt, cut: string | null): string[] {
  if (cut === null || !(cut in prompt)) return []
  const all = Object.keys(prompt)
  const isOurs = (id: string) => prompt[id]?.class_type?.startsWith('Runflow') ?? false
  const reads = (id: string) =>
    Object.entries(prompt[id]?.inputs ?? {}).flatMap(([name, value]) =>
      isLink(value) && !(id === 'in' && name === 'value') ? [value[0]] : [],
    )
  const feeds = (id: string, into: ReadonlySet<string>) =>
    all.some((other) => into.has(other) && reads(other).includes(id))
  const fed = grow([cut], feeds, all)
  const touched = grow(
    fed,
    (id, into) => reads(id).some((source) => into.has(source) && !isOurs(source)),
    all,
  )
  const concerned = grow(touched, feeds, all)
  const needed = grow(
    all.filter((id) => isOurs(id) || !concerned.has(id)),
    feeds,
    all,
  )
  return [...concerned].filter((id) => !needed.has(id))
}

describe.skipIf(!hasCaptures)(`official templates (${skipReason})`, () => {
  it('go through interface and scrub with a Runflow input and output wired in, and lose nothing', () => {
    let nodes = 0
    let lost = 0
    const templates = readTemplates()
    for (const { name, output } of templates) {
      const { workflow, cut } = wire(output)
      const { workflow: scrubbed, dropped } = scrubWorkflow(workflow)
      const expected = expectedLoss(workflow.prompt, cut)
      expect(dropped.toSorted(), name).toEqual(expected.toSorted())
      const kept = structuredClone(workflow.prompt)
      for (const id of expected) delete kept[id]
      if (kept.in !== undefined) delete kept.in.inputs.value
      expect(scrubbed.prompt, name).toEqual(kept)
      expect(contradictionsIn(scrubbed.graph), name).toEqual([])
      expect(scrubbed.graph.nodes.map(({ id }) => id).toSorted(), name).toEqual(Object.keys(kept).toSorted())
      const read = readInterface(scrubbed.prompt)
      expect(
        read.inputs.map(({ inputId }) => inputId),
        name,
      ).toEqual(cut === null ? [] : ['wired'])
      expect(diffInterface(readInterface(workflow.prompt), read), name).toEqual([])
      nodes += Object.keys(output).length
      lost += expected.length
    }
    console.info(`${templates.length} templates, ${nodes} nodes; ${lost} belonged to the wired input alone`)
    expect(templates.length).toBe(644)
    expect(nodes).toBe(7810)
  })
})
