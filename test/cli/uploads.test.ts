import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeployReport as Report } from '../../src/cli/report.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, fileFact, keyNamed, poster } from '../deploy/world.ts'
import type { Files } from './command.ts'
import { runCommand, writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'

const PATH = 'sub folder/Café.png'
const CONTENT = 'bytes of a picture'

let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
let files: Files

beforeAll(async () => {
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  local = await startFakeLocal(factsWith({ files: [fileFact(PATH, CONTENT)] }))
  files = writeFiles(poster())
})
afterAll(async () => {
  await Promise.all([served.close(), local.close()])
  files.remove()
})
beforeEach(() => {
  sandbox.requests.length = 0
  local.inputs = { [PATH]: CONTENT }
})

async function deploy(key: string, ...more: string[]) {
  const args = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', local.url, '--json', ...more]
  const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed(key) }
  const { code, stdout, stderr } = await runCommand(args, env)
  return { code, stderr, report: JSON.parse(stdout) as Report }
}

describe('files and the command line', { timeout: 60_000 }, () => {
  it('shows in a dry run which would be sent', async () => {
    const { report } = await deploy('full', '--dry-run')
    expect(report.plan?.files).toEqual([
      {
        path: PATH,
        mime_type: 'image/png',
        size_bytes: 18,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        action: 'upload',
      },
    ])
    expect(sandbox.writes()).toEqual([])
  })

  it('ends with 7 and names the scope where the key may not upload, and nothing is written', async () => {
    const { code, report } = await deploy('no_upload')
    expect([code, report.outcome]).toEqual([7, 'upload-failed'])
    expect(report.message).toContain('assets:create')
    expect(report.message).toContain('RUNFLOW_API_KEY')
    expect(sandbox.state.workflows).toEqual([])
  })

  it('ends with 6 where ComfyUI does not give the file, and nothing is written', async () => {
    local.inputs = {}
    const { code, report } = await deploy('full')
    expect([code, report.outcome]).toEqual([6, 'upload-failed'])
    expect(report.message).toContain(PATH)
    expect(sandbox.writes()).toEqual([])
  })

  it('sends it, says so on standard error, and does not send it again', async () => {
    const { code, stderr } = await deploy('full')
    expect(code).toBe(0)
    expect(stderr).toContain(`Uploading files… 0 of 1 (0 B of 18 B): ${PATH}`)
    const [row] = sandbox.state.workflows
    const upload = sandbox.state.uploads.find(({ id }) => id === row?.resources[PATH]?.asset_id)
    expect(new TextDecoder().decode(upload?.bytes ?? new Uint8Array())).toBe(CONTENT)

    sandbox.requests.length = 0
    const again = await deploy('full')
    expect(again.report.outcome).toBe('unchanged')
    expect(again.stderr).not.toContain('Uploading')
    const asked = sandbox.requests.filter(({ path }) => path !== '/v1/auth/me')
    expect(asked.map(({ method }) => method)).toEqual(['GET'])
  })
})
