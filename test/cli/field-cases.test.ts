import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import type { Graph, Prompt } from '../../src/workflow/workflow.ts'
import type { Child, HostAddress } from '../browser/support/children.ts'
import { startHost } from '../browser/support/children.ts'
import { keyNamed } from '../deploy/world.ts'
import { PYTHON } from '../python.ts'
import { REPO } from '../tool.ts'
import { builtCommand, runCommand, writeFiles } from './command.ts'

let host: Child<HostAddress>
let served: ServedSandbox
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-cases-'))
  execFileSync(PYTHON, [join(REPO, 'test/cases/plant.py'), folder, REPO])
  const definitions = ['--object-info', join(folder, 'object_info.json')]
  host = await startHost({ args: ['--base', join(folder, 'base'), ...definitions] })
  served = await serveSandbox(createSandbox({ unknown: 'answer' }), 0)
  await builtCommand()
}, 120_000)
afterAll(async () => {
  await host.stop()
  await served.close()
  rmSync(folder, { recursive: true })
})
type Case = { name: string; prompt?: Prompt; prompt_text?: string; graph?: Graph }
const CASES = JSON.parse(readFileSync(join(REPO, 'test/cases/cases.json'), 'utf8')) as Case[]

/**
 * What each case leads to: the exit code, and the findings that are its own. Findings about where the packs come from
 * depend on the checkout that this runs in.
 */
const EXPECTED: Record<string, { exit: number; findings: string[] }> = {
  'required-missing': { exit: 4, findings: ['block input-missing 6'] },
  'bypass-missing': { exit: 4, findings: ['block input-missing 3'] },
  'dangling-link': { exit: 4, findings: ['block link-broken 3'] },
  'type-mismatch': { exit: 4, findings: ['block type-mismatch 3'] },
  'value-not-in-list': { exit: 4, findings: ['block value-not-offered 6'] },
  'below-min': { exit: 4, findings: ['block value-out-of-range 6'] },
  'image-none': { exit: 4, findings: ['block value-not-offered 1'] },
  'seed-max': { exit: 4, findings: ['block value-out-of-range 6'] },
  'path-abs': { exit: 5, findings: ['ask local-path 1'] },
  'path-relative': { exit: 5, findings: ['ask local-path 1'] },
  'untracked-font': { exit: 5, findings: ['ask file-untracked 1'] },
  'api-node': { exit: 5, findings: ['ask partner-node 1'] },
  'path-quoted': { exit: 5, findings: ['ask local-path 1'] },
  'secret-fal': { exit: 5, findings: ['ask secret-in-widget 8'] },
  'secret-password': { exit: 5, findings: ['ask secret-in-widget 8'] },
}

const ABOUT_THE_CHECKOUT = /^(?:comfyui|pack|source)-/
/** Of models that only the case planted. */
const ABOUT_ADDRESSES = 'model-unpublished'

describe('a workflow as users report it', { timeout: 60_000 }, () => {
  it.each(Object.entries(EXPECTED))('%s', async (name, { exit, findings }) => {
    const { code, report } = await dryRun(name)
    expect(report.findings.filter(isOwn).map(lineOf)).toEqual(findings)
    expect(code).toBe(exit)
  })

  it('takes along the pack that added a sampler, none of whose nodes is used', async () => {
    const { report } = await dryRun('sampler-of-pack')
    expect(report.findings.filter(isOwn)).toEqual([])
    expect(Object.keys(report.plan?.custom_nodes ?? {})).toContain('extra-samplers')
  })

  it('is installed from the repository behind a mirror', async () => {
    const { report } = await dryRun('mirror-origin')
    expect(report.plan?.custom_nodes['via-mirror']?.origin).toBe('https://github.com/demo-owner/via-mirror')
  })

  it('sends what a relative path names in the input folder', async () => {
    const { report } = await dryRun('path-relative')
    expect(report.plan?.files.map(({ path }) => path)).toEqual(['clip.mp4'])
  })

  it('with NaN in it is refused with the place', async () => {
    const { code, report } = await dryRun('nan-is-changed')
    expect(code).toBe(2)
    expect(report.message).toMatch(/has NaN in line 1, column 327/)
  })
})

type Told = Report['findings'][number]
const lineOf = ({ severity, code, nodeIds }: Told) => [severity, code, ...nodeIds].join(' ')
const isOwn = ({ code }: Told) => !ABOUT_THE_CHECKOUT.test(code) && code !== ABOUT_ADDRESSES

function caseNamed(name: string): Case {
  const found = CASES.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no case ${name}`)
  return found
}

/** As `runflow deploy --dry-run` answers it, against the planted install. */
async function dryRun(name: string): Promise<{ code: number | null; report: Report }> {
  const { prompt = {}, prompt_text, graph = { nodes: [], links: [] } } = caseNamed(name)
  const files = writeFiles({ prompt, graph })
  try {
    if (prompt_text !== undefined) files.write('prompt.json', prompt_text)
    const args = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', host.url, '--name', name]
    const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
    const { code, stdout } = await runCommand([...args, '--json', '--dry-run'], env)
    return { code, report: JSON.parse(stdout) as Report }
  } finally {
    files.remove()
  }
}
