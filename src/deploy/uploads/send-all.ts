import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import type { ResourceEntry, UploadFailure } from '../../types/runflow-api.ts'
import type { Upload, UploadPlan } from './plan-uploads.ts'

export type UploadProgress = {
  filesDone: number
  filesTotal: number
  bytesDone: number
  bytesTotal: number
  /** On their way now. */
  sending: { path: string; sizeBytes: number }[]
}

export type UploadStop = UploadFailure & { path: string }

export type UploadWork = {
  send(upload: Upload, signal: AbortSignal): Promise<Result<ResourceEntry, UploadFailure>>
  report(progress: UploadProgress): void
  signal: AbortSignal
}

/** Each is four requests, one after the other: where an answer takes its time, several side by side wait for it together. */
const SIDE_BY_SIDE = 6

/**
 * Several at once. The first failure stops the others, for an endpoint is never published with a file missing; what
 * was confirmed by then is not lost, whoever sends remembers it.
 */
export async function uploadFiles(
  { reused, uploads, bytes }: UploadPlan,
  { send, report, signal }: UploadWork,
): Promise<Result<Map<string, ResourceEntry>, UploadStop>> {
  const resources = new Map(reused)
  if (uploads.length === 0) return ok(resources)
  const waiting = [...uploads]
  const sending = new Set<Upload>()
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  signal.addEventListener('abort', stop, { once: true })
  let done = 0
  let bytesDone = 0
  let stopped: UploadStop | null = null

  const tell = () =>
    report({
      filesDone: done,
      filesTotal: uploads.length,
      bytesDone,
      bytesTotal: bytes,
      sending: [...sending].map(({ path, sizeBytes }) => ({ path, sizeBytes })),
    })

  async function work(): Promise<void> {
    for (let upload = waiting.shift(); upload !== undefined; upload = waiting.shift()) {
      if (stopping.signal.aborted || signal.aborted) return
      sending.add(upload)
      tell()
      const sent = await send(upload, stopping.signal)
      sending.delete(upload)
      if (!sent.ok) {
        // The others end as cancelled because of this one, which is the one to tell.
        stopped ??= { path: upload.path, ...sent.error }
        return stop()
      }
      for (const path of upload.paths) resources.set(path, sent.value)
      done += 1
      bytesDone += upload.sizeBytes
    }
    // Before it, the next file tells of the one that has arrived.
    if (!stopping.signal.aborted) tell()
  }

  await Promise.all(uploads.slice(0, SIDE_BY_SIDE).map(work))
  signal.removeEventListener('abort', stop)
  return stopped === null ? ok(resources) : fail(stopped)
}
