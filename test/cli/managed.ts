import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import type { Row } from '../../src/sandbox/state.ts'
import type { Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { keyNamed, poster } from '../deploy/world.ts'
import type { Ended } from './command.ts'
import type { Here } from './in-process.ts'
import { runHere } from './in-process.ts'

export type Managed = {
  sandbox: Sandbox
  url: string
  seed(changes?: Partial<Row>, workflow?: Workflow): Row
  /** With --json: the exit code and the object. */
  told(args: string[], given?: Given): Promise<{ code: number | null; report: Report; stderr: string }>
  /** Without it. */
  said(args: string[], given?: Given): Promise<Ended>
}
type Given = Omit<Here, 'env'> & { key?: string | null; env?: Record<string, string> }

/** A sandbox of its own for each test, over real HTTP, and the command line with the key that may do everything. */
export function useManaged(options: SandboxOptions = {}): Managed {
  let sandbox: Sandbox
  let served: ServedSandbox
  beforeAll(async () => {
    sandbox = createSandbox({ unknown: 'answer', ...options })
    served = await serveSandbox(sandbox, 0)
  })
  afterAll(() => served.close())
  beforeEach(() => {
    const { workflows, runs, uploads } = sandbox.state
    for (const list of [workflows, runs, uploads, sandbox.requests, sandbox.faults.troubles]) list.length = 0
  })

  async function said(args: string[], { key = keyNamed('full'), env, ...here }: Given = {}): Promise<Ended> {
    const keys = key === null ? {} : { RUNFLOW_API_KEY: key }
    return runHere(args, { ...here, env: { RUNFLOW_API_URL: served.url, ...keys, ...env } })
  }
  return {
    get sandbox() {
      return sandbox
    },
    get url() {
      return served.url
    },
    seed(changes = {}, workflow = poster()) {
      const { prompt, graph } = workflow
      const body = { slug: 'poster', name: 'Poster', workflow_json: prompt, graph }
      return sandbox.seed(body, undefined, changes)
    },
    said,
    async told(args, given) {
      const { code, stdout, stderr } = await said([...args, '--json'], given)
      return { code, report: JSON.parse(stdout) as Report, stderr }
    },
  }
}

/** A person at a terminal who answers this, and what was asked. */
export function answering(answer: string) {
  const questions: string[] = []
  const askLine = async (question: string) => {
    questions.push(question)
    return answer
  }
  return { askLine, questions }
}

/** A node more in the poster. */
export function posterWith(id: string, inputs: Record<string, unknown>): Workflow {
  const node: Prompt[string] = { class_type: 'DrawText', inputs }
  return poster({ [id]: node })
}

/** Runflow, whose answers about endpoints are changed on their way. */
export function answersChanged(change: (body: Record<string, unknown>) => unknown): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    if (!response.url.includes('/v1/comfyui-workflows')) return response
    const { status, headers } = response
    return new Response(JSON.stringify(change(await response.json())), { status, headers })
  }
}

/** Runflow, which leaves fields out of each row. */
export function withoutField(...fields: string[]): typeof fetch {
  const isRow = (body: object) => 'workflow_json' in body
  const lacking = (body: Record<string, unknown>): unknown =>
    isRow(body)
      ? Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)))
      : { ...body, items: (body.items as Record<string, unknown>[]).map(lacking) }
  return answersChanged(lacking)
}
