import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Seen } from '../../src/cli/diagnosis.ts'
import { diagnose, isExposed } from '../../src/cli/diagnosis.ts'
import type { Probed } from '../../src/cli/probe.ts'
import { keyNamed } from '../deploy/world.ts'
import { speakEnglish } from '../text/support/english.ts'
import { useManaged } from './managed.ts'

speakEnglish()

const NOW = Date.UTC(2026, 0, 1)
const answered = (body: unknown = {}): Probed => ({ status: 200, dateMs: NOW, body })
const stats = (...argv: string[]) => answered({ system: { argv: ['main.py', ...argv] } })
const comfyui = (more = {}) => ({
  address: 'http://127.0.0.1:8188',
  stats: stats(),
  runflow: answered({ version: '1.0.0' }),
  ...more,
})
const WELL: Seen = {
  version: '1.0.0',
  key: 'abcd',
  origin: 'https://api.runflow.io',
  health: answered(),
  nowMs: NOW,
  refused: null,
  lacking: [],
  comfyui: comfyui(),
  folder: { deployFiles: [], attributes: null, unfinished: [] },
}
const folder = (attributes: string[] | null, unfinished: string[] = []) => ({
  folder: { deployFiles: ['poster.runflow.json'], attributes, unfinished },
})

const CASES: [string, Partial<Seen>, string[]][] = [
  ['nothing is wrong', {}, []],
  ['no ComfyUI was named', { comfyui: null }, []],
  ['the address cannot be used', { origin: null, health: null }, ['api-url-unusable']],
  ['there is no key', { key: null }, ['key-unset']],
  ['nothing answers', { health: null, refused: { kind: 'network' } }, ['api-unreachable']],
  ['it is down', { health: { status: 503, dateMs: null, body: null } }, ['api-unreachable']],
  ['something else answers', { refused: { kind: 'unexpected-response', where: '' } }, ['api-unusable']],
  ['the key is refused', { refused: { kind: 'unauthorized' } }, ['key-refused']],
  ['the clock is wrong', { nowMs: NOW + 600_000 }, ['clock-off']],
  ['the clock is nearly right', { nowMs: NOW - 60_000 }, []],
  ['a scope is missing', { lacking: [{ command: 'delete', scopes: ['x:delete'] }] }, ['scope-missing']],
  ['ComfyUI is off', { comfyui: comfyui({ stats: null, runflow: null }) }, ['comfyui-unreachable']],
  [
    'it has no plugin',
    { comfyui: comfyui({ runflow: { status: 404, dateMs: null, body: null } }) },
    ['plugin-missing'],
  ],
  [
    'it has another version',
    { comfyui: comfyui({ runflow: answered({ version: '0.9.0' }) }) },
    ['plugin-version'],
  ],
  ['git may change line ends', folder(['*.runflow.json text eol=lf']), ['line-ends-open']],
  ['somebody said how git treats them', folder(['*.runflow.json -diff', '*.files/** -text']), []],
  ['there is no git', folder(null), []],
  ['a pack was stopped', folder(null, ['.a.runflow.json.1.part']), ['unfinished-files']],
  [
    'it listens to all',
    { comfyui: comfyui({ stats: stats('--listen') }), key: null },
    ['key-unset', 'comfyui-exposed'],
  ],
]

describe('the diagnosis', () => {
  it.each(CASES)('where %s', (_, seen, codes) => {
    expect(diagnose({ ...WELL, ...seen }).map(({ code }) => code)).toEqual(codes)
  })

  it('has each of its codes in docs/errors.md, and no other', () => {
    const page = readFileSync('docs/errors.md', 'utf8').split('## What `runflow doctor` finds')[1] ?? ''
    const documented = [...page.matchAll(/^\| `(.+?)`/gm)].map(([, code]) => code)
    expect(documented.sort()).toEqual([...new Set(CASES.flatMap(([, , codes]) => codes))].sort())
  })

  it.each<[string, string[], boolean]>([
    ['http://127.0.0.1:8188', [], false],
    ['http://127.0.0.1:8188', ['--listen', '127.0.0.1'], false],
    ['http://127.0.0.1:8188', ['--listen', '0.0.0.0'], true],
    ['http://127.0.0.1:8188', ['--listen=0.0.0.0,::'], true],
    ['http://127.0.0.1:8188', ['--listen', '--port', '8188'], true],
    ['http://127.0.0.1:8188', ['--listen', '--tls-keyfile', 'k', '--tls-certfile', 'c'], false],
    ['http://192.168.1.5:8188', [], true],
    ['https://comfy.example', [], false],
  ])('of %s started with %j: exposed %s', (address, argv, isOpen) => {
    expect(isExposed(address, stats(...argv))).toBe(isOpen)
  })
})

describe('doctor', () => {
  const world = useManaged()

  it('prints a report without a secret, and ends with 0 where all is well', async () => {
    const { code, stdout, stderr } = await world.said(['doctor'])
    expect([code, stderr]).toEqual([0, 'Everything is fine.\n'])
    expect(stdout).toContain(`Runflow API ${world.url}: 200\n`)
    expect(stdout).toContain('organizations sandbox-studio\n')
    expect(stdout).not.toContain(keyNamed('full'))
  })

  it('ends with 4 by the worst finding, and says what to do', async () => {
    const { code, report } = await world.told(['doctor', '--comfyui', 'http://127.0.0.1:9'], { key: null })
    expect([code, report.outcome, report.failure?.step]).toEqual([4, 'unwell', 'check'])
    expect(report.findings).toMatchObject([{ code: 'key-unset' }, { code: 'comfyui-unreachable' }])
  })

  it('takes a missing scope for a note', async () => {
    const { code, report } = await world.told(['doctor'], { key: keyNamed('no_delete') })
    expect(code).toBe(0)
    expect(report.findings).toMatchObject([{ code: 'scope-missing', severity: 'note' }])
  })

  it('does not take a login in an address', async () => {
    expect((await world.told(['doctor', '--comfyui', 'http://a:b@x'])).code).toBe(2)
  })
})
