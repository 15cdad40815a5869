import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Child, HostAddress } from './children.ts'
import { endWithThisProcess, REPO } from './children.ts'

/** A real ComfyUI instead of the development host: one that runs (COMFYUI_URL), or one to start (COMFYUI_DIR). */
export async function startComfyUi(
  frontend: string,
  args: string[] = [],
): Promise<Child<HostAddress> | undefined> {
  const { COMFYUI_URL: url, COMFYUI_DIR: folder } = process.env
  if (url) return { url: url.replace(/\/$/, ''), frontend: 'its own', base: '', stop: async () => {} }
  return folder ? startFrom(folder, frontend, args) : undefined
}

async function startFrom(folder: string, frontend: string, args: string[]): Promise<Child<HostAddress>> {
  const base = mkdtempSync(join(tmpdir(), 'runflow-comfyui-'))
  for (const name of ['custom_nodes', 'user/default', 'input', 'output', 'temp', 'models'])
    mkdirSync(join(base, name), { recursive: true })
  symlinkSync(REPO, join(base, 'custom_nodes', 'ComfyUI-Runflow'))
  const [version, root] = JSON.parse(
    execFileSync(join(REPO, '.venv/bin/python'), [join(REPO, 'test/devhost/frontend.py'), frontend], {
      encoding: 'utf8',
    }),
  ) as [string, string]
  const port = await freePort()
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
    const ended = child.exitCode === null ? once(child, 'exit') : undefined
    child.kill('SIGTERM')
    await ended
    rmSync(base, { recursive: true, force: true })
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
