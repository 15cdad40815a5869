import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeployReport as Report } from '../../src/cli/report.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import type { Graph, Prompt } from '../../src/workflow/workflow.ts'
import type { Child, HostAddress } from '../browser/support/children.ts'
import { startHost } from '../browser/support/children.ts'
import { keyNamed } from '../deploy/world.ts'
import { makePython, PYTHON } from '../python.ts'
import { REPO } from '../tool.ts'
import { builtCommand, runCommand, writeFiles } from './command.ts'

let host: Child<HostAddress>
let sandbox: Sandbox
let served: ServedSandbox
let folder: string
beforeAll(async () => {
  if (!makePython()) throw new Error('There is no Python to plant the install with')
  folder = mkdtempSync(join(tmpdir(), 'runflow-cases-'))
  execFileSync(PYTHON, [join(REPO, 'test/cases/plant.py'), folder, REPO])
  const definitions = ['--object-info', join(folder, 'object_info.json')]
  host = await startHost({ args: ['--base', join(folder, 'base'), ...definitions] })
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  await builtCommand()
}, 120_000)
afterAll(async () => {
  await host?.stop()
  await served?.close()
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
  // Weights that travel: their addresses are asked about, as of each model that only the case planted.
  'unregistered-folder': { exit: 5, findings: [] },
  'detector-here': { exit: 5, findings: [] },
  'embedding-brackets': { exit: 5, findings: [] },
  backslash: { exit: 5, findings: [] },
  'seed-randomize': { exit: 5, findings: ['note seed-frozen 6'] },
  'model-by-preset': { exit: 5, findings: ['note model-may-load 8'] },
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
const ABOUT_ADDRESSES = /^model-(?:unpublished|address-unknown)$/

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

  it.each([
    ['unregistered-folder', 'insightface/swapper_demo.onnx'],
    ['detector-here', 'ultralytics/bbox/face_here.pt'],
    ['embedding-brackets', 'embeddings/bad(v2).safetensors'],
  ])('%s: its weights travel', async (name, path) => {
    const { report } = await dryRun(name)
    const items = report.preview?.items ?? []
    expect(items.filter(({ kind }) => kind === 'model').map((item) => item.name)).toContain(path)
  })

  it('with NaN in it is refused with the place', async () => {
    const { code, report } = await dryRun('nan-is-changed')
    expect(code).toBe(2)
    expect(report.message).toMatch(/has NaN in line 1, column 327/)
  })
})

describe('two workflows with names that give one address', { timeout: 60_000 }, () => {
  const [first, second] = ['海报 v1', '人像 v1']
  const isAsked = ({ report }: Ran) =>
    report.findings.some(({ code, severity }) => code === 'endpoint-of-another' && severity === 'ask')
  const liveName = () => sandbox.state.workflows.find(({ slug }) => slug === 'v1')?.name

  it('are deployed to it only where that is agreed to by its own name', async () => {
    const created = await deploy('slug-first', ['--name', first, '--allow', 'all'])
    expect(created.report).toMatchObject({ outcome: 'created', slug: 'v1' })
    expect(isAsked(created)).toBe(false)

    const declined = await deploy('slug-second', ['--name', second, '--allow', 'all'])
    expect(declined.code).toBe(5)
    const finding = declined.report.findings.find(({ code }) => code === 'endpoint-of-another')
    expect(finding).toMatchObject({ severity: 'ask', name: second, liveName: first, differs: 'name' })
    expect(`${finding?.title} ${finding?.detail}`).toMatch(/海报 v1.*人像 v1/)
    expect(liveName()).toBe(first)

    // Under the same name it is still another workflow.
    const alike = await deploy('slug-second', ['--name', first, '--allow', 'all'])
    expect(alike.code).toBe(5)
    expect(alike.report.findings).toContainEqual(
      expect.objectContaining({ code: 'endpoint-of-another', differs: 'workflow' }),
    )

    const agreed = await deploy('slug-second', ['--name', second, '--allow', 'all,endpoint-of-another'])
    expect(agreed.report).toMatchObject({ outcome: 'updated', slug: 'v1' })
    expect(liveName()).toBe(second)
    const again = await deploy('slug-second', ['--name', second, '--allow', 'all'])
    expect(again.report.outcome).toBe('unchanged')
  })

  it('are not looked up where the name has no letter a to z and no number', async () => {
    const before = sandbox.requests.length
    const { code, report } = await deploy('slug-first', ['--name', '海报', '--allow', 'all'])
    expect(code).toBe(4)
    expect(report.findings.map(({ code: found }) => found)).toContain('slug-empty')
    expect(sandbox.requests.length).toBe(before)
  })
})

type Told = Report['findings'][number]
const lineOf = ({ severity, code, nodeIds }: Told) => [severity, code, ...nodeIds].join(' ')
const isOwn = ({ code }: Told) => !ABOUT_THE_CHECKOUT.test(code) && !ABOUT_ADDRESSES.test(code)

function caseNamed(name: string): Case {
  const found = CASES.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no case ${name}`)
  return found
}

type Ran = { code: number | null; report: Report }

/** As `runflow deploy --dry-run` answers it, against the planted install. */
function dryRun(name: string): Promise<Ran> {
  return deploy(name, ['--name', name, '--dry-run'])
}

async function deploy(name: string, more: string[]): Promise<Ran> {
  const { prompt = {}, prompt_text, graph = { nodes: [], links: [] } } = caseNamed(name)
  const files = writeFiles({ prompt, graph })
  try {
    if (prompt_text !== undefined) files.write('prompt.json', prompt_text)
    const args = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', host.url]
    const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
    const { code, stdout } = await runCommand([...args, '--json', ...more], env)
    return { code, report: JSON.parse(stdout) as Report }
  } finally {
    files.remove()
  }
}
