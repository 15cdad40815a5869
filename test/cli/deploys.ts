import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, keyNamed, poster } from '../deploy/world.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'

export type Deploys = {
  sandbox: Sandbox
  /** Of the sandbox. */
  url: string
  local: FakeLocal
  /** The poster, in a folder of its own. */
  files: Files
  /** What a job has in its environment. */
  env: { RUNFLOW_API_URL: string; RUNFLOW_API_KEY: string }
  /** What names the poster and the ComfyUI. */
  workflow: string[]
}

/**
 * The poster, a ComfyUI that knows it, and for each test a sandbox of its own: its ids begin anew, and an answer that
 * comes late is of no account for the next.
 */
export function useDeploys(): Deploys {
  let sandbox: Sandbox
  let served: ServedSandbox
  let local: FakeLocal
  let files: Files
  beforeAll(async () => {
    local = await startFakeLocal(factsWith())
  })
  afterAll(() => local.close())
  beforeEach(async () => {
    sandbox = createSandbox({ unknown: 'answer' })
    served = await serveSandbox(sandbox, 0)
    files = writeFiles(poster())
    Object.assign(local, { facts: factsWith(), hashes: {}, inputs: {}, onRequest: () => {} })
    local.job = { state: 'done', message: null }
    local.requests.length = 0
  })
  afterEach(async () => {
    files.remove()
    await served.close()
  })
  return {
    get sandbox() {
      return sandbox
    },
    get url() {
      return served.url
    },
    get local() {
      return local
    },
    get files() {
      return files
    },
    get env() {
      return { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
    },
    get workflow() {
      return [files.prompt, '--graph', files.graph, '--comfyui', local.url]
    },
  }
}
