import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Prompt } from '../../src/workflow/workflow.ts'

// The prompts of ComfyUI's official templates. They are not ours to publish: whoever has them puts them beside the repository.

const FILE = new URL('../../../shared/captures/templates.jsonl.gz', import.meta.url)

export const hasOfficialCaptures = existsSync(FILE)
/** For the title of a group that is skipped without them. */
export const skipReason = 'needs the official templates, which are not part of this repository'

export type Template = { name: string; output: Prompt }

export function readTemplates(): Template[] {
  const lines = gunzipSync(readFileSync(FILE)).toString().trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line))
}
