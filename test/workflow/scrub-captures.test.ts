import { describe, expect, it } from 'vitest'
import { readInterface } from '../../src/contract/interface.ts'
import { feedersOf } from '../../src/workflow/dependencies.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import { isLink } from '../../src/workflow/workflow.ts'
import { readCaptures } from '../support/captures.ts'
import { contradictionsIn } from './contradictions.ts'

describe('every capture of the real front end', () => {
  const captures = readCaptures()

  it('is there in number', () => {
    expect(captures.length).toBe(69)
  })

  it.each(captures)(
    '$name: the copy that leaves is sound and the captured workflow untouched',
    ({ name, workflow }) => {
      const before = JSON.stringify(workflow)
      // The one file written by hand in which an output does not know its second link.
      const known = name === 'group-node-old-file.fe-1.40.10' ? ['root: origin of link 2'] : []
      expect(contradictionsIn(workflow.graph)).toEqual(known)
      const { workflow: scrubbed, dropped } = scrubWorkflow(workflow)
      expect(JSON.stringify(workflow)).toBe(before)
      expect(contradictionsIn(scrubbed.graph)).toEqual(known)

      // Nothing is lost but what only fed an input, and no reader loses what it reads.
      const lost = Object.keys(workflow.prompt).filter((id) => !(id in scrubbed.prompt))
      expect(dropped).toEqual(expect.arrayContaining(lost))
      for (const [id, node] of Object.entries(scrubbed.prompt)) {
        const { value, ...inputs } = workflow.prompt[id]?.inputs ?? {}
        const isCut = node.class_type?.startsWith('RunflowInput') && isLink(value)
        expect(node.inputs).toEqual(
          'value' in (workflow.prompt[id]?.inputs ?? {}) && !isCut ? { ...inputs, value } : inputs,
        )
        for (const input of Object.values(node.inputs))
          if (isLink(input)) expect(scrubbed.prompt).toHaveProperty([input[0]])
      }
      const outputs = readInterface(workflow.prompt).outputs.map(({ nodeId }) => nodeId)
      for (const id of feedersOf(scrubbed.prompt, outputs)) expect(scrubbed.prompt).toHaveProperty([id])

      // The interface is the same, the links of inputs aside.
      expect(readInterface(scrubbed.prompt)).toEqual(readInterface(workflow.prompt))

      // Both forms lost the same nodes.
      const canvasIds = new Set(walkGraph(scrubbed.graph).map(({ id }) => id))
      for (const id of lost) expect(canvasIds).not.toContain(id)
      for (const id of Object.keys(scrubbed.prompt)) expect(canvasIds).toContain(id)

      expect(scrubWorkflow(scrubbed)).toEqual({ workflow: scrubbed, dropped: [] })
    },
  )

  it.each(captures)(
    '$name: host and key of its Deploy nodes are in no place of what leaves',
    ({ name, workflow }) => {
      const { graph, prompt } = scrubWorkflow(workflow).workflow
      const sent = JSON.stringify([graph, prompt])
      expect(sent).not.toMatch(/runflow\.example/)
      // A key in a place that no Deploy node owns is not emptied: the check on keys refuses it.
      if (name !== 'foreign-keys') expect(sent).not.toMatch(/rf_live_/)
    },
  )
})
