import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { sleep } from '../../src/sleep.ts'
import { factsWith, PUBLISHED, poster } from '../deploy/world.ts'
import { REPO } from '../tool.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { useManaged } from './managed.ts'
import { CALLING } from './statements/calling.ts'
import { MANAGING } from './statements/managing.ts'
import { REFUSALS } from './statements/refusals.ts'

// What Runflow says of endpoints and runs, each seen with a command of this program.

const STATEMENTS = [...MANAGING, ...CALLING, ...REFUSALS]

let seconds = 0
const managed = useManaged({
  nowMs: () => Date.now() + seconds * 1000,
  courier: { post: fetch, sleep },
})
let local: FakeLocal
let files: Files
beforeAll(async () => {
  local = await startFakeLocal(factsWith())
})
afterAll(async () => {
  await local.close()
  files.remove()
})
beforeEach(() => {
  files?.remove()
  files = writeFiles(poster())
  seconds = 0
  local.facts = factsWith({ models: [PUBLISHED] })
  local.argv = []
  Object.assign(managed.sandbox.faults, { runs: 'by-read', gpuUnavailable: false })
})

const world = () =>
  Object.assign(Object.create(managed) as typeof managed, {
    local,
    files,
    later(more: number) {
      seconds += more
    },
  })

describe('what Runflow says', () => {
  it.each(STATEMENTS)('$says: $command', async ({ shows }) => {
    await shows(world())
  })

  it('is in docs/command-line.md, as it is here', () => {
    const [, section = ''] = readFileSync(`${REPO}/docs/command-line.md`, 'utf8').split(
      '## Which command shows it\n',
    )
    const [table = ''] = section.split('\n## ')
    const rows = table.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.slice(2)).toEqual(STATEMENTS.map(({ says, command }) => `| ${says} | \`${command}\` |`))
  })

  it('names commands that there are', () => {
    const named = STATEMENTS.map(({ command }) => command.split(' ')[1])
    expect(named.filter((name) => !Object.hasOwn(COMMANDS, name ?? ''))).toEqual([])
  })
})
