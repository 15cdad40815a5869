import type { Sleep } from '../sleep.ts'
import type { ManagementApi } from '../types/management-api.ts'
import type { Run } from '../types/run.ts'
import type { ApiFailure } from '../types/runflow-api.ts'

/** `run`: as it was read last; null: it was not read yet. It goes on, and costs, where it was not waited for. */
export type Waited =
  | { kind: 'ended'; run: Run }
  | { kind: 'deadline' | 'stopped'; run: Run | null }
  | { kind: 'failed'; failure: ApiFailure; run: Run | null }

export type Waiting = {
  sleep: Sleep
  /** Milliseconds, of any clock that does not go back. */
  nowMs(): number
  deadlineMs: number
  onRun(run: Run): void
}

const FIRST_MS = 2000
const LONGEST_MS = 10_000
const SLOWER = 1.25

/** What comes of reading again: an outage loses no run that was paid for. */
const PASSES: readonly ApiFailure['kind'][] = [
  'network',
  'timeout',
  'server',
  'rate-limited',
  'unexpected-response',
]

/** Reads a run until it has ended: every two seconds, later every ten. */
export async function waitForRun(
  runId: string,
  api: Pick<ManagementApi, 'readRun'>,
  { sleep, nowMs, deadlineMs, onRun }: Waiting,
  signal: AbortSignal,
): Promise<Waited> {
  const begun = nowMs()
  let run: Run | null = null
  for (let pause = FIRST_MS; ; pause = Math.min(pause * SLOWER, LONGEST_MS)) {
    const read = await api.readRun(runId, signal)
    if (signal.aborted) return { kind: 'stopped', run }
    if (read.ok) {
      run = read.value
      onRun(run)
      if (run.finished) return { kind: 'ended', run }
    } else if (!PASSES.includes(read.error.kind)) return { kind: 'failed', failure: read.error, run }
    const left = deadlineMs - (nowMs() - begun)
    if (left <= 0) return { kind: 'deadline', run }
    await sleep(Math.min(pause, left), signal)
    if (signal.aborted) return { kind: 'stopped', run }
  }
}
