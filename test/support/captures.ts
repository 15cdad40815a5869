import { readdirSync, readFileSync } from 'node:fs'
import type { Workflow } from '../../src/workflow/workflow.ts'

/** What the real front end made of a workflow: test/captures/README.md says how each was recorded. */
export type Capture = { name: string; title: string; hasPrompt: boolean; workflow: Workflow }

const FOLDER = new URL('../captures/', import.meta.url)

export function readCapture(name: string): Capture {
  const { title, output, workflow } = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
  return { name, title, hasPrompt: output !== null, workflow: { prompt: output ?? {}, graph: workflow } }
}

export function readCaptures(): Capture[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readCapture(file.replace(/\.json$/, '')))
}
