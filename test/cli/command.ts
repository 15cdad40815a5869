import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Workflow } from '../../src/workflow/workflow.ts'

const MAIN = new URL('../../src/cli/main.ts', import.meta.url)
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href

export type Ended = { code: number | null; stdout: string; stderr: string }

/** The command line as a real process without a terminal. */
export function runCommand(
  args: string[],
  env: Record<string, string>,
  onStart?: (pid: number) => void,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', TSX, fileURLToPath(MAIN), ...args], {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => {
      ended.stdout += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      ended.stderr += String(chunk)
    })
    child.on('close', (code) => resolve({ code, ...ended }))
    if (child.pid !== undefined) onStart?.(child.pid)
  })
}

export type Files = {
  prompt: string
  graph: string
  write(name: string, text: string): string
  remove(): void
}

export function writeFiles({ prompt, graph }: Workflow): Files {
  const folder = mkdtempSync(join(tmpdir(), 'runflow-cli-'))
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  return {
    prompt: write('prompt.json', JSON.stringify(prompt)),
    graph: write('graph.json', JSON.stringify(graph)),
    write,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
