import { describe, expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import { factsWith, keyNamed, MODEL, PACK, PUBLISHED, poster } from '../deploy/world.ts'
import { runCommand, writeFiles } from './command.ts'
import type { DeployOptions } from './deploy-command.ts'
import { deployWith as deployBy, reportOf } from './deploy-command.ts'
import { useDeploys } from './deploys.ts'

const here = useDeploys()
const deployWith = (options?: DeployOptions, onStart?: (pid: number) => void) =>
  deployBy(here, options, onStart)

describe('the command line, as a process', { timeout: 60_000 }, () => {
  it('prints the address and nothing else, and beside it what happened and a call to copy', async () => {
    const { code, stdout, stderr } = await deployWith()
    const url = `${here.url}/v1/comfyui-workflows/sandbox-studio/poster/runs`
    expect([code, stdout]).toEqual([0, `${url}\n`])
    expect(stderr).toContain('Created the endpoint poster.')
    expect(stderr).toContain(`curl -sS -X POST '${url}'`)
    expect(stderr).toContain('Looking up the endpoint on Runflow')
  })

  it('creates, leaves alone what is equal, and updates', async () => {
    const endpoint = {
      schema: 'runflow/1',
      command: 'deploy',
      version: VERSION,
      organization: 'sandbox-studio',
      slug: 'poster',
      url: `${here.url}/v1/comfyui-workflows/sandbox-studio/poster/runs`,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      findings: [],
      message: expect.stringContaining('poster'),
    }
    const created = await deployWith({ args: ['--json'] })
    expect([created.code, reportOf(created)]).toEqual([0, { ...endpoint, outcome: 'created' }])
    const equal = await deployWith({ args: ['--json'] })
    expect([equal.code, reportOf(equal)]).toEqual([0, { ...endpoint, outcome: 'unchanged' }])
    const bare = await deployWith()
    expect([bare.code, bare.stdout]).toEqual([0, `${endpoint.url}\n`])

    const changed = writeFiles(greeting('Good evening'))
    const updated = await deployWith({ ...changed, args: ['--json'] })
    changed.remove()
    expect([updated.code, reportOf(updated)]).toEqual([0, { ...endpoint, outcome: 'updated' }])
    expect(here.sandbox.writes().map(({ method }) => method)).toEqual(['POST', 'PATCH'])
    expect(here.sandbox.state.workflows).toHaveLength(1)
  })

  it('says with --quiet only what it must', async () => {
    const done = await deployWith({ args: ['--quiet'] })
    expect([done.code, done.stderr]).toEqual([0, ''])
    expect(done.stdout).toMatch(/^http:.*\n$/)
    const failed = await deployWith({ args: ['-q'], key: keyNamed('no_read') })
    expect([failed.code, failed.stdout]).toEqual([7, ''])
    expect(failed.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(failed.stderr).toContain('lookup failed: 403')
  })

  it('hashes through ComfyUI and sends what it found', async () => {
    here.local.facts = factsWith({ models: [{ ...PUBLISHED, sha256: null }] })
    here.local.hashes = { [MODEL.path]: 'c'.repeat(64) }
    const ended = await deployWith({ args: ['--json', '--name', 'With model'] })
    expect(reportOf(ended)).toMatchObject({ outcome: 'created', slug: 'with-model' })
    expect(here.sandbox.state.workflows[0]?.models).toEqual({
      [MODEL.path]: { url: PUBLISHED.url, sha256: 'c'.repeat(64) },
    })
  })

  it('shows in a dry run what would be written, and writes nothing', async () => {
    const args = ['--json', '--dry-run', '--name', 'default', '--allow', 'name-default']
    const ended = await deployWith({ args })
    expect(ended.code).toBe(0)
    expect(reportOf(ended)).toMatchObject({
      outcome: 'dry-run',
      slug: 'default',
      findings: [{ code: 'name-default', severity: 'ask' }],
      plan: { action: 'create', changes: [], custom_nodes: { 'ComfyUI-Runflow': { dirty: false } } },
      preview: {
        bytesToUpload: 0,
        items: [{ kind: 'comfyui' }, { name: 'ComfyUI-Runflow', state: 'proven' }],
      },
    })
    expect(ended.stderr).toMatch(/^ {6}pack +ComfyUI-Runflow +found/m)
    expect(here.sandbox.writes()).toEqual([])
  })

  it('ends a dry run as the deploy would end that nobody can agree to, and names what it needs', async () => {
    const gone = { '5': { class_type: 'RunflowInputInt', inputs: { input_id: 'headline', value: 1 } } }
    const { prompt, graph } = poster(gone)
    here.sandbox.seed({ slug: 'poster', name: 'Poster', workflow_json: prompt, graph })
    const refused = await deployWith({ args: ['--json', '--dry-run'] })
    expect(refused.code).toBe(5)
    expect(reportOf(refused)).toMatchObject({
      outcome: 'dry-run-declined',
      slug: 'poster',
      findings: [{ code: 'interface-breaking', severity: 'ask' }],
      plan: { action: 'edit' },
    })
    const shown = await deployWith({ args: ['--dry-run'] })
    expect([shown.code, shown.stdout]).toEqual([5, ''])
    expect(shown.stderr).toContain('Without a terminal it needs --allow interface-breaking.')
    expect(shown.stderr).toContain('ask interface-breaking: ')
    expect((await deployWith({ args: ['--allow', 'all', '--json'] })).code).toBe(5)
    expect((await deployWith({ args: ['--json'] })).code).toBe(5)

    const allowed = await deployWith({ args: ['--json', '--dry-run', '--allow', 'interface-breaking'] })
    expect(allowed.code).toBe(0)
    expect(reportOf(allowed).outcome).toBe('dry-run')
    expect(reportOf(allowed).failure).toBeUndefined()
    expect(here.sandbox.writes()).toEqual([])
  })

  it('ends a dry run of what cannot work as the deploy would', async () => {
    const ended = await deployWith({ args: ['--json', '--dry-run', '--name', ''] })
    expect([ended.code, reportOf(ended).outcome]).toEqual([4, 'blocked'])
    expect(here.sandbox.writes()).toEqual([])
  })

  it('refuses a question nobody can be asked, and deploys where it was allowed beforehand', async () => {
    here.local.facts = factsWith({ packs: [{ ...PACK, commit: null }] })
    const refused = await deployWith({ args: ['--json'] })
    expect(refused.code).toBe(5)
    expect(reportOf(refused)).toMatchObject({ outcome: 'declined', findings: [{ code: 'pack-unpinned' }] })
    expect(reportOf(refused).message).toContain('--allow pack-unpinned')
    expect(here.sandbox.writes()).toEqual([])

    const other = await deployWith({ args: ['--json', '--allow', 'name-default'] })
    expect(other.code).toBe(5)
    const allowed = await deployWith({ args: ['--json', '--allow', 'pack-unpinned,name-default'] })
    expect(allowed.code).toBe(0)
    const all = await deployWith({ args: ['--json', '--allow=all'] })
    expect(reportOf(all).outcome).toBe('unchanged')
  })

  it('looks for commits where --pin says so, names the host, and tells of the option where it would help', async () => {
    const address = 'https://github.com/example/pack'
    const unpinned = { ...PACK, origin: null, commit: null, named_origin: address }
    const commit = 'f'.repeat(40)
    const results = [{ directory: PACK.directory, root: 0, origin: address, commit, problem: null }]
    here.local.facts = factsWith({ packs: [unpinned] })
    here.local.commitSearch = {
      body: {
        state: 'done',
        host: 'api.github.com',
        done: 1,
        total: 1,
        directory: null,
        results,
        message: null,
      },
      facts: factsWith({ packs: [{ ...PACK, origin: address, commit, commit_source: 'content' }] }),
    }
    const refused = await deployWith({ args: ['--json'] })
    expect(reportOf(refused).message).toContain('To look for commits on api.github.com, add --pin.')
    expect(refused.stderr).not.toContain('Asking api.github.com')
    expect(here.local.requests.join()).not.toContain('commit-searches')

    const found = await deployWith({ args: ['--json', '--pin', '--name', 'pinned'] })
    expect(reportOf(found)).toMatchObject({ outcome: 'created', findings: [] })
    expect(found.stderr).toContain('Asking api.github.com about commits')
    expect(here.sandbox.state.workflows[0]?.custom_nodes).toMatchObject({ [PACK.directory]: { commit } })
  })

  it.each<[string, Record<string, unknown>]>([
    [
      'the host did not answer at all',
      { state: 'failed', message: 'api.github.com did not answer.', results: [] },
    ],
    [
      'the host did not answer about one of them',
      {
        state: 'done',
        message: null,
        results: [{ directory: PACK.directory, root: 0, origin: null, commit: null, problem: 'no-answer' }],
      },
    ],
  ])('says that --pin could not check, where %s, and not to add it', async (_, search) => {
    const facts = factsWith({ packs: [{ ...PACK, origin: 'https://github.com/a/b', public_access: null }] })
    here.local.facts = facts
    here.local.commitSearch = {
      body: { host: 'api.github.com', done: 0, total: 1, directory: null, ...search },
      facts,
    }
    const ended = await deployWith({ args: ['--json', '--pin', '--name', 'unverified'] })
    const report = reportOf(ended)
    expect([ended.code, report.outcome]).toEqual([0, 'created'])
    expect(report.message).toContain('--pin could not check everything on api.github.com.')
    expect(report.findings).toMatchObject([{ code: 'source-unverified' }])
    expect(report.findings[0]?.next).toContain('api.github.com did not answer')
    expect(ended.stderr).not.toContain('dd --pin')
  })

  // Every failure with its words stands in failures.test.ts; here is one of each exit code.
  it.each<[string, DeployOptions, string, number, string]>([
    ['no key', { key: null }, 'API key or URL is not configured', 3, 'unconfigured'],
    ['a name without a slug', { args: ['--name', ''] }, 'endpoint_name must be URL-safe', 4, 'blocked'],
    ['no ComfyUI', { comfyui: 'http://127.0.0.1:9' }, 'ComfyUI does not answer', 6, 'facts-failed'],
    ['no beta', { key: keyNamed('no_beta') }, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED', 7, 'create-failed'],
  ])('tells %s by its exit code, and writes nothing', async (_, options, words, code, outcome) => {
    const ended = await deployWith({ ...options, args: ['--json', ...(options.args ?? [])] })
    const report = reportOf(ended)
    expect([ended.code, report.outcome]).toEqual([code, outcome])
    expect(report.message).toContain(words)
    expect(ended.stderr).toContain(words)
    expect(here.sandbox.state.workflows).toEqual([])
  })

  it('tells that Runflow gave no usable answer by its exit code, and writes nothing', async () => {
    here.sandbox.faults.troubles.push({ path: '/v1/comfyui-workflows', times: 1, what: 'not-json' })
    const ended = await deployWith({ args: ['--json'] })
    expect(reportOf(ended).message).toContain('lookup failed: the answer is not readable')
    expect(ended.code).toBe(8)
    expect(here.sandbox.writes()).toEqual([])
  })

  it.each<[string, string[], RegExp]>([
    ['no --graph', ['deploy', 'PROMPT', '--comfyui', 'http://x.example'], /^--graph is required/],
    ['no --comfyui', ['deploy', 'PROMPT', '--graph', 'GRAPH'], /^--comfyui is required/],
    ['the UI format alone', ['deploy', 'GRAPH'], /is not a workflow in API format. .*Export \(API\)/],
    ['an option that is none', ['deploy', 'PROMPT', '--grpah', 'GRAPH'], /Did you mean --graph\?/],
  ])(
    'refuses what it cannot work with before anything is asked, exit code 2: %s',
    async (_, args, sentence) => {
      const given = args.map((arg) =>
        arg === 'PROMPT' ? here.files.prompt : arg === 'GRAPH' ? here.files.graph : arg,
      )
      const ended = await runCommand([...given, '--json'], { RUNFLOW_API_KEY: keyNamed('full') })
      const report = reportOf(ended)
      expect(report).toMatchObject({ outcome: 'usage', slug: null, url: null, id: null, findings: [] })
      expect(report.failure).toMatchObject({ status: null, retryable: false })
      expect(report.message).toMatch(sentence)
      expect(ended.code).toBe(2)
      expect([here.sandbox.requests, here.local.requests]).toEqual([[], []])
    },
  )
})

/** The poster with another default. */
function greeting(text: string) {
  const workflow = poster()
  Object.assign(workflow.prompt['1']?.inputs ?? {}, { value: text })
  Object.assign(workflow.graph.nodes[0] ?? {}, { widgets_values: ['title', 'Title', '', text] })
  return workflow
}
