import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../../src/cli/report.ts'
import type { ComfyPlace } from '../../../src/sandbox/comfy/comfy-runs.ts'
import { openSocket } from '../../../src/sandbox/comfy/open-socket.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../../src/sandbox/serve.ts'
import { sleep } from '../../../src/sleep.ts'
import type { Prompt } from '../../../src/workflow/workflow.ts'
import type { Child, HostAddress } from '../../browser/support/children.ts'
import { REPO, startHost } from '../../browser/support/children.ts'
import { runHere } from '../../cli/in-process.ts'

// What is answered is looked at, not typed: a field that is missing is a red test.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Body = any

/** The development host, a sandbox whose runs it computes, and somebody who calls that. */
export type LocalRunflow = {
  host: Child<HostAddress>
  sandbox: Sandbox
  url: string
  /** The input folder of the host. */
  input: string
  /** What lies there of runs. */
  filesOfRuns(): string[]
  /** The command line with --json. */
  told(args: string[]): Promise<{ code: number | null; report: Report; stderr: string }>
  read(path: string): Promise<Body>
  send(path: string, body: unknown): Promise<{ status: number; body: Body }>
  /** Puts an endpoint there, starts a run of it, and gives the run's id. */
  start(prompt: Prompt, input?: Record<string, unknown>, more?: object): Promise<string>
  /** The run when it has ended. */
  ended(id: string): Promise<Body>
  close(): Promise<void>
}

const KEY = 'rf_live_sandbox_full'

export async function openLocalRunflow(changes: Partial<ComfyPlace> = {}): Promise<LocalRunflow> {
  const packs = [`ComfyUI-Runflow=${REPO}`, `${REPO}/test/devhost/odd_pack`]
  const host = await startHost({ args: packs.flatMap((pack) => ['--pack', pack]) })
  const input = join(host.base, 'input')
  const comfy = { base: host.url, request: fetch, openSocket, newId: () => crypto.randomUUID(), ...changes }
  const sandbox = createSandbox({ unknown: 'answer', comfy, courier: { post: fetch, sleep } })
  const served = await serveSandbox(sandbox, 0)
  let count = 0

  const ask = async (path: string, body?: unknown) => {
    const response = await fetch(`${served.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }
  const read = async (path: string) => (await ask(path)).body

  return {
    host,
    sandbox,
    url: served.url,
    input,
    filesOfRuns: () => readdirSync(input).filter((name) => name.startsWith('runflow-run-')),
    async told(args) {
      const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: KEY }
      const { code, stdout, stderr } = await runHere([...args, '--json'], { env })
      return { code, report: JSON.parse(stdout) as Report, stderr }
    },
    read,
    send: ask,
    async start(prompt, input = {}, more = {}) {
      count += 1
      const slug = `test-${count}`
      sandbox.seed({ slug, name: slug, workflow_json: prompt, graph: { nodes: [] } })
      const path = `/v1/comfyui-workflows/sandbox-studio/${slug}/runs`
      return (await ask(path, { input, ...more })).body.run_id
    },
    async ended(id) {
      for (;;) {
        const run = await read(`/v1/runs/${id}`)
        if (run.completed_at !== null) return run
        await sleep(50)
      }
    },
    async close() {
      await served.close()
      await host.stop()
    },
  }
}
