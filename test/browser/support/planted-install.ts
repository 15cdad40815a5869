import { execFileSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCommitSearch } from '../../../src/local/commit-search-job.ts'
import { runHashJob } from '../../../src/local/hash-job.ts'
import { sleep } from '../../../src/sleep.ts'
import type { Prompt } from '../../../src/workflow/workflow.ts'
import { PYTHON } from '../../python.ts'
import type { Child } from './children.ts'
import { REPO, startChild, startHost } from './children.ts'

/** A ComfyUI as an artist has it: this pack cloned from its public address, models and a picture in their folders. */
export type PlantedInstall = {
  url: string
  /** What an earlier deploy leaves behind: hashes of the files, and that a stranger can fetch the commits. */
  remember(prompt: Prompt): Promise<void>
  stop(): Promise<void>
}

type Planted = { models: { path: string; bytes: number }[]; inputs: { from: string; name: string }[] }

const PACK = 'runflow-io/ComfyUI-Runflow'

export async function startPlantedInstall({ models, inputs }: Planted): Promise<PlantedInstall> {
  const base = mkdtempSync(join(tmpdir(), 'runflow-planted-'))
  const pack = join(base, 'custom_nodes/ComfyUI-Runflow')
  clonePack(pack)
  for (const { path, bytes } of models) plantModel(join(base, 'models', path), bytes)
  mkdirSync(join(base, 'input'), { recursive: true })
  for (const { from, name } of inputs) cpSync(join(REPO, from), join(base, 'input', name))

  // In place of the public host: it knows what it would know if these repositories were there.
  const script = join(REPO, 'test/nodes_py/support/serve_stand_in.py')
  const known = [`${PACK}=${pack}`, `comfyanonymous/ComfyUI=${base}`]
  const repositories: Child<{ url: string }> = await startChild(PYTHON, [script, ...known])
  const host = await startHost({ args: ['--base', base, '--repository-host', repositories.url] })
  return {
    url: host.url,
    remember: (prompt) => remember(host.url, prompt),
    async stop() {
      await host.stop()
      await repositories.stop()
      rmSync(base, { recursive: true, force: true })
    },
  }
}

/** What is here now, as a clone of a published repository has it. */
function clonePack(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  git(REPO, 'clone', '--quiet', REPO, folder)
  for (const part of ['__init__.py', 'nodes_py', 'web', 'example_workflows', 'package.json'])
    cpSync(join(REPO, part), join(folder, part), { recursive: true })
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'As it is now')
  git(folder, 'remote', 'set-url', 'origin', `https://github.com/${PACK}`)
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
}

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=someone', '-c', 'user.email=someone@example.com']
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A whole safetensors file of one tensor. Its zeros take no room on the disk. */
function plantModel(path: string, bytes: number): void {
  mkdirSync(dirname(path), { recursive: true })
  const head = (end: number) =>
    JSON.stringify({ weight: { dtype: 'U8', shape: [end], data_offsets: [0, end] } })
  const size = 512
  const text = head(bytes - size - 8).padEnd(size, ' ')
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(size))
  const file = openSync(path, 'w')
  writeSync(file, Buffer.concat([length, Buffer.from(text)]))
  ftruncateSync(file, bytes)
  closeSync(file)
}

async function remember(url: string, prompt: Prompt): Promise<void> {
  const call = (path: string, init: RequestInit) => fetch(`${url}${path}`, init)
  const { signal } = new AbortController()
  const hashed = await runHashJob(call, { prompt, stated_models: [] }, () => {}, signal, sleep)
  const asked = await runCommitSearch(call, { prompt, aux_ids: {}, scope: 'all' }, () => {}, signal, sleep)
  if (!hashed.ok || !asked.ok) throw new Error('Nothing is remembered')
}
