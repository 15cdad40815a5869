import type { DeployFile } from '../deploy/deploy-file.ts'
import type { Result } from '../result.ts'
import { fail, mapError, ok } from '../result.ts'
import { sleep } from '../sleep.ts'
import { pageOrigins } from './comfy/comfy-url.ts'
import { openSocket } from './comfy/open-socket.ts'
import type { Faults, RunMode } from './faults.ts'
import { KEYS } from './keys.ts'
import type { FaultsProblem } from './read-faults.ts'
import { readFaults } from './read-faults.ts'
import { createSandbox } from './sandbox.ts'
import { seedDeployFile } from './seed-deploy-file.ts'
import { serveSandbox } from './serve.ts'

export type SandboxOrder = {
  /** 0: any free one. */
  port: number
  /** The JSON of a file of faults; undefined: there is none. */
  faults?: unknown
  /** What was said beside the file, and wins. */
  changes: Partial<Pick<Faults, 'cors' | 'storageCors' | 'runMode'>>
  /** The deploy of an endpoint that is there from the start; null: there is none. */
  seed: DeployFile | null
  /** The address of a ComfyUI that works on the runs, as `parseComfyUrl` gives it; null: nothing is computed. */
  comfyui: string | null
}

/** Where it is, and the keys that it knows by their names: what programs read of the first line. */
export type SandboxAddress = { url: string; storage: string; keys: Record<string, string> }
export type StartProblem =
  | { kind: 'faults'; problem: FaultsProblem }
  /** `code`: of the system, as EADDRINUSE. */
  | { kind: 'port'; code: string }

export const RUN_MODES: RunMode[] = ['succeed', 'fail', 'slow']

/** A sandbox with servers of its own on this machine, for callers in other processes, until the signal fires. */
export async function startSandbox(
  order: SandboxOrder,
  signal: AbortSignal,
): Promise<Result<SandboxAddress, StartProblem>> {
  const read = order.faults === undefined ? ok({}) : readFaults(order.faults)
  if (!read.ok) return mapError(read, (problem): StartProblem => ({ kind: 'faults', problem }))
  const { comfyui } = order
  const sandbox = createSandbox({
    unknown: 'answer',
    // The keys are known to everybody. Where runs are computed, only that ComfyUI's pages may use them, unless told.
    faults: {
      ...(comfyui !== null && { cors: { origins: pageOrigins(comfyui) } }),
      ...read.value,
      ...order.changes,
    },
    courier: { post: fetch, sleep },
    ...(comfyui !== null && {
      comfy: { base: comfyui, request: fetch, openSocket, newId: () => crypto.randomUUID() },
    }),
  })
  try {
    const { url, storage, close } = await serveSandbox(sandbox, order.port)
    if (order.seed !== null) seedDeployFile(sandbox, order.seed)
    const keys = Object.fromEntries(KEYS.map(({ name, key }) => [name, key]))
    signal.addEventListener('abort', () => void close())
    if (signal.aborted) await close()
    return ok({ url, storage, keys })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    await sandbox.stop()
    return fail({ kind: 'port', code })
  }
}
