import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { REPO } from '../browser/support/children.ts'
import type { Row } from './figure.ts'

/** The bench as a real process. */
export async function runBench(
  args: string[],
): Promise<{ code: number | null; rows: Row[]; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/main.ts', ...args], {
    cwd: REPO,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, rows: stdout === '' ? [] : (JSON.parse(stdout) as Row[]), stderr }
}
