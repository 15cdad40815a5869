import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type {
  Api,
  ApiFailure,
  ReadBytes,
  UploadedAsset,
  UploadFailure,
  UploadFile,
  UploadRelay,
} from '../types/runflow-api.ts'
import type { RouteMemory } from './direct-or-relay.ts'
import { failureOfStatus, failureOfStorage } from './failure.ts'
import type { Send, TransportOptions } from './transport.ts'
import { announceUpload, confirmUpload, putBytes } from './uploads.ts'

/**
 * How ComfyUI sends a file itself. `closed`: by API origin, why it could not, so that this page does; as long as the page
 * lives.
 */
export type ComfyUiUploads = { relay: UploadRelay; routes: RouteMemory; closed: Map<string, ApiFailure> }

type Sent = Result<UploadedAsset, UploadFailure>

/**
 * The three steps of one file. ComfyUI has it, so ComfyUI sends it wherever it may: the bytes do not pass through the
 * browser, which may be far away. Without `comfyUi`, as on the command line, every byte goes from here.
 */
export function openUploads(
  send: Send,
  { origin, key }: Pick<TransportOptions, 'origin' | 'key'>,
  comfyUi?: ComfyUiUploads,
): Api['upload'] {
  // Files that wait for ComfyUI do not find out one by one that it cannot send.
  let givingUp = new AbortController()

  async function sendFromComfyUi(
    { relay, routes, closed }: ComfyUiUploads,
    file: UploadFile,
    signal: AbortSignal,
  ): Promise<{ sent: Sent } | 'cannot'> {
    const { path, mimeType: mime_type, sizeBytes: size_bytes, sha256 } = file
    const isOnlyWay = routes.get(origin)?.path === 'relay'
    const request = { origin, key, path, mime_type, size_bytes, sha256, has_other_way: !isOnlyWay }
    const turn = givingUp
    const answer = await relay(request, isOnlyWay ? signal : AbortSignal.any([signal, turn.signal]))
    if (answer.kind === 'uploaded') return { sent: ok(answer.asset) }
    const failure = answer.kind === 'failed' ? answer : toFailure(answer.step, answer.status, answer.body)
    if (isOnlyWay || signal.aborted) return { sent: fail(failure) }
    if (turn.signal.aborted) return 'cannot'
    const why = aboutRoute(failure)
    if (why === null) return { sent: fail(failure) }
    closed.set(origin, why)
    turn.abort()
    return 'cannot'
  }

  function maySend({ routes, closed }: ComfyUiUploads, { isOnlyInPage }: UploadFile): boolean {
    return routes.get(origin)?.path === 'relay' || !(isOnlyInPage === true || closed.has(origin))
  }

  function toFailure(step: 'announce' | 'put' | 'confirm', status: number, body: unknown): UploadFailure {
    if (step === 'put') return { step, failure: failureOfStorage(status) }
    return {
      step,
      failure: failureOfStatus(status, body, { where: 'upload', named: step === 'confirm' }, key),
    }
  }

  async function sendFromHere(file: UploadFile, read: ReadBytes, signal: AbortSignal): Promise<Sent> {
    const bytes = await read()
    if (!bytes.ok) return fail({ step: 'read', failure: bytes.error })
    const { mimeType, sizeBytes } = file
    const filename = file.path.slice(file.path.lastIndexOf('/') + 1)
    for (let turn = 1; ; turn++) {
      const announced = await announceUpload(send, { filename, mimeType, sizeBytes }, signal)
      if (!announced.ok) return fail({ step: 'announce', failure: announced.error })
      const { assetId, uploadUrl } = announced.value
      const done = await putBytes(send, { uploadUrl, bytes: bytes.value, mimeType }, signal)
      // Mostly the URL has expired: announced anew, once.
      if (!done.ok && done.error.kind === 'forbidden' && turn === 1) continue
      if (!done.ok) return fail({ step: 'put', failure: done.error })
      const confirmed = await confirmUpload(send, assetId, signal)
      if (!confirmed.ok) return fail({ step: 'confirm', failure: confirmed.error })
      if (confirmed.value.assetId === assetId) return confirmed
      return fail({ step: 'confirm', failure: { kind: 'unexpected-response', where: 'upload' } })
    }
  }

  return async (file, read, signal) => {
    if (comfyUi && maySend(comfyUi, file)) {
      const done = await sendFromComfyUi(comfyUi, file, signal)
      if (done !== 'cannot') return done.sent
    }
    const sent = await sendFromHere(file, read, signal)
    if (sent.ok || sent.error.step === 'read' || sent.error.failure.kind !== 'network') return sent
    // A storage that refuses a browser looks like a lost connection: the next file asks ComfyUI again, and what is told
    // is the reason that somebody can do something about.
    const why = comfyUi?.closed.get(origin)
    comfyUi?.closed.delete(origin)
    givingUp = new AbortController()
    return why?.kind === 'relay-refused' ? fail({ step: sent.error.step, failure: why }) : sent
  }
}

/** Why nothing got out of ComfyUI, or no answer came back; null: it is about the file, or known once its bytes are there. */
function aboutRoute({ step, failure }: UploadFailure): ApiFailure | null {
  if (step !== 'announce' && step !== 'put') return null
  return ['network', 'timeout', 'relay-refused'].includes(failure.kind) ? failure : null
}
