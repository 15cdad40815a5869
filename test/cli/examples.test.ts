import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyCommand } from '../../src/cli/command.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { describeCommand } from '../../src/cli/help.ts'
import { speakEnglish } from '../text/support/english.ts'
import { runHere } from './in-process.ts'

speakEnglish()

const commands: AnyCommand[] = await Promise.all(Object.values(COMMANDS).map((load) => load()))
// The sandbox serves until it is stopped: its own tests start it.
const lines = commands
  .filter(({ meta }) => meta.name !== 'sandbox')
  .flatMap(({ meta }) =>
    (meta.examples?.() ?? []).flatMap(({ lines: typed }) =>
      typed
        .join('\n')
        .replaceAll('\\\n', ' ')
        .split('\n')
        .map((line) => [meta.name, line] as const),
    ),
  )

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-examples-'))
  writeFileSync(join(folder, 'values.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the examples of the help', () => {
  it('are there for every command', () => {
    expect(
      commands.filter(({ meta }) => (meta.examples?.() ?? []).length === 0).map(({ meta }) => meta.name),
    ).toEqual([])
  })

  // Without a key, so that none gets further than its arguments and files: those are what an example can be wrong in.
  it.each(lines)('of %s are typed as the command takes them: %s', async (_, line) => {
    const { code, stderr } = await runHere(wordsOf(line), { input: '{}', cwd: folder })
    const isUsage = code === 2 && !/^There is no file|^Which|is not a workflow|cannot be read/.test(stderr)
    expect([isUsage, stderr]).toEqual([false, stderr])
    expect(stderr).not.toMatch(/^There is no (command|option)/)
  })
})

describe('the help', () => {
  it.each(commands.map((command) => [command.meta.name, command] as const))(
    'of %s fits a terminal, and names what it takes',
    (name, command) => {
      const text = describeCommand(command)
      expect(text.split('\n').filter((line) => line.length > 100 || /\s$/.test(line))).toEqual([])
      expect(text).toContain(`runflow ${name}`)
      for (const [option, { type }] of Object.entries(command.args))
        if (type !== 'positional') expect(text).toContain(`--${option}`)
    },
  )
})

/** The arguments of the one call of runflow in a line for a shell. */
function wordsOf(line: string): string[] {
  const [, call = ''] = /runflow (.*?)(?:\)|\s(?:<|>>)\s.*|$)/.exec(line) ?? []
  return [...call.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))
}
