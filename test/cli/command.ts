import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Workflow } from '../../src/workflow/workflow.ts'
import config from '../../vite.cli.config.ts'

export type Ended = { code: number | null; stdout: string; stderr: string }

let built: Promise<string> | null = null

/** The command line as it is shipped, in a folder of its own: built once by each test file that runs it. */
export function builtCommand(): Promise<string> {
  built ??= buildCommand()
  return built
}

async function buildCommand(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'runflow-built-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  // Without the plugins, which write notices beside the committed file.
  await build({
    ...config,
    plugins: [],
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, outDir },
  })
  writeFileSync(join(outDir, 'package.json'), '{ "type": "module" }')
  return join(outDir, 'runflow.js')
}

export type Start = {
  /** What comes in by standard input; without it there is none. */
  input?: string
  /** It goes on waiting for more. */
  keepInputOpen?: true
  cwd?: string
  /** Of Node, before the script. */
  nodeArgs?: string[]
  onStart?(child: ChildProcess): void
}

/** The command line as a real process without a terminal. */
export async function runCommand(
  args: string[],
  env: Record<string, string>,
  { input, keepInputOpen, cwd, nodeArgs = [], onStart }: Start = {},
): Promise<Ended> {
  const script = await builtCommand()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeArgs, script, ...args], {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
      stdio: [input === undefined && !keepInputOpen ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(cwd && { cwd }),
    })
    const ended = { stdout: '', stderr: '' }
    child.stdout?.on('data', (chunk) => {
      ended.stdout += String(chunk)
    })
    child.stderr?.on('data', (chunk) => {
      ended.stderr += String(chunk)
    })
    child.on('close', (code) => resolve({ code, ...ended }))
    if (!keepInputOpen) child.stdin?.end(input)
    onStart?.(child)
  })
}

export type Files = {
  folder: string
  prompt: string
  graph: string
  write(name: string, content: string | Uint8Array): string
  remove(): void
}

export function writeFiles({ prompt, graph }: Workflow): Files {
  const folder = mkdtempSync(join(tmpdir(), 'runflow-cli-'))
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  return {
    folder,
    prompt: write('prompt.json', JSON.stringify(prompt)),
    graph: write('graph.json', JSON.stringify(graph)),
    write,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
