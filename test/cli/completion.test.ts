import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { toCompleted } from '../../src/cli/completion-model.ts'
import { speakEnglish } from '../text/support/english.ts'
import { runHere } from './in-process.ts'

speakEnglish()

// The scripts in the shells that they are for: lines are typed at a terminal, each with a tab at its end.

const HELPER = fileURLToPath(new URL('complete_in_shell.py', import.meta.url))
const SHELLS = { bash: ['bash', '--norc', '--noprofile', '-i'], zsh: ['zsh', '-f', '-i'] }
const commands = (await Promise.all(Object.values(COMMANDS).map((load) => load()))).map(toCompleted)
const names = commands.map(({ name }) => name)

/** What is typed, and what the command is then given; null: as it was typed. */
const LINES: [string, string[] | null][] = [
  ['gpu poster exp', ['gpu', 'poster', 'explicit']],
  ['visibility poster pu', ['visibility', 'poster', 'public']],
  ['webhook ver', ['webhook', 'verify']],
  ['github anno', ['github', 'annotations']],
  ['github summary ph', ['github', 'summary', 'photo.png']],
  ['completion z', ['completion', 'zsh']],
  ['help visib', ['help', 'visibility']],
  ['sandbox --runs su', ['sandbox', '--runs', 'succeed']],
  ['sandbox --runs=su', ['sandbox', '--runs=succeed']],
  ['deploy --allow name-def', ['deploy', '--allow', 'name-default']],
  ['deploy --allow=all,name-def', ['deploy', '--allow=all,name-default']],
  ['deploy my', ['deploy', 'my poster.runflow.json']],
  ['deploy --graph ph', ['deploy', '--graph', 'photo.png']],
  ['check photo.png my', ['check', 'photo.png', 'my poster.runflow.json']],
  ['pack --comfyui http://127.0.0.1:8188 ph', ['pack', '--comfyui', 'http://127.0.0.1:8188', 'photo.png']],
  ['run poster -i photo=@ph', ['run', 'poster', '-i', 'photo=@photo.png']],
  ['run poster --input @ph', ['run', 'poster', '--input', '@photo.png']],
  [
    'run -i title="Good morning" poster -o ph',
    ['run', '-i', 'title=Good morning', 'poster', '-o', 'photo.png'],
  ],
  ['--json whoa', ['--json', 'whoami']],
  ['--timeout 5 whoa', ['--timeout', '5', 'whoami']],
  // Only their users know these.
  ['show ph', null],
  ['gpu exp', null],
  ['deploy --name ph', null],
  ['run poster -i ph', null],
]

/** Every command and option, typed but for its last letter, where that leaves no other. */
const NAMED = [
  ...names.filter(isAlone).map((name): [string, string[]] => [name.slice(0, -1), [name]]),
  ...commands.flatMap(({ name, options }) => {
    const flags = options.flatMap(({ flags: [long] }) => long ?? [])
    return flags
      .filter((flag) => isAlone(flag, 0, flags))
      .map((flag): [string, string[]] => [`${name} ${flag.slice(0, -1)}`, [name, flag]])
  }),
]

function isAlone(name: string, _: number, all: string[]): boolean {
  return all.filter((one) => one.startsWith(name.slice(0, -1))).length === 1
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-completion-'))
  for (const name of ['photo.png', 'my poster.runflow.json']) writeFileSync(join(folder, name), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0
const isWindows = process.platform === 'win32'

describe.skipIf(isWindows).each([
  ['bash', isThere('bash')],
  ['zsh', isThere('zsh')],
] as const)('the completion script of %s', (shell, hasShell) => {
  async function complete(lines: string[]): Promise<string[][]> {
    const { code, stdout } = await runHere(['completion', shell])
    expect(code).toBe(0)
    const script = join(folder, `completion.${shell}`)
    writeFileSync(script, stdout)
    const input = JSON.stringify(lines.map((line) => `runflow ${line}`))
    const given = { cwd: folder, input, encoding: 'utf8' } as const
    const { status, stdout: told, stderr } = spawnSync('python3', [HELPER, script, ...SHELLS[shell]], given)
    expect([status, stderr]).toEqual([0, ''])
    return JSON.parse(told)
  }

  it.skipIf(!hasShell)(
    `completes values, files and codes (needs ${shell} and python3)`,
    { timeout: 120_000 },
    async () => {
      const expected = LINES.map(([line, words]) => words ?? line.split(' '))
      expect(await complete(LINES.map(([line]) => line))).toEqual(expected)
    },
  )

  it.skipIf(!hasShell)(
    `completes every command and option (needs ${shell} and python3)`,
    { timeout: 120_000 },
    async () => {
      expect(NAMED.length).toBeGreaterThan(100)
      expect(await complete(NAMED.map(([line]) => line))).toEqual(NAMED.map(([, words]) => words))
    },
  )
})

describe('completion', () => {
  it('knows no other shell', async () => {
    expect((await runHere(['completion', 'fish'])).code).toBe(2)
  })
})
