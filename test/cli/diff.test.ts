import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { factsWith, fileFact, PACK, PUBLISHED, poster } from '../deploy/world.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { posterWith, useManaged, withoutField } from './managed.ts'

const world = useManaged()
const FILE = 'poster.runflow.json'
const INPUT = fileFact('in.txt', 'one', { mime_type: 'text/plain' })

let local: FakeLocal
let files: Files
beforeAll(async () => {
  local = await startFakeLocal(factsWith())
})
afterAll(() => local.close())
beforeEach(() => {
  files?.remove()
  files = writeFiles(poster())
  local.facts = factsWith({ models: [PUBLISHED], files: [INPUT] })
  local.inputs = { 'in.txt': 'one' }
})
afterAll(() => files.remove())

const told = (args: string[], given = {}) => world.told(args, { cwd: files.folder, ...given })
const said = (args: string[], given = {}) => world.said(args, { cwd: files.folder, ...given })
const HERE = () => ['prompt.json', '--graph', 'graph.json', '--comfyui', local.url]
const writes = () => world.sandbox.writes().length

async function deployPacked() {
  expect((await told(['pack', ...HERE()])).code).toBe(0)
  expect((await told(['deploy', FILE])).report.outcome).toBe('created')
}

/** Another default, and whatever the facts say by now. */
async function packAnew(facts: Parameters<typeof factsWith>[0] = {}) {
  const { prompt, graph } = poster()
  const input = prompt['1']?.inputs
  if (input !== undefined) input.value = 'Bye'
  const [node] = graph.nodes as { widgets_values?: unknown[] }[]
  if (node !== undefined) node.widgets_values = ['title', 'Title', '', 'Bye']
  writeFileSync(join(files.folder, 'prompt.json'), JSON.stringify(prompt))
  writeFileSync(join(files.folder, 'graph.json'), JSON.stringify(graph))
  local.facts = factsWith({ models: [PUBLISHED], files: [INPUT], ...facts })
  expect((await told(['pack', ...HERE()])).code).toBe(0)
}

describe('runflow diff FILE', () => {
  it('says that a deployed file is what is live, and of what it does not say that it is not compared', async () => {
    await deployPacked()
    const before = writes()
    const { code, report } = await told(['diff', FILE, '--exit-code'])
    expect([code, report.outcome]).toEqual([0, 'same'])
    expect(report).toMatchObject({
      from: { file: null, slug: 'poster', organization: 'sandbox-studio', live: true },
      to: { file: FILE, slug: 'poster', live: false },
      diff: {
        differs: [],
        contract: [],
        not_compared: [
          { part: 'gpu_mode', why: 'not-in-file' },
          { part: 'visibility', why: 'not-in-file' },
        ],
      },
    })
    expect(report.message).toContain('GPU mode and visibility')
    expect((await said(['diff', FILE])).stdout).toBe('')
    expect(writes()).toBe(before)
  })

  it('says what would change, in words and for scripts, and with --exit-code ends with 9', async () => {
    await deployPacked()
    const commit = 'b'.repeat(40)
    const environment = { packages: [{ name: 'numpy', version: '2.3.0' }] }
    await packAnew({ packs: [{ ...PACK, commit }], models: [], ...environment })
    const { code, stdout, stderr } = await said(['diff', FILE])
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'inputs and outputs',
      '  ~ input title: default from "Hello" to "Bye"',
      '',
      'workflow',
      '  ~ node 1 (RunflowInputString): value',
      '',
      'canvas',
      '  ~ nodes, positions or values on the canvas',
      '',
      'ComfyUI and packages',
      '  ~ numpy, version: from 2.2.6 to 2.3.0',
      '',
      'packs',
      '  ~ ComfyUI-Runflow, commit: from 0123456789 to bbbbbbbbbb',
      '',
      'models',
      '  - checkpoints/example.safetensors: aaaaaaaaaa',
      '',
    ])
    expect(stderr).toContain(`${FILE} differs from the live sandbox-studio/poster in: workflow, canvas,`)

    const strict = await told(['diff', FILE, '--exit-code'])
    expect([strict.code, strict.report.outcome, strict.report.failure]).toEqual([
      9,
      'differs',
      { step: 'lookup', status: null, code: 'differs', scope: null, retryable: false },
    ])
    expect(strict.report.diff).toMatchObject({
      differs: ['workflow_json', 'graph', 'environment', 'custom_nodes', 'models'],
      contract: [{ kind: 'input-default-changed', id: 'title', from: 'Hello', to: 'Bye', breaking: false }],
      custom_nodes: [{ name: 'ComfyUI-Runflow', from: { commit: PACK.commit }, to: { commit } }],
    })
  })

  it('marks what can break a call', async () => {
    world.seed({}, posterWith('9', {}))
    const row = world.sandbox.state.workflows[0]
    if (row !== undefined)
      row.workflow_json['8'] = { class_type: 'RunflowInputInt', inputs: { input_id: 'size', value: 3 } }
    const { stdout } = await said(['diff', ...HERE()])
    expect(stdout).toContain('! - input size: INT\n')
  })

  it('compares what a ComfyUI knows, and an input file by its content', async () => {
    await deployPacked()
    expect((await told(['diff', ...HERE()])).report.outcome).toBe('same')
    const changed = fileFact('in.txt', 'two', { mime_type: 'text/plain' })
    local.facts = factsWith({ models: [PUBLISHED], files: [changed] })
    const { report } = await told(['diff', ...HERE()])
    expect(report.diff).toMatchObject({
      differs: ['resources'],
      files: [
        { name: 'in.txt', change: 'changed', from: { sha256: INPUT.sha256 }, to: { sha256: changed.sha256 } },
      ],
    })
  })

  it('says that nothing is live yet, and what a deploy would create', async () => {
    await told(['pack', ...HERE()])
    const { code, report } = await told(['diff', FILE, '--exit-code'])
    expect([code, report.outcome, report.hash]).toEqual([9, 'differs', null])
    expect(report.from).toEqual({ file: null, slug: 'poster', organization: null, live: false })
    expect(report.message).toContain('poster is not live yet')
    expect((await said(['diff', FILE])).stdout).toContain('+ input title: STRING, optional\n')
    expect(writes()).toBe(0)
  })

  it('speaks of asking ComfyUI only where it is asked', async () => {
    expect((await said(['pack', ...HERE()])).stderr).toContain('Asking ComfyUI')
    expect((await said(['diff', ...HERE()])).stderr).toContain('Asking ComfyUI')
    for (const command of ['diff', 'deploy']) {
      const { stderr } = await said([command, FILE])
      expect(stderr).toContain('Checking that it will run')
      expect(stderr).not.toContain('Asking ComfyUI')
    }
  })

  it('never calls equal what Runflow does not return', async () => {
    await deployPacked()
    const fetch = withoutField('models')
    const { code, report } = await told(['diff', FILE, '--exit-code'], { fetch })
    expect([code, report.outcome, report.hash]).toEqual([9, 'not-compared', null])
    expect(report.message).toContain('Not compared, because Runflow does not return it: models.')
    expect(report.message).not.toContain('equal')
    expect((await told(['diff', FILE], { fetch })).code).toBe(0)
  })

  it('shows a range that changed, and takes it for no difference, as a deploy does', async () => {
    await deployPacked()
    const graph = world.sandbox.state.workflows[0]?.graph as { extra: Record<string, unknown> }
    const inputs = [{ id: 'title', type: 'STRING', choices: ['Hello', 'Bye'] }]
    graph.extra['runflow.contract'] = { format: 'runflow-contract/1', inputs }
    const { code, report } = await told(['diff', FILE, '--exit-code'])
    expect([code, report.outcome]).toEqual([0, 'same'])
    expect(report.message).toContain('Only ranges differ.')
    expect((await said(['diff', FILE])).stdout).toContain(
      'input title: range from Hello and Bye to anything\n',
    )
    expect((await told(['deploy', FILE])).report.outcome).toBe('unchanged')
  })

  it('compares with the endpoint that is given', async () => {
    await told(['pack', ...HERE()])
    world.seed({ slug: 'banner', name: 'Banner' })
    const { report } = await told(['diff', FILE, 'banner'])
    expect(report.from).toMatchObject({ slug: 'banner', live: true })
    expect(report.diff).toMatchObject({ settings: [{ name: 'name', from: 'Banner', to: 'Poster' }] })
  })

  it('does not compare the name where the workflow says none', async () => {
    files.remove()
    files = writeFiles(poster({}, ['', '', '']))
    expect((await told(['diff', ...HERE()])).code).toBe(2)
    world.seed()
    const { report } = await told(['diff', ...HERE(), 'poster'])
    expect(report.diff).toMatchObject({
      not_compared: expect.arrayContaining([{ part: 'name', why: 'not-in-file' }]),
    })
  })

  it('tells what blocks a deploy beside the differences', async () => {
    local.facts = factsWith({
      missing_classes: [{ class_type: 'DrawText', node_ids: ['2'], packs: [] }] as never,
    })
    world.seed()
    const { code, report } = await told(['diff', ...HERE()])
    expect(code).toBe(0)
    expect(report.message).toContain('One problem blocks a deploy of')
  })

  it('ends as a deploy does where the ComfyUI does not answer', async () => {
    local.facts = { status: 500, body: {} }
    world.seed()
    const { code, report } = await told(['diff', ...HERE()])
    expect([code, report.outcome, report.diff]).toEqual([6, 'facts-failed', null])
  })

  it('shows neither a secret nor what moves a cursor', async () => {
    const { prompt, graph } = poster()
    const secret = {
      class_type: 'RunflowInputString',
      inputs: { input_id: 'api_key', value: 'hunter2hunter2' },
    }
    world.seed({ name: 'a\u001b[2Jb' }, { prompt: { ...prompt, '7': secret }, graph })
    const other = { ...prompt, '7': { ...secret, inputs: { ...secret.inputs, value: 'hunter3hunter3' } } }
    world.seed(
      { slug: 'other', custom_nodes: { 'p\u202Eq': { origin: null, commit: null } } },
      { prompt: other, graph },
    )
    const { stdout } = await said(['diff', 'poster', 'other'])
    const { report } = await told(['diff', 'poster', 'other'])
    for (const letter of ['\u001b', '\u202e', 'hunter']) expect(stdout).not.toContain(letter)
    expect(JSON.stringify(report)).not.toContain('hunter')
    expect(stdout).toContain('input api_key: default from … to …')
  })
})

describe('what cannot be compared', () => {
  it.each([
    [['diff'], /^What should be compared/],
    [['diff', 'poster'], /is one endpoint/],
    [['diff', 'poster', FILE], /files come first/],
    [['diff', 'poster', 'a/b/c'], /is no endpoint/],
    [['diff', 'poster', 'banner', '--comfyui', 'http://127.0.0.1:9'], /Leave them out/],
    [['diff', 'none.json'], /^There is no file/],
    [['diff', 'prompt.json', '--graph', 'graph.json'], /--comfyui/],
  ])('is refused before any request: %j', async (args, message) => {
    const { code, report } = await told(args)
    expect([code, report.outcome, report.diff]).toEqual([2, 'usage', null])
    expect(report.message).toMatch(message)
    expect(world.sandbox.requests).toEqual([])
  })
})

describe('the hash that show and diff print', () => {
  it('is the one that deploy --expect takes', async () => {
    await deployPacked()
    const shown = (await told(['show', 'poster'])).report
    const { hash } = (await told(['diff', FILE])).report
    expect([shown.hash, hash]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), shown.hash])
    expect((await said(['show', 'poster'])).stdout).toContain(String(hash))
    await packAnew()
    expect((await told(['deploy', FILE, '--expect', 'a'.repeat(64)])).report.outcome).toBe('differs')
    expect((await told(['deploy', FILE, '--expect', String(hash)])).report.outcome).toBe('updated')
    expect((await told(['show', 'poster'])).report.hash).not.toBe(hash)
    expect(JSON.parse(readFileSync(join(files.folder, FILE), 'utf8')).name).toBe('Poster')
  })
})
