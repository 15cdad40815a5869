import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const REPO = resolve(import.meta.dirname, '..')

/** Starts a command of an installed package by its script: no shell, no `.cmd`, the same on every system. */
export function runTool([command = '', ...args]: string[], environment: NodeJS.ProcessEnv = {}): boolean {
  return run([process.execPath, scriptOf(command), ...args], environment)
}

export function run([command = '', ...args]: string[], environment: NodeJS.ProcessEnv = {}): boolean {
  const env = { ...process.env, ...environment }
  const { status, error } = spawnSync(command, args, { cwd: REPO, env, stdio: 'inherit' })
  if (error) console.error(error.message)
  return status === 0
}

/** Where the command is not named like its package. */
const PACKAGES: Record<string, string> = {
  biome: '@biomejs/biome',
  depcruise: 'dependency-cruiser',
  tsc: 'typescript',
}

function scriptOf(command: string): string {
  const folder = resolve(REPO, 'node_modules', PACKAGES[command] ?? command)
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`${folder} has no command ${command}`)
  return resolve(folder, script)
}
