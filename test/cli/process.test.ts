import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import type { Report } from '../../src/cli/report.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, keyNamed, MODEL, PACK, poster } from '../deploy/world.ts'
import type { Ended, Files, Start } from './command.ts'
import { builtCommand, runCommand, writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'

let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
let files: Files

beforeAll(async () => {
  local = await startFakeLocal(factsWith())
  files = writeFiles(poster())
  await builtCommand()
})
afterAll(async () => {
  await local.close()
  files.remove()
})
// One for each test: an answer that comes late is of no account for the next.
beforeEach(async () => {
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  local.facts = factsWith()
  local.onRequest = () => {}
})

afterEach(() => served.close())

const env = () => ({ RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') })
const deployArgs = (...more: string[]) => [
  'deploy',
  files.prompt,
  '--graph',
  files.graph,
  '--comfyui',
  local.url,
  ...more,
]
const deploy = (args: string[] = ['--json'], start?: Start) => runCommand(deployArgs(...args), env(), start)

function reportOf({ stdout }: Ended): Report {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  return JSON.parse(stdout) as Report
}

// Windows has no signals that a process could answer, and no pseudo-terminal.
const isWindows = process.platform === 'win32'

describe.skipIf(isWindows)('a signal (which Windows has not)', { timeout: 60_000 }, () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s before the write: cancelled, and nothing is written',
    async (name) => {
      let child: ChildProcess | null = null
      local.facts = factsWith({ models: [{ ...MODEL, sha256: null }] })
      local.onRequest = (path) => {
        if (path.startsWith('/runflow/hash-jobs')) child?.kill(name)
      }
      const ended = await deploy(['--json'], { onStart: (started) => (child = started) })
      expect([ended.code, reportOf(ended).outcome]).toEqual([130, 'cancelled'])
      expect(reportOf(ended).failure).toMatchObject({ step: 'cancelled', retryable: false })
      expect(ended.stderr).toContain(reportOf(ended).message)
      expect(sandbox.writes()).toEqual([])
    },
  )

  it('while it waits for a workflow on standard input: cancelled', async () => {
    const ended = await runCommand(
      ['deploy', '-', '--graph', files.graph, '--comfyui', local.url, '--json'],
      env(),
      {
        keepInputOpen: true,
        onStart: (child) => setTimeout(() => child.kill('SIGTERM'), 1500),
      },
    )
    expect([ended.code, reportOf(ended).outcome]).toEqual([130, 'cancelled'])
  })

  it('while a server says nothing: cancelled', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as { port: number }
    const args = [
      'deploy',
      files.prompt,
      '--graph',
      files.graph,
      '--comfyui',
      `http://127.0.0.1:${port}`,
      '--json',
    ]
    const ended = await runCommand(args, env(), {
      onStart: (child) => silent.once('connection', () => child.kill('SIGTERM')),
    })
    silent.close()
    expect([ended.code, reportOf(ended).outcome]).toEqual([130, 'cancelled'])
  })

  it.skipIf(process.platform === 'win32').each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    '%s: a pipe that nobody writes to holds nothing up',
    async (name) => {
      const pipe = `${files.prompt}.pipe-${name}`
      execFileSync('mkfifo', [pipe])
      const args = ['deploy', pipe, '--graph', files.graph, '--comfyui', 'http://127.0.0.1:1', '--json']
      const ended = await runCommand(args, env(), {
        onStart: (child) => setTimeout(() => child.kill(name), 1500),
      })
      expect(reportOf(ended).outcome).toBe('cancelled')
      // Node tells an end by a signal as no code; a shell makes 130 of it.
      expect([130, null]).toContain(ended.code)
    },
  )

  describe('during the write', () => {
    /** Sends the signals when the write is on its way, and answers it after that, or never. */
    const duringWrite = async (signals: NodeJS.Signals[], delayMs: number, more: string[] = ['--json']) => {
      sandbox.faults.troubles.push({
        method: 'POST',
        path: '/v1/comfyui-workflows',
        times: 1,
        what: { delayMs },
      })
      let started: ChildProcess | null = null
      const ended = deploy(more, { onStart: (child) => (started = child) })
      while (sandbox.requests.every(({ method }) => method !== 'POST')) await pause(20)
      for (const name of signals) {
        const child = started as ChildProcess | null
        child?.kill(name)
        await pause(300)
      }
      return ended
    }

    it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
      '%s: it says that it waits, and then what happened',
      async (name) => {
        const ended = await duringWrite([name], 1500)
        expect([ended.code, reportOf(ended).outcome]).toEqual([0, 'created'])
        expect(ended.stderr).toContain('poster is already being sent to Runflow')
        expect(sandbox.state.workflows).toHaveLength(1)
      },
    )

    it.each<[NodeJS.Signals, NodeJS.Signals]>([
      ['SIGINT', 'SIGINT'],
      ['SIGINT', 'SIGTERM'],
      ['SIGTERM', 'SIGTERM'],
    ])('%s and %s: it ends at once, and says that nobody knows', async (...signals) => {
      const ended = await duringWrite(signals, 20_000)
      expect([ended.code, reportOf(ended).outcome]).toEqual([8, 'unknown-result'])
      expect(reportOf(ended)).toMatchObject({ slug: 'poster', failure: { step: 'write', retryable: true } })
      expect(reportOf(ended).message).toContain('may or may not be deployed')
    })

    it('SIGTERM alone, and no answer: it ends before SIGKILL would come', async () => {
      const ended = await duringWrite(['SIGTERM'], 20_000)
      expect([ended.code, reportOf(ended).outcome]).toEqual([8, 'unknown-result'])
    })
  })
})

describe.skipIf(isWindows)('at a terminal (which cannot be made on Windows)', { timeout: 60_000 }, () => {
  async function atTerminal(answer: string): Promise<{ code: number | null; shown: string }> {
    const script = await builtCommand()
    const helper = fileURLToPath(new URL('at_terminal.py', import.meta.url))
    const python = spawn('python3', [helper, answer, process.execPath, script, ...deployArgs()], {
      env: { PATH: process.env.PATH ?? '', ...env() },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let shown = ''
    python.stdout.on('data', (chunk) => {
      shown += String(chunk)
    })
    const [code] = (await once(python, 'close')) as [number | null]
    return { code, shown }
  }

  beforeEach(() => {
    local.facts = factsWith({ packs: [{ ...PACK, commit: null }] })
  })

  it('Ctrl+C at a question: cancelled, on a line of its own', async () => {
    const { code, shown } = await atTerminal('^C')
    expect(code).toBe(130)
    expect(shown).toMatch(/\[y\/N\] [^\n]*\r\nDeploy cancelled\. /)
    expect(sandbox.writes()).toEqual([])
  })

  it('no to a question: declined', async () => {
    expect((await atTerminal('n')).code).toBe(5)
    expect(sandbox.writes()).toEqual([])
  })

  it('yes to a question: deployed', async () => {
    const { code, shown } = await atTerminal('y')
    expect(code).toBe(0)
    expect(shown).toContain('Waiting for your answer')
    expect(sandbox.state.workflows).toHaveLength(1)
  })
})

describe('standard output', { timeout: 60_000 }, () => {
  it('that nobody reads is no failure: what was done is done', async () => {
    for (const more of [[], ['--json']]) {
      const ended = await deploy(more, { onStart: (child) => child.stdout?.destroy() })
      expect(ended.code).toBe(0)
      expect(ended.stderr).not.toMatch(/EPIPE|at .*\.js:/)
    }
    expect(sandbox.state.workflows).toHaveLength(1)
  })

  it.skipIf(!existsSync('/dev/full'))(
    'on a full disk (where there is one to try) is told in one sentence',
    async () => {
      const script = await builtCommand()
      const full = openSync('/dev/full', 'w')
      const child = spawn(process.execPath, [script, ...deployArgs('--quiet')], {
        env: env(),
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
    local.facts = factsWith({ packs: [{ ...PACK, commit: null }] })
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
    const folder = join(files.folder, 'clone')
    mkdirSync(folder, { recursive: true })
    return folder
  }
  const relative = () => ['deploy', 'prompt.json', '--graph', 'graph.json', '--comfyui', local.url, '--json']

  it('is the folder it runs in', async () => {
    expect(reportOf(await runCommand(relative(), env(), { cwd: files.folder })).outcome).toBe('created')
  })

  it('is the folder that npm run was called from, where that started it in the clone', async () => {
    const npm = {
      npm_package_name: 'comfyui-runflow',
      npm_lifecycle_event: 'runflow',
      INIT_CWD: files.folder,
    }
    const ended = await runCommand(relative(), { ...env(), ...npm }, { cwd: clone() })
    expect(reportOf(ended).outcome).toBe('created')
  })

  it("is not the folder that another project's script was called from", async () => {
    const npm = { npm_package_name: 'a-project', npm_lifecycle_event: 'deploy', INIT_CWD: files.folder }
    const ended = await runCommand(relative(), { ...env(), ...npm }, { cwd: clone() })
    expect(reportOf(ended)).toMatchObject({ outcome: 'usage', failure: { step: 'files' } })
  })

  it('may be standard input, for one of the two', async () => {
    const { prompt, graph } = poster()
    const rest = ['--comfyui', local.url, '--json']
    const piped = await runCommand(['deploy', '-', '--graph', files.graph, ...rest], env(), {
      input: JSON.stringify(prompt),
    })
    expect(reportOf(piped).outcome).toBe('created')
    const graphPiped = await runCommand(['deploy', files.prompt, '--graph', '-', ...rest], env(), {
      input: JSON.stringify(graph),
    })
    expect(reportOf(graphPiped).outcome).toBe('unchanged')
    const broken = await runCommand(['deploy', '-', '--graph', files.graph, ...rest], env(), { input: '{' })
    expect(reportOf(broken).message).toMatch(/^standard input is not valid JSON/)
  })
})

describe('what takes long', { timeout: 60_000 }, () => {
  it('is said: a request that is sent again', async () => {
    sandbox.faults.troubles.push({
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
      files.prompt,
      '--graph',
      files.graph,
      '--comfyui',
      `http://127.0.0.1:${port}`,
      '--json',
    ]
    const ended = await runCommand([...args, '--timeout', '0.5'], env())
    silent.close()
    expect([ended.code, reportOf(ended).outcome]).toEqual([6, 'facts-failed'])
  })

  it('ends with --timeout: an API that says nothing', async () => {
    sandbox.faults.troubles.push({
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
