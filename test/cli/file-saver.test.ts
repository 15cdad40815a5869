import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileSaver } from '../../src/cli/file-saver.ts'
import { resultName, safeName } from '../../src/runs/result-names.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-saver-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* chunks(...parts: string[]) {
  for (const part of parts) yield new TextEncoder().encode(part)
}
const save = (name: string, ...parts: string[]) =>
  createFileSaver(folder)('out', ['card', name], chunks(...parts))
const names = () => readdirSync(join(folder, 'out', 'card')).sort()

describe('the saver of files', () => {
  it('writes what comes, and leaves nothing beside it', async () => {
    expect(await save('a.png', 'one ', 'two')).toEqual({ ok: true, value: join('out', 'card', 'a.png') })
    expect([names(), readFileSync(join(folder, 'out/card/a.png'), 'utf8')]).toEqual([['a.png'], 'one two'])
  })

  it('overwrites nothing', async () => {
    for (const text of ['one', 'two', 'three']) await save('a.png', text)
    expect(names()).toEqual(['a-2.png', 'a-3.png', 'a.png'])
    expect(readFileSync(join(folder, 'out/card/a.png'), 'utf8')).toBe('one')
  })

  it('shows nothing of a file that did not come to its end', async () => {
    async function* broken() {
      yield new TextEncoder().encode('half')
      expect(names()).toEqual([`.a.png.${process.pid}.part`])
      throw new TypeError('terminated')
    }
    expect(await createFileSaver(folder)('out', ['card', 'a.png'], broken())).toEqual({
      ok: false,
      error: 'unknown',
    })
    expect(names()).toEqual([])
  })

  it('says why a disk does not take it', async () => {
    writeFileSync(join(folder, 'out'), '')
    expect(await save('a.png', 'one')).toEqual({ ok: false, error: 'ENOTDIR' })
  })

  it.skipIf(!existsSync('/proc'))(
    'ends where a disk takes no folders and says that there is none (needs Linux)',
    async () => {
      const saved = createFileSaver('/proc')('none', ['card', 'a.png'], chunks('one'))
      expect(await saved).toEqual({ ok: false, error: 'ENOENT' })
    },
  )

  it('makes every folder above, also where another one makes it meanwhile', async () => {
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => createFileSaver(folder)('x/y/z', ['card', name], chunks(name))),
    )
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true])
  })

  it.skipIf(!existsSync('/dev/full'))('takes names of every length (needs Linux)', async () => {
    for (const letter of ['a', '海', '\u{20000}']) {
      const name = resultName(`https://a/${encodeURIComponent(letter.repeat(400))}.png`, 'image/png', 1)
      expect(await save(name, 'one')).toMatchObject({ ok: true })
      expect(await save(name, 'two')).toMatchObject({ ok: true })
    }
    expect(names()).toHaveLength(6)
    expect(safeName(`${'海'.repeat(400)}.png`)).toMatch(/^海+\.png$/)
  })
})
