import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { resolve } from 'node:path'

const REPO = resolve(import.meta.dirname, '..')
const VENV = resolve(REPO, '.venv')
const IS_WINDOWS = process.platform === 'win32'

/** The interpreter of .venv. It is there once makePython has answered. */
export const PYTHON = IS_WINDOWS ? resolve(VENV, 'Scripts/python.exe') : resolve(VENV, 'bin/python')

/** Makes .venv with what test/requirements.txt asks for; does nothing when it is there. Progress goes to stderr. */
export function makePython(): boolean {
  const requirements = readFileSync(resolve(REPO, 'test/requirements.txt'), 'utf8')
  const stamp = resolve(VENV, '.requirements')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === requirements) return true
  const [command, ...args] = findPython()
  if (command === undefined) {
    console.error('Python 3.10 or newer is needed. Install it, or name an interpreter in PYTHON.')
    return false
  }
  const made = spawnSync(command, [...args, resolve(REPO, 'test/make_venv.py')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return made.status === 0
}

/** Runs a script of ours in place of this process: same output, same signals, same exit code. */
export function becomePython(args: string[], environment: NodeJS.ProcessEnv = {}): void {
  if (!makePython()) process.exit(1)
  const child = spawn(PYTHON, args, { env: { ...process.env, ...environment }, stdio: 'inherit' })
  // A terminal sends Ctrl+C to both. The child decides when it ends, and this process ends with it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.once('error', ({ message }) => {
    console.error(message)
    process.exit(1)
  })
  // As a shell counts a process that a signal ended.
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}

/** PYTHON, or what the system calls it: Windows has a launcher, and python3 there may only open the store. */
function findPython(): string[] {
  const named = process.env.PYTHON ? [[process.env.PYTHON]] : []
  const usual = IS_WINDOWS ? [['py', '-3'], ['python']] : [['python3'], ['python']]
  const test = 'import sys; sys.exit(sys.version_info < (3, 10))'
  const works = ([command = '', ...args]: string[]) =>
    spawnSync(command, [...args, '-c', test], { stdio: 'ignore' }).status === 0
  return (named.length > 0 ? named : usual).find(works) ?? []
}

if (process.argv[1] === import.meta.filename) process.exitCode = makePython() ? 0 : 1
