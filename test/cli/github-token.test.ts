import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { factsWith, PACK, PUBLISHED, poster } from '../deploy/world.ts'
import { localExchange } from '../support/wire.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { useManaged } from './managed.ts'

const world = useManaged()
const TOKEN = 'ghp_ExampleOfATokenThatIsNone'

let local: FakeLocal
let files: Files
beforeAll(async () => {
  local = await startFakeLocal(factsWith())
  files = writeFiles(poster())
})
afterAll(async () => {
  await local.close()
  files.remove()
})
beforeEach(() => {
  local.facts = factsWith({ models: [PUBLISHED], packs: [{ ...PACK, commit: null }] })
  const found = factsWith({ models: [PUBLISHED] })
  const progress = { host: 'api.github.com', done: 1, total: 1, directory: null, results: [] }
  local.commitSearch = { body: { state: 'done', ...progress }, facts: found }
  local.searched = null
})

const HERE = () => ['prompt.json', '--graph', 'graph.json', '--comfyui', local.url]
const told = (args: string[], env = { GITHUB_TOKEN: TOKEN }) =>
  world.told(args, { cwd: files.folder, env, sleep: async () => {} })
const NAMED = ['--pin', '--github-token-env', 'GITHUB_TOKEN']

describe('--github-token-env', () => {
  it.each([['pack'], ['deploy']])(
    'of %s goes to ComfyUI beside the search, and is printed nowhere',
    async (command) => {
      const { code, report, stderr } = await told([command, ...HERE(), ...NAMED])
      expect([code, report.message]).toEqual([0, expect.any(String)])
      const { prompt, aux_ids, scope, token } = local.searched ?? {}
      expect([typeof prompt, typeof aux_ids, scope, token]).toEqual(['object', 'object', 'all', TOKEN])
      expect(Object.keys(local.searched ?? {}).sort()).toEqual(
        Object.keys(localExchange('commit-search-7-start-with-token-202').request.body as object).sort(),
      )
      expect(JSON.stringify(report) + stderr).not.toContain(TOKEN)
      expect(JSON.stringify(world.sandbox.requests)).not.toContain(TOKEN)
    },
  )

  it('is never taken unasked', async () => {
    expect((await told(['pack', ...HERE(), '--pin'])).code).toBe(0)
    expect(local.searched).not.toHaveProperty('token')
    local.searched = null
    expect((await told(['pack', ...HERE(), '--pin', '--github-token-env', ''])).code).toBe(0)
    expect(local.searched).not.toHaveProperty('token')
  })

  it.each([
    [['--github-token-env', 'GITHUB_TOKEN'], 2, /goes with --pin/],
    [['--pin', '--github-token-env', 'NO_SUCH'], 3, /^There is no token\. Set NO_SUCH/],
  ])('with %j ends with %i before anything is asked', async (more, exitCode, message) => {
    const { code, report } = await told(['pack', ...HERE(), ...more])
    expect([code, local.searched]).toEqual([exitCode, null])
    expect(report.message).toMatch(message)
  })

  it.each([['http://192.168.1.5:8188'], ['http://comfy.example']])(
    'goes to no ComfyUI over plain http: %s',
    async (comfyui) => {
      const args = ['deploy', 'prompt.json', '--graph', 'graph.json', '--comfyui', comfyui, ...NAMED]
      const { code, report } = await told(args)
      expect([code, report.message]).toEqual([2, expect.stringContaining('plain http')])
    },
  )

  it('is refused by GitHub in a sentence of its own', async () => {
    const failed = { code: 'search-token', params: { host: 'api.github.com' } }
    if (local.commitSearch) {
      local.commitSearch.body = { ...local.commitSearch.body, state: 'failed', failed }
      local.commitSearch.facts = factsWith({ models: [PUBLISHED], packs: [{ ...PACK, commit: null }] })
    }
    const { code, report } = await told(['deploy', ...HERE(), ...NAMED])
    expect(code).toBe(5)
    expect(JSON.stringify(report.findings)).toContain('api.github.com refuses the token.')
  })
})
