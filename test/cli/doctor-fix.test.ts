import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useManaged } from './managed.ts'

const world = useManaged()
const LINES = ['*.runflow.json text eol=lf', '*.files/** -text']
/** Of a process that has ended. */
const { pid: GONE } = spawnSync(process.execPath, ['--version'])
const REST = `.poster.runflow.json.${GONE}.part`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-doctor-'))
  mkdirSync(join(folder, '.git'))
  put('poster.runflow.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const doctor = (...args: string[]) => world.told(['doctor', ...args], { cwd: folder })
const fixed = async (...args: string[]) => (await doctor('--fix', ...args)).report.findings as Told[]
type Told = { code: string; fixed: boolean; fix: string }

describe('doctor --fix', () => {
  it('finds without it, and changes nothing', async () => {
    put(REST, '')
    const { code, report } = await doctor()
    expect(code).toBe(0)
    expect(report.findings).toMatchObject([{ code: 'line-ends-open' }, { code: 'unfinished-files' }])
    expect(readdirSync(folder).sort()).toEqual(['.git', REST, 'poster.runflow.json'].sort())
  })

  it('adds lines to .gitattributes behind what is there, says so, and finds nothing the next time', async () => {
    put('.gitattributes', '*.png binary')
    const [found] = await fixed()
    expect(found).toMatchObject({ code: 'line-ends-open', fixed: true })
    expect(found?.fix).toBe(`Added to .gitattributes in this folder: ${LINES.join(' and ')}.`)
    expect(read('.gitattributes')).toBe(`*.png binary\n${LINES.join('\n')}\n`)
    expect((await doctor('--fix')).report).toMatchObject({ findings: [], message: 'Everything is fine.' })
  })

  it('adds only the line that is missing, and none that is above', async () => {
    put('.gitattributes', `${LINES[0]}\n`)
    await fixed()
    expect(read('.gitattributes')).toBe(`${LINES.join('\n')}\n`)
    mkdirSync(join(folder, 'endpoints'))
    put('endpoints/a.runflow.json', '{}')
    const { report } = await world.told(['doctor', '--fix'], { cwd: join(folder, 'endpoints') })
    expect([report.findings, existsSync(join(folder, 'endpoints', '.gitattributes'))]).toEqual([[], false])
  })

  it('deletes what a stopped pack left, and nothing else', async () => {
    put('.gitattributes', LINES.join('\n'))
    mkdirSync(join(folder, 'poster.files'))
    const inner = join('poster.files', `.a.png.${GONE}.part`)
    const alive = `.poster.runflow.json.${process.pid}.part`
    for (const name of [REST, inner, alive, '.notes.part', 'a.1.part']) put(name, '')
    const [found] = await fixed()
    expect(found).toMatchObject({
      code: 'unfinished-files',
      fixed: true,
      fix: `Deleted ${REST} and ${inner}.`,
    })
    for (const name of [alive, '.notes.part', 'a.1.part']) expect(existsSync(join(folder, name))).toBe(true)
    for (const name of [REST, inner]) expect(existsSync(join(folder, name))).toBe(false)
  })

  it('follows no link out of this folder', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'runflow-elsewhere-'))
    const [attributes, rest] = [join(elsewhere, 'attributes'), join(elsewhere, `.a.png.${GONE}.part`)]
    for (const path of [attributes, rest]) writeFileSync(path, '')
    symlinkSync(attributes, join(folder, '.gitattributes'))
    symlinkSync(elsewhere, join(folder, 'poster.files'))
    const found = await fixed()
    expect(found).toMatchObject([{ code: 'line-ends-open', fixed: false }])
    expect(found[0]?.fix).toBe('Not fixed: .gitattributes cannot be changed (EINVAL).')
    expect([readFileSync(attributes, 'utf8'), existsSync(rest)]).toEqual(['', true])
    rmSync(elsewhere, { recursive: true })
  })

  it('says of each other finding why it is left, and ends as without it', async () => {
    const args = ['--comfyui', 'http://127.0.0.1:9']
    const { code, report, stderr } = await world.told(['doctor', '--fix', ...args], {
      cwd: folder,
      key: null,
    })
    expect(code).toBe(4)
    expect(report.message).toBe('There are 2 findings. One was fixed.')
    expect(report.findings).toMatchObject([
      { code: 'key-unset', fixed: false, fix: 'Not fixed: only you can make a key.' },
      {
        code: 'comfyui-unreachable',
        fixed: false,
        fix: expect.stringMatching(/^Not fixed: how your ComfyUI/),
      },
      { code: 'line-ends-open', fixed: true },
    ])
    expect(stderr).toMatch(
      /^fixed line-ends-open: The line endings of deploy files may be changed by git\. Added to/m,
    )
  })
})
