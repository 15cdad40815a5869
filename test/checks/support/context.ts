import type { FactsContext, HashedContext } from '../../../src/checks/check.ts'
import type { Finding } from '../../../src/checks/finding.ts'
import { checkHashes, checkWorkflow, readCanvas } from '../../../src/checks/run-checks.ts'
import type { Facts, FileFact } from '../../../src/types/facts.ts'
import type { Workflow } from '../../../src/workflow/workflow.ts'
import { factsWith } from '../../deploy/world.ts'

export function contextOf(
  captured: Workflow,
  facts: Partial<Facts> = {},
  name: unknown = 'Poster',
): FactsContext {
  return { ...readCanvas(captured, { name, secrets: [] }), facts: factsWith(facts) }
}

/** All that is said before the first request, of a workflow on an install where everything is good. */
export function checkAll(captured: Workflow, facts?: Partial<Facts>, name?: unknown): Finding[] {
  return checkWorkflow(contextOf(captured, facts, name))
}

/** The same, and of it what the checks of these files say: a check that is added is nothing to the others' tests. */
export function only(...files: object[]): (findings: Finding[]) => Finding[] {
  const codes = new Set(files.flatMap((file) => Object.values(file)).flatMap((one) => one?.code ?? []))
  return (findings) => findings.filter(({ code }) => codes.has(code))
}

export function checking(...files: object[]): typeof checkAll {
  const ofThese = only(...files)
  return (...given) => ofThese(checkAll(...given))
}

export function checkModels(models: Facts['models'], isHashed: HashedContext['isHashed'] = true): Finding[] {
  return checkHashes({ facts: factsWith({ models }), isHashed })
}

export const FILE: FileFact = {
  path: 'a b/café.png',
  value: 'a b/café.png',
  input: 'image',
  node_ids: ['2'],
  size_bytes: 9,
  mime_type: 'image/png',
  sha256: null,
  problem: null,
}

// Nodes for the poster of test/deploy/world.ts.

export function text(input_id: unknown, value: unknown = 'x') {
  return {
    class_type: 'RunflowInputString',
    inputs: { input_id, display_name: '', description: '', value },
  }
}

export function output(output_id: unknown, value: unknown = ['2', 0]) {
  return { class_type: 'RunflowOutputImage', inputs: { output_id, output_name: '', value } }
}

/** What draws the poster, reading these inputs too. */
export function draw(...sources: string[]) {
  const inputs = Object.fromEntries(sources.map((source, index) => [`text${index}`, [source, 0]]))
  return { class_type: 'DrawText', inputs: { text: ['1', 0], ...inputs } }
}
