import { describe, expect, it } from 'vitest'
import { createInstallCheck } from '../../src/host/check-install.ts'
import type { Status } from '../../src/host/install-notices.ts'
import type { Result } from '../../src/result.ts'
import { fail, ok } from '../../src/result.ts'

function setUp(...answers: Result<Status, { kind: string }>[]) {
  const shown: string[][] = []
  const log: string[] = []
  const checkInstall = createInstallCheck({
    readStatus: async () => answers.shift() ?? fail({ kind: 'unreachable' }),
    version: '0.2.0',
    show: (notices) => shown.push(notices.map(({ id }) => id)),
    notify({ title, id }) {
      log.push(`${id}: ${title}`)
      return () => log.push(`gone: ${title}`)
    },
  })
  return { checkInstall, shown, log }
}

describe('a look around the page', () => {
  it('tells of a Python side that is older, and takes it back after the restart', async () => {
    const { checkInstall, shown, log } = setUp(
      ok({ version: '0.1.0', other_plugin: null }),
      ok({ version: '0.2.0', other_plugin: null }),
    )
    await checkInstall()
    await checkInstall()
    expect(shown).toEqual([['restart'], []])
    expect(log).toEqual(['runflow-restart: Restart ComfyUI', 'gone: Restart ComfyUI'])
  })

  it('takes a ComfyUI without our routes for one that was not restarted', async () => {
    const { checkInstall, shown } = setUp(fail({ kind: 'absent' }))
    await checkInstall()
    expect(shown).toEqual([['restart']])
  })

  it('tells nothing and takes nothing back where there is no answer', async () => {
    const { checkInstall, shown, log } = setUp(fail({ kind: 'unreachable' }))
    await checkInstall()
    expect([shown, log]).toEqual([[], []])
  })
})
