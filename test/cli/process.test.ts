import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import { factsWith, PACK, poster } from '../deploy/world.ts'
import type { Start } from './command.ts'
import { builtCommand, runCommand } from './command.ts'
import { deployArgs, deployBy, reportOf } from './deploy-process.ts'
import { useDeploys } from './deploys.ts'

const here = useDeploys()
beforeAll(async () => {
  await builtCommand()
})
const deploy = (args?: string[], start?: Start) => deployBy(here, args, start)

describe('standard output', { timeout: 60_000 }, () => {
  it('that nobody reads is no failure: what was done is done', async () => {
    for (const more of [[], ['--json']]) {
      const ended = await deploy(more, { onStart: (child) => child.stdout?.destroy() })
      expect(ended.code).toBe(0)
      expect(ended.stderr).not.toMatch(/EPIPE|at .*\.js:/)
    }
    expect(here.sandbox.state.workflows).toHaveLength(1)
  })

  it.skipIf(!existsSync('/dev/full'))(
    'on a full disk (where there is one to try) is told in one sentence',
    async () => {
      const script = await builtCommand()
      const full = openSync('/dev/full', 'w')
      const child = spawn(process.execPath, [script, ...deployArgs(here, '--quiet')], {
        env: here.env,
        stdio: ['ignore', full, 'pipe'],
      })
      let stderr = ''
      child.stderr?.on('data', (chunk) => {
        stderr += String(chunk)
      })
      const [code] = (await once(child, 'close')) as [number | null]
      expect([code, stderr]).toEqual([1, 'The result could not be written to standard output (ENOSPC).\n'])
    },
  )

  it('says nothing of a step that asks, where nobody can be asked', async () => {
    here.local.facts = factsWith({ packs: [{ ...PACK, commit: null }] })
    const { code, stderr } = await deploy([])
    expect(code).toBe(5)
    expect(stderr).not.toContain('Waiting for your answer')
  })
})

describe('a mistake of ours', { timeout: 60_000 }, () => {
  /** In place of the first request. */
  const throwing = (code: string) => {
    const script = `globalThis.fetch = () => { setTimeout(() => { ${code} }, 0); return new Promise(() => {}) }`
    return [`--import=data:text/javascript,${encodeURIComponent(script)}`]
  }

  it.each([
    ['an error that nobody caught', 'throw new TypeError("rf_live_secret")'],
    ['a promise that nobody waited for', 'Promise.reject(new TypeError("rf_live_secret"))'],
  ])('is one sentence, one object and exit code 1, without its message: %s', async (_, code) => {
    const ended = await deploy(['--json'], { nodeArgs: throwing(code) })
    expect([ended.code, reportOf(ended).outcome]).toEqual([1, 'unexpected-error'])
    expect(reportOf(ended).message).toContain('TypeError')
    expect(ended.stdout + ended.stderr).not.toMatch(/secret|\.js:\d/)
  })
})

describe('where it looks for files', { timeout: 60_000 }, () => {
  const clone = () => {
    const folder = join(here.files.folder, 'clone')
    mkdirSync(folder, { recursive: true })
    return folder
  }
  const relative = () => [
    'deploy',
    'prompt.json',
    '--graph',
    'graph.json',
    '--comfyui',
    here.local.url,
    '--json',
  ]

  it('is the folder it runs in', async () => {
    expect(reportOf(await runCommand(relative(), here.env, { cwd: here.files.folder })).outcome).toBe(
      'created',
    )
  })

  it('is the folder that npm run was called from, where that started it in the clone', async () => {
    const npm = {
      npm_package_name: 'comfyui-runflow',
      npm_lifecycle_event: 'runflow',
      INIT_CWD: here.files.folder,
    }
    const ended = await runCommand(relative(), { ...here.env, ...npm }, { cwd: clone() })
    expect(reportOf(ended).outcome).toBe('created')
  })

  it("is not the folder that another project's script was called from", async () => {
    const npm = { npm_package_name: 'a-project', npm_lifecycle_event: 'deploy', INIT_CWD: here.files.folder }
    const ended = await runCommand(relative(), { ...here.env, ...npm }, { cwd: clone() })
    expect(reportOf(ended)).toMatchObject({ outcome: 'usage', failure: { step: 'files' } })
  })

  it('may be standard input, for one of the two', async () => {
    const { prompt, graph } = poster()
    const rest = ['--comfyui', here.local.url, '--json']
    const piped = await runCommand(['deploy', '-', '--graph', here.files.graph, ...rest], here.env, {
      input: JSON.stringify(prompt),
    })
    expect(reportOf(piped).outcome).toBe('created')
    const graphPiped = await runCommand(['deploy', here.files.prompt, '--graph', '-', ...rest], here.env, {
      input: JSON.stringify(graph),
    })
    expect(reportOf(graphPiped).outcome).toBe('unchanged')
    const broken = await runCommand(['deploy', '-', '--graph', here.files.graph, ...rest], here.env, {
      input: '{',
    })
    expect(reportOf(broken).message).toMatch(/^standard input is not valid JSON/)
  })
})

describe('what takes long', { timeout: 60_000 }, () => {
  it('is said: a request that is sent again', async () => {
    here.sandbox.faults.troubles.push({
      method: 'GET',
      path: '/v1/comfyui-workflows',
      times: 1,
      what: 'server-error',
    })
    const { code, stderr } = await deploy([])
    expect(code).toBe(0)
    expect(stderr).toContain('Trying again (2 of 5)')
  })

  it('ends with --timeout: a ComfyUI that says nothing', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as { port: number }
    const args = [
      'deploy',
      here.files.prompt,
      '--graph',
      here.files.graph,
      '--comfyui',
      `http://127.0.0.1:${port}`,
      '--json',
    ]
    const ended = await runCommand([...args, '--timeout', '0.5'], here.env)
    silent.close()
    expect([ended.code, reportOf(ended).outcome]).toEqual([6, 'facts-failed'])
  })

  it('ends with --timeout: an API that says nothing', async () => {
    here.sandbox.faults.troubles.push({
      method: 'GET',
      path: '/v1/comfyui-workflows',
      times: 99,
      what: { delayMs: 20_000 },
    })
    const ended = await deploy(['--json', '--timeout', '0.2'])
    expect([ended.code, reportOf(ended).failure?.step]).toEqual([8, 'lookup'])
    expect(reportOf(ended).message).toContain('no answer in time')
  })
})

describe('the version', { timeout: 60_000 }, () => {
  it.each([['--version'], ['-v']])('is what %s prints, and nothing else', async (flag) => {
    expect(await runCommand([flag], {})).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
  })

  it('is one object with --json', async () => {
    const ended = await runCommand(['--version', '--json'], {})
    expect(reportOf(ended)).toMatchObject({
      schema: 'runflow/1',
      outcome: 'version',
      version: VERSION,
      command: null,
    })
  })
})
