import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsWith, MODEL, PACK, PUBLISHED, poster } from '../deploy/world.ts'
import { CONTENT, FILE, PATH, usePacking } from './packed.ts'
import { pngWith, webpWith } from './pictures.ts'

const { here, at, call, deploy, pack, read } = usePacking()

describe('runflow pack', () => {
  it('writes the deploy file and its input files, and asks nothing of Runflow', async () => {
    const { code, report } = await pack()
    expect([code, report.outcome, report.file, report.slug]).toEqual([0, 'written', FILE, 'poster'])
    expect(report.files).toEqual([PATH])
    expect(read('poster.files', PATH)).toBe(CONTENT)
    expect(JSON.parse(read(FILE))).toMatchObject({ format: 'runflow-deploy/1', name: 'Poster' })
    expect(here.sandbox.requests).toEqual([])
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
    here.local.facts = factsWith({ models: [{ ...PUBLISHED, sha256: 'b'.repeat(64) }] })
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
    here.local.facts = factsWith({ packs: [{ ...PACK, pushed: false, public_access: null }] })
    const { code, report } = await pack()
    expect([code, report.message]).toEqual([0, expect.stringContaining('--allow pack-unpushed')])
    const refused = await deploy()
    expect([refused.code, refused.report.outcome]).toEqual([5, 'declined'])
    expect(here.sandbox.writes()).toEqual([])
    expect((await deploy('--allow', 'pack-unpushed')).code).toBe(0)
  })

  it('keeps in the file what was agreed to, and its deploy does not ask again', async () => {
    here.local.facts = factsWith({ packs: [{ ...PACK, pushed: false, public_access: null }] })
    await pack('--allow', 'pack-unpushed')
    expect((await deploy()).report.outcome).toBe('created')
  })

  it('refuses a secret with 5 until it is agreed to, and its deploy asks about it all the same', async () => {
    const secret = `sk-proj-${'Ab3dEf6hIj9l'.repeat(4)}`
    const workflow = poster()
    const node = workflow.prompt['2']
    if (node) node.inputs.style = secret
    here.files.write('prompt.json', JSON.stringify(workflow.prompt))
    const refused = await pack()
    expect([refused.code, refused.report.outcome, existsSync(at(FILE))]).toEqual([5, 'declined', false])
    expect(JSON.stringify(refused)).not.toContain(secret)
    expect((await pack('--allow', 'all')).code).toBe(5)
    expect((await pack('--allow', 'secret-in-widget')).code).toBe(0)
    expect((await deploy()).code).toBe(5)
    expect((await deploy('--allow', 'secret-in-widget')).code).toBe(0)
  })

  it('refuses with 4 what cannot work, and writes nothing', async () => {
    here.local.facts = factsWith({ models: [{ ...MODEL, sha256: null, problem: 'missing' }] })
    const { code, report } = await pack()
    expect([code, report.outcome, existsSync(at(FILE))]).toEqual([4, 'blocked', false])
  })

  it('reads both forms out of a picture that ComfyUI saved', async () => {
    await pack()
    const before = read(FILE)
    const { prompt, graph } = poster()
    const cached = { ...prompt, 2: { ...prompt['2'], is_changed: ['?'] } }
    const texts = [JSON.stringify(cached).replace('"?"', 'NaN'), JSON.stringify(graph)] as const
    here.files.write('a.png', pngWith(['tEXt', `prompt\0${texts[0]}`], ['tEXt', `workflow\0${texts[1]}`]))
    here.files.write('b.webp', webpWith('MM', [`prompt:${texts[0]}`, `workflow:${texts[1]}`]))
    for (const picture of ['a.png', 'b.webp']) {
      const { code, report } = await call('pack', picture, '--comfyui', here.local.url)
      expect([code, report.outcome]).toEqual([0, 'unchanged'])
    }
    expect(read(FILE)).toBe(before)
  })

  it('refuses a canvas alone with both ways out', async () => {
    const { code, report } = await call('pack', 'graph.json', '--comfyui', here.local.url)
    expect(code).toBe(2)
    expect(report.message).toMatch(/Save deploy file.*Export \(API\).*--graph/)
  })

  it('writes no deploy file when an input file cannot be had', async () => {
    here.local.inputs = {}
    const { code, report } = await pack()
    expect([code, report.outcome, existsSync(at(FILE))]).toEqual([6, 'not-read', false])
  })

  it('says that it cannot write', async () => {
    writeFileSync(at('taken'), '')
    expect((await pack('-o', 'taken/a.runflow.json')).report.outcome).toBe('not-written')
  })
})
