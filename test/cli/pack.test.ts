import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, fileFact, keyNamed, MODEL, PACK, PUBLISHED, poster } from '../deploy/world.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { runHere } from './in-process.ts'
import { faultsOf } from './json-schema.ts'
import { pngWith, webpWith } from './pictures.ts'

const PATH = 'sub folder/Café.txt'
const CONTENT = 'one line\nand another\n'

let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
let files: Files

beforeAll(async () => {
  local = await startFakeLocal(factsWith())
})
afterAll(async () => {
  await Promise.all([served.close(), local.close()])
})
beforeEach(async () => {
  files?.remove()
  files = writeFiles(poster())
  await served?.close()
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  local.facts = factsWith({
    models: [PUBLISHED],
    files: [fileFact(PATH, CONTENT, { mime_type: 'text/plain' })],
  })
  local.inputs = { [PATH]: CONTENT }
  local.requests.length = 0
})

const FILE = 'poster.runflow.json'
const at = (...path: string[]) => join(files.folder, ...path)
const read = (...path: string[]) => readFileSync(at(...path), 'utf8')

async function call(...args: string[]) {
  const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
  const { code, stdout, stderr } = await runHere([...args, '--json'], { env, cwd: files.folder })
  const report = JSON.parse(stdout)
  expect(faultsOf(report)).toEqual([])
  return { code, stderr, report }
}
const pack = (...more: string[]) =>
  call('pack', 'prompt.json', '--graph', 'graph.json', '--comfyui', local.url, ...more)
const deploy = (...more: string[]) => call('deploy', FILE, ...more)

describe('runflow pack', () => {
  it('writes the deploy file and its input files, and asks nothing of Runflow', async () => {
    const { code, report } = await pack()
    expect([code, report.outcome, report.file, report.slug]).toEqual([0, 'written', FILE, 'poster'])
    expect(report.files).toEqual([PATH])
    expect(read('poster.files', PATH)).toBe(CONTENT)
    expect(JSON.parse(read(FILE))).toMatchObject({ format: 'runflow-deploy/1', name: 'Poster' })
    expect(sandbox.requests).toEqual([])
  })

  it('writes the same bytes again, and says that nothing changed', async () => {
    await pack()
    const before = read(FILE)
    const again = await pack()
    expect([again.code, again.report.outcome]).toEqual([0, 'unchanged'])
    expect(read(FILE)).toBe(before)
    expect((await pack('--check')).code).toBe(0)
  })

  it('writes where -o says, with the folder beside it', async () => {
    expect((await pack('-o', 'out/Mine.runflow.json')).report.file).toBe('out/Mine.runflow.json')
    expect(existsSync(at('out', 'Mine.files', PATH))).toBe(true)
    expect((await pack('-o', 'mine.json')).code).toBe(2)
    expect((await pack('-o', 'out/.runflow.json')).code).toBe(2)
  })

  it('says with --check what would change, with 9, and writes nothing', async () => {
    const absent = await pack('--check')
    expect([absent.code, absent.report.outcome, existsSync(at(FILE))]).toEqual([9, 'would-change', false])
    await pack()
    const before = read(FILE)
    local.facts = factsWith({ models: [{ ...PUBLISHED, sha256: 'b'.repeat(64) }] })
    const changed = await pack('--check')
    expect([changed.code, changed.report.failure.code]).toEqual([9, 'differs'])
    expect(read(FILE)).toBe(before)
  })

  it('says with --check that an input file beside it is gone, and puts it there again', async () => {
    await pack()
    rmSync(at('poster.files', PATH))
    const { code, report } = await pack('--check')
    expect([code, report.message]).toEqual([9, expect.stringContaining(PATH)])
    expect((await pack()).report.outcome).toBe('written')
    expect(read('poster.files', PATH)).toBe(CONTENT)
  })

  it('takes a file with the line ends of Windows for the same, and says how git leaves them alone', async () => {
    await pack()
    writeFileSync(at(FILE), read(FILE).replaceAll('\n', '\r\n'))
    const { code, report } = await pack('--check')
    expect([code, report.message]).toEqual([0, expect.stringContaining('.gitattributes')])
  })

  it('leaves questions to the deploy, and names the codes that it will need', async () => {
    local.facts = factsWith({ packs: [{ ...PACK, pushed: false, public_access: null }] })
    const { code, report } = await pack()
    expect([code, report.message]).toEqual([0, expect.stringContaining('--allow pack-unpushed')])
    const refused = await deploy()
    expect([refused.code, refused.report.outcome]).toEqual([5, 'declined'])
    expect(sandbox.writes()).toEqual([])
    expect((await deploy('--allow', 'pack-unpushed')).code).toBe(0)
  })

  it('keeps in the file what was agreed to, and its deploy does not ask again', async () => {
    local.facts = factsWith({ packs: [{ ...PACK, pushed: false, public_access: null }] })
    await pack('--allow', 'pack-unpushed')
    expect((await deploy()).report.outcome).toBe('created')
  })

  it('refuses a secret with 5 until it is agreed to, and its deploy asks about it all the same', async () => {
    const secret = `sk-proj-${'Ab3dEf6hIj9l'.repeat(4)}`
    const workflow = poster()
    const node = workflow.prompt['2']
    if (node) node.inputs.style = secret
    files.write('prompt.json', JSON.stringify(workflow.prompt))
    const refused = await pack()
    expect([refused.code, refused.report.outcome, existsSync(at(FILE))]).toEqual([5, 'declined', false])
    expect(JSON.stringify(refused)).not.toContain(secret)
    expect((await pack('--allow', 'all')).code).toBe(5)
    expect((await pack('--allow', 'secret-in-widget')).code).toBe(0)
    expect((await deploy()).code).toBe(5)
    expect((await deploy('--allow', 'secret-in-widget')).code).toBe(0)
  })

  it('refuses with 4 what cannot work, and writes nothing', async () => {
    local.facts = factsWith({ models: [{ ...MODEL, sha256: null, problem: 'missing' }] })
    const { code, report } = await pack()
    expect([code, report.outcome, existsSync(at(FILE))]).toEqual([4, 'blocked', false])
  })

  it('reads both forms out of a picture that ComfyUI saved', async () => {
    await pack()
    const before = read(FILE)
    const { prompt, graph } = poster()
    const cached = { ...prompt, 2: { ...prompt['2'], is_changed: ['?'] } }
    const texts = [JSON.stringify(cached).replace('"?"', 'NaN'), JSON.stringify(graph)] as const
    files.write('a.png', pngWith(['tEXt', `prompt\0${texts[0]}`], ['tEXt', `workflow\0${texts[1]}`]))
    files.write('b.webp', webpWith('MM', [`prompt:${texts[0]}`, `workflow:${texts[1]}`]))
    for (const picture of ['a.png', 'b.webp']) {
      const { code, report } = await call('pack', picture, '--comfyui', local.url)
      expect([code, report.outcome]).toEqual([0, 'unchanged'])
    }
    expect(read(FILE)).toBe(before)
  })

  it('refuses a canvas alone with both ways out', async () => {
    const { code, report } = await call('pack', 'graph.json', '--comfyui', local.url)
    expect(code).toBe(2)
    expect(report.message).toMatch(/Save deploy file.*Export \(API\).*--graph/)
  })

  it('writes no deploy file when an input file cannot be had', async () => {
    local.inputs = {}
    const { code, report } = await pack()
    expect([code, report.outcome, existsSync(at(FILE))]).toEqual([6, 'not-read', false])
  })

  it('says that it cannot write', async () => {
    writeFileSync(at('taken'), '')
    expect((await pack('-o', 'taken/a.runflow.json')).report.outcome).toBe('not-written')
  })
})

describe('runflow deploy of a deploy file', () => {
  it('creates the endpoint with its files and without any ComfyUI, and finds it unchanged then', async () => {
    await pack()
    local.requests.length = 0
    const { code, report } = await deploy()
    expect([code, report.outcome, report.slug]).toEqual([0, 'created', 'poster'])
    const [row] = sandbox.state.workflows
    const upload = sandbox.state.uploads.find(({ id }) => id === row?.resources[PATH]?.asset_id)
    expect(new TextDecoder().decode(upload?.bytes ?? new Uint8Array())).toBe(CONTENT)
    const again = await deploy()
    expect([again.report.outcome, again.report.hash]).toEqual(['unchanged', report.hash])
    expect(sandbox.writes().filter(({ path }) => path.includes('workflows'))).toHaveLength(1)
    expect(local.requests).toEqual([])
  })

  it('is unchanged after a deploy of the same workflow from ComfyUI, and the other way round', async () => {
    await pack()
    const direct = ['deploy', 'prompt.json', '--graph', 'graph.json', '--comfyui', local.url]
    expect((await call(...direct)).report.outcome).toBe('created')
    expect((await deploy()).report.outcome).toBe('unchanged')
    expect((await call(...direct)).report.outcome).toBe('unchanged')
  })

  it('takes another name, and makes another endpoint of it', async () => {
    await pack()
    expect((await deploy('--name', 'Other')).report.slug).toBe('other')
  })

  it.each<[string, () => void, RegExp]>([
    ['missing', () => rmSync(at('poster.files', PATH)), /is missing: sub folder\/Café\.txt.*poster\.files/],
    ['changed', () => writeFileSync(at('poster.files', PATH), 'other'), /is not the one that was packed/],
    [
      'a pointer of Git LFS',
      () =>
        writeFileSync(at('poster.files', PATH), 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n'),
      /pointer of Git LFS.*git lfs pull/,
    ],
    [
      'there with other line ends',
      () => writeFileSync(at('poster.files', PATH), CONTENT.replaceAll('\n', '\r\n')),
      /line ends.*-text.*\.gitattributes/,
    ],
  ])('sends nothing when an input file is %s', async (_, change, expected) => {
    await pack()
    change()
    const { code, report } = await deploy()
    expect([code, report.failure.step]).toEqual([2, 'files'])
    expect(report.message).toMatch(expected)
    expect(sandbox.requests).toEqual([])
  })

  it('finds an input file that a browser saved by its name alone', async () => {
    await pack()
    mkdirSync(at('saved'))
    renameSync(at('poster.files', PATH), at('poster.files', 'sub folder__Café.txt'))
    expect((await deploy()).report.outcome).toBe('created')
  })

  it.each<[string, (file: Record<string, unknown>) => unknown, RegExp]>([
    [
      'of a newer format',
      (file) => ({ ...file, format: 'runflow-deploy/2' }),
      /newer than this command line/,
    ],
    ['with a name nobody knows', (file) => ({ ...file, modles: {} }), /“modles”/],
    ['without a part', ({ models: _, ...file }) => file, /“models” is missing/],
    ['with a wrong value', (file) => ({ ...file, name: 1 }), /wrong kind at “name”/],
    [
      'whose workflow is none',
      (file) => ({ ...file, workflow_json: { 1: 2 } }),
      /“workflow_json” cannot be read/,
    ],
    [
      'with a file outside of its folder',
      (file) => ({
        ...file,
        files: [{ path: '../key', sha256: 'a'.repeat(64), size_bytes: 1, mime_type: 'a/b' }],
      }),
      /“\.\.\/key” cannot lie beside/,
    ],
  ])('refuses one %s with 2', async (_, change, expected) => {
    await pack()
    writeFileSync(at(FILE), JSON.stringify(change(JSON.parse(read(FILE)))))
    const { code, report } = await deploy()
    expect([code, report.message]).toEqual([2, expect.stringMatching(expected)])
    expect(sandbox.requests).toEqual([])
  })

  it.each([
    [['--comfyui', 'http://127.0.0.1:1'], /needs no ComfyUI/],
    [['--graph', 'graph.json'], /Leave out --graph/],
    [['--pin'], /runflow pack --pin/],
  ])('refuses %j beside it', async (more, expected) => {
    await pack()
    const { code, report } = await deploy(...more)
    expect([code, report.message]).toEqual([2, expect.stringMatching(expected)])
  })

  it('reads one with a byte order mark and the line ends of Windows', async () => {
    await pack()
    writeFileSync(at(FILE), `\uFEFF${read(FILE).replaceAll('\n', '\r\n')}`)
    expect((await deploy()).report.outcome).toBe('created')
  })
})

describe('--expect', () => {
  it('writes over what has this hash, and with 9 over nothing else', async () => {
    await pack()
    const refused = await deploy('--expect', 'a'.repeat(64))
    expect([refused.code, refused.report.outcome]).toEqual([9, 'differs'])
    const { report } = await deploy()
    local.facts = factsWith()
    await pack()
    expect((await deploy('--expect', 'b'.repeat(64))).code).toBe(9)
    expect(sandbox.writes().filter(({ path }) => path.includes('workflows'))).toHaveLength(1)
    expect((await deploy('--expect', report.hash)).report.outcome).toBe('updated')
    expect((await deploy('--expect', 'abc')).code).toBe(2)
  })
})

describe('--strict', () => {
  it('refuses notes with 5 until they are named', async () => {
    local.facts = factsWith({ packs: [{ ...PACK, dirty: true }] })
    await pack()
    const refused = await deploy('--strict')
    expect([refused.code, refused.report.findings.map(({ code }: { code: string }) => code)]).toEqual([
      5,
      ['pack-dirty'],
    ])
    expect(refused.report.message).toContain('--allow pack-dirty')
    expect((await deploy('--strict', '--dry-run')).code).toBe(5)
    expect(sandbox.writes()).toEqual([])
    expect((await deploy('--strict', '--allow', 'pack-dirty')).report.outcome).toBe('created')
  })
})

describe('runflow check', () => {
  it('says what stands against each file, without a key, and ends as the worst of them', async () => {
    await pack()
    renameSync(at(FILE), at('good.runflow.json'))
    renameSync(at('poster.files'), at('good.files'))
    local.facts = factsWith({ packs: [{ ...PACK, pushed: false, public_access: null }] })
    await pack()
    const one = await call('check', 'good.runflow.json')
    expect([one.code, one.report.outcome, one.report.findings]).toEqual([0, 'checked', []])
    const both = await call('check', 'good.runflow.json', FILE)
    expect([both.code, both.report.failure.step]).toEqual([5, 'ask'])
    expect(both.report.findings).toMatchObject([{ file: FILE, code: 'pack-unpushed' }])
    expect((await call('check', FILE, '--allow', 'pack-unpushed')).code).toBe(0)
    expect(sandbox.requests).toEqual([])
  })

  it('asks a ComfyUI about a workflow, and says that it needs one', async () => {
    expect((await call('check', 'prompt.json', '--graph', 'graph.json')).code).toBe(2)
    local.facts = factsWith({ models: [{ ...MODEL, sha256: null, problem: 'missing' }] })
    const args = ['check', 'prompt.json', '--graph', 'graph.json', '--comfyui', local.url]
    const { code, report } = await call(...args)
    expect([code, report.failure.step]).toEqual([4, 'check'])
    expect(report.findings).toMatchObject([{ code: 'model-missing' }])
  })

  it('goes on after a file that it cannot read, and ends with 2', async () => {
    await pack()
    const { code, report } = await call('check', 'nowhere.runflow.json', FILE)
    expect([code, report.files.map(({ outcome }: { outcome: string }) => outcome)]).toEqual([
      2,
      ['usage', 'checked'],
    ])
  })
})

describe('runflow sandbox --seed', () => {
  const start = (...args: string[]) => {
    const stopping = new AbortController()
    const started = runHere(['sandbox', '--port', '0', ...args], {
      cwd: files.folder,
      signal: stopping.signal,
    })
    return { started, stop: () => stopping.abort() }
  }
  const withoutAddresses = (row: Record<string, unknown>): Record<string, unknown> => ({
    ...row,
    resources: JSON.parse(JSON.stringify(row.resources, (name, value) => (name === 'url' ? '' : value))),
  })

  it('has the endpoint that a deploy of the file makes', async () => {
    await pack('--allow', 'all')
    await deploy('--allow', 'all')
    const { started, stop } = start('--seed', FILE)
    const { url, keys } = JSON.parse((await started).stdout)
    const path = '/v1/comfyui-workflows/sandbox-studio/poster'
    const headers = { Authorization: `Bearer ${keys.full}` }
    const seeded = await (await fetch(url + path, { headers })).json()
    const deployed = await (await fetch(served.url + path, { headers })).json()
    const { created_at: _created, updated_at: _updated, ...wanted } = withoutAddresses(deployed)
    expect(Object.keys(wanted.resources as object)).toEqual([PATH])
    expect(withoutAddresses(seeded)).toMatchObject(wanted)
    stop()
  })

  it('is refused with a file that is no deploy file', async () => {
    const { code, stderr } = await start('--seed', 'graph.json').started
    expect([code, stderr]).toEqual([2, expect.stringContaining('graph.json')])
  })
})
