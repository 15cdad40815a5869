import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import { startHost, startSandbox } from '../browser/support/children.ts'
import { REPO } from '../tool.ts'
import type { Packed } from './packed.ts'
import { pack } from './packed.ts'

const PROMPT = `${REPO}/test/demo/caption-card.prompt.json`
const GRAPH = `${REPO}/example_workflows/caption-card.json`

describe('the packed command line, in an empty folder outside the repository', { timeout: 120_000 }, () => {
  let packed: Packed
  beforeAll(() => {
    packed = pack()
  }, 120_000)
  afterAll(() => packed.remove())

  it('is one script, and the licences of what is in it', () => {
    expect(packed.files).toEqual([
      'LICENSE',
      'README.md',
      'dist/THIRD_PARTY_NOTICES.txt',
      'dist/runflow.js',
      'package.json',
    ])
    expect(packed.tarball).toContain(`comfyui-runflow-${VERSION}.tgz`)
  })

  it('has nothing to fetch', () => {
    const manifest = JSON.parse(readFileSync(`${REPO}/package.json`, 'utf8')) as Record<string, unknown>
    expect(manifest.private).toBeUndefined()
    expect(manifest.bin).toEqual({ runflow: 'dist/runflow.js' })
    expect(
      Object.keys(manifest).filter((name) => /^(peer|optional|bundle)?dependencies$/i.test(name)),
    ).toEqual([])
  })

  it('names no folder of the machine it was built on', () => {
    expect(packed.script.match(/^\/\/ (?:\/|\.\.|\w:).*$/gm)).toBeNull()
    expect(packed.script).not.toContain(REPO)
  })

  it('explains itself', () => {
    const { status, stdout, stderr } = packed.npx(['--help'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('runflow deploy')
  })

  it('says its version', () => {
    const { status, stdout } = packed.npx(['--version'])
    expect([status, stdout]).toEqual([0, `${VERSION}\n`])
  })

  it('deploys', async () => {
    const [sandbox, host] = await Promise.all([startSandbox(), startHost()])
    try {
      const args = ['deploy', PROMPT, '--graph', GRAPH, '--comfyui', host.url, '--json']
      const allowed = ['--allow', 'pack-unpinned,pack-origin,pack-unpushed']
      const key = { RUNFLOW_API_URL: sandbox.url, RUNFLOW_API_KEY: sandbox.keys.full ?? '' }
      const { stdout } = packed.npx([...args, ...allowed], key)
      expect(JSON.parse(stdout)).toMatchObject({ outcome: 'created', slug: 'caption-card' })
    } finally {
      await Promise.all([sandbox.stop(), host.stop()])
    }
  })
})
