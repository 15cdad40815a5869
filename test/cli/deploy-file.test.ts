import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsWith, PACK } from '../deploy/world.ts'
import { CONTENT, FILE, PATH, usePacking } from './packed.ts'

const { here, at, call, deploy, pack, read } = usePacking()

describe('runflow deploy of a deploy file', () => {
  it('creates the endpoint with its files and without any ComfyUI, and finds it unchanged then', async () => {
    await pack()
    here.local.requests.length = 0
    const { code, report } = await deploy()
    expect([code, report.outcome, report.slug]).toEqual([0, 'created', 'poster'])
    const [row] = here.sandbox.state.workflows
    const upload = here.sandbox.state.uploads.find(({ id }) => id === row?.resources[PATH]?.asset_id)
    expect(new TextDecoder().decode(upload?.bytes ?? new Uint8Array())).toBe(CONTENT)
    const again = await deploy()
    expect([again.report.outcome, again.report.hash]).toEqual(['unchanged', report.hash])
    expect(here.sandbox.writes().filter(({ path }) => path.includes('workflows'))).toHaveLength(1)
    expect(here.local.requests).toEqual([])
  })

  it('is unchanged after a deploy of the same workflow from ComfyUI, and the other way round', async () => {
    await pack()
    const direct = ['deploy', 'prompt.json', '--graph', 'graph.json', '--comfyui', here.local.url]
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
      /line endings.*-text.*\.gitattributes/,
    ],
  ])('sends nothing when an input file is %s', async (_, change, expected) => {
    await pack()
    change()
    const { code, report } = await deploy()
    expect([code, report.failure.step]).toEqual([2, 'files'])
    expect(report.message).toMatch(expected)
    expect(here.sandbox.requests).toEqual([])
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
    expect(here.sandbox.requests).toEqual([])
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
    here.local.facts = factsWith()
    await pack()
    expect((await deploy('--expect', 'b'.repeat(64))).code).toBe(9)
    expect(here.sandbox.writes().filter(({ path }) => path.includes('workflows'))).toHaveLength(1)
    expect((await deploy('--expect', report.hash)).report.outcome).toBe('updated')
    expect((await deploy('--expect', 'abc')).code).toBe(2)
  })
})

describe('--strict', () => {
  it('refuses notes with 5 until they are named', async () => {
    here.local.facts = factsWith({ packs: [{ ...PACK, dirty: true }] })
    await pack()
    const refused = await deploy('--strict')
    expect([refused.code, refused.report.findings.map(({ code }: { code: string }) => code)]).toEqual([
      5,
      ['pack-dirty'],
    ])
    expect(refused.report.message).toContain('--allow pack-dirty')
    expect((await deploy('--strict', '--dry-run')).code).toBe(5)
    expect(here.sandbox.writes()).toEqual([])
    expect((await deploy('--strict', '--allow', 'pack-dirty')).report.outcome).toBe('created')
  })
})
