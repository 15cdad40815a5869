import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SandboxAddress } from '../../src/sandbox/start.ts'
import { startFakeLocal } from '../cli/fake-local.ts'
import { runHere } from '../cli/in-process.ts'
import { faultsOf } from '../cli/json-schema.ts'
import { factsWith } from '../deploy/world.ts'
import { REPO } from '../tool.ts'
import type { Packed } from './packed.ts'
import { pack } from './packed.ts'

// One endpoint from its deploy to its end, with what was packed and Node.js alone: no ComfyUI, no Python, no display.
// Only the deploy file was made beside a ComfyUI, as it is in life.

const PICTURE = join(REPO, 'example_workflows/resize-and-sharpen.jpg')
const SLUG = 'resize-and-sharpen'
const FILE = `${SLUG}.runflow.json`

type Started = { address: Promise<SandboxAddress>; stop(): Promise<unknown> }

describe('an endpoint, from a machine that has the tarball and Node.js', { timeout: 120_000 }, () => {
  let packed: Packed
  let script: string
  let address: SandboxAddress
  let stop: () => Promise<unknown>

  beforeAll(async () => {
    packed = pack()
    await writeDeployFile(packed.folder)
    script = unpack(packed)
    const started = startSandbox(script, packed.folder)
    stop = started.stop
    address = await started.address
  }, 240_000)

  afterAll(async () => {
    await stop()
    packed.remove()
  })

  function call(...args: string[]) {
    const env = {
      ...withoutRunflow(process.env),
      ...{ RUNFLOW_API_URL: address.url, RUNFLOW_API_KEY: address.keys.full ?? '' },
    }
    const given = { cwd: packed.folder, env, encoding: 'utf8' } as const
    const { status, stdout } = spawnSync(process.execPath, [script, ...args, '--json'], given)
    const report = JSON.parse(stdout)
    expect(faultsOf(report)).toEqual([])
    expect(report).toMatchObject({ schema: 'runflow/1', command: args[0] })
    return { status, report }
  }

  it('is created from the deploy file, and a second deploy writes nothing', () => {
    expect(call('deploy', FILE)).toMatchObject({ status: 0, report: { outcome: 'created', slug: SLUG } })
    expect(call('deploy', FILE)).toMatchObject({ status: 0, report: { outcome: 'unchanged', slug: SLUG } })
  })

  it('is listed, and shown with its contract', () => {
    expect(call('list').report.endpoints).toMatchObject([{ slug: SLUG }])
    const { contract } = call('show', SLUG).report
    expect(contract.inputs.map(({ id, type }: { id: string; type: string }) => [id, type])).toEqual([
      ['photo', 'IMAGE'],
      ['scale', 'FLOAT'],
      ['radius', 'INT'],
      ['amount', 'FLOAT'],
    ])
    expect(contract.outputs).toMatchObject([{ id: 'result' }])
  })

  it('runs with a picture of this machine, and the results are saved by output', () => {
    const args = ['run', SLUG, '-i', `photo=@${PICTURE}`, '-i', 'radius=3', '-o', 'results']
    const { status, report } = call(...args, '--metadata', 'job=7')
    expect([status, report.outcome]).toEqual([0, 'succeeded'])
    expect(report.outputs).toMatchObject([{ output_id: 'result', files: [{}] }])
    const saved = readdirSync(join(packed.folder, 'results', 'result'))
    expect(saved).toHaveLength(1)
    const bytes = readFileSync(join(packed.folder, 'results', 'result', saved[0] ?? ''))
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  })

  it('refuses what the contract does not take before anything is sent', () => {
    const before = call('runs', SLUG).report.runs.length
    expect(call('run', SLUG, '-i', `photo=@${PICTURE}`, '-i', 'radius=three').status).toBe(2)
    expect(call('run', SLUG, '-i', 'scale=1').status).toBe(2)
    expect(call('runs', SLUG).report.runs).toHaveLength(before)
  })

  it('tells of its runs, what they cost and what they logged', () => {
    const { runs } = call('runs', SLUG).report
    expect(runs).toMatchObject([{ status: 'succeeded' }])
    const id = runs[0].run_id ?? runs[0].id
    expect(call('status', id)).toMatchObject({ status: 0, report: { run: {} } })
    expect(call('logs', id).status).toBe(0)
  })

  it('is edited where the file changed', () => {
    const path = join(packed.folder, FILE)
    const file = JSON.parse(readFileSync(path, 'utf8'))
    file.workflow_json['6'].inputs.value = 5
    for (const node of file.graph.nodes)
      if (node.id === 6) node.widgets_values[node.widgets_values.indexOf(1)] = 5
    writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`)
    expect(call('deploy', FILE)).toMatchObject({ status: 0, report: { outcome: 'updated', slug: SLUG } })
  })

  it('is made public and private again, and keeps its GPU mode', () => {
    expect(call('visibility', SLUG, 'public', '--yes').status).toBe(0)
    expect(call('show', SLUG).report.endpoint).toMatchObject({ visibility: 'public' })
    expect(call('visibility', SLUG, 'private', '--yes').status).toBe(0)
    expect(call('gpu', SLUG).status).toBe(0)
  })

  it('is deleted only where that was agreed to, and is gone then', () => {
    expect(call('delete', SLUG).status).toBe(5)
    expect(call('delete', SLUG, '--yes').status).toBe(0)
    expect(call('list').report.endpoints).toEqual([])
    expect(call('run', SLUG, '-i', `photo=@${PICTURE}`).status).toBe(7)
  })
})

async function writeDeployFile(folder: string): Promise<void> {
  const local = await startFakeLocal(factsWith())
  const files = [`${REPO}/test/demo/${SLUG}.prompt.json`, '--graph', `${REPO}/example_workflows/${SLUG}.json`]
  const { code, stderr } = await runHere(['pack', ...files, '--comfyui', local.url], { cwd: folder })
  await local.close()
  expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
}

/** Where npx would unpack it. Called without npm between, which costs a second each time. */
function unpack({ tarball, folder }: Packed): string {
  const { stderr } = spawnSync('tar', ['-xzf', tarball, '-C', folder], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return join(folder, 'package', 'dist', 'runflow.js')
}

function withoutRunflow(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:RUNFLOW|VITEST|NODE_)/i.test(name)))
}

function startSandbox(script: string, cwd: string): Started {
  const args = [script, 'sandbox', '--port', '0']
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  const address = Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([line]) => JSON.parse(line)),
    ended.then(() => Promise.reject(new Error('the sandbox ended before it listened'))),
  ])
  return {
    address,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
