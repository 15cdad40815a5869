import { describe, expect, it } from 'vitest'
import { readInterface } from '../../src/contract/interface.ts'
import { diffInterface } from '../../src/contract/interface-diff.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { isLink } from '../../src/workflow/workflow.ts'
import { hasOfficialCaptures, readTemplates, skipReason } from '../support/official-captures.ts'
import { contradictionsIn } from './contradictions.ts'
import { wire } from './wire.ts'

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

describe.skipIf(!hasOfficialCaptures)(`the official templates (${skipReason})`, () => {
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
