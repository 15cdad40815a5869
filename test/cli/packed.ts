import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import { factsWith, fileFact, PUBLISHED } from '../deploy/world.ts'
import { useDeploys } from './deploys.ts'
import { runHere } from './in-process.ts'
import { faultsOf } from './json-schema.ts'

// The poster with an input file, where it is packed.

export const PATH = 'sub folder/Café.txt'
export const CONTENT = 'one line\nand another\n'
export const FILE = 'poster.runflow.json'

export function usePacking() {
  const here = useDeploys()
  beforeEach(() => {
    here.local.facts = factsWith({
      models: [PUBLISHED],
      files: [fileFact(PATH, CONTENT, { mime_type: 'text/plain' })],
    })
    here.local.inputs = { [PATH]: CONTENT }
  })
  const at = (...path: string[]) => join(here.files.folder, ...path)
  /** In that folder, with --json. */
  async function call(...args: string[]) {
    const given = { env: here.env, cwd: here.files.folder }
    const { code, stdout, stderr } = await runHere([...args, '--json'], given)
    const report = JSON.parse(stdout)
    expect(faultsOf(report)).toEqual([])
    return { code, stderr, report }
  }
  return {
    here,
    at,
    call,
    read: (...path: string[]) => readFileSync(at(...path), 'utf8'),
    pack: (...more: string[]) =>
      call('pack', 'prompt.json', '--graph', 'graph.json', '--comfyui', here.local.url, ...more),
    deploy: (...more: string[]) => call('deploy', FILE, ...more),
  }
}
