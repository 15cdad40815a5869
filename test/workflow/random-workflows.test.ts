import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInterface } from '../../src/contract/interface.ts'
import { feedersOf } from '../../src/workflow/dependencies.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { parseGraph, parsePrompt } from '../../src/workflow/parse.ts'
import type { ScrubbedWorkflow } from '../../src/workflow/scrub.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { toPrompt } from '../support/front-end.ts'
import { makeWorkflow, SECRET } from '../support/random-workflow.ts'
import { contradictionsIn } from './contradictions.ts'

const RUNS = { numRuns: 600 }

function everyScrub(check: (captured: Workflow, scrubbed: ScrubbedWorkflow) => void): void {
  const rows = fc.array(fc.nat(9999), { minLength: 30, maxLength: 400 })
  fc.assert(
    fc.property(rows, (row) => {
      const captured = makeWorkflow(row)
      check(captured, scrubWorkflow(captured))
    }),
    RUNS,
  )
}

/** What stands in the value of a Runflow Input is the caller's affair: only whether other inputs agree counts. */
function withoutValues(prompt: Prompt): Prompt {
  return Object.fromEntries(
    Object.entries(prompt).map(([id, node]) => {
      if (!node.class_type?.startsWith('RunflowInput')) return [id, node]
      const { value: _, ...inputs } = node.inputs
      return [id, { ...node, inputs }]
    }),
  )
}

const only = (prompt: Prompt, ids: Prompt): Prompt =>
  Object.fromEntries(Object.entries(prompt).filter(([id]) => Object.hasOwn(ids, id)))

describe('a workflow of any shape, scrubbed', { timeout: 600_000 }, () => {
  it('passes the edge, stays as it was, and becomes a graph that does not contradict itself', () => {
    const seen = { cut: 0, kept: 0 }
    everyScrub((captured, { workflow: sent, dropped }) => {
      expect(parseGraph(captured.graph).ok && parsePrompt(captured.prompt).ok).toBe(true)
      expect(captured.prompt).toEqual(toPrompt(captured.graph))
      expect(contradictionsIn(captured.graph)).toEqual([])
      expect(contradictionsIn(sent.graph)).toEqual([])
      if (dropped.length > 0) seen.cut++
      else seen.kept++
    })
    expect(Math.min(seen.cut, seen.kept)).toBeGreaterThan(RUNS.numRuns / 10)
  })

  it('loses no feeder of an output, and no input or output', () => {
    everyScrub(({ prompt }, { workflow: sent }) => {
      const { inputs, outputs } = readInterface(sent.prompt)
      expect(readInterface(withoutValues(prompt))).toEqual(readInterface(withoutValues(sent.prompt)))
      const cut = withoutValues(prompt)
      const ids = [...inputs, ...outputs].map(({ nodeId }) => nodeId)
      for (const id of feedersOf(cut, ids)) expect(sent.prompt).toHaveProperty([id])
    })
  })

  it('has in the graph what it has in the prompt: loaded and exported again it is the same prompt', () => {
    everyScrub((captured, { workflow: sent }) => {
      const loaded = toPrompt(sent.graph)
      expect(withoutValues(only(loaded, sent.prompt))).toEqual(withoutValues(sent.prompt))
      // A node of a definition stays as long as one of its places needs it.
      for (const id of Object.keys(loaded)) expect(captured.prompt).toHaveProperty([id])
      const onCanvas = new Set(walkGraph(sent.graph).map(({ id }) => id))
      for (const id of Object.keys(sent.prompt)) expect(onCanvas).toContain(id)
    })
  })

  it('holds no host and no key, and scrubbed again it has the same prompt', () => {
    everyScrub((_, { workflow: sent }) => {
      expect(JSON.stringify(sent)).not.toContain(SECRET)
      expect(JSON.stringify(sent)).not.toContain('host.example')
      expect(scrubWorkflow(sent).workflow.prompt).toEqual(sent.prompt)
    })
  })
})
