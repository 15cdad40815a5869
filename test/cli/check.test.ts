import { renameSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsWith, MODEL, PACK } from '../deploy/world.ts'
import { runHere } from './in-process.ts'
import { FILE, PATH, usePacking } from './packed.ts'

const { here, at, call, deploy, pack } = usePacking()

describe('runflow check', () => {
  it('counts no file that it could not look at', async () => {
    const { stderr } = await runHere(['check', 'none.json'], { cwd: here.files.folder })
    expect(stderr).toBe('There is no file none.json.\n')
  })

  it('says what stands against each file, without a key, and ends as the worst of them', async () => {
    await pack()
    renameSync(at(FILE), at('good.runflow.json'))
    renameSync(at('poster.files'), at('good.files'))
    here.local.facts = factsWith({ packs: [{ ...PACK, pushed: false, public_access: null }] })
    await pack()
    const one = await call('check', 'good.runflow.json')
    expect([one.code, one.report.outcome, one.report.findings]).toEqual([0, 'checked', []])
    const both = await call('check', 'good.runflow.json', FILE)
    expect([both.code, both.report.failure.step]).toEqual([5, 'ask'])
    expect(both.report.findings).toMatchObject([{ file: FILE, code: 'pack-unpushed' }])
    expect((await call('check', FILE, '--allow', 'pack-unpushed')).code).toBe(0)
    expect(here.sandbox.requests).toEqual([])
  })

  it('asks a ComfyUI about a workflow, and says that it needs one', async () => {
    expect((await call('check', 'prompt.json', '--graph', 'graph.json')).code).toBe(2)
    here.local.facts = factsWith({ models: [{ ...MODEL, sha256: null, problem: 'missing' }] })
    const args = ['check', 'prompt.json', '--graph', 'graph.json', '--comfyui', here.local.url]
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
      cwd: here.files.folder,
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
    const deployed = await (await fetch(here.url + path, { headers })).json()
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
