import { readFileSync } from 'node:fs'
import type { Workflow } from '../../src/workflow/workflow.ts'

const FOLDER = new URL('../cases/hostile/', import.meta.url)

/** A file that asks for more than it looks: test/cases/README.md says what is in each. */
export function readHostileCase(name: string): Workflow {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`${file}.json`, FOLDER), 'utf8'))
  return { graph: read(name), prompt: read(`${name}.prompt`) }
}
