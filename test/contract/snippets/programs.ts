import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WorkflowInput } from '../../../src/contract/interface.ts'
import type { Snippets } from '../../../src/contract/snippets/build-snippets.ts'
import { buildSnippets } from '../../../src/contract/snippets/build-snippets.ts'
import type { Faults } from '../../../src/sandbox/faults.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../../src/sandbox/serve.ts'
import { keyNamed } from '../../deploy/world.ts'
import { TSX } from './tsx.ts'

export type Language = keyof Snippets
type Program = { file: string; command: string[]; needs: string[] }

const PROGRAMS: Record<Language, Program> = {
  curl: { file: 'call.sh', command: ['bash'], needs: ['bash', 'curl', 'jq'] },
  javascript: { file: 'call.mjs', command: [process.execPath], needs: [] },
  typescript: { file: 'call.mts', command: [process.execPath, TSX], needs: [] },
  python: { file: 'call.py', command: ['python3'], needs: ['python3'] },
}
export const LANGUAGES = Object.keys(PROGRAMS) as Language[]

/** The languages whose programs run here, and those that do not. */
export const isThere = (language: Language) => PROGRAMS[language].needs.every(hasTool)

function hasTool(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const input = (
  inputId: string | null,
  kind: WorkflowInput['kind'],
  value?: unknown,
): WorkflowInput => ({ inputId, kind, displayName: '', description: '', default: value, nodeId: '1' })

export type Place = {
  sandbox: Sandbox
  folder: string
  snippets: Snippets
  run(language: Language, options?: RunOptions): Promise<Ended>
  /** The runs that were started, which cost. */
  started(): number
  close(): Promise<void>
}
type RunOptions = { args?: string[]; key?: string | null; edit?(text: string): string; stopWhen?: string }
type Ended = { stdout: string; stderr: string; code: number | null }

/** As written, but for its patience: nobody waits here. A request is given up after seconds, and nothing is waited for. */
const IMPATIENT: [RegExp, string][] = [
  [/^const REQUEST_MS = .*$/m, 'const REQUEST_MS = 4000'],
  [/^const PAUSE_MS = .*$/m, 'const PAUSE_MS = 20'],
  [/^REQUEST_SECONDS = .*$/m, 'REQUEST_SECONDS = 4'],
  [/^PAUSE_SECONDS = .*$/m, 'PAUSE_SECONDS = 0.02'],
  [/^request_seconds=.*$/m, 'request_seconds=4'],
  [/^pause_seconds=.*$/m, 'pause_seconds=0'],
]

const ENVIRONMENT = {
  packages: [],
  cached_models: { huggingface: [], pytorch: [] },
  comfyui: { origin: 'https://github.com/comfyanonymous/ComfyUI', commit: 'c'.repeat(40), dirty: false },
}
const CLASSES: Record<WorkflowInput['kind'], string> = {
  STRING: 'RunflowInputString',
  INT: 'RunflowInputInt',
  FLOAT: 'RunflowInputFloat',
  BOOLEAN: 'RunflowInputBoolean',
  IMAGE: 'RunflowInputImage',
  FILE: 'RunflowInputFile',
}

/** With two outputs, so that one of them can be missing. */
function workflowOf(inputs: WorkflowInput[]): Record<string, unknown> {
  const nodes = inputs.map(({ inputId, kind }, at) => [
    `${at + 10}`,
    { class_type: CLASSES[kind], inputs: { input_id: inputId, display_name: '', description: '' } },
  ])
  return Object.fromEntries([
    ...nodes,
    ['1', { class_type: 'LoadImage', inputs: { image: 'a.png' } }],
    ...['first', 'second'].map((id, at) => [
      `${at + 2}`,
      { class_type: 'RunflowOutputImage', inputs: { output_id: id, output_name: '', value: ['1', 0] } },
    ]),
  ])
}

/** A sandbox and a folder of its own for each program. */
export async function openPlace(inputs: WorkflowInput[], faults: Partial<Faults> = {}): Promise<Place> {
  const sandbox = createSandbox({ unknown: 'answer', faults: { runs: 'by-read', ...faults } })
  const served = await serveSandbox(sandbox, 0)
  sandbox.seed({
    slug: 'poster',
    name: 'Poster',
    workflow_json: workflowOf(inputs),
    graph: null,
    environment: ENVIRONMENT,
  })
  const url = `${served.url}/v1/comfyui-workflows/sandbox-studio/poster/runs`
  const snippets = buildSnippets({
    url,
    origin: served.url,
    slug: 'poster',
    interface: { inputs, outputs: [] },
  })
  const folder = mkdtempSync(join(tmpdir(), 'runflow-call-'))
  return {
    sandbox,
    folder,
    snippets,
    started: () => sandbox.state.runs.length,
    run(language, { args = [], key = keyNamed('full'), edit = (text: string) => text, stopWhen } = {}) {
      const { file, command } = PROGRAMS[language]
      const text = IMPATIENT.reduce((was, [what, by]) => was.replace(what, by), edit(snippets[language]))
      writeFileSync(join(folder, file), text)
      return execute([...command, file, ...args], folder, key, stopWhen)
    },
    async close() {
      await served.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function execute(
  [program = '', ...args]: string[],
  cwd: string,
  key: string | null,
  stopWhen: string | undefined,
): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, ...(key !== null && { RUNFLOW_API_KEY: key }) }
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      // As a terminal does it: to all that it started.
      if (stopWhen !== undefined && stdout.includes(stopWhen) && child.pid) process.kill(-child.pid, 'SIGINT')
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ stdout, stderr, code }))
  })
}

/** What was saved below the folder, by its path. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found.set(path.slice(folder.length + 1), readFileSync(path))
  }
  return found
}
