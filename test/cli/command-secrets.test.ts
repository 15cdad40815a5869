import { describe, expect, it } from 'vitest'
import { keyNamed, poster } from '../deploy/world.ts'
import { writeFiles } from './command.ts'
import type { DeployOptions } from './deploy-command.ts'
import { deployWith as deployBy, reportOf } from './deploy-command.ts'
import { useDeploys } from './deploys.ts'

const here = useDeploys()
const deployWith = (options?: DeployOptions, onStart?: (pid: number) => void) =>
  deployBy(here, options, onStart)

describe('the command line keeps a key out of every output', { timeout: 60_000 }, () => {
  const own = 'rf_live_marked_key_that_may_be_nowhere'
  const runs: [string, DeployOptions][] = [
    ['of the environment, in a success', { args: ['--json'] }],
    ['of the environment, in a dry run', { args: ['--dry-run'] }],
    ['of the environment, in a refusal', { key: own, args: ['--json'] }],
    ['typed into the URL', { url: own, args: ['--json'] }],
    ['typed into the name', { args: ['--json', '--name', `!${own}`] }],
  ]
  it.each(runs)('%s', async (_, options) => {
    const ended = await deployWith(options)
    for (const secret of [own, keyNamed('full')]) expect(ended.stdout + ended.stderr).not.toContain(secret)
  })

  it('of the workflow, which is not used without a word, and never sent', async () => {
    const withKey = writeFiles(poster({}, ['Poster', here.url, own]))
    const saved = await deployWith({ ...withKey, args: ['--json'] })
    expect(reportOf(saved)).toMatchObject({ outcome: 'created', findings: [{ code: 'key-in-widget' }] })
    const unsaved = await deployWith({ ...withKey, key: null, args: ['--json'] })
    expect(reportOf(unsaved).outcome).toBe('unconfigured')
    const agreed = await deployWith({ ...withKey, key: null, args: ['--json', '--allow', 'workflow-key'] })
    expect(reportOf(agreed).message).toContain('lookup failed: 401')
    for (const { stdout, stderr } of [saved, unsaved, agreed]) expect(stdout + stderr).not.toContain(own)
    expect(JSON.stringify(here.sandbox.requests)).not.toContain(own)
    expect(JSON.stringify(here.sandbox.state)).not.toContain(own)
    withKey.remove()
  })
})
