import { RUN_FOLDER } from '../../names.ts'
import { sleep } from '../../sleep.ts'
import type { SandboxContext, StoredRun } from '../state.ts'
import type { OpenSocket } from './comfy-events.ts'
import { createComfyEvents } from './comfy-events.ts'
import type { ComfyServer } from './comfy-server.ts'
import { openComfyServer } from './comfy-server.ts'
import type { End } from './end.ts'
import { logTo, runOnComfy } from './run-on-comfy.ts'

/** A ComfyUI that works on the runs of a sandbox. `base`: its address, without a slash at the end. */
export type ComfyPlace = {
  base: string
  request: typeof fetch
  openSocket: OpenSocket
  newId(): string
  /** How long it may give no answer before a run is given up. */
  patienceMs?: number
}

export type ComfyRuns = {
  start(run: StoredRun): void
  /** Takes what is at work out of ComfyUI again, with its files. */
  stop(): Promise<void>
}

const PATIENCE_MS = 60_000
const SWEEP_MS = 660_000

export function createComfyRuns(
  place: ComfyPlace,
  context: SandboxContext,
  onEnd: (run: StoredRun) => void,
): ComfyRuns {
  const stopping = new AbortController()
  const server = openComfyServer(place.base, place.request, stopping.signal)
  const events = createComfyEvents(place.base, place.newId(), place.openSocket)
  const atWork = new Set<Promise<void>>()
  void sweep()

  /** What a sandbox left that was killed. It may be another's that is at work, so only what is old goes, now and later. */
  async function sweep(): Promise<void> {
    while (!stopping.signal.aborted) {
      await server.removeFilesOfEndedRuns()
      await sleep(SWEEP_MS, stopping.signal)
    }
  }

  async function work(run: StoredRun): Promise<void> {
    const { live } = run
    if (live === null) return
    const fileId = place.newId()
    const { patienceMs = PATIENCE_MS } = place
    const { signal } = stopping
    let hasUploaded = false
    const upload: ComfyServer['upload'] = (...file) => {
      hasUploaded = true
      return server.upload(...file)
    }
    const end = await runOnComfy(run, live, {
      server: { ...server, upload },
      events,
      context,
      request: place.request,
      sleep,
      fileId,
      signal,
      patienceMs,
    })
    // Before the run is told to have ended: whoever waits for that finds them gone.
    if (hasUploaded && !(await server.removeRunFiles(fileId)).ok) {
      const message = `The files of this run may still lie in the folder ${RUN_FOLDER}${fileId} among ComfyUI’s input files.`
      logTo(live, context)('warning', message)
    }
    settle(run, end)
    onEnd(run)
  }

  function settle(run: StoredRun, { status, code, message, files }: End): void {
    const { live } = run
    if (live === null) return
    live.stage = 'ended'
    live.endedMs = context.nowMs()
    run.files = files
    const note = logTo(live, context)
    if (message !== null && !live.log.some((line) => line.message === message)) note('error', message)
    run.ending = {
      status,
      isFinal: true,
      starts: live.startedMs !== null,
      outputs: files.length > 0 || status === 'succeeded' ? 'all' : 'none',
      reached: status === 'succeeded' ? 1 : 0,
      failure: message === null ? null : { code, message },
    }
  }

  return {
    start(run) {
      const working = work(run).finally(() => atWork.delete(working))
      atWork.add(working)
    },
    async stop() {
      stopping.abort()
      await Promise.all(atWork)
      events.close()
    },
  }
}
