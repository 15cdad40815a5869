import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toFinding } from '../../src/checks/finding.ts'
import type { DeployReport as Report } from '../../src/cli/report.ts'
import { toFindingLines } from '../../src/cli/terminal-text.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, keyNamed, poster } from '../deploy/world.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import type { Here } from './in-process.ts'
import { runHere } from './in-process.ts'

let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
let files: Files

beforeAll(async () => {
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  local = await startFakeLocal(factsWith())
  files = writeFiles(poster())
})

afterAll(async () => {
  await Promise.all([served.close(), local.close()])
  files.remove()
})

beforeEach(() => {
  sandbox.state.workflows.length = 0
  sandbox.faults.troubles.length = 0
  local.requests.length = 0
})

function deploy(args: string[] = [], { comfyui = local.url, ...here }: Here & { comfyui?: string } = {}) {
  const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
  const given = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', comfyui, ...args]
  return runHere(given, { env, ...here })
}

async function report(args: string[], here?: Here): Promise<Report> {
  return JSON.parse((await deploy(['--json', ...args], here)).stdout) as Report
}

const CALLED = ['--name', 'default']
const AGREED = [...CALLED, '--allow', 'name-default']

describe('a question that was agreed to', () => {
  it('in advance is told as agreed, and so it is in a dry run', async () => {
    for (const args of [AGREED, [...AGREED, '--dry-run']]) {
      const { code, stderr } = await deploy(args)
      expect(code).toBe(0)
      expect(stderr).toMatch(/^agreed name-default: /m)
      expect(stderr).not.toMatch(/^ask /m)
    }
    const { findings } = await report([...AGREED, '--dry-run'])
    expect(findings).toMatchObject([{ code: 'name-default', severity: 'ask', agreed: true }])
  })

  it('at the terminal is told as agreed', async () => {
    const { code, stderr } = await deploy(CALLED, { askLine: async () => 'y' })
    expect(code).toBe(0)
    expect(stderr).toMatch(/^agreed name-default: /m)
  })

  it('is none where nobody agreed', async () => {
    const { code, stderr } = await deploy(CALLED)
    expect(code).toBe(5)
    expect(stderr).toMatch(/^ask name-default: /m)
    const [finding] = (await report(CALLED)).findings as unknown[]
    expect(finding).toMatchObject({ code: 'name-default' })
    expect(finding).not.toHaveProperty('agreed')
  })
})

it('a node that a title names is not named behind it again', () => {
  const lines = toFindingLines(
    [
      toFinding({ code: 'input-unread', inputId: '', node: 'Size #1' }, ['1']),
      toFinding({ code: 'input-unread', inputId: 'size', node: 'Size #1' }, ['1', '12:5']),
    ],
    { comfyui: '', runflow: null, endpoint: null, allow: new Set(), pin: false, offered: null },
    () => false,
  )
  expect(lines[0]).toMatch(/^note input-unread: Nothing uses the input Size #1\. /)
  expect(lines[1]).toMatch(/^note input-unread: Nothing uses the input “size” \(nodes 1, 12:5\)\. /)
})

describe('the endpoint of a deploy that was refused', () => {
  const organization = 'sandbox-studio'
  const url = () => `${served.url}/v1/comfyui-workflows/${organization}/default/runs`

  it('is named, with its organization, where a question was open', async () => {
    const refused = await report(CALLED)
    expect(refused).toMatchObject({
      outcome: 'declined',
      organization,
      slug: 'default',
      url: url(),
      id: null,
    })
  })

  it('has its id where it is live, and is named where Runflow refused the write', async () => {
    await deploy(AGREED)
    const [row] = sandbox.state.workflows
    // Something to write again.
    Object.assign(row ?? {}, { environment: {} })
    const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('no_edit') }
    const { stdout, stderr } = await deploy(['--json', ...AGREED], { env })
    const said = JSON.parse(stdout) as Report
    expect(said).toMatchObject({ outcome: 'update-failed', organization, url: url(), id: row?.id })
    expect(stderr).not.toContain('curl')
  })
})

it('a fragment or a query behind the address of ComfyUI is no part of its requests', async () => {
  const { code } = await deploy(AGREED, { comfyui: `${local.url}/?view=1#canvas` })
  expect(code).toBe(0)
  expect(local.requests.length).toBeGreaterThan(0)
  for (const request of local.requests) expect(request).not.toMatch(/view|canvas/)
})

it('a request that is sent again is told once for each attempt, and that of the account not at all', async () => {
  let failures = 0
  const flaky: typeof fetch = async (input, init) => {
    const { url, method } = input instanceof Request ? input : new Request(input, init)
    if (url.includes('/auth/me')) return new Response('', { status: 503 })
    if (method === 'GET' && failures < 2) {
      failures += 1
      return new Response('', { status: 503 })
    }
    return fetch(input, init)
  }
  const { code, stderr } = await deploy(AGREED, { fetch: flaky })
  expect(code).toBe(0)
  const told = stderr.split('\n').filter((line) => line.includes('Trying again'))
  expect(told).toHaveLength(2)
  expect(new Set(told).size).toBe(2)
})
