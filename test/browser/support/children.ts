import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { makePython, PYTHON } from '../../python.ts'
import type { Place } from './place.ts'

export const REPO = resolve(import.meta.dirname, '../../..')

/** What a server of ours printed first, and the way to end it. */
export type Child<Address> = Address & { stop(): Promise<void> }

export type HostAddress = { url: string; frontend: string; base: string }
export type HostOptions = {
  /** `newest` (default), `oldest` supported, or a version. */
  frontend?: string
  /** More options of `npm run host`, as they are: `['--multi-user']`. */
  args?: string[]
  place?: Place
}

export type SandboxAddress = { url: string; storage: string; keys: Record<string, string> }

/** The development host, on a free port where it has no place. */
export function startHost({
  frontend = 'newest',
  args = [],
  place,
}: HostOptions = {}): Promise<Child<HostAddress>> {
  if (!makePython()) throw new Error('There is no Python to run the development host with')
  const script = resolve(REPO, 'test/devhost/main.py')
  const where = place === undefined ? [] : ['--base', place.base]
  const port = `${place?.port ?? 0}`
  return startChild<HostAddress>(PYTHON, [script, '--port', port, '--frontend', frontend, ...where, ...args])
}

/** The embedded Runflow API on a free port. What its first line says beside `url` comes along. */
export function startSandbox(args: string[] = []): Promise<Child<SandboxAddress>> {
  const script = resolve(REPO, 'src/sandbox/main.ts')
  return startChild<SandboxAddress>(process.execPath, ['--import', 'tsx', script, '--port', '0', ...args])
}

/** Starts a program that prints one line of JSON with its address first; rejects with what it said when it ends before. */
export async function startChild<Address extends { url: string }>(
  command: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Child<Address>> {
  const env = { ...process.env, ...environment }
  const child = spawn(command, args, { cwd: REPO, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => {
    said.push(chunk.toString())
    if (process.env.RUNFLOW_TEST_VERBOSE) process.stderr.write(chunk)
  })
  const ended = once(child, 'exit')
  const release = endWithThisProcess(child)
  const stop = async () => {
    release()
    child.kill('SIGTERM')
    // A server that hangs must not outlive the test that started it.
    const last = setTimeout(() => child.kill('SIGKILL'), 5000)
    await ended
    clearTimeout(last)
  }

  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => undefined),
  ])
  if (first === undefined) throw new Error(`${command} ${args.join(' ')} ended:\n${said.join('')}`)
  lines.on('line', () => {})
  return { ...(JSON.parse(first) as Address), stop }
}

/**
 * No child outlives this process, not even when a test run is killed: a shell waits for a pipe that only we hold open, and
 * ends the child when it closes. Answers the way to let go. Windows has no such shell: there a killed run leaves it behind.
 */
export function endWithThisProcess(child: ChildProcess): () => void {
  if (process.platform === 'win32') return () => {}
  const script = 'read -r _; kill "$0" 2>/dev/null'
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  const guard = spawn('sh', ['-c', script, `${child.pid}`], { stdio: [...stdio], detached: true })
  guard.unref()
  const release = () => void guard.kill('SIGKILL')
  child.once('exit', release)
  return release
}
