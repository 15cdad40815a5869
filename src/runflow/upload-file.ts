import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type {
  Api,
  ApiFailure,
  UploadedAsset,
  UploadFailure,
  UploadFile,
  UploadRelay,
} from '../types/runflow-api.ts'
import type { RouteMemory } from './direct-or-relay.ts'
import { failureOfStatus, failureOfStorage } from './failure.ts'
import type { Send, TransportOptions } from './transport.ts'
import { announceUpload, confirmUpload, putBytes } from './uploads.ts'

/** By API origin: who puts bytes to its storage, this page or ComfyUI. Absent: not known yet. */
export type StorageMemory = Map<string, 'direct' | 'relay'>
/** How a file is sent where the browser may not put it: by ComfyUI. */
export type RelayFallback = { relay: UploadRelay; routes: RouteMemory; storage: StorageMemory }

type Sent = Result<UploadedAsset, UploadFailure>

/** The three steps of one file. Without a fallback, as on the command line, every byte goes from here. */
export function openUploads(
  send: Send,
  { origin, key }: Pick<TransportOptions, 'origin' | 'key'>,
  fallback?: RelayFallback,
): Api['upload'] {
  async function sendByRelay(
    { relay, storage }: RelayFallback,
    file: UploadFile,
    signal: AbortSignal,
  ): Promise<Sent> {
    const { path, mimeType: mime_type, sizeBytes: size_bytes, sha256 } = file
    const answer = await relay({ origin, key, path, mime_type, size_bytes, sha256 }, signal)
    if (answer.kind === 'uploaded') {
      storage.set(origin, 'relay')
      return ok(answer.asset)
    }
    const failure = answer.kind === 'failed' ? answer : toFailure(answer.step, answer.status, answer.body)
    // ComfyUI may not go out, or not for this page: the next file is put directly again.
    if (isAboutRoute(failure)) storage.delete(origin)
    return fail(failure)
  }

  function toFailure(step: 'announce' | 'put' | 'confirm', status: number, body: unknown): UploadFailure {
    if (step === 'put') return { step, failure: failureOfStorage(status) }
    return {
      step,
      failure: failureOfStatus(status, body, { where: 'upload', named: step === 'confirm' }, key),
    }
  }

  /**
   * A storage that refuses the preflight looks like a lost connection, so the first loss asks ComfyUI to send the file.
   * Only where that does not work either is the same address tried again.
   */
  async function put(
    upload: { uploadUrl: string; bytes: Blob; mimeType: string },
    file: UploadFile,
    signal: AbortSignal,
  ): Promise<{ failure: ApiFailure | null } | { sent: Sent }> {
    let losses = 0
    let settled: Sent | null = null
    let refusal: ApiFailure | null = null

    async function mayRepeat(failure: ApiFailure): Promise<boolean> {
      losses += 1
      const isFirst = losses === 1 && failure.kind === 'network'
      if (!fallback || !isFirst || fallback.storage.get(origin) === 'direct') return true
      const sent = await sendByRelay(fallback, file, signal)
      // Where ComfyUI got as far as the bytes, it has tried as often as may be.
      const gotThere = !sent.ok && (sent.error.step === 'put' || sent.error.step === 'confirm')
      if (sent.ok || gotThere || !isAboutRoute(sent.error)) {
        settled = sent
        return false
      }
      if (sent.error.failure.kind === 'relay-refused') refusal = sent.error.failure
      return true
    }

    const done = await putBytes(send, { ...upload, mayRepeat }, signal)
    if (settled !== null) return { sent: settled }
    if (done.ok && losses === 0) fallback?.storage.set(origin, 'direct')
    if (done.ok) return { failure: null }
    return { failure: done.error.kind === 'network' ? (refusal ?? done.error) : done.error }
  }

  return async (file, read, signal) => {
    const isRelayed =
      fallback?.routes.get(origin)?.path === 'relay' || fallback?.storage.get(origin) === 'relay'
    if (fallback && isRelayed) return sendByRelay(fallback, file, signal)
    const bytes = await read()
    if (!bytes.ok) return fail({ step: 'read', failure: bytes.error })
    const { mimeType, sizeBytes } = file
    const filename = file.path.slice(file.path.lastIndexOf('/') + 1)
    for (let turn = 1; ; turn++) {
      const announced = await announceUpload(send, { filename, mimeType, sizeBytes }, signal)
      if (!announced.ok) return fail({ step: 'announce', failure: announced.error })
      const { assetId, uploadUrl } = announced.value
      const done = await put({ uploadUrl, bytes: bytes.value, mimeType }, file, signal)
      if ('sent' in done) return done.sent
      // Mostly the URL has expired: announced anew, once.
      if (done.failure?.kind === 'forbidden' && turn === 1) continue
      if (done.failure !== null) return fail({ step: 'put', failure: done.failure })
      const confirmed = await confirmUpload(send, assetId, signal)
      if (!confirmed.ok) return fail({ step: 'confirm', failure: confirmed.error })
      if (confirmed.value.assetId === assetId) return confirmed
      return fail({ step: 'confirm', failure: { kind: 'unexpected-response', where: 'upload' } })
    }
  }
}

/** It says nothing about the file: nothing got out of ComfyUI, or no answer came back. */
function isAboutRoute({ step, failure }: UploadFailure): boolean {
  return step !== 'read' && ['network', 'timeout', 'relay-refused'].includes(failure.kind)
}
