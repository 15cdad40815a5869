import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkWorkflow, readCanvas } from '../../src/checks/run-checks.ts'
import { readInterface } from '../../src/contract/interface.ts'
import type { InterfaceChange } from '../../src/contract/interface-diff.ts'
import { diffInterface } from '../../src/contract/interface-diff.ts'
import { findAuxIds } from '../../src/workflow/aux-ids.ts'
import { compareFormats } from '../../src/workflow/compare-formats.ts'
import { findDeployNodes } from '../../src/workflow/deploy-nodes.ts'
import { measureExpansion } from '../../src/workflow/expansion.ts'
import { contentOf } from '../../src/workflow/fingerprint.ts'
import { parseGraph, parsePrompt } from '../../src/workflow/parse.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'
import { factsWith } from '../deploy/world.ts'
import { readHostileCase } from '../support/cases.ts'
import { countSteps } from '../support/count-steps.ts'
import { HOSTILE } from '../support/hostile.ts'
import { doubling, sharedValues } from '../support/hostile-subgraphs.ts'
import { oddGraph, oddPrompt } from '../support/odd-workflow.ts'
import { makeWorkflow } from '../support/random-workflow.ts'

/** Steps for each value of the file and each thing that a subgraph repeats. The most that was measured is 39. */
const STEPS_A_VALUE = 50
/** The same of the checks, which look at a value for one thing after the other. */
const STEPS_OF_CHECKS = 60
const NO_LIMIT = { nodes: Infinity, repeated: Infinity, idLength: Infinity, levels: Infinity }

/** All that is done with a workflow here, and whether it got past the edge. */
function work(captured: Workflow): boolean {
  if (!parseGraph(captured.graph).ok || !parsePrompt(captured.prompt).ok) return false
  const { workflow: sent } = scrubWorkflow(captured)
  compareFormats(captured)
  findAuxIds(sent)
  findDeployNodes(captured.graph)
  contentOf(captured.graph)
  const { inputs, outputs } = readInterface(captured.prompt)
  const changed = outputs.map((output) => ({ ...output, kind: 'FILE' as const }))
  diffInterface({ inputs, outputs }, { inputs, outputs: changed }) satisfies InterfaceChange[]
  return true
}

/** All that can be said of it before the first request. */
function check(captured: Workflow): void {
  checkWorkflow({ ...readCanvas(captured, { name: 'Poster', secrets: [] }), facts: factsWith() })
}

/** Values in the file, and what its subgraphs come to beside them. */
function sizeOf(captured: Workflow): number {
  const { nodes, repeated } = measureExpansion(captured.graph, NO_LIMIT)
  return valuesIn(captured) + nodes + repeated
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 1)
}

describe('work grows no faster than the file', { timeout: 120_000 }, () => {
  it.each(Object.entries(HOSTILE))('%s', async (_, build) => {
    const [small, large] = [build(200), build(400)]
    const before = await countSteps(() => expect(work(small)).toBe(true))
    const after = await countSteps(() => expect(work(large)).toBe(true))
    expect(after / before).toBeLessThan(2.05)
    expect(after / sizeOf(large)).toBeLessThan(STEPS_A_VALUE)
  })

  it.each(Object.entries(HOSTILE))('%s, in the checks', async (_, build) => {
    const [small, large] = [build(200), build(400)]
    const before = await countSteps(() => check(small))
    const after = await countSteps(() => check(large))
    expect(after / before).toBeLessThan(2.05)
    expect(after / sizeOf(large)).toBeLessThan(STEPS_OF_CHECKS)
  })

  it('subgraphs that double with every level, as far as they are unfolded', async () => {
    const [small, large] = [doubling(8), doubling(9)]
    const before = await countSteps(() => expect(work(small)).toBe(true))
    const after = await countSteps(() => expect(work(large)).toBe(true))
    expect(after / before).toBeLessThan(2.05)
    expect(after / sizeOf(large)).toBeLessThan(STEPS_A_VALUE)
    // Past the limit nothing is unfolded at all.
    const refused = await countSteps(() => expect(work(doubling(60))).toBe(false))
    expect(refused).toBeLessThan(STEPS_A_VALUE * 100_000)
  })

  // Nobody counts what a search in a text costs, so the searches are counted.
  it('a text that runs in many instances is not read again for each', () => {
    const search = vi.spyOn(String.prototype, 'matchAll')
    check(sharedValues((size) => ['/*a'.repeat(size)], 'a')(100))
    expect(search.mock.calls.length).toBe(1)
    search.mockRestore()
  })

  it('the file of 800 by 800 sockets', async () => {
    const captured = readHostileCase('byp800')
    const steps = await countSteps(() => expect(work(captured)).toBe(true))
    expect(steps / sizeOf(captured)).toBeLessThan(STEPS_A_VALUE)
  })

  it.each([
    ['files of any shape', fc.record({ graph: oddGraph, prompt: oddPrompt }).map(toJson)],
    ['workflows of any shape', fc.array(fc.nat(9999), { minLength: 30, maxLength: 400 }).map(makeWorkflow)],
  ])('%s, a hundred together', async (_, arbitrary) => {
    const files = fc.sample(arbitrary, 100)
    const steps = await countSteps(() => {
      for (const file of files) work(file)
    })
    const sizes = files.map(sizeOf)
    expect(steps / sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(STEPS_A_VALUE)
  })
})

function toJson(value: unknown): Workflow {
  return JSON.parse(JSON.stringify(value))
}
