import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { factsWith, MODEL, PACK } from '../deploy/world.ts'
import type { Start } from './command.ts'
import { builtCommand, runCommand } from './command.ts'
import { deployArgs, deployBy, pause, reportOf } from './deploy-process.ts'
import { useDeploys } from './deploys.ts'

const here = useDeploys()
beforeAll(async () => {
  await builtCommand()
})
const deploy = (args?: string[], start?: Start) => deployBy(here, args, start)

// Windows has no signals that a process could answer, and no pseudo-terminal.
const isWindows = process.platform === 'win32'

describe.skipIf(isWindows)('a signal (which Windows has not)', { timeout: 60_000 }, () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s before the write: cancelled, and nothing is written',
    async (name) => {
      let child: ChildProcess | null = null
      here.local.facts = factsWith({ models: [{ ...MODEL, sha256: null }] })
      here.local.onRequest = (path) => {
        if (path.startsWith('/runflow/hash-jobs')) child?.kill(name)
      }
      const ended = await deploy(['--json'], { onStart: (started) => (child = started) })
      expect([ended.code, reportOf(ended).outcome]).toEqual([130, 'cancelled'])
      expect(reportOf(ended).failure).toMatchObject({ step: 'cancelled', retryable: false })
      expect(ended.stderr).toContain(reportOf(ended).message)
      expect(here.sandbox.writes()).toEqual([])
    },
  )

  it('while it waits for a workflow on standard input: cancelled', async () => {
    const ended = await runCommand(
      ['deploy', '-', '--graph', here.files.graph, '--comfyui', here.local.url, '--json'],
      here.env,
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
      here.files.prompt,
      '--graph',
      here.files.graph,
      '--comfyui',
      `http://127.0.0.1:${port}`,
      '--json',
    ]
    const ended = await runCommand(args, here.env, {
      onStart: (child) => silent.once('connection', () => child.kill('SIGTERM')),
    })
    silent.close()
    expect([ended.code, reportOf(ended).outcome]).toEqual([130, 'cancelled'])
  })

  it.skipIf(process.platform === 'win32').each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    '%s: a pipe that nobody writes to holds nothing up',
    async (name) => {
      const pipe = `${here.files.prompt}.pipe-${name}`
      execFileSync('mkfifo', [pipe])
      const args = ['deploy', pipe, '--graph', here.files.graph, '--comfyui', 'http://127.0.0.1:1', '--json']
      const ended = await runCommand(args, here.env, {
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
      here.sandbox.faults.troubles.push({
        method: 'POST',
        path: '/v1/comfyui-workflows',
        times: 1,
        what: { delayMs },
      })
      let started: ChildProcess | null = null
      const ended = deploy(more, { onStart: (child) => (started = child) })
      while (here.sandbox.requests.every(({ method }) => method !== 'POST')) await pause(20)
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
        expect(here.sandbox.state.workflows).toHaveLength(1)
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
    const python = spawn('python3', [helper, answer, process.execPath, script, ...deployArgs(here)], {
      env: { PATH: process.env.PATH ?? '', ...here.env },
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
    here.local.facts = factsWith({ packs: [{ ...PACK, commit: null }] })
  })

  it('Ctrl+C at a question: cancelled, on a line of its own', async () => {
    const { code, shown } = await atTerminal('^C')
    expect(code).toBe(130)
    expect(shown).toMatch(/\[y\/N\] [^\n]*\r\nDeploy cancelled\. /)
    expect(here.sandbox.writes()).toEqual([])
  })

  it('no to a question: declined', async () => {
    expect((await atTerminal('n')).code).toBe(5)
    expect(here.sandbox.writes()).toEqual([])
  })

  it('yes to a question: deployed', async () => {
    const { code, shown } = await atTerminal('y')
    expect(code).toBe(0)
    expect(shown).toContain('Waiting for your answer')
    expect(here.sandbox.state.workflows).toHaveLength(1)
  })
})
