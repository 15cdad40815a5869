import type { Graph } from '../../src/workflow/workflow.ts'

type Slot = Record<string, unknown> & { link?: unknown; links?: unknown; linkIds?: unknown }

/** Every way in which a graph can contradict itself, as sentences; empty for a sound one. */
export function contradictionsIn(graph: Graph): string[] {
  const definitions = graph.definitions?.subgraphs ?? []
  const found: string[] = []
  for (const inner of [graph, ...definitions]) {
    const where = inner === graph ? 'root' : String(inner.id)
    const nodes = new Map(inner.nodes.map((node) => [String(node.id), node]))
    const links = new Map<string, unknown[]>()
    for (const raw of (inner.links ?? []) as (unknown[] | Record<string, unknown>)[]) {
      const link = Array.isArray(raw)
        ? raw
        : [raw.id, raw.origin_id, raw.origin_slot, raw.target_id, raw.target_slot]
      links.set(String(link[0]), link)
    }
    const io = { '-10': (inner.inputs ?? []) as Slot[], '-20': (inner.outputs ?? []) as Slot[] }
    const idsOf = (slot: Slot) => ((slot.linkIds ?? slot.links ?? [slot.link]) as unknown[]).map(String)
    for (const [id, link] of links) {
      const [origin, target] = [String(link[1]), String(link[3])]
      const from =
        origin === '-10' ? io['-10'][Number(link[2])] : nodes.get(origin)?.outputs?.[Number(link[2])]
      const into =
        target === '-20'
          ? [io['-20'][Number(link[4])]]
          : (nodes.get(target)?.inputs?.filter((input) => String(input.link) === id) ?? [])
      if (from === undefined || !idsOf(from as Slot).includes(id))
        found.push(`${where}: origin of link ${id}`)
      if (into.length !== 1 || into[0] === undefined || !idsOf(into[0] as Slot).includes(id))
        found.push(`${where}: target of link ${id}`)
    }
    const slots: [string, Slot][] = [
      ...inner.nodes.flatMap((node) =>
        [...(node.inputs ?? []), ...(node.outputs ?? [])].map((slot): [string, Slot] => [
          `node ${node.id}`,
          slot,
        ]),
      ),
      ...[...io['-10'], ...io['-20']].map((slot): [string, Slot] => ['edge', slot]),
    ]
    for (const [owner, slot] of slots)
      for (const id of idsOf(slot))
        if (id !== 'null' && id !== 'undefined' && !links.has(id))
          found.push(`${where}: ${owner} names link ${id}`)
    const points = ((inner.reroutes ?? inner.extra?.reroutes ?? []) as { linkIds: unknown[] }[]).flatMap(
      (point) => point.linkIds,
    )
    const extensions = ((inner.extra?.linkExtensions ?? []) as { id: unknown }[]).map(({ id }) => id)
    for (const id of [...points, ...extensions])
      if (!links.has(String(id))) found.push(`${where}: reroute on link ${id}`)
  }
  const used = new Set([graph, ...definitions].flatMap(({ nodes }) => nodes.map((node) => node.type)))
  for (const { id } of definitions) if (!used.has(id)) found.push(`definition ${id} is not used`)
  return found
}
