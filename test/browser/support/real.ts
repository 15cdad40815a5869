import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PYTHON } from '../../python.ts'
import type { Child, HostAddress } from './children.ts'
import { endWithThisProcess, REPO } from './children.ts'
import type { Place } from './place.ts'
import { makePlace, removePlace } from './place.ts'

/** A real ComfyUI instead of the development host: one that runs (COMFYUI_URL), or one to start (COMFYUI_DIR). */
export async function startComfyUi(
  frontend: string,
  args: string[] = [],
  place?: Place,
): Promise<Child<HostAddress> | undefined> {
  const { COMFYUI_URL: url, COMFYUI_DIR: folder } = process.env
  if (url) return { url: url.replace(/\/$/, ''), frontend: 'its own', base: '', stop: async () => {} }
  return folder ? startFrom(folder, frontend, args, place) : undefined
}

async function startFrom(
  folder: string,
  frontend: string,
  args: string[],
  place: Place | undefined,
): Promise<Child<HostAddress>> {
  const here = place ?? (await makePlace())
  const { base, port } = here
  for (const name of ['custom_nodes', 'user/default', 'input', 'output', 'temp', 'models'])
    mkdirSync(join(base, name), { recursive: true })
  const pack = join(base, 'custom_nodes', 'ComfyUI-Runflow')
  if (!existsSync(pack)) symlinkSync(REPO, pack)
  const [version, root] = JSON.parse(
    execFileSync(PYTHON, [join(REPO, 'test/devhost/frontend.py'), frontend], {
      encoding: 'utf8',
    }),
  ) as [string, string]
  const url = `http://127.0.0.1:${port}`
  const log = join(base, 'comfyui.log')
  const output = openSync(log, 'w')
  const flags = ['--cpu', '--port', `${port}`, '--base-directory', base, '--front-end-root', root]
  const database = ['--database-url', `sqlite:///${base}/user/comfyui.db`]
  const python = process.env.COMFYUI_PYTHON ?? 'python3'
  const child = spawn(python, ['main.py', ...flags, ...database, ...args], {
    cwd: resolve(folder),
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', output, output],
  })
  const release = endWithThisProcess(child)
  await untilReady(url, () => child.exitCode !== null && `ComfyUI ended:\n${readFileSync(log, 'utf8')}`)
  const stop = async () => {
    release()
    const isRunning = child.exitCode === null && child.signalCode === null
    const ended = isRunning ? once(child, 'exit') : undefined
    child.kill('SIGTERM')
    await ended
    if (place === undefined) removePlace(here)
  }
  return { url, frontend: version, base, stop }
}

async function untilReady(url: string, ended: () => string | false): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/system_stats`).catch(() => undefined)
    if (answer?.ok) return
    const reason = ended()
    if (reason) throw new Error(reason)
    await new Promise((done) => setTimeout(done, 300))
  }
}
